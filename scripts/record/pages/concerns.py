"""The page of subjects: every paragraph that concerns one, shown for the subject that the address names.

Each paragraph stands there once, with its subjects and the reasons. A style sheet shows the paragraphs of one subject:
so one address is one sheet to read and to print, without a script. Without a style sheet, everything is shown.
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
    """Return the style sheet that shows the sheet of one subject, the one that the address names."""
    return render("concerns.css.jinja", subjects=edition.subjects())
