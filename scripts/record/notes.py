"""Find the words in the original that each editorial note is about.

The promise: a note stands at the words that it quotes, or it is reported. No note moves, and none is left out silently.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as validated

from record import ids, urls
from record.exports.contract import NoteData
from record.facts import Facts, Note
from record.languages import GRAMMARS
from record.model import Record
from record.shape import STRICT, TAKE_AN_ID, fit

if TYPE_CHECKING:
    from record.view import View


QUIET = frozenset({"name"})
"""Kinds of notes that do not change the meaning, such as how a name is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """A note with the span of its words, in code points of the text under the id that it names."""

    note: Note
    number: int
    """Its place among the notes in the order of the text, from 1."""
    start: int
    end: int

    @property
    def quiet(self) -> bool:
        """Whether it does not change the meaning: a page shows it on demand; print and other forms always show it."""
        return self.note.kind in QUIET


@dataclass(frozen=True, slots=True, kw_only=True)
class UnplacedNote:
    """A note that does not fit the record: its position in the file from 0, the key that is wrong, and why."""

    index: int
    key: str
    message: str


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Notes:
    """The content of a file of notes."""

    notes: tuple[Note, ...] = ()


_NOTES = TypeAdapter(Notes)


def mixture(notes: Iterable[Anchored]) -> Literal["remarks", "footnotes", "both"]:
    """Return what the notes are: remarks of an editor, footnotes of the source, or both."""
    kinds = {anchored.note.kind == "footnote" for anchored in notes}
    return "both" if len(kinds) > 1 else "footnotes" if True in kinds else "remarks"


def notes_of(data: Mapping[str, Any]) -> tuple[Note, ...]:
    """Build the notes from the plain data of a TOML file of notes.

    Raises:
        FactsError: a key is unknown, missing or of the wrong kind.
    """
    return fit(_NOTES, data).notes


def anchor(record: Record, facts: Facts) -> tuple[tuple[Anchored, ...], tuple[UnplacedNote, ...]]:
    """Return the notes in the order of the text, and the notes that do not fit it."""
    texts = dict(places(record))
    languages = {record.language, *facts.languages}
    anchored: list[Anchored] = []
    unplaced: list[UnplacedNote] = []
    seen: set[str] = set()
    for index, note in enumerate(facts.notes):
        wrong = list(_misfits(note, texts, languages))
        if note.id in seen:
            wrong.append(("id", "another note has this id; give this one its own"))
        seen.add(note.id)
        if wrong:
            unplaced += (UnplacedNote(index=index, key=key, message=f"{note.id}: {message}") for key, message in wrong)
        else:
            start = _found(note, texts[note.paragraph])[(note.occurrence or 1) - 1]
            anchored.append(Anchored(note=note, number=0, start=start, end=start + len(note.quote)))
    order = {id: position for position, id in enumerate(texts)}
    anchored.sort(key=lambda note: (order[note.note.paragraph], note.start, note.end))
    return tuple(replace(note, number=number) for number, note in enumerate(anchored, 1)), tuple(unplaced)


def note_data(anchored: Anchored) -> NoteData:
    """Return a note as plain data."""
    note = anchored.note
    return {
        "id": note.id,
        "paragraph": note.paragraph,
        "start": anchored.start,
        "end": anchored.end,
        "quote": note.quote,
        "kind": note.kind,
        "reading": note.reading,
        "text": dict(note.text),
        "evidence": list(note.evidence),
        "confidence": note.confidence,
    }


def places(record: Record) -> Iterator[tuple[str, str]]:
    """Yield every text of a record that can have a note, with the id of its element, in reading order."""
    join = GRAMMARS[record.language].join
    for ordinal, entry in enumerate(record.masthead, 1):
        yield ids.masthead_id(ordinal), entry.passage.text
    for section in record.sections:
        if section.kind == "annex":
            yield ids.label_id(section.id), section.label.text
            yield section.id, section.title.text or section.label.text
        else:
            yield section.id, join.join(filter(None, (section.label.text, section.title.text)))
        for paragraph in section.paragraphs:
            yield paragraph.id, paragraph.text
    for aside in record.every_aside:
        yield aside.id, aside.passage.text


def unshown(notes: Sequence[Note], translations: Iterable[Record]) -> Iterator[UnplacedNote]:
    """Yield the notes about a line of the masthead that a translation does not have."""
    for text in translations:
        above = {ids.masthead_id(ordinal) for ordinal, _ in enumerate(text.masthead, 1)}
        for index, note in enumerate(notes):
            if note.paragraph.startswith("masthead_") and note.paragraph not in above:
                message = f"{note.id}: the masthead of {text.source.name} lacks a line: it ends before {note.paragraph}"
                yield UnplacedNote(index=index, key="paragraph", message=message)


def _misfits(note: Note, texts: dict[str, str], languages: set[str]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a note: key and message."""
    if note.paragraph not in texts:
        yield "paragraph", f"there is no {note.paragraph} in the record; {TAKE_AN_ID}"
    else:
        count = len(_found(note, texts[note.paragraph]))
        times = "once" if count == 1 else f"{count} times"
        if not count:
            yield "quote", f"“{note.quote}” does not stand in {note.paragraph}; copy the words as they stand there"
        elif note.occurrence and note.occurrence > count:
            yield "occurrence", f"“{note.quote}” stands {times} in {note.paragraph}"
        elif not note.occurrence and count > 1:
            yield "quote", f"“{note.quote}” stands {times} in {note.paragraph}; say which as occurrence = 1"
    if note.reading == note.quote:
        yield "reading", "the reading is what the record says"
    for source in note.evidence:
        if urls.PARAGRAPH.match(source) and source not in texts:
            yield "evidence", f"there is no {source} in the record; {TAKE_AN_ID}"
    if missing := sorted(languages - note.text.keys()):
        yield "text", f"there are no words in {', '.join(missing)}"


def _found(note: Note, text: str) -> list[int]:
    """Return the offsets of the quoted words, in code points; occurrences may overlap."""
    found, at = list[int](), text.find(note.quote)
    while at >= 0:
        found.append(at)
        at = text.find(note.quote, at + 1)
    return found


def place_words(view: "View", id: str) -> str:
    """Return the name of a place: 第28段, the masthead, the heading of a section."""
    if paragraph := view.original.paragraph_by_id.get(id):
        return view.span([paragraph])
    for section in view.record.sections:
        if id in {section.id, ids.label_id(section.id)}:
            return view.short(section)
    return view.labels["masthead"]
