"""What the parser makes of every shape of text that records come in: one file a case, its outline beside it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from paths import CASE_FILES

from record.check import check
from record.clean import clean
from record.edition import Edition
from record.languages import GRAMMARS
from record.model import Aside, Paragraph, Passage, Problem, Record
from record.parse import parse
from record.proof import rebuild
from record.source import read

CASES = sorted((CASE_FILES / "parse").glob("*.txt"))
PAGE_BREAKS = {
    4: ["不同|组国"],
    27: ["如，|缓解"],
    31: ["况，|做法"],
    39: ["的治|理转"],
    58: ["集团|战略"],
    65: ["到阿|根廷"],
}
"""What stands before and after each page break inside a paragraph of the record; two cut a word."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_text_has_the_outline_beside_it(case: Path, *, golden: bool) -> None:
    source, grammar = read(case), GRAMMARS["en" if case.stem.endswith(".en") else "zh"]
    record = parse(source, *clean(source), grammar)
    outline = "".join(f"{row}\n" for row in outline_of(record, check(record, grammar)))
    expected = case.with_suffix(".outline")
    if golden:
        expected.write_text(outline, encoding="utf-8")
    assert outline == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_its_bytes_can_be_rebuilt_from_the_edition(case: Path) -> None:
    source = read(case)
    for grammar in GRAMMARS.values():
        assert rebuild(parse(source, *clean(source), grammar)) == case.read_bytes()


def test_the_six_page_breaks_of_the_record_are_joined_with_nothing_between(edition: Edition) -> None:
    joins = {
        paragraph.number: [
            f"{a.text[-2:]}|{b.text[:2]}" for a, b in pairwise(paragraph.passage.runs) if a.line < b.line
        ]
        for paragraph in edition.record.paragraphs
        if len(paragraph.passage.lines) > 1
    }
    assert joins == PAGE_BREAKS
    for paragraph in edition.record.paragraphs:
        for join in PAGE_BREAKS.get(paragraph.number or 0, []):
            assert join.replace("|", "") in paragraph.text


def outline_of(record: Record, problems: list[Problem]) -> Iterator[str]:
    """Yield a record as lines, words in 「」: form, masthead, sections, what was dropped, problems."""
    if record.form != "report":
        yield f"form {record.form}"
    for entry in record.masthead:
        yield f"masthead {entry.field or '?'} {_words(entry.passage)}"
    yield from (_aside(aside) for aside in record.asides)
    for section in record.sections:
        indent = "  " * section.depth
        yield f"{indent}{section.id} {_words(section.label)} {_words(section.title)}"
        for block in section.blocks:
            yield f"{indent}  {_aside(block) if isinstance(block, Aside) else _paragraph(block)}"
    for dropped in sorted(record.dropped, key=lambda dropped: (dropped.run.line, dropped.run.start)):
        yield f"dropped {dropped.run.line}:{dropped.run.start} {dropped.operation} {dropped.run.text!r}"
    for problem in problems:
        yield f"problem {problem.line}: {problem.message}"


def _paragraph(paragraph: Paragraph) -> str:
    caption = f" [{paragraph.text[slice(*paragraph.caption)]}]" if paragraph.caption else ""
    return f"{paragraph.id} {paragraph.number} {_words(paragraph.label)} {_words(paragraph.passage)}{caption}"


def _aside(aside: Aside) -> str:
    return f"{aside.id} {aside.kind} {_words(aside.passage)}"


def _words(passage: Passage) -> str:
    lines = ",".join(str(line) for line in passage.lines)
    return f"{lines}「{passage.text}」" if passage.runs else "-"
