"""The page of changes: each revision of the text with its day, its reason, and what it changed."""

from record import urls
from record.edition import Edition
from record.pages.page import Page
from record.revisions.changes import revisions
from record.revisions.reader import Reader
from record.view import View

COUNTED = ("changed", "split", "joined", "added", "gone", "moved")


def changes_page(edition: Edition, view: View) -> str:
    """Return each revision with its day, its reason and what it changed, the newest first."""
    page, found = Page(edition=edition, view=view, address=urls.CHANGES), revisions(edition.record, edition.earlier)
    return page.show("changes.md.jinja", reader=Reader(edition=edition, view=view), revisions=[*found], counted=COUNTED)
