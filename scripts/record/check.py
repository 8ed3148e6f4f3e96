"""List what an editor must look at. The parser takes every text; this step judges the result."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import pairwise
from statistics import median

from record.decimals import decimals
from record.languages import Grammar
from record.lines.kinds import CELL
from record.model import Paragraph, Passage, Problem, Record, Section
from record.source import describe

SHORT = 24
"""Code points of a text that a message quotes."""
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""Signs to which no standard gives a meaning."""
PAGE, PAGE_LINES = 2500, 60
"""Signs and lines of a page."""
FAR, FEW = 10, 2
"""A paragraph is doubtful if it is `FAR` times as long as the others, or without a number where one in `FEW` is."""
LATIN = "[A-Za-zÀ-ɏ]"


def check(record: Record, grammar: Grammar, whole: Record | None = None, stated: Collection[str] = ()) -> list[Problem]:
    """Return the problems of a record in source order.

    `whole` is a translation with what it lacks, `stated` what the facts say of the record in its words.
    """
    problems = [
        *_unplaced(record, stated),
        *_signs_without_meaning(record),
        *_numbering(whole or record),
        *_shape(record),
        *(problem for section in _doubtful(whole or record) for problem in _empty(section)),
        *(problem for paragraph in record.paragraphs for problem in _paragraph(paragraph, grammar)),
        *(problem for section in record.sections for problem in _pairs(section.title, grammar)),
    ]
    return sorted(problems, key=lambda problem: problem.line)


def _unplaced(record: Record, stated: Collection[str]) -> Iterator[Problem]:
    """Ask about masthead lines that fill no field and are not in the facts, unless an opening ends the masthead."""
    if any(aside.kind == "opening" for aside in record.every_aside):
        return
    for entry in record.masthead:
        line = " ".join(entry.passage.text.split())
        is_stated = any(line in words for words in stated) or not any(map(str.isalnum, line))
        if entry.field is None and not is_stated:
            yield Problem(
                line=entry.passage.line,
                message="text before the first heading that has no place in the masthead: "
                + _short(entry.passage.text),
            )


def _signs_without_meaning(record: Record) -> Iterator[Problem]:
    """Report, once a line, signs that no page shows and signs without a standard meaning."""
    for drop in record.dropped:
        if drop.operation == "mark" and (drop.run.line, drop.run.start) != (1, 0):
            yield Problem(line=drop.run.line, message=f"{describe(drop.run.text[0])}, is left out")
    for number, row in enumerate(record.source.rows, 1):
        if found := PRIVATE.search(row):
            yield Problem(line=number, message=f"{describe(found[0])}: what does it stand for?")


def _numbering(record: Record) -> Iterator[Problem]:
    """Report numbers that break the counting; a single wrong number is reported alone."""
    found = {*lost_numbers(record).values()}
    for run in _sequences(record):
        numbered = [(paragraph.number, paragraph.label.line) for paragraph in run if paragraph.number is not None]
        last, before = 0, ""
        for (number, line), (after, _) in pairwise([*numbered, (0, 0)]):
            expected = last + 1
            if before and number == last:
                yield Problem(line=line, message=f"paragraph number {number} is repeated", shifts=True)
            elif number < expected:
                yield Problem(line=line, message=f"paragraph number {number} goes down{before}", shifts=True)
            elif not found.issuperset(range(expected, number)):
                missing = f"{expected}" if number == expected + 1 else f"{expected}-{number - 1}"
                yield Problem(line=line, message=f"paragraph number {number}: {missing} missing before it", shifts=True)
            last = expected if after == expected + 1 else number
            before = f" after {last}"


def lost_numbers(record: Record) -> dict[str, int]:
    """Return by id the numbers that paragraphs must have lost: as many are missing as paragraphs stand without one."""
    found: dict[str, int] = {}
    for run in _sequences(record):
        last, bare = 0, list[str]()
        for paragraph in run:
            if paragraph.number is None:
                bare.append(paragraph.id)
            else:
                if paragraph.number - last - 1 == len(bare):
                    found |= zip(bare, range(last + 1, paragraph.number), strict=True)
                last, bare = paragraph.number, []
    return found


