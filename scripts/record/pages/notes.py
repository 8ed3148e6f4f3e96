"""The index of notes: what editors remark, by kind and by place."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from record import ids, urls
from record.edition import Edition
from record.markup.render import render
from record.notes import mixture, place_words
from record.pages.note_marks import ShownNote, shown_note
from record.view import View


class Place(NamedTuple):
    """A place that notes are about: what to call it, its id and address, how many notes, and the notes."""

    name: str
    id: str
    address: str
    counted: str
    notes: Sequence[ShownNote]


def notes_page(edition: Edition, view: View) -> str:
    """Return the index of notes: counts and places by kind, then every note by paragraph."""
    labels, address = view.labels, edition.links(urls.NOTES)
    told = labels.table("noted_intro")[mixture(edition.notes)].format(count=len(edition.notes))
    intro = told if edition.notes else labels["notes_none"]
    notes = [shown_note(view, one, address) for one in edition.notes]
    pages = {id: edition.address(id) for id in {note.paragraph for note in notes}}
    kinds: dict[str, list[ShownNote]] = {}
    for note in notes:
        kinds.setdefault(note.kind, []).append(note)
    return render(
        "notes.md.jinja",
        labels=labels,
        description=f"{view.title}: {intro}",
        intro=intro,
        kinds=sorted(kinds.values(), key=len, reverse=True),
        counted_kinds=view.counted("kinds_count", len(kinds)),
        sections=_sections(view, [*_places(edition, view, notes, pages)]),
        addresses={note.id: _address(note, pages[note.paragraph]) for note in notes},
    )


def _sections(view: View, places: Sequence[Place]) -> Iterator[tuple[str, str, list[Place]]]:
    """Yield the places of each section, with its heading and how many notes stand there."""
    names = {id: view.short(one) for one in view.record.sections for id in (one.id, ids.label_id(one.id))}
    names |= {two.id: view.short(one) for one in view.record.sections for two in one.paragraphs}
    for name, own in groupby(places, key=lambda place: names.get(place.id, view.labels["masthead"])):
        here = [*own]
        yield name, view.counted("notes_count", sum(len(place.notes) for place in here)), here


def _places(edition: Edition, view: View, notes: Sequence[ShownNote], pages: Mapping[str, str]) -> Iterator[Place]:
    """Yield what stands together under a heading: two places of one name are two, as the first lines of two annexes."""
    for (name, _), own in groupby(notes, key=lambda note: _place(edition, view, note.paragraph)):
        here = [*own]
        id = here[0].paragraph
        address = urls.markdown_link(urls.NOTES, pages[id])
        count = view.counted("notes_count", len(here))
        yield Place(name, id, address, count, here)


def _place(edition: Edition, view: View, id: str) -> tuple[str, str]:
    """Return the words for a place and the paragraph that they mean: the first of two annexes is not one place."""
    return place_words(view, id), id if id in edition.record.paragraph_by_id else ""


def _address(note: ShownNote, place: str) -> str:
    """Return the address of a note, at the foot of the page that its words stand on."""
    return urls.markdown_link(urls.NOTES, f"{place.partition('#')[0]}#{note.id}")
