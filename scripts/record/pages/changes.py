"""The page of changes: each revision of the text with its day, its reason, and what it changed."""

from collections.abc import Iterator

from record import urls
from record.edition import Edition
from record.page_kinds import Menu, PageKind, of_table
from record.pages.page import Page
from record.revisions.changes import revisions
from record.revisions.reader import Reader
from record.view import View

COUNTED = ("changed", "split", "joined", "added", "gone", "moved")


def changes_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address: each revision with its day, its reason and what it changed, the newest first."""
    page, found = Page(edition=edition, view=view, address=urls.CHANGES), revisions(edition.record, edition.earlier)
    reader = Reader(edition=edition, view=view)
    yield page.address, page.show("changes.md.jinja", reader=reader, revisions=[*found], counted=COUNTED)


PAGE_KINDS = (
    PageKind(
        address=urls.CHANGES,
        menu=Menu("source", 40, of_table("revisions"), when=lambda edition, _: edition.earlier),
        pages=changes_pages,
    ),
)
