"""The page of subjects: every paragraph that concerns one, shown for the subject that the address names.

Each paragraph stands there once, with its subjects and the reasons. A style sheet shows the paragraphs of one subject:
so one address is one sheet to read and to print, without a script. Without a style sheet, everything is shown.
"""

from collections.abc import Iterator

from record import urls
from record.edition import Edition
from record.formats import quoting
from record.markup.render import render
from record.page_kinds import Menu, PageKind, of_table
from record.pages.page import Page
from record.terms.sheets import Sheets, voices
from record.view import View


def concerns_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address."""
    page = Page(edition=edition, view=view, address=urls.CONCERNS)
    yield page.address, page.show("concerns.md.jinja", sheets=Sheets.of(edition, view), voices=voices)


PAGE_KINDS = (
    PageKind(
        address=urls.CONCERNS,
        menu=Menu("words", 30, of_table("concerns")),
        content=Edition.concerns,
        pages=concerns_pages,
        quoted=quoting.CONCERNS,
    ),
)


def concerns_css(edition: Edition) -> str:
    """Return the style sheet that shows the sheet of one subject, the one that the address names."""
    return render("concerns.css.jinja", subjects=edition.subjects())
