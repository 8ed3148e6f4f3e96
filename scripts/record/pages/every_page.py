"""Every page of an edition: the files of the folder of pages, by their paths."""

from collections.abc import Iterator

from record import urls
from record.edition import Edition
from record.exports.figures_table import figures_csv
from record.markup.render import render
from record.pages.certificate import proof_page
from record.pages.changes import changes_page
from record.pages.concerns import concerns_css
from record.pages.contexts import contexts_pages
from record.pages.editions import edition_pages
from record.pages.kinds import consulted
from record.pages.notes import notes_page
from record.pages.page import Page
from record.pages.sections import section_pages
from record.pages.source import source_page
from record.pages.speakers import speaker_pages
from record.pages.stubs import stubs
from record.pages.terms import terms_pages
from record.view import View


def pages(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the path and the content of every page in every language."""
    for code in edition.languages:
        view, suffix = edition.view(code), edition.suffix(code)
        for address, content in _pages(edition, view):
            yield urls.markdown(address, suffix), content
        for address, content in stubs(edition, view):
            yield urls.stub(address, suffix), content


def told_beside(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the files beside the pages: the style sheet of the subjects, the table of figures."""
    if edition.concerns():
        yield urls.CONCERNS_CSS, concerns_css(edition)
    if edition.figures:
        yield urls.FIGURES_CSV, figures_csv(edition)


def _pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the pages of a language by address: the record, the speakers, its subjects, and its proof."""
    yield from section_pages(edition, view)
    yield from speaker_pages(edition, view)
    yield from terms_pages(edition, view)
    yield from contexts_pages(edition, view)
    for kind in consulted(edition):
        yield from kind.pages(edition, view)
    yield urls.SEARCH_PAGE, Page(edition=edition, view=view, address=urls.SEARCH_PAGE).show("search.md.jinja")
    yield urls.BRIEF, Page(edition=edition, view=view, address=urls.BRIEF).show("brief.md.jinja")
    yield urls.CHECK_PAGE, render("check.md.jinja", title=view.labels.table("quoted")["title"])
    yield urls.NUMBERS, render("numbers.md.jinja", labels=view.labels)
    yield urls.DOWNLOADS, render("downloads.md.jinja", labels=view.labels)
    yield urls.NOTES, notes_page(edition, view)
    yield urls.SOURCE_LINES, source_page(edition, view)
    yield urls.PROOF, proof_page(edition, view)
    yield urls.CHANGES, changes_page(edition, view)
    yield from edition_pages(edition, view)
