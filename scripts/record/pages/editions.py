"""The pages of earlier texts: each text, its source line by line, and the places that are gone.

The element with the id of a place holds the words that stood there, as on any page of the record. It is marked: it is
not a paragraph of the text in force.
"""

from collections.abc import Iterator, Mapping

from record import urls
from record.edition import Edition
from record.model import Record
from record.page_kinds import PageKind
from record.pages.page import Page
from record.revisions.changes import reading_order
from record.revisions.earlier import kind_of, words_by_id
from record.revisions.reader import Reader
from record.revisions.retired import retired_notes, retired_places
from record.view import View

SHAPES = {"masthead": "masthead", "label": "label", "para": "paragraph", "aside": "aside", "speech": "speech"}
"""The shape of a passage, by the kind of its id; any other kind is a heading."""


def edition_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the pages of every earlier text in a language by address, and the page of the places that are gone."""
    reader = Reader(edition=edition, view=view)
    for earlier in edition.earlier:
        text, page = earlier.text(view.language), Page(edition=edition, view=view, address=urls.edition(earlier.digest))
        words = words_by_id(text)
        places = [_place(text, words, id) for id in reading_order(text)]
        yield page.address, page.show("edition.md.jinja", reader=reader, earlier=earlier, text=text, places=places)
        lines = Page(edition=edition, view=view, address=urls.edition_lines(earlier.digest))
        yield lines.address, lines.show("edition_lines.md.jinja", reader=reader, earlier=earlier)
    if edition.earlier:
        page = Page(edition=edition, view=view, address=urls.RETIRED)
        places = [
            _place(text, words, id) | {"earlier": earlier, "text": text}
            for earlier, text, words, ids in retired_places(edition, view.language)
            for id in ids
        ]
        yield page.address, page.show("retired.md.jinja", reader=reader, places=places, notes=retired_notes(edition))


PAGE_KINDS = (PageKind(address=urls.RETIRED, pages=edition_pages),)


def _place(text: Record, words: Mapping[str, str], id: str) -> dict[str, object]:
    """Return a passage of an earlier text for a template: its shape, and its words, for a paragraph by speech."""
    paragraph = text.paragraph_by_id.get(id)
    own = [speech.id for speech in paragraph.speeches] if paragraph else []
    shape = SHAPES.get(kind_of(id), "heading")
    return {"id": id, "shape": shape, "paragraph": paragraph, "words": [(id, words[id]) for id in own or [id]]}
