"""Find the words with the mark of each footnote, so that a note can stand beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from importing.opened import Footnote
from record import ids
from record.model import Record
from record.notes import places
from record.runs import Passage

QUOTED = 24
"""The most signs before a mark that a note quotes; a word is not cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A footnote with the words before its mark: the id of their passage, and which occurrence they are."""

    paragraph: str
    quote: str
    occurrence: int | None
    text: str


def marked(footnotes: tuple[Footnote, ...], record: Record) -> Iterator[tuple[Footnote, Marked | None]]:
    """Yield each footnote with its words, or without words if no passage has its mark."""
    texts = dict(places(record))
    passages = [(id, passage) for id, passage in _passages(record) if passage.text]
    for footnote in footnotes:
        yield (
            footnote,
            next((found for id, passage in passages if (found := _at(footnote, id, passage, texts[id]))), None),
        )


def _passages(record: Record) -> Iterator[tuple[str, Passage]]:
    """Yield the passages of a record, each with the id under which a note names it."""
    for ordinal, entry in enumerate(record.masthead, 1):
        yield ids.masthead_id(ordinal), entry.passage
    for aside in record.every_aside:
        yield aside.id, aside.passage
    for section in record.sections:
        yield ids.label_id(section.id) if section.kind == "annex" else section.id, section.label
        yield section.id, section.title
        for paragraph in section.paragraphs:
            yield paragraph.id, paragraph.passage


def _at(footnote: Footnote, id: str, passage: Passage, text: str) -> Marked | None:
    """Return a footnote with its words, if its mark stands in a passage; `text` is the whole text of the id."""
    place = text.find(passage.text)
    for run in passage.runs:
        place = text.index(run.text, place)
        if run.line == footnote.line + 1 and run.start <= footnote.column <= run.end:
            end = place + footnote.column - run.start
            quote = _quote(text, end)
            found = [start for start in range(len(text)) if text.startswith(quote, start)]
            occurrence = found.index(end - len(quote)) + 1 if len(found) > 1 and end >= len(quote) else None
            return Marked(paragraph=id, quote=quote, occurrence=occurrence, text=footnote.text)
        place += len(run.text)
    return None


def _quote(text: str, end: int) -> str:
    """Return the words before a mark, or the whole text if the mark stands at its beginning."""
    start = max(end - QUOTED, 0)
    while start and text[start - 1 : start + 1].isascii() and text[start - 1].isalnum() and start < end - 1:
        start += 1
    return text[start:end].strip() or text[:QUOTED]
