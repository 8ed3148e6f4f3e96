"""The pages that help to consult a record, under four entries of the menu; pages without content are left out."""

from collections.abc import Iterator

from record import urls
from record.edition import Edition
from record.exports.site_data import Consult, ConsultGroup
from record.notes import mixture
from record.pages.kinds import consulted
from record.view import View

Row = tuple[str, str, str]
"""The address of a page, its title, and what it is for."""


def entries(edition: Edition, view: View) -> list[ConsultGroup]:
    """Return the entries with their pages. An entry leads to its first page, and has the name of a single page."""
    titles = view.labels.table("consulted")
    own = {
        "people": [*_people(view), *_kinds(edition, view, "people")],
        "words": [*_words(edition, view)],
        "told": [*_kinds(edition, view, "told"), *_notes(edition, view)],
        "source": [*_source(edition, view)],
    }
    found: list[ConsultGroup] = []
    for group, rows in own.items():
        pages = [Consult(page=page, title=title, about=about) for page, title, about in rows]
        if pages:
            found.append({"title": titles[group] if len(pages) > 1 else pages[0]["title"], "pages": pages})
    return found


def _kinds(edition: Edition, view: View, group: str) -> Iterator[Row]:
    """Yield the pages whose modules declare an entry."""
    for kind in consulted(edition):
        if kind.group == group:
            yield kind.address, view.labels.table(kind.words)["title"], view.labels.table("about")[kind.words]


def _people(view: View) -> Iterator[Row]:
    """Yield the pages that say who speaks; nothing where nobody does."""
    labels, about = view.labels, view.labels.table("about")
    if view.speakers:
        people = sum(view.is_person(id) for id in view.speakers)
        yield urls.SPEAKERS, labels["speakers"], about["speakers"].format(count=people)
    if any(
        speech.subject and not speech.speaker for paragraph in view.record.paragraphs for speech in paragraph.speeches
    ):
        yield urls.VOICES, labels["voices"], about["voices"]


def _words(edition: Edition, view: View) -> Iterator[Row]:
    labels, about = view.labels, view.labels.table("about")
    if any(edition.terms.listed):
        yield urls.TERMS, labels["terms"], about["terms"]
        yield urls.MENTIONS, labels["mentions"], about["mentions"]
    yield from _kinds(edition, view, "words")
    yield urls.SEARCH_PAGE, labels.table("search")["heading"], labels.table("search")["description"]


def _notes(edition: Edition, view: View) -> Iterator[Row]:
    if edition.notes:
        about = view.labels.table("noted")[mixture(edition.notes)].format(count=len(edition.notes))
        yield urls.NOTES, view.labels["notes"], about


def _source(edition: Edition, view: View) -> Iterator[Row]:
    """Yield the pages that show where the text comes from, and what this site does with it."""
    labels, about = view.labels, view.labels.table("about")
    yield urls.SOURCE_LINES, labels["source_title"], about["source"]
    yield urls.PROOF, labels["proof_title"], about["proof"]
    yield urls.CHECK_PAGE, labels.table("quoted")["title"], about["quoted"]
    if edition.earlier:
        yield urls.CHANGES, labels.table("revisions")["title"], about["revisions"]
    yield urls.DOWNLOADS, labels["downloads"], about["downloads"]
    yield urls.ABOUT, labels["about_title"], about["about"]
