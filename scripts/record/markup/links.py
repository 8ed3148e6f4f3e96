"""Links to other sites: from the symbols of documents, and from evidence that is a web address.

The words stay as they are. A style sheet and a title say that the link leads to another site.
"""

import re
from functools import partial
from urllib.parse import urlsplit

from markupsafe import Markup

from record.markup.markdown import Around, inline
from record.markup.render import macro
from record.symbols import library_address, symbols_in
from record.view import View

WEB = re.compile(r"(?P<scheme>https?://)?(?P<rest>(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s,;，；]*)?)(?=$|[,;，；] ?)")
"""A web address at the beginning of a piece of evidence: unhabitat.org, 2021-05-21."""


def outward(view: View, address: str) -> dict[str, str]:
    """Return the attributes of a link out of the site."""
    title = view.labels["link_out"].format(host=urlsplit(address).hostname)
    return {"href": address, "rel": "external", "title": title}


def opening(view: View, address: str) -> Around:
    """Return the function that puts such a link around words."""
    return partial(macro("words.md.jinja", "outward"), outward(view, address))


def symbol_opening(view: View, symbol: str) -> Around:
    """Return the same for the symbol of a document, with an address in the reader's language."""
    return opening(view, library_address(symbol, view.language))


def web_address(words: str) -> tuple[str, int]:
    """Return the web address at the beginning of words, and its length as written; nothing and 0 without one."""
    found = WEB.match(words)
    return (f"{found['scheme'] or 'https://'}{found['rest']}", found.end()) if found else ("", 0)


def evidence(view: View, source: str) -> Markup:
    """Return a public source by its name; a web address and the symbol of a document become links."""
    address, end = web_address(source)
    tags = [(0, end, opening(view, address))] if address else []
    tags = tags or [(*match.span(), symbol_opening(view, match[0])) for match in symbols_in(source)]
    return inline(source, tags)
