"""The source as it came: every line numbered, linked to where its words stand, with what is dropped shown as dropped.

The element with the id of a line holds exactly that line; numbers, places and signs carry `data-search-exclude`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from record import ids, urls
from record.edition import Edition
from record.exports.provenance import headings
from record.languages import GRAMMARS
from record.markup.render import render
from record.markup.typeset import typeset_raw
from record.model import Dropped, Passage, Section
from record.view import View


class Place(NamedTuple):
    """Where the words of a source line stand: what to call it, its address, and the lines of the whole passage."""

    words: str
    address: str
    lines: Sequence[int]


class Part(NamedTuple):
    """A part of a line: its words as HTML, and why the pages leave them out, if they do."""

    words: Markup
    dropped: str


class Join(NamedTuple):
    """The sign that a passage goes on in another line, or comes from one, and the id of that line."""

    words: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the source as the page shows it."""

    id: str
    number: int
    parts: Sequence[Part]
    joins: Sequence[Join]
    places: Sequence[Place]


def source_page(edition: Edition, view: View) -> str:
    """Return the page of the original source, line by line."""
    labels, source = view.labels, edition.record.source
    facts = labels["source_facts"].format(
        name=source.name, bytes=len(source.data), lines=source.line_count, sha256=source.sha256
    )
    end = labels["source_final_newline" if source.text.endswith("\n") else "source_no_final_newline"]
    return render(
        "source.md.jinja",
        labels=labels,
        tag=GRAMMARS[view.language].tag,
        text_tag=edition.record.tag,
        facts=f"{facts}{labels['list']}{end}",
        download=urls.link(edition.root(view.language) + urls.SOURCE_LINES, urls.SOURCE),
        parts=_parts_of(edition, view),
    )


def _parts_of(edition: Edition, view: View) -> Iterator[tuple[str, list[Line]]]:
    """Yield the lines of the masthead and of each section, with what to call them."""
    begins = {line: section for section in edition.record.sections for line in _first_lines(edition, section)}
    shown = {section.id: section for section in view.record.sections}
    parts: list[tuple[str, list[Line]]] = [(view.labels["masthead"], [])]
    for line in _lines(edition, view):
        if section := begins.get(line.number):
            parts.append((view.short(shown.get(section.id, section)), []))
        parts[-1][1].append(line)
    for name, own in parts:
        if own:
            span = view.labels["proof_lines"].format(lines=f"{own[0].number}–{own[-1].number}")
            yield f"{name}{view.labels['separator']}{span}", own


def _first_lines(edition: Edition, section: Section) -> list[int]:
    """Return the line with which a section begins; nothing for one without words of its own."""
    passages = [passage for _, passage in headings(edition.record, section)]
    own = [line for passage in passages for line in passage.lines]
    own += [line for paragraph in section.paragraphs for line in paragraph.passage.lines]
    return [min(own)] if own else []


def _lines(edition: Edition, view: View) -> Iterator[Line]:
    record = edition.record
    places = _places(edition, view)
    dropped: dict[int, list[Dropped]] = {}
    for drop in sorted(record.dropped, key=lambda drop: drop.run.start):
        dropped.setdefault(drop.run.line, []).append(drop)
    for number, row in enumerate(record.source.rows[: record.source.line_count], 1):
        yield Line(
            id=ids.line_id(number),
            number=number,
            parts=[*_parts(row, dropped.get(number, ()))],
            joins=[*_joins(view, number, places.get(number, ()))],
            places=places.get(number, ()),
        )


def _parts(row: str, dropped: Sequence[Dropped]) -> Iterator[Part]:
    """Yield the parts of a line, those that the pages leave out among them."""
    end = 0
    for drop in dropped:
        yield Part(typeset_raw(row[end : drop.run.start]), "")
        yield Part(typeset_raw(drop.run.text), drop.operation)
        end = drop.run.end
    yield Part(typeset_raw(row[end:]), "")


def _joins(view: View, number: int, places: Sequence[Place]) -> Iterator[Join]:
    """Yield the signs that a passage goes on in another line, or from another line."""
    for place in places:
        at = place.lines.index(number)
        for key, there in (("source_continued", at - 1), ("source_continues", at + 1)):
            if 0 <= there < len(place.lines):
                line = place.lines[there]
                yield Join(view.labels[key].format(line=line), ids.line_id(line))


def _places(edition: Edition, view: View) -> Mapping[int, list[Place]]:
    """Return where the words of each line of the original stand."""
    found: dict[int, list[Place]] = {}

    def add(passage: Passage, words: str, address: str) -> None:
        for line in passage.lines:
            found.setdefault(line, []).append(Place(words, address, passage.lines))

    for aside in edition.record.asides:
        add(aside.passage, view.labels.table("aside")[aside.kind], f"{urls.page(urls.ALL)}#{aside.id}")
    shown = {section.id: section for section in view.record.sections}
    for ordinal, entry in enumerate(edition.record.masthead, 1):
        add(entry.passage, view.labels["masthead"], f"{urls.page(urls.ALL)}#{ids.masthead_id(ordinal)}")
    for section in edition.record.sections:
        here = edition.page(section)
        for id, heading in headings(edition.record, section):
            add(heading, view.short(shown.get(section.id, section)), f"{here}#{id}")
        for aside in section.asides:
            add(aside.passage, view.labels.table("aside")[aside.kind], f"{here}#{aside.id}")
        for paragraph in section.paragraphs:
            runs = paragraph.label.runs + paragraph.passage.runs
            add(Passage(text="", runs=runs), view.span([paragraph]), f"{here}#{paragraph.id}")
    return found
