"""The page of the source: every line numbered, linked to where its words stand, with what the pages leave out.

The element with the id of a line holds exactly that line; numbers, places and signs carry `data-search-exclude`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from record import ids, urls
from record.edition import Edition
from record.exports.provenance import headings
from record.model import Aside, Dropped, Entry, Paragraph, Passage, Section
from record.page_kinds import Menu, PageKind, named
from record.pages.page import Page
from record.view import View


class Place(NamedTuple):
    """Where words of a source line stand on a page: what they are part of, and the lines of the whole passage."""

    kind: Literal["masthead", "aside", "section", "paragraph"]
    part: Entry | Aside | Section | Paragraph
    address: str
    """From the root of the language."""
    lines: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the source; numbers of lines count from 1."""

    number: int
    parts: Sequence[tuple[str, str]]
    """The words of the line in their order, each with the operation that leaves them out, if any."""
    joins: Sequence[tuple[str, int]]
    """The lines from which a passage comes or to which it goes on, each after the label that says so."""
    places: Sequence[Place]


def source_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page of the original source, line by line, by address."""
    page = Page(edition=edition, view=view, address=urls.SOURCE_LINES)
    yield page.address, page.show("source.md.jinja", source=edition.record.source, parts=_parts_of(edition, view))


PAGE_KINDS = (
    PageKind(
        address=urls.SOURCE_LINES,
        menu=Menu("source", 10, named("source_title", "source")),
        pages=source_pages,
        ids=r"L\d+",
    ),
)


def _parts_of(edition: Edition, view: View) -> Iterator[tuple[Section | None, list[Line]]]:
    """Yield the lines of the masthead, without a section, and the lines of each section; nothing for no lines."""
    begins = {line: section for section in edition.record.sections for line in _first_lines(edition, section)}
    parts: list[tuple[Section | None, list[Line]]] = [(None, [])]
    for line in _lines(edition, view):
        if section := begins.get(line.number):
            parts.append((_shown(view, section), []))
        parts[-1][1].append(line)
    yield from (part for part in parts if part[1])


def _shown(view: View, section: Section) -> Section:
    """Return a section of the original as the text shown has it."""
    return view.record.section_by_id.get(section.id, section)


def _first_lines(edition: Edition, section: Section) -> list[int]:
    """Return the line with which a section begins; nothing for one without words of its own."""
    passages = [passage for _, passage in headings(edition.record, section)]
    lines = [line for passage in passages for line in passage.lines]
    lines += [line for paragraph in section.paragraphs for line in paragraph.passage.lines]
    return [min(lines)] if lines else []


def _lines(edition: Edition, view: View) -> Iterator[Line]:
    record = edition.record
    places = _places(edition, view)
    dropped: dict[int, list[Dropped]] = {}
    for drop in sorted(record.dropped, key=lambda drop: drop.run.start):
        dropped.setdefault(drop.run.line, []).append(drop)
    for number, row in enumerate(record.source.rows[: record.source.line_count], 1):
        there = places.get(number, ())
        parts = [*_parts(row, dropped.get(number, ()))]
        yield Line(number=number, parts=parts, joins=[*_joins(number, there)], places=there)


def _parts(row: str, dropped: Sequence[Dropped]) -> Iterator[tuple[str, str]]:
    """Yield the words of a line, those that the pages leave out with the operation that does so."""
    end = 0
    for drop in dropped:
        yield row[end : drop.run.start], ""
        yield drop.run.text, drop.operation
        end = drop.run.end
    yield row[end:], ""


def _joins(number: int, places: Sequence[Place]) -> Iterator[tuple[str, int]]:
    """Yield the lines that a passage of a line comes from and goes on in, each after the label that says so."""
    for place in places:
        at = place.lines.index(number)
        for label, neighbour in (("source_continued", at - 1), ("source_continues", at + 1)):
            if 0 <= neighbour < len(place.lines):
                yield label, place.lines[neighbour]


def _places(edition: Edition, view: View) -> Mapping[int, list[Place]]:
    """Return where the words of each line of the original stand."""
    found: dict[int, list[Place]] = {}
    for place in _every_place(edition, view):
        for line in place.lines:
            found.setdefault(line, []).append(place)
    return found


def _every_place(edition: Edition, view: View) -> Iterator[Place]:
    whole = urls.page(urls.ALL)
    for aside in edition.record.asides:
        yield Place("aside", aside, f"{whole}#{aside.id}", aside.passage.lines)
    for ordinal, entry in enumerate(edition.record.masthead, 1):
        yield Place("masthead", entry, f"{whole}#{ids.masthead_id(ordinal)}", entry.passage.lines)
    for section in edition.record.sections:
        here, shown = edition.page(section), _shown(view, section)
        for id, heading in headings(edition.record, section):
            yield Place("section", shown, f"{here}#{id}", heading.lines)
        for aside in section.asides:
            yield Place("aside", aside, f"{here}#{aside.id}", aside.passage.lines)
        for paragraph in section.paragraphs:
            passage = Passage(text="", runs=paragraph.label.runs + paragraph.passage.runs)
            yield Place("paragraph", paragraph, f"{here}#{paragraph.id}", passage.lines)
