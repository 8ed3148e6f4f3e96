"""The part of a page around the article."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import lru_cache
from posixpath import join, normpath

from verifying.elements import COLOPHON, LEADING, RAW
from verifying.names import MISSING, SINGLE, SKIP
from verifying.tree import Node, Page, Tag, file_of

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
SCHEME = re.compile(r"\s*[a-zA-Z0-9.+-]+:")
JSON = frozenset(("application/json", "application/ld+json"))


def framed(page: Node) -> Iterator[str]:
    """Yield the errors around the article of a page of the site."""
    body, tags = page.nodes[1], page.page.tags
    articles = [at for at in page.page.landmarks if tags[at].tag == "article"]
    chain, node = [], page
    while node.tag != "article" and (
        inner := [inside for inside in node.nodes if any(inside.at <= deep < inside.end for deep in articles)]
    ):
        chain.append(node.name)
        if node.loose or "hidden" in node.marks or SKIP in node.marks:
            yield f"{node.name} has words, or hides the article"
        node = inner[0]
    if len(articles) != 1 or " ".join(chain) not in AROUND or {*tags[articles[0]].marks} != {"class"}:
        yield f"the article stands in {' '.join(chain)!r}"
        return
    colophons = [at for at in page.page.landmarks if tags[at].name == COLOPHON]
    content = body.first("div.md-content")
    if content is None or len(content.nodes) != 1:
        yield "something stands beside the article"
    known = {*articles, *colophons[:1]}
    for parent in (*range(body.at, articles[0]), *range(page.page.spans[articles[0]][2], body.end)):
        for child in page.page.inside(parent):
            if not (_around(tags[child], tags[parent]) or child in known):
                yield f"{tags[child].name} stands outside the article"


@lru_cache(maxsize=20_000)
def _around(own: Tag, parent: Tag) -> bool:
    """Tell whether an element may stand outside the article as it is."""
    plain = bool(PLAIN.get(own.tag, frozenset()) & {parent.name, *own.marks}) or own.tag in DRAWN
    named = all(name.startswith("md-") or name in OWN for name in own.marks.get("class", "").split())
    inward = ":" not in own.marks.get("href", "") or parent.name == BANNER
    if own.name == "aside.md-banner":
        return parent.marks.get("data-md-component") == "announce"
    return (
        own.tag in FRAME
        and named
        and inward
        and ("class" in own.marks or plain)
        and (own.tag != "button" or own.name == BUTTON)
    )


def policy(page: Node) -> str:
    """Return the policy that a page must have: to load nothing of other sites, and to run only what RUN lists."""
    outside = [node for node in _raws(page.page) if node.marks.get("type") not in JSON]
    inline = {
        tag: dict.fromkeys(node.words() for node in outside if node.tag == tag and "src" not in node.marks)
        for tag in RAW
    }
    site = ["'self'"] if any(node.tag == "script" for node in outside) else []
    rules = [("default-src", ["'none'"])]
    for name, tag in (("script-src", "script"), ("style-src", "style")):
        hashes = [f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline[tag]]
        rules += [(name, [*site, *hashes])] if site or hashes else []
    icon = any(node.marks.get("href") == "data:," for node in page.nodes[0].nodes)
    if site:
        rules += [("img-src", ["'self'", "data:"]), ("connect-src", site), ("worker-src", site)]
    elif icon:
        rules += [("img-src", ["data:"])]
    if any(FRAMING in node.marks.get("src", "") for node in outside):
        rules += [("frame-src", site)]
    forms = any(tag.tag == "form" for tag in page.page.distinct)
    rules += [("form-action", ["'self'" if forms else "'none'"]), ("base-uri", ["'none'"])]
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules)


def _raws(page: Page) -> Iterator[Node]:
    """Yield the scripts and style sheets outside articles."""
    end = 0
    for at in page.landmarks:
        if at >= end and page.tags[at].tag == "article":
            end = page.spans[at][2]
        elif at >= end and page.tags[at].kind.raw:
            yield Node(page, at)


def loaded(page: Node, files: Mapping[str, bytes], path: str) -> Iterator[str]:
    """Yield what a page loads, runs or links to, unlike pages of this site."""
    head, body = (part.nodes for part in page.nodes)
    equivalents = [node.marks for node in head if "http-equiv" in node.marks]
    stated = [marks.get("content") for marks in equivalents if marks["http-equiv"] == "Content-Security-Policy"]
    if head[0].marks != {"charset": "utf-8"}:
        yield "does not say its encoding first"
    if sum(node.tag == "title" for node in head) != 1:
        yield "has not one title"
    if stated != [needed := policy(page)] or "http-equiv" not in head[1].marks:
        yield f"its policy is not {needed!r}"
    if len(equivalents) > 1 + (len(body) == 1 and body[0].name == "main"):
        yield "leads elsewhere by itself"
    named = {file for tag in page.page.distinct for file in tag.files}
    lost = {file for file in named if ":" in file or meant(path, file) not in files}
    wrong = {
        tag: faults
        for tag in page.page.distinct
        if ("hidden" in tag.marks or not lost.isdisjoint(tag.files)) and (faults := [*_led(tag, files, path)])
    }
    for at in range(page.end) if wrong else page.page.landmarks:
        tag = page.page.tags[at]
        inline = tag.kind.raw and "src" not in tag.marks and tag.marks.get("type") not in JSON and path != MISSING
        if inline and Node(page.page, at).words() not in RUN and (tag.tag == "script" or path != SINGLE):
            yield f"has a <{tag.tag}> in it"
        yield from wrong.get(tag, ())


def _led(tag: Tag, files: Mapping[str, bytes], path: str) -> Iterator[str]:
    """Yield what is wrong with a tag on a page wherever it stands: it hides something, or leads out of the site."""
    if "hidden" in tag.marks and tag.name not in FOLDED and not path.endswith((MISSING, "search.html")):
        yield f"{tag.name} is hidden"
    for name in LEADING:
        if (address := tag.marks.get(name)) and not _reached(tag, path, address, files):
            yield f"<{tag.tag}> leads to {address!r}, which is not there, or no place of this site"


def _reached(node: Tag, path: str, address: str, files: Mapping[str, bytes]) -> bool:
    """Tell whether a page may have an address: that of a file of the site, or of another site for its readers."""
    if address == "data:,":
        return node.tag == "link" and node.marks.get("rel") == "icon"
    if SCHEME.match(address):
        outward = node.tag == "a" or node.marks.get("rel") in OUTWARD
        return outward and address.startswith(("https://", "http://", "mailto:"))
    return path == MISSING or meant(path, address) in files


def meant(path: str, address: str) -> str:
    """Return the file that an address on a page means."""
    file = file_of(address)
    return _joined(path.rpartition("/")[0], file) if file else path


@lru_cache(maxsize=10_000)
def _joined(folder: str, file: str) -> str:
    return normpath(join(folder, file))
