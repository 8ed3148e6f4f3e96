"""The policy of a finished page, stated in the page itself: what it may load and run.

The promise: nothing of other sites, and no script except those of the templates. A script or a style in a page is
allowed by the hash of its text. A later addition is not allowed, nor is anything in the article, among the words of
the record. No other site learns the address from which a reader comes.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256

from lxml import html as parser

from record.markup.markdown import ready
from record.markup.render import piece

CHARSET = '<meta charset="utf-8">'
"""The policy stands after this: nothing before it can be loaded."""
NO_ICON = 'rel="icon" href="data:,"'
"""The empty icon of a page that stands alone: without it, a browser requests `favicon.ico`."""
FRAMING = "assets/js/proof."
"""The script of the proof, which opens pages of this site in a frame; no other page may."""
STATED = re.compile(r'\n<meta http-equiv="Content-Security-Policy"[^>]*>\n<meta name="referrer"[^>]*>')
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
"""The words of the record: nothing that stands there is ours to run, not even behind an end that it brings itself."""
HELD = re.compile(r"<(script|style)(?=[\s/>]).*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
"""A script or a style with its text: a parser need not read the rest of a page."""


def secure(page: str) -> str:
    """Return a finished page with its policy; an existing policy is replaced.

    Raises:
        ValueError: the page does not declare its encoding, so that there is no place for a policy.
    """
    before, charset, after = STATED.sub("", page).partition(CHARSET)
    if not charset:
        raise ValueError(f"a page without {CHARSET}: {page[:80]!r}")
    plain = before + after
    held = "".join(found[0] for found in HELD.finditer(ARTICLE.sub("", plain)))
    stated = _stated(held, asks="<form" in plain, alone=NO_ICON in plain)
    return f"{before}{charset}\n{stated}{after}"


@lru_cache(maxsize=1_000)
def _stated(held: str, *, asks: bool, alone: bool) -> str:
    """Return the policy of a page with these scripts and styles, with forms, or alone; thousands have the same."""
    rules = "; ".join(f"{name} {' '.join(sources)}" for name, sources in _rules(held, asks=asks, alone=alone))
    return piece("policy.html.jinja", rules=ready(rules))


def _rules(held: str, *, asks: bool, alone: bool) -> Iterator[tuple[str, list[str]]]:
    """Yield the rules that a page needs; a page without scripts needs few."""
    ours = parser.document_fromstring(CHARSET + held)
    scripts = [element for element in ours.iter("script") if "json" not in element.get("type", "")]
    site = ["'self'"] if scripts else []
    yield "default-src", ["'none'"]
    for name, elements in (("script-src", scripts), ("style-src", [*ours.iter("style")])):
        if sources := [*site, *_hashes(elements)]:
            yield name, sources
    if scripts:
        # The pictures of the theme's style sheet are addresses that begin with `data:`.
        yield "img-src", ["'self'", "data:"]
        yield "connect-src", site
        yield "worker-src", site
    elif alone:
        yield "img-src", ["data:"]
    if any(FRAMING in element.get("src", "") for element in scripts):
        yield "frame-src", site
    yield "form-action", ["'self'" if asks else "'none'"]
    yield "base-uri", ["'none'"]


def _hashes(elements: Iterable[parser.HtmlElement]) -> Iterator[str]:
    """Yield the hashes that allow the texts of elements, each once."""
    texts = dict.fromkeys(element.text or "" for element in elements if "src" not in element.attrib)
    return (f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts)
