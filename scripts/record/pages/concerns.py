"""The page of what concerns whom: every paragraph once, shown for the subject that the address names.

The paragraphs stand there once, each with whom it concerns and why; a style sheet shows those of one subject, so that
one address is one sheet to read and to print, without a script. Where no style sheet is read, all of it is read.
"""

from collections.abc import Iterator

from record import urls
from record.edition import Edition
from record.markup.render import render
from record.pages.kinds import PageKind
from record.pages.page import Page
from record.terms.sheets import Sheets, voices
from record.view import View


def concerns_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address."""
    page = Page(edition=edition, view=view, address=urls.CONCERNS)
    yield page.address, page.show("concerns.md.jinja", sheets=Sheets.of(edition, view), voices=voices)


KIND = PageKind(
    order=5,
    address=urls.CONCERNS,
    words="concerns",
    group="words",
    content=Edition.concerns,
    pages=concerns_pages,
)


def concerns_css(edition: Edition) -> str:
    """Return the style sheet that shows the sheet of the subject that the address names."""
    return render("concerns.css.jinja", subjects=edition.subjects())
