"""A record reads the same however its file was typed or saved: line ends, mark, blanks, tabs, escapes, pages, marks."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from marked import unmarked
from paths import CASE_FILES

from record.build import read_record
from record.facts import Facts
from record.proof import rebuild

CASES = [
    *("summary_committee.en", "summary_board_2003.en", "minutes_officials_1968.en", "verbatim_initials_1983.en"),
    *("summary_committee.zh", "summary_half_width_2006.zh", "verbatim_council.zh", "panel_minutes_traditional.zh"),
]
SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[A-Za-z0-9.]+)+$")
HALF = str.maketrans("，；：？！（）", ",;:?!()")
MASTHEAD, PAGE = 30, 12


def with_pages(lines: Sequence[str]) -> str:
    """Return the lines with a form feed, the symbol and a number after every twelfth, as pages begin."""
    symbol = next((line for line in lines[:PAGE] if SYMBOL.match(line)), None)
    ends = range(MASTHEAD, len(lines), PAGE) if symbol else ()
    pages = {end: f"\n\f{symbol}\nPage {number}\n" for number, end in enumerate(ends, 2)}
    return "\n".join(line + pages.get(index, "") for index, line in enumerate(lines)) + "\n"


TYPED: dict[str, Callable[[Sequence[str]], str]] = {
    "Windows": lambda lines: "\r\n".join(lines) + "\r\n",
    "a mark of its bytes": lambda lines: "\ufeff" + "\n".join(lines) + "\n",
    "empty lines": lambda lines: "\n\n".join(lines) + "\n",
    "two blanks": lambda lines: "\n".join(re.sub(r"(?<=[.!?]) (?=[A-Z])", "  ", line) for line in lines) + "\n",
    "tabs": lambda lines: "\n".join("\t" + re.sub(r"^(\d+)\. ", r"\1.\t", line) for line in lines) + "\n",
    "escapes": lambda lines: "\n".join(re.sub(r"^(\d+)\.", r"\1\\.", line) for line in lines) + "\n",
    "pages": with_pages,
    "half-width marks": lambda lines: "\n".join(line.translate(HALF) for line in lines) + "\n",
}


def read(tmp_path: Path, text: str, language: str) -> object:
    """Return the form of a text, its headings, and who speaks in which paragraph, without blanks."""
    path = tmp_path / "record.txt"
    path.write_text(text, encoding="utf-8", newline="")
    record, _ = read_record(path, language, Facts(language=language))
    assert rebuild(record) == path.read_bytes()
    plain = "".join(text.split())
    assert all("".join(speaker.name.split()) in plain for speaker in record.speakers)
    headings = ["".join(section.title.text.split()).translate(HALF) for section in record.sections]
    heard = [
        ("".join(paragraph.text.split()).translate(HALF), [speech.speaker for speech in paragraph.speeches])
        for paragraph in record.paragraphs
    ]
    return record.form, headings, heard


@pytest.mark.parametrize("case", CASES)
def test_a_record_reads_the_same_however_it_was_typed(case: str, tmp_path: Path) -> None:
    lines = [line for line in unmarked(CASE_FILES / "families" / f"{case}.txt")[1] if line.strip()]
    language = case.rpartition(".")[2]
    plain = read(tmp_path, "\n".join(lines) + "\n", language)
    typed = {way: read(tmp_path, make(lines), language) for way, make in TYPED.items()}
    assert {way: found for way, found in typed.items() if found != plain} == {}
