"""Short and former addresses: tiny static pages that lead on without a script."""

from collections.abc import Iterator
from html import escape

from record import urls
from record.built.policy import secure
from record.edition import Edition, View
from record.languages import GRAMMARS
from record.pages.blocks import Page


def stubs(edition: Edition, view: View, suffix: str | None) -> Iterator[Page]:
    """Yield a page at every address that once was, and at the short address of every paragraph."""
    for redirect in edition.facts.redirects:
        yield Page(path=urls.stub(redirect.old, suffix), content=_stub(view, redirect.old, redirect.new, view.name))
    for section in view.record.sections:
        for paragraph in section.paragraphs:
            address = f"{edition.page(section)}#{paragraph.id}"
            short, title = urls.short(paragraph.id), f"{view.span([paragraph.number])} · {view.name}"
            yield Page(path=urls.stub(short, suffix), content=_stub(view, short, address, title))


def _stub(view: View, here: str, there: str, words: str) -> str:
    target = escape(urls.link(here, there))
    canonical = target.partition("#")[0]
    title = escape(words)
    tag = GRAMMARS[view.language].tag
    return secure(
        f'<!doctype html>\n<html lang="{tag}">\n<meta charset="utf-8">\n<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0; url={target}">\n<link rel="canonical" href="{canonical}">\n'
        f"<title>{title}</title>\n"
        f'<p>{escape(view.labels["redirect"])} <a href="{target}">{title}</a></p>\n</html>\n'
    )
