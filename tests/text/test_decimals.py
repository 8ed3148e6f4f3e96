"""Paragraphs of minutes that bear numbers such as 2.1: known by them, and none a figure that begins a sentence."""

from pathlib import Path

import pytest

from record.build import build, read_record
from record.citations.locator import pinpoint
from record.decimals import decimals
from record.facts import Facts
from record.model import Problem, Record

MINUTES = """Minutes of the meeting of the Committee on Reading Rooms
1. The Chair opened the meeting.
2. Mr. Okoro reported on the rooms.
2.1 The estimate did not include furniture.
2.2 Furniture would cost more.
3.5 million books were counted.
_[matter omitted]_
6.1 The Committee agreed to write.
6.3 The letter would be short.
7. The next meeting would be in March.
"""
GLUED = "纪要\n1. 主席宣布开会。\n2. 报告如下。\n2.1来文提交人提出了申诉。\n2.22010年12月19日，委员会答复。\n"


def read(text: str, language: str, folder: Path) -> tuple[Record, list[Problem]]:
    (folder / "record.txt").write_text(text, encoding="utf-8")
    return read_record(folder / "record.txt", language, Facts(language=language))


def test_a_paragraph_is_known_by_the_number_that_is_printed(tmp_path: Path) -> None:
    record, problems = read(MINUTES, "en", tmp_path)
    assert dict(decimals(record)) == {"2.1": "p_1", "2.2": "p_2", "6.1": "p_4", "6.3": "p_5"}
    assert [problem.line for problem in problems if "text without a number" in problem.message] == [6]


def test_it_is_cited_by_that_number_alone_and_in_a_run(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "record.toml").write_text('language = "en"\nlanguages = ["en"]\n', encoding="utf-8")
    view = build(tmp_path / "record.txt", tmp_path / "record.toml").edition.view("en")
    paragraphs = [*view.record.paragraphs]
    first, second = paragraphs[2:4]
    assert (view.mark(first), pinpoint(view, [first])) == ("2.1", "para. 2.1")
    assert pinpoint(view, [first, second]) == "paras. 2.1–2.2"
    assert view.span(paragraphs) == "paragraphs 1–7; unnumbered paragraph 3, after para. 2"


@pytest.mark.parametrize("numbered", ["2.1", "2.2"])
def test_a_number_may_stand_at_once_before_a_word_or_a_year(numbered: str, tmp_path: Path) -> None:
    record, _ = read(GLUED, "zh", tmp_path)
    assert numbered in decimals(record)
