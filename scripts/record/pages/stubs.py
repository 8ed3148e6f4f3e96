"""Short and former addresses: tiny static pages that lead on without a script."""

from collections.abc import Iterator
from html import escape

from record import urls
from record.built.policy import CHARSET, NO_ICON, secure
from record.edition import Edition
from record.languages import GRAMMARS
from record.pages.blocks import Page
from record.view import View


def stubs(edition: Edition, view: View, suffix: str | None) -> Iterator[Page]:
    """Yield a page at every address that once was, and at the short address of every paragraph."""
    for redirect in edition.facts.redirects:
        yield Page(path=urls.stub(redirect.old, suffix), content=_stub(view, redirect.old, redirect.new, view.name))
    for section in view.record.sections:
        for paragraph in section.paragraphs:
            address = f"{edition.page(section)}#{paragraph.id}"
            short, title = urls.short(paragraph.id), f"{view.span([paragraph])} · {view.name}"
            yield Page(path=urls.stub(short, suffix), content=_stub(view, short, address, title))


def _stub(view: View, here: str, there: str, words: str) -> str:
    target = escape(urls.link(here, there))
    canonical = target.partition("#")[0]
    title = escape(words)
    tag = GRAMMARS[view.language].tag
    rows = (
        f'<!doctype html>\n<html lang="{tag}">\n<head>\n{CHARSET}',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="robots" content="noindex">',
        f'<meta http-equiv="refresh" content="0; url={target}">',
        f'<link rel="canonical" href="{canonical}">\n{NO_ICON}',
        f"<title>{title}</title>\n</head>",
        f'<body>\n<main>\n<h1>{escape(view.labels["redirect"])} <a href="{target}">{title}</a></h1>\n</main>',
        "</body>\n</html>\n",
    )
    return secure("\n".join(rows))
