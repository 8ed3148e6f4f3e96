"""The pages that help to consult a record, under four entries of the menu; pages without content are left out."""

from collections.abc import Iterator

from record.edition import Edition
from record.exports.site_data import Consult, ConsultGroup
from record.page_kinds import consulted
from record.view import View

GROUPS = ("people", "words", "told", "source")
"""The entries, in their order."""


def entries(edition: Edition, view: View) -> list[ConsultGroup]:
    """Return the entries with their pages. An entry leads to its first page, and has the name of a single page."""
    titles = view.labels.table("consulted")
    groups = ((group, [*_pages(edition, view, group)]) for group in GROUPS)
    return [
        {"title": titles[group] if len(pages) > 1 else pages[0]["title"], "pages": pages}
        for group, pages in groups
        if pages
    ]


def _pages(edition: Edition, view: View, group: str) -> Iterator[Consult]:
    """Yield the pages whose modules declare an entry, in their order there."""
    own = [(kind.address, kind.menu) for kind in consulted(edition) if kind.menu and kind.menu.group == group]
    for address, menu in sorted(own, key=lambda row: row[1].order):
        if menu.when(edition, view):
            title, about = menu.words(edition, view)
            yield {"page": address, "title": title, "about": about}
