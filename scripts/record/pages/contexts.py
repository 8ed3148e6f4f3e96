"""The page of terms in context: every place of each listed term, in all languages side by side.

The terms are folded by the section that has each first, so that a page of hundreds of places is a short list at first.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from markupsafe import Markup

from record import urls
from record.edition import Edition
from record.formats import quoting
from record.markup.render import macro
from record.markup.typeset import typeset
from record.page_kinds import PageKind
from record.pages.page import Page
from record.terms.contexts import Context, Contexts
from record.terms.index import Index
from record.terms.mentions import Key
from record.view import View


def contexts_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address; nothing where the record has no listed term."""
    if found := edition.contexts():
        page, index = Page(edition=edition, view=view, address=urls.CONTEXTS), Index.of(edition, view)
        original, cell = edition.record.language, edition.once(_cells)
        parts = [*_parts(page, found)]
        shown = page.show("contexts.md.jinja", index=index, original=original, parts=parts, cell=cell)
        yield page.address, shown


PAGE_KINDS = (PageKind(address=urls.CONTEXTS, pages=contexts_pages, ids=r"contexts_[\w-]+", quoted=quoting.CONTEXTS),)


def _parts(page: Page, found: Mapping[Key, Contexts]) -> Iterator[tuple[str, Mapping[Key, Contexts]]]:
    """Yield the terms that each section has first, with what to call them."""
    view, labels = page.view, page.view.labels
    for section in view.record.sections:
        there = {paragraph.id for paragraph in section.paragraphs}
        if own := {key: one for key, one in found.items() if one.places[0].paragraph in there}:
            name = labels["terms_first"].format(section=view.short(section))
            yield f"{name}{labels['separator']}{view.counted('entries_count', len(own))}", own


def _cells(edition: Edition) -> Callable[[Context, str], Markup]:
    """Return what shows the words around a term: the pages of all languages show the same, so each is made once."""
    return cache(partial(_cell, edition))


def _cell(edition: Edition, place: Context, code: str) -> Markup:
    """Return the words around a term in a paragraph of the text in a language, with the term marked."""
    view = edition.view(code)
    paragraph = edition.translations.get(code, edition.record).paragraph_by_id[place.paragraph]
    own = place.windows[code]
    text, (start, end) = paragraph.text[own.start : own.end], (edge - own.start for edge in place.spans[code])
    parts = (typeset(view, text, 0, start), typeset(view, text, start, end), typeset(view, text, end))
    return macro("contexts_cell.md.jinja", "cell")(*parts, own.begun, own.goes_on)
