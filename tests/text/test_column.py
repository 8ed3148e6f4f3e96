"""A text whose lines end where its column does is read as the same text with a line a paragraph."""

import re
import textwrap
from pathlib import Path

import pytest
from marked import unmarked
from paths import CASE_FILES

from record.build import read_record
from record.facts import Facts

WIDTHS = {"en": (72, 95), "zh": (30,)}
CASES = [
    (path, width) for path in sorted((CASE_FILES / "families").glob("*.txt")) for width in WIDTHS[path.suffixes[0][1:]]
]
ENDED_BY_COLON = re.compile(r"(?<=.{60}):$")
APART = "\n\n"
LEADER = ". . ."
"""What fills a line of the masthead to its end; such a line is one in every column."""


def wrapped(line: str, width: int, language: str) -> str:
    """Return a line as it stands in a column: English breaks between words, Chinese anywhere."""
    if LEADER in line:
        return line
    if language == "zh":
        return "\n".join(line[start : start + width] for start in range(0, len(line), width))
    return "\n".join(textwrap.wrap(line, width, break_on_hyphens=False))


def read(tmp_path: Path, text: str, language: str) -> tuple[list[str], list[tuple[str, list[str | None]]]]:
    """Return the headings of a text, and its paragraphs with who speaks in each."""
    path = tmp_path / "record.txt"
    path.write_text(text, encoding="utf-8")
    record, _ = read_record(path, language, Facts(language=language))
    heard = [
        ("".join(paragraph.text.split()), [speech.speaker for speech in paragraph.speeches])
        for paragraph in record.paragraphs
    ]
    return ["".join(section.title.text.split()) for section in record.sections], heard


@pytest.mark.parametrize(("path", "width"), CASES, ids=[f"{path.stem}-{width}" for path, width in CASES])
def test_a_text_in_a_column_reads_as_the_same_text_without_one(path: Path, width: int, tmp_path: Path) -> None:
    language = path.suffixes[0][1:]
    # A colon at the end of a long line leads over to the next one where lines are paragraphs; in a column it ends one.
    lines = [ENDED_BY_COLON.sub(".", line) for line in unmarked(path)[1] if line.strip()]
    column = APART.join(wrapped(line, width, language) for line in lines)
    assert read(tmp_path, column, language) == read(tmp_path, APART.join(lines), language)


REPORT = """Report of the Commission

I. Opening
1. The session was opened by the Chair, who said that the lakes were
falling and that something had to be done about it in the year of
2019. The members agreed, and they asked for a further report on it
to be given in due course by the secretariat at the next session of
the Commission, which was to be held at the same place as the first
one had been.
2. The meeting rose.
"""


def test_a_year_that_begins_a_line_of_a_column_is_no_paragraph(tmp_path: Path) -> None:
    _, heard = read(tmp_path, REPORT, "en")
    assert [words[-5:] for words, _ in heard] == ["been.", "rose."]
