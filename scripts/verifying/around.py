"""The part of a page around the article."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import lru_cache
from posixpath import join, normpath

from verifying.elements import RAW
from verifying.names import MISSING, SINGLE, SKIP
from verifying.page import Node

WAY = "html.no-js body div.md-container main.md-main div.md-main__inner md-grid {}div.md-content"
AROUND = frozenset((WAY.format(""), WAY.format("div.home ")))
"""What the article of a page stands in."""
FRAME = frozenset((
    "a", "b", "body", "br", "button", "div", "footer", "form", "header", "html", "input", "label", "li", "main",
    "nav", "ol", "path", "rect", "script", "small", "span", "svg", "ul",
))  # fmt: skip
"""Elements outside the article and the head: neither paragraphs nor headings nor tables, but the line at the foot."""
OWN = frozenset(("words", "status", "margin", "home", "in-lanes"))
"""The classes outside the article that are not the theme's."""
BANNER = "div.md-banner__inner md-grid md-typeset"
"""What says on every page that there is a later text: the one place outside the article that leads out of the site."""
PLAIN = {
    **dict.fromkeys(("b", "small", "br"), frozenset(("span.md-ellipsis",))),
    "span": frozenset(("p.colophon",)),
    "div": frozenset(("data-md-component",)),
    "a": frozenset((BANNER,)),
}
"""Elements outside the article that have no class: what they stand in, or an attribute that they have."""
DRAWN = frozenset(("svg", "path", "rect", "script"))
BUTTON = "button.md-search__icon md-icon"
FOLDED = frozenset(
    (
        "label.md-header__button md-icon",
        "div.md-sidebar md-sidebar--primary",
        "div.md-sidebar md-sidebar--secondary",
        "nav.md-footer__inner md-grid",
        "span.Z3988",
    )
)
"""What is hidden on pages until it is needed; on the search page and the one for missing addresses, more is."""
RUN = frozenset(("showScheme()",))
"""What a page may run from inside itself."""
OUTWARD = frozenset(("canonical", "license", "type"))
"""What a head names that stands elsewhere, and that no browser fetches."""
FRAMING = "assets/js/proof."
"""The script of the proof, which opens pages of this site in a frame; no other page may."""
LEADING = ("src", "href", "action")
SCHEME = re.compile(r"\s*[a-zA-Z0-9.+-]+:")
JSON = frozenset(("application/json", "application/ld+json"))


def framed(page: Node) -> Iterator[str]:
    """Yield the errors around the article of a page of the site."""
    body = page.nodes[1]
    articles = [node for node in body.all() if node.tag == "article"]
    chain, node = [], page
    while node.tag != "article" and (
        inner := [inside for inside in node.nodes if any(inside.at <= deep.at < inside.end for deep in articles)]
    ):
        chain.append(node.name)
        if node.loose or "hidden" in node.marks or SKIP in node.marks:
            yield f"{node.name} has words, or hides the article"
        node = inner[0]
    if len(articles) != 1 or " ".join(chain) not in AROUND or {*articles[0].marks} != {"class"}:
        yield f"the article stands in {' '.join(chain)!r}"
        return
    colophon = body.first("p.colophon")
    content = body.first("div.md-content")
    if content is None or len(content.nodes) != 1:
        yield "something stands beside the article"
    for parent in body.all():
        for child in () if articles[0].at <= parent.at < articles[0].end else parent.nodes:
            if not (_around(child, parent) or child is colophon or child is articles[0]):
                yield f"{child.name} stands outside the article"


def _around(node: Node, parent: Node) -> bool:
    """Tell whether an element may stand outside the article as it is."""
    plain = bool(PLAIN.get(node.tag, frozenset()) & {parent.name, *node.marks}) or node.tag in DRAWN
    named = all(name.startswith("md-") or name in OWN for name in node.marks.get("class", "").split())
    inward = ":" not in node.marks.get("href", "") or parent.name == BANNER
    if node.name == "aside.md-banner":
        return parent.marks.get("data-md-component") == "announce"
    return (
        node.tag in FRAME
        and named
        and inward
        and ("class" in node.marks or plain)
        and (node.tag != "button" or node.name == BUTTON)
    )


