"""What a record says of itself, and the words of the interface that depend on what kind of record it is."""

from pathlib import Path

import pytest

from record.build import build
from record.view import View

SUMMARY = """\
Committee on Inland Lakes
Summary record of the 3rd meeting
Contents
Report of the observatory
The meeting was called to order at 10 a.m.
Report of the observatory
1. Ms. Lund (Sweden) said that the water had fallen.
The meeting rose at 11 a.m.
"""
VERBATIM = """\
Lakes Council
The meeting was called to order at 3 p.m.
Mr. Oren (Norway): We agree.
Ms. Lund (Sweden): So do we.
Mr. Kato (Japan): I thank you.
The meeting rose at 4 p.m.
"""


def view_of(text: str, folder: Path) -> View:
    (folder / "record.txt").write_text(text, encoding="utf-8")
    (folder / "record.toml").write_text('language = "en"\nlanguages = ["en"]\n', encoding="utf-8")
    return build(folder / "record.txt", folder / "record.toml").edition.view("en")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (SUMMARY, "Summary record of the 3rd meeting"),
        ("Secret\nRivers of the north\n1. Water is wet.\n2. Ice is cold.\n", "Rivers of the north"),
        ("Lakes of the north\nRivers\nWater is wet, and it is cold.\nIce is cold.\n", "Lakes of the north"),
        ("1. Water is wet.\n2. Ice is cold.\n", "record.txt"),
    ],
)
def test_the_title_is_one_that_the_text_has_and_no_line_of_the_contents(text: str, title: str, tmp_path: Path) -> None:
    assert view_of(text, tmp_path).title == title


def test_what_stands_word_for_word_is_not_called_a_report(tmp_path: Path) -> None:
    labels = view_of(VERBATIM, tmp_path).labels
    assert "not" not in labels["as_reported_note"].split()
    assert "word for word" not in labels.table("cite")["report_of"]
    assert "word for word" in view_of(SUMMARY, tmp_path).labels.table("cite")["report_of"]


def test_boxes_offer_numbers_that_the_record_has(tmp_path: Path) -> None:
    rows = [f"{number}. Water is wet.\n" for number in (2, 3, 4, 5, 8, 9)]
    labels = view_of("Lakes\n" + "".join(rows), tmp_path).labels
    assert labels["goto_hint"] == "Paragraph number (4, 4–5) or words"
    assert "27" not in labels.table("tool")["go_empty"]
    assert "4-5" in labels.table("search")["help_number_means"]


def test_no_page_is_made_for_the_masthead_alone(tmp_path: Path) -> None:
    sections = [*view_of(SUMMARY, tmp_path).record.sections]
    assert [section.id for section in sections] == ["sec_1"]
