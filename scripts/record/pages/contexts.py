"""The page of terms in context: every place of each listed term, in all languages side by side."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from record import urls
from record.edition import Edition
from record.markup.render import macro
from record.markup.typeset import typeset
from record.page_kinds import PageKind
from record.pages.page import Page
from record.terms.contexts import Context, window
from record.terms.index import Index
from record.view import View


def contexts_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address; nothing where the record has no listed term."""
    if found := edition.contexts():
        page, index = Page(edition=edition, view=view, address=urls.CONTEXTS), Index.of(edition, view)
        original, cell = edition.record.language, partial(_cell, page)
        shown = page.show("contexts.md.jinja", index=index, original=original, contexts=found, cell=cell)
        yield page.address, shown


PAGE_KINDS = (PageKind(address=urls.CONTEXTS, pages=contexts_pages, ids=r"contexts_[\w-]+"),)


def _cell(page: Page, place: Context, code: str) -> Markup:
    """Return the words around a term in a language, with the term marked."""
    view = page.in_language(code)
    paragraph = page.edition.translations.get(code, page.edition.record).paragraph_by_id[place.paragraph]
    own = window(paragraph, code, place.spans[code])
    text, (start, end) = paragraph.text[own.start : own.end], (edge - own.start for edge in place.spans[code])
    parts = (typeset(view, text, 0, start), typeset(view, text, start, end), typeset(view, text, end))
    return macro("contexts_cell.md.jinja", "cell")(*parts, own.begun, own.goes_on)