def policy(page: Node) -> str:
    """Return the policy that a page must have: to load nothing of other sites, and to run only what RUN lists."""
    outside = [node for node in _outside(page) if node.tag in RAW and node.marks.get("type") not in JSON]
    inline = {
        tag: dict.fromkeys(
            "".join(map(str, node.inner)) for node in outside if node.tag == tag and "src" not in node.marks
        )
        for tag in RAW
    }
    own = ["'self'"] if any(node.tag == "script" for node in outside) else []
    rules = [("default-src", ["'none'"])]
    for name, tag in (("script-src", "script"), ("style-src", "style")):
        hashes = [f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline[tag]]
        rules += [(name, [*own, *hashes])] if own or hashes else []
    icon = any(node.marks.get("href") == "data:," for node in page.nodes[0].nodes)
    if own:
        rules += [("img-src", ["'self'", "data:"]), ("connect-src", own), ("worker-src", own)]
    elif icon:
        rules += [("img-src", ["data:"])]
    if any(FRAMING in node.marks.get("src", "") for node in outside):
        rules += [("frame-src", own)]
    forms = any(node.tag == "form" for node in page.all())
    rules += [("form-action", ["'self'" if forms else "'none'"]), ("base-uri", ["'none'"])]
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules)


def _outside(page: Node) -> Iterator[Node]:
    end = 0
    for node in page.all():
        if node.at >= end and node.tag == "article":
            end = node.end
        elif node.at >= end:
            yield node


def loaded(page: Node, files: Mapping[str, bytes], path: str) -> Iterator[str]:
    """Yield what a page loads, runs or links to, unlike pages of this site."""
    head = page.nodes[0]
    equivalents = [node.marks for node in head.nodes if "http-equiv" in node.marks]
    stated = [marks.get("content") for marks in equivalents if marks["http-equiv"] == "Content-Security-Policy"]
    if head.nodes[0].marks != {"charset": "utf-8"}:
        yield "does not say its encoding first"
    if sum(node.tag == "title" for node in head.nodes) != 1:
        yield "has not one title"
    if stated != [policy(page)] or "http-equiv" not in head.nodes[1].marks:
        yield f"its policy is not {policy(page)!r}"
    if len(equivalents) > 1 + (len(page.nodes[1].nodes) == 1 and page.nodes[1].nodes[0].name == "main"):
        yield "leads elsewhere by itself"
    for node in (some for some in page.all() if some.marks or some.tag in RAW):
        if "hidden" in node.marks and node.name not in FOLDED and not path.endswith((MISSING, "search.html")):
            yield f"{node.name} is hidden"
        inline = node.tag in RAW and "src" not in node.marks and node.marks.get("type") not in JSON and path != MISSING
        if inline and "".join(map(str, node.inner)) not in RUN and (node.tag == "script" or path != SINGLE):
            yield f"has a <{node.tag}> in it"
        for name in () if node.marks.keys().isdisjoint(LEADING) else LEADING:
            if (address := node.marks.get(name)) and not _reached(node, path, address, files):
                yield f"<{node.tag}> leads to {address!r}, which is not there, or no place of this site"


def _reached(node: Node, path: str, address: str, files: Mapping[str, bytes]) -> bool:
    """Tell whether a page may have an address: that of a file of the site, or of another site for its readers."""
    if address == "data:,":
        return node.tag == "link" and node.marks.get("rel") == "icon"
    if SCHEME.match(address):
        outward = node.tag == "a" or node.marks.get("rel") in OUTWARD
        return outward and address.startswith(("https://", "http://", "mailto:"))
    return path == MISSING or meant(path, address) in files


def meant(path: str, address: str) -> str:
    """Return the file that an address on a page means."""
    file = address.partition("#")[0].partition("?")[0]
    return _joined(path.rpartition("/")[0], file) if file else path


@lru_cache(maxsize=10_000)
def _joined(folder: str, file: str) -> str:
    return normpath(join(folder, file))
