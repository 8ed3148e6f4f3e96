"""The whole record as one file that needs no other: to send, to open on a phone, to keep.

It holds the page of the whole record in every language that has a text, one after the other. No script is needed: each
paragraph leads to the same one of the other texts, and the browser finds words.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from record import ids
from record.built.policy import secure
from record.built.single_text import own_id, single_text
from record.edition import Edition
from record.markup.markdown import ready
from record.markup.render import render
from record.pages.sections import whole_page
from record.standing import standing
from record.view import View


class Link(NamedTuple):
    """A link of the contents: its address, its words, and for a section its paragraphs."""

    id: str
    words: str
    paragraphs: "Sequence[Link]" = ()


def single_file(edition: Edition, style: str) -> str:
    """Return the file; it holds each language that has a text."""
    views = [view for view in map(edition.view, edition.languages) if view.translated]
    own = views[0]
    texts = [_text_parts(edition, view, views) for view in views]
    return secure(
        render(
            "single_file.html.jinja",
            tag=own.record.tag,
            name=own.name,
            title=own.title,
            style=ready(style.strip()),
            texts=texts,
        )
    )


def _text_parts(edition: Edition, view: View, views: Sequence[View]) -> dict[str, object]:
    """Return what the file says of a text and in it."""
    labels = view.labels
    edited = labels["edition"].format(edition=view.original.source.edition)
    return {
        "id": ids.text_id(view.language),
        "tag": view.record.tag,
        "name": labels["name"],
        "title": view.title,
        "status": standing(view),
        "about": labels["separator"].join((labels["single_about"], edited)),
        "contents": f"{labels['contents']} ({labels['name']})",
        "sections": [*_sections(edition, view)],
        "body": ready(single_text(edition, view, views, edition.once(whole_page, view.language))),
    }


def _sections(edition: Edition, view: View) -> Iterator[Link]:
    for section in view.record.sections:
        paragraphs = [
            Link(own_id(edition, view, paragraph.id), view.mark(paragraph)) for paragraph in section.paragraphs
        ]
        yield Link(own_id(edition, view, section.id), view.heading(section), paragraphs)
