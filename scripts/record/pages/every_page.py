"""Every page of an edition: the files of the folder of pages, by their paths."""

from collections.abc import Iterator

from record import urls
from record.edition import Edition
from record.exports.figures_table import figures_csv
from record.page_kinds import consulted
from record.pages.concerns import concerns_css
from record.pages.page import made_once
from record.pages.stubs import stubs


def pages(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the path and the content of every page in every language."""
    for code in edition.languages:
        view, suffix = edition.view(code), edition.suffix(code)
        for kind in consulted(edition):
            for address, content in kind.pages(edition, view):
                yield urls.markdown(address, suffix), content
        for address, content in stubs(edition, view):
            yield urls.stub(address, suffix), content
        edition.forget(made_once, code)


def told_beside(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the files beside the pages: the style sheet of the subjects, the table of figures."""
    if edition.concerns():
        yield urls.CONCERNS_CSS, concerns_css(edition)
    if edition.figures:
        yield urls.FIGURES_CSV, figures_csv(edition)
