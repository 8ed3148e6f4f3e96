"""A text of the edition as plain pieces in reading order: the source of every form but the pages.

The promise: the pieces of a block, without the marks of notes, are its whole text and nothing else. The mark of a note
stands after its words, in a translation after the paragraph. What a translation lacks is missing in these forms.
"""

from itertools import pairwise

from record import ids
from record.edition import Edition
from record.formats.pieces import Block, Line, Mark, NoteWords, Part, Piece, Reading, Voice
from record.languages import language_name
from record.model import Aside, Paragraph, Section
from record.notes import Anchored, place_words
from record.speech import Speech
from record.standing import standing
from record.view import View


def readings(edition: Edition) -> list[Reading]:
    """Return the texts of an edition, the original first."""
    views = (edition.view(code) for code in edition.languages)
    return [_reading(edition, view) for view in views if view.translated]


def _reading(edition: Edition, view: View) -> Reading:
    front: list[tuple[int, Line | Block]] = [(aside.passage.line, _aside(view, aside)) for aside in view.record.asides]
    for place, entry in enumerate(view.record.masthead, 1):
        front.append((entry.passage.line, _line(view, ids.masthead_id(place), entry.passage.text)))
    ordered = sorted(front, key=lambda placed: placed[0])
    original, of = view.record is view.original, language_name(edition.record.language, view.locale)
    return Reading(
        view=view,
        tag=view.record.tag,
        original=original,
        standing=standing(view),
        translation="" if original else view.labels["translation"].format(original=of),
        front=tuple(block for _, block in ordered),
        parts=tuple(_part(view, section) for section in view.record.sections),
        notes=tuple(_note(view, anchored) for anchored in edition.notes),
    )


def _part(view: View, section: Section) -> Part:
    text_view = view.of(section)
    nature, _ = view.nature(section)
    label, title = section.label.text, section.title.text
    if text_view is not view:
        label = title = ""
    elif section.kind != "annex":  # The numeral of a dialogue is part of its heading: 二、.
        label, title = "", text_view.heading(section)
    return Part(
        id=section.id,
        kind=section.kind,
        level=section.depth + 1,
        heading=text_view.heading(section),
        label=_line(text_view, ids.label_id(section.id), label),
        title=_line(text_view, section.id, title),
        nature=nature if section.kind == "annex" else "",
        blocks=tuple(
            _aside(view, aside) if isinstance(aside, Aside) else _block(view, aside)
            for aside in section.blocks
            if view.of(aside) is view
        ),
    )


def _line(view: View, id: str, text: str) -> Line:
    return Line(id=id, tag=view.record.tag, pieces=_pieces(view, id, text, 0, len(text)))


def _aside(view: View, aside: Aside) -> Block:
    own = view.of(aside)
    pieces = _pieces(own, aside.id, aside.passage.text, 0, len(aside.passage.text))
    voice = Voice(id="", speaker=None, subject=None, basis="none", pieces=pieces)
    return Block(id=aside.id, kind=aside.kind, tag=own.record.tag, label="", mark="", name="", who=(), voices=(voice,))


def _block(view: View, paragraph: Paragraph) -> Block:
    own = view.of(paragraph)
    return Block(
        id=paragraph.id,
        kind="paragraph",
        tag=own.record.tag,
        label=paragraph.label.text,
        mark=own.mark(paragraph),
        name=view.span([paragraph]),
        who=tuple(dict.fromkeys(own.short_name(speech.speaker) for speech in paragraph.speeches if speech.speaker)),
        outdated=_outdated(view, paragraph),
        voices=tuple(_voice(own, paragraph, speech) for speech in paragraph.speeches),
    )


def _outdated(view: View, paragraph: Paragraph) -> str:
    digest = view.outdated.get(paragraph.id)
    return view.labels.table("revisions")["outdated"].format(edition=digest) if digest else ""


def _voice(view: View, paragraph: Paragraph, speech: Speech) -> Voice:
    return Voice(
        id=speech.id,
        speaker=speech.speaker,
        subject=speech.subject,
        basis=speech.basis,
        pieces=_pieces(view, paragraph.id, paragraph.text, speech.start, speech.end),
    )


def _pieces(view: View, id: str, text: str, start: int, end: int) -> tuple[Piece, ...]:
    """Return a part of the text under an id with the marks of the notes whose words end in it."""
    notes = view.notes.get(id, ())
    places = [
        (anchored.end if view.record is view.original else len(text), Mark(anchored.number, anchored.note.id))
        for anchored in notes
    ]
    ends = sorted({place for place, _ in places if start < place <= end})
    pieces: list[Piece] = []
    for low, high in pairwise((start, *ends, end) if end not in ends else (start, *ends)):
        pieces += [text[low:high], *(mark for place, mark in places if place == high)]
    return tuple(piece for piece in pieces if piece)


def _note(view: View, anchored: Anchored) -> NoteWords:
    note, labels = anchored.note, view.labels
    return NoteWords(
        id=note.id,
        number=anchored.number,
        paragraph=note.paragraph,
        place=place_words(view, note.paragraph),
        quote=note.quote,
        kind=note.kind,
        kind_words=labels.table("note_kind")[note.kind],
        text=view.word(note.text),
        reading=note.reading,
        said=labels.table("notes_reading")[note.confidence] + labels["colon"],
        evidence=tuple(_source(view, source) for source in note.evidence),
    )


def _source(view: View, source: str) -> str:
    paragraph = view.original.paragraph_by_id.get(source)
    return view.span([paragraph]) if paragraph else source