def _shape(record: Record) -> Iterator[Problem]:
    """Report what is doubtful in the shape of a text: a masthead as long as a page, a paragraph far longer than others.

    Where most paragraphs have numbers, a paragraph without one is doubtful as well.
    """
    length = sum(len(entry.passage.text) for entry in record.masthead)
    if len(record.masthead) > PAGE_LINES or length > PAGE:
        yield Problem(
            line=record.masthead[0].passage.line,
            message=f"the masthead has {len(record.masthead)} lines: is it all of it?",
        )
    paragraphs = [*record.paragraphs]
    usual = median(len(paragraph.text) for paragraph in paragraphs) if paragraphs else 0
    printed = {*decimals(record).values()}
    unnumbered = (paragraph for paragraph in paragraphs if paragraph.number is None)
    bare = [paragraph for paragraph in unnumbered if paragraph.id not in printed and CELL not in paragraph.text]
    for paragraph in paragraphs:
        if len(paragraph.text) > max(FAR * usual, PAGE):
            signs = f"{len(paragraph.text)} signs, the others about {usual:.0f}"
            yield Problem(line=paragraph.line, message=f"paragraph {paragraph.name} has {signs}: is it one?")
    lost = lost_numbers(record)
    if len(bare) * FEW <= len(paragraphs):
        for paragraph in bare:
            number = f"its number {lost[paragraph.id]}" if paragraph.id in lost else "a number"
            words = f"text without {number}, which is {paragraph.id}: {_short(paragraph.text)}"
            yield Problem(line=paragraph.line, message=words, shifts=paragraph.id in lost)


def _sequences(record: Record) -> list[list[Paragraph]]:
    """Return the paragraphs that are numbered together: those of the record, or of each annex where numbers restart."""
    own = [[p for section in annex.inner for p in section.paragraphs] for annex in record.annexes]
    if any(paragraph.id.startswith("att_") for paragraph in record.paragraphs):
        return own
    return [[paragraph for paragraphs in own for paragraph in paragraphs]]


def _doubtful(record: Record) -> list[Section]:
    """Return the sections that should not be empty; in a meeting, headings may follow one another."""
    sections = [*record.sections]
    if record.form == "report":
        return sections
    return [section for section in sections if section.blocks or section is sections[-1]]


def _empty(section: Section) -> Iterator[Problem]:
    if not section.blocks and not section.sections:
        words = section.title if section.title.text else section.label
        yield Problem(line=section.line, message=f"{section.kind} without a paragraph: {_short(words.text)}")
    if not section.title.text and section.label.text:
        yield Problem(line=section.line, message=f"{section.kind} without a title: {section.label.text}")


def _paragraph(paragraph: Paragraph, grammar: Grammar) -> Iterator[Problem]:
    text = paragraph.text
    if not text:
        yield Problem(line=paragraph.label.line, message=f"paragraph {paragraph.name} has no text")
    elif CELL not in text and not any(
        end(text) for end in (grammar.sentence_end.search, grammar.placeholder.match, grammar.layout.row.match)
    ):
        yield Problem(
            line=paragraph.passage.lines[-1],
            message=f"paragraph {paragraph.name} ends without the end of a sentence (a page break?): …{text[-12:]}",
        )
    yield from _pairs(paragraph.passage, grammar)


def _pairs(passage: Passage, grammar: Grammar) -> Iterator[Problem]:
    """Report the first bracket or quotation mark of a paragraph without its partner."""
    closers = dict(grammar.pairs)
    openers = {closer: opener for opener, closer in grammar.pairs}
    open_at: list[tuple[int, str]] = []
    for match in _signs(grammar.pairs).finditer(passage.text):
        offset, sign = match.start(), match[0]
        if sign in closers:
            open_at.append((offset, sign))
        else:
            if not open_at or open_at[-1][1] != openers[sign]:
                yield Problem(
                    line=passage.line_at(offset), message=f"{sign} closes nothing: {_around(passage, offset)}"
                )
                return
            open_at.pop()
    if open_at:
        offset, sign = open_at[0]
        yield Problem(line=passage.line_at(offset), message=f"{sign} is not closed: {_around(passage, offset)}")


@cache
def _signs(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Return a pattern that finds the signs of pairs, but not the ’ in a name: Côte d’Ivoire."""
    return re.compile(rf"(?!(?<={LATIN})’{LATIN})[{re.escape(''.join(sign for pair in pairs for sign in pair))}]")


def _short(text: str) -> str:
    return text if len(text) <= SHORT else text[:SHORT] + "…"


def _around(passage: Passage, offset: int) -> str:
    return passage.text[max(0, offset - 8) : offset + 12]
