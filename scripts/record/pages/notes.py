"""The index of notes, by kind and by place."""

from collections.abc import Iterator
from itertools import groupby

from record import ids, urls
from record.edition import Edition
from record.formats import quoting
from record.model import Section
from record.notes import Anchored, mixture, place_words
from record.page_kinds import Menu, Named, PageKind
from record.pages.page import Page
from record.view import View


def notes_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the index of notes, by address: counts and places by kind, then every note by paragraph."""
    kinds: dict[str, list[Anchored]] = {}
    for anchored in edition.notes:
        kinds.setdefault(anchored.note.kind, []).append(anchored)

    def place(anchored: Anchored) -> tuple[str, str]:
        """Return the name of a place with its paragraph: two annexes may have a paragraph with the same name."""
        id = anchored.note.paragraph
        return place_words(view, id), id if id in edition.record.paragraph_by_id else ""

    names = {id: view.short(section) for section in view.record.sections for id in _ids(section)}
    places = ((name, [*placed]) for (name, _), placed in groupby(edition.notes, key=place))
    parts = groupby(places, key=lambda row: names.get(row[1][0].note.paragraph, view.labels["masthead"]))
    sections = [(section, [*placed]) for section, placed in parts]
    page = Page(edition=edition, view=view, address=urls.NOTES)
    shown = page.show(
        "notes.md.jinja",
        here=(),
        mixture=mixture(edition.notes),
        kinds=sorted(kinds.values(), key=len, reverse=True),
        sections=sections,
        counts=[sum(len(notes) for _, notes in placed) for _, placed in sections],
    )
    yield page.address, shown


def _words(edition: Edition, view: View) -> Named:
    """Return the words for notes: what they are depends on whose they are."""
    about = view.labels.table("noted")[mixture(edition.notes)].format(count=len(edition.notes))
    return view.labels["notes"], about


PAGE_KINDS = (
    PageKind(
        address=urls.NOTES,
        menu=Menu("told", 30, _words, when=lambda edition, _: edition.notes),
        pages=notes_pages,
        quoted=quoting.NOTES,
        ids=r"notes_\w+",
    ),
)


def _ids(section: Section) -> list[str]:
    """Return the ids of the places of a section that can have a note."""
    return [section.id, ids.label_id(section.id), *(paragraph.id for paragraph in section.paragraphs)]
