"""The elements and attributes that a page of this site may have."""

import re

from verifying.names import SKIP

VOID = frozenset(("br", "col", "hr", "input", "link", "meta", "path", "rect", "wbr"))
"""Elements without an end; of drawings as well, which this site writes `<path …/>`."""
RAW = frozenset(("script", "style"))
COLOPHON = "p.colophon"
"""The line at the foot of a page."""
ALONE = frozenset(("a", "button", "form", "article"))
"""Elements that do not stand in one of their own kind."""
PHRASES = frozenset(
    re.split(" ", "a b br button code del em input ins label mark path rect select small span strong svg textarea wbr")
)
INSIDE = {
    **dict.fromkeys(("p", "summary", "span", "b", "em", "small", "strong", "code", "del", "ins", "mark"), PHRASES),
    **{f"h{level}": PHRASES for level in range(1, 7)},
    "html": frozenset(("head", "body")),
    "head": frozenset(("meta", "link", "title", "script", "style")),
    "table": frozenset(("caption", "colgroup", "thead", "tbody")),
    "thead": frozenset(("tr",)),
    "tbody": frozenset(("tr",)),
    "tr": frozenset(("th", "td")),
    "colgroup": frozenset(("col",)),
    "ul": frozenset(("li",)),
    "ol": frozenset(("li",)),
    "dl": frozenset(("dt", "dd", "div")),
    "svg": frozenset(("path", "rect")),
    "title": frozenset(),
    "select": frozenset(),
    "textarea": frozenset(),
}
"""The elements that may stand in an element: browsers would move any other to another place."""
NO_WORDS = frozenset(
    ("html", "head", "table", "thead", "tbody", "tr", "colgroup", "ul", "ol", "dl", "svg", "select", "textarea")
)
LEADING = ("src", "href", "action")
"""The attributes with the address of a file."""
REPORTED = frozenset(("data-speech", "data-paragraph"))
"""Quotations of a whole speech or paragraph."""
QUOTED = (*REPORTED, "data-prompt", "data-figure")
QUOTING = ("p.asked", "p.reported", "span.noted-words", "span.speech", "a.who")
"""How elements are called that quote or lead to whom they quote, whatever attributes they have."""
NUMBERED = re.compile(r"(?:att_\d+__)?para_(\d+)")
ANYWHERE = frozenset(("class", "id", "lang", SKIP))
NAV = "aria-label aria-labelledby aria-expanded data-md-level hidden"
ATTRIBUTES = {
    "html": "data-record data-title data-status",
    "head": "",
    "meta": "charset http-equiv name property content",
    "link": "rel href type",
    "title": "",
    "script": "src defer type data-site",
    "style": "",
    "body": "dir data-md-color-scheme data-md-color-primary data-md-color-accent",
    "header": "data-md-component",
    "main": "data-md-component",
    "article": "",
    "section": "",
    "aside": "aria-label",
    "footer": "",
    "nav": NAV,
    "div": "data-md-component data-md-scrollfix data-md-type role tabindex hidden data-language data-root data-title"
    " data-go-outside data-single data-range",
    "form": "action data-md-component data-path role hidden",
    "input": "type name autocomplete autocapitalize autocorrect spellcheck required placeholder checked aria-label"
    " data-md-toggle data-md-component data-md-color-media data-md-color-scheme data-md-color-primary"
    " data-md-color-accent",
    "label": "for title hidden",
    "button": "type name title aria-label tabindex hidden",
    "select": "name",
    "textarea": "name rows spellcheck autocomplete",
    "a": "href hreflang rel translate title aria-label aria-current role tabindex download hidden data-words data-path"
    " data-md-component data-clipboard data-clipboard-text",
    "span": "title hidden translate data-words data-notes data-archive data-apart data-path data-basis",
    "p": "role hidden data-speech data-prompt data-figure"
    " data-paragraph data-file data-text data-size data-sha256 data-join data-furniture data-pages",
    "details": "open data-hints",
    "ol": "role aria-label",
    "ul": "data-md-component data-md-scrollfix",
    "h3": "title",
    "th": "scope rowspan",
    "del": "title",
    "ins": "",
    "svg": "viewBox width height xmlns preserveAspectRatio aria-hidden",
    "path": "d fill stroke stroke-width",
    "rect": "x y width height",
    **dict.fromkeys(
        ("b", "br", "caption", "col", "colgroup", "dd", "dl", "dt", "em", "h1", "h2", "h4", "h5", "h6", "mark"), ""
    ),
    **dict.fromkeys(("li", "pre", "small", "strong", "summary", "tbody", "td", "thead", "tr", "wbr"), ""),
    "table": "data-text",
    "code": "data-sha256-of",
}
"""Every element that a page may have, and its attributes beside those that stand anywhere."""
ALLOWED = {tag: ANYWHERE.union(names.split()) for tag, names in ATTRIBUTES.items()}
