"""Pages without text of the record: a template of the site, a script or an editor makes what they show."""

from collections.abc import Callable, Iterator

from record import urls
from record.edition import Edition
from record.page_kinds import Menu, Named, PageKind, named, of_table
from record.pages.page import Page
from record.view import View


def _shown(address: str, template: str) -> Callable[[Edition, View], Iterator[tuple[str, str]]]:
    """Return what yields a page that its template makes of nothing but words of the interface."""

    def pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
        yield address, Page(edition=edition, view=view, address=address).show(template)

    return pages


def _search_words(_: Edition, view: View) -> Named:
    words = view.labels.table("search")
    return words["heading"], words["description"]


PAGE_KINDS = (
    PageKind(
        address=urls.SEARCH_PAGE,
        menu=Menu("words", 40, _search_words),
        pages=_shown(urls.SEARCH_PAGE, "search.md.jinja"),
    ),
    PageKind(address=urls.BRIEF, pages=_shown(urls.BRIEF, "brief.md.jinja")),
    PageKind(
        address=urls.CHECK_PAGE,
        menu=Menu("source", 30, of_table("quoted")),
        pages=_shown(urls.CHECK_PAGE, "check.md.jinja"),
    ),
    PageKind(address=urls.NUMBERS, pages=_shown(urls.NUMBERS, "numbers.md.jinja")),
    PageKind(
        address=urls.DOWNLOADS,
        menu=Menu("source", 50, named("downloads", "downloads")),
        pages=_shown(urls.DOWNLOADS, "downloads.md.jinja"),
    ),
    PageKind(address=urls.ABOUT, menu=Menu("source", 60, named("about_title", "about"))),
    PageKind(address=urls.HOME),
)
