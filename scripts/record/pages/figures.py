"""The page of figures: each is quoted, with who says it and what it is about."""

from collections.abc import Iterator

from record import urls
from record.edition import Edition
from record.figures import KINDS, Figure, sentence_around, speech_at
from record.formats import quoting
from record.page_kinds import Menu, PageKind, of_table
from record.pages.page import Page
from record.told import unit_words, voice_name
from record.view import View


def figures_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address."""
    page = Page(edition=edition, view=view, address=urls.FIGURES)
    kinds = (
        (kind, [_quoted(page, figure) for figure in edition.figures if figure.fact.kind == kind]) for kind in KINDS
    )
    yield page.address, page.show("figures.md.jinja", kinds=[kind for kind in kinds if kind[1]], unit_words=unit_words)


PAGE_KINDS = (
    PageKind(
        address=urls.FIGURES,
        menu=Menu("told", 20, of_table("figures")),
        content=lambda edition: edition.figures,
        pages=figures_pages,
        quoted=quoting.FIGURES,
        ids=r"figures?_\w+",
    ),
)


def _quoted(page: Page, figure: Figure) -> dict[str, object]:
    """Return a figure with its words in the text shown, or in the original if the text shown lacks it."""
    shown = page.view.record.language
    code = shown if shown in figure.spans else page.edition.record.language
    own, span = page.in_language(code), figure.spans[code]
    paragraph = own.record.paragraph_by_id[figure.fact.paragraph]
    start, end = sentence_around(paragraph, code, span)
    words, quote = paragraph.text[slice(*span)], paragraph.text[start:end].strip()
    who = voice_name(page.view, speech_at(paragraph, span[0]))
    return {"fact": figure.fact, "own": own, "paragraph": paragraph, "words": words, "quote": quote, "who": who}
