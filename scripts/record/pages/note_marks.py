"""Notes on a page: the words they are about underlined, a mark after them, and the list at the foot.

The mark is a link to the note, and the note has a link back, so that both work without a script. A mark is no text
of the record: it holds none, and style sheets show its number. Where a translation is
shown there are no such words: the marks stand at the end of the paragraph, and the notes quote the original.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from record import ids
from record.markup.languages import in_languages, original
from record.markup.links import evidence
from record.markup.render import macro, piece
from record.markup.typeset import typeset
from record.notes import Anchored, place_words
from record.view import View

INLINE = "note.md.jinja"
"""What marks words in a line."""
QUIET = frozenset({"name"})
"""Kinds of notes that do not touch the sense: how a name is written. A page shows them on demand, print and other forms
always."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNote:
    """What a page says of a note, in its language; what is Markdown is ready to stand in a line."""

    id: str
    number: int
    mark_id: str
    paragraph: str
    """The id of the text that the note is about."""
    place: Markup
    quote: Markup
    kind: str
    quiet: bool
    text: Markup
    reading_label: str
    reading: Markup
    """What the text should say; nothing where the note suggests nothing."""
    sources: Sequence[Markup]
    confidence: str
    """How sure the editor is; nothing for a footnote, which the source has."""


def with_notes(view: View, id: str, text: str, start: int = 0, end: int | None = None) -> Markup:
    """Return a part of the text under an id in Markdown, with its underlines and marks.

    Notes may overlap and may reach beyond the part.
    """
    cuts = _cuts(view, id, start, len(text) if end is None else end)
    parts = (underlined(view, id, text, span, linked=True) + marks_between(view, id, *span) for span in pairwise(cuts))
    return Markup().join(parts)


def underlined(view: View, id: str, text: str, span: tuple[int, int], *, linked: bool = False) -> Markup:
    """Return the same without marks, and without links unless `linked`: inside a link there is no other."""
    parts = []
    for low, high in pairwise(_cuts(view, id, *span)):
        words = typeset(view, text, low, high, linked=linked)
        notes = [one.note for one in _own(view, id) if one.start <= low and high <= one.end]
        around, quiet = " ".join(note.id for note in notes), QUIET.issuperset(note.kind for note in notes)
        parts.append(macro(INLINE, "underlined")(words, around, quiet) if notes else words)
    return Markup().join(parts)


def marks_between(view: View, id: str, start: int, end: int) -> Markup:
    """Return the marks of the notes whose words end in a part of the text."""
    return Markup().join(_mark(view, one) for one in _own(view, id) if start < one.end <= end)


def translated_marks(view: View, id: str) -> Markup:
    """Return the marks that stand after a translation."""
    notes = () if view.record is view.original else view.notes.get(id, ())
    return Markup().join(_mark(view, one) for one in notes)


def notes_link(view: View, ids: Collection[str]) -> list[tuple[str, str, str]]:
    """Return the link to the notes at the foot of a page: its words, its address and its name; none without notes."""
    count = len(_listed(view, ids))
    return [(view.counted("notes_count", count), "#notes", "")] if count else []


def notes_foot(view: View, ids: Collection[str], address: Callable[[str], str]) -> Markup:
    """Return the notes on the texts under some ids, as the foot of a page; `address` finds any other text."""

    def address_from_here(other: str) -> str:
        return f"#{other}" if other in ids else address(other)

    notes = [shown_note(view, one, address_from_here) for one in _listed(view, ids)]
    return piece("notes_foot.md.jinja", notes=notes, labels=view.labels) if notes else Markup()


def shown_note(view: View, one: Anchored, address: Callable[[str], str]) -> ShownNote:
    """Return what a page says of a note; `address` finds the text that its evidence names."""
    note, labels = one.note, view.labels
    return ShownNote(
        id=note.id,
        number=one.number,
        mark_id=ids.mark_id(note.id),
        paragraph=note.paragraph,
        place=typeset(view, place_words(view, note.paragraph)),
        quote=original(view, note.quote, "noted-words"),
        kind=labels.table("note_kind")[note.kind],
        quiet=note.kind in QUIET,
        text=in_languages(view, view.word(note.text)),
        reading_label=labels.table("notes_reading")[note.confidence] + labels["colon"] if note.reading else "",
        reading=original(view, note.reading, "reading") if note.reading else Markup(),
        sources=[_source(view, source, address) for source in note.evidence],
        confidence="" if note.kind == "footnote" else labels.table("confidence")[note.confidence],
    )


def _own(view: View, id: str) -> Sequence[Anchored]:
    """Return the notes whose words stand in the text shown."""
    return view.notes.get(id, ()) if view.record is view.original else ()


def _cuts(view: View, id: str, start: int, end: int) -> list[int]:
    edges = {edge for one in _own(view, id) for edge in (one.start, one.end) if start < edge < end}
    return sorted({start, end, *edges})


def _mark(view: View, one: Anchored) -> Markup:
    title = view.labels["notes_mark"].format(number=one.number)
    return macro(INLINE, "mark")(ids.mark_id(one.note.id), one.note.id, one.number, title, one.note.kind in QUIET)


def _listed(view: View, ids: Collection[str]) -> list[Anchored]:
    return [one for id in ids for one in view.notes.get(id, ())]


def _source(view: View, source: str, address: Callable[[str], str]) -> Markup:
    """Return a piece of evidence: a paragraph as a link, anything else as it is named."""
    if source not in view.original.paragraph_by_id:
        return evidence(view, source)
    return macro(INLINE, "place")(typeset(view, place_words(view, source)), address(source))
