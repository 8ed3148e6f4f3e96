"""A page, read strictly."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

from verifying.elements import ALLOWED, ALONE, ANYWHERE, INSIDE, NO_WORDS, RAW, VOID
from verifying.names import SKIP

TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)*)\s*(/?)>')
ATTRIBUTE = re.compile(r'([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?')
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#x27|#[0-9]+);)")
DOCTYPE = "<!doctype html>\n"


class RefusedError(Exception):
    """A page that is not written as this site writes its pages."""


@dataclass(slots=True)
class Node:
    """An element of a page with its attributes, and in order its words and elements."""

    tag: str
    marks: Mapping[str, str]
    name: str
    """The element with its classes: `p.paragraph`."""
    inner: list["Node | str"] = field(default_factory=list)
    nodes: list["Node"] = field(default_factory=list)
    """The elements of `inner`."""
    page: list["Node"] = field(default_factory=list, repr=False)
    """Every element of the page, in order; this one and all in it stand there from `at` to `end`."""
    at: int = 0
    end: int = 0

    @property
    def loose(self) -> str:
        """The words in this element that stand in no other one, without white space at the ends."""
        return "".join(part for part in self.inner if isinstance(part, str)).strip()

    def all(self) -> Sequence["Node"]:
        """Return this element and all in it, in order."""
        return self.page[self.at : self.end]

    def words(self, *, every: bool = False) -> str:
        """Return the words in this element, without those that are marked as none of the record's."""
        parts = (
            part if isinstance(part, str) else "" if SKIP in part.marks and not every else part.words(every=every)
            for part in self.inner
        )
        return "".join(parts)

    def first(self, name: str) -> "Node | None":
        """Return the first element in this one with a name."""
        return next((node for node in self.all() if node.name == name), None)


def read(page: str) -> Node:
    """Return the `html` element of a page; nothing in it can be read in two ways.

    Raises:
        RefusedError: with what is written otherwise, and where.
    """
    if not page.startswith(DOCTYPE):
        raise RefusedError("does not begin with the document type")
    top = Node("", {}, "")
    opened, at = [top], len(DOCTYPE)
    while (begin := page.find("<", at)) >= 0:
        if begin > at:
            _add_words(opened[-1], page[at:begin])
        found = TAG.match(page, begin)
        if not found:
            raise RefusedError(f"no element of this site: {page[begin : begin + 40]!r}")
        at = _close(opened, found) if found[1] else _open(opened, found)
    if at < len(page):
        _add_words(opened[-1], page[at:])
    if len(opened) > 1 or [node.tag for node in top.nodes] != ["html"]:
        raise RefusedError(f"{opened[-1].tag!r} is left open")
    html = top.nodes[0]
    if [node.tag for node in html.nodes] != ["head", "body"] or len(html.nodes[0].nodes) < 2:  # noqa: PLR2004
        raise RefusedError("has not one head, with an encoding and a policy, and one body")
    return html


def _close(opened: list[Node], found: re.Match[str]) -> int:
    """Close the open element, and return where its end tag ends."""
    _, tag, written, empty = found.groups()
    if written or empty or opened[-1].tag != tag:
        raise RefusedError(f"{found[0]} does not end what is open, {opened[-1].tag!r}")
    closed = opened.pop()
    closed.end = len(closed.page)
    return found.end()


def _open(opened: list[Node], found: re.Match[str]) -> int:
    """Open an element, and return where its tag ends, or where it ends itself."""
    _, tag, written, closed = found.groups()
    node, at = _element(opened, tag, written), found.end()
    if closed and tag not in {"path", "rect"}:
        raise RefusedError(f"{found[0]} ends itself")
    if tag in RAW:
        close = found.string.find(f"</{tag}>", at)
        node.inner.append(found.string[at:close])
        if close < 0 or "<!--" in str(node.inner[0]) or f"</{tag}" in str(node.inner[0]).lower():
            raise RefusedError(f"<{tag}> has no plain end")
        return close + len(tag) + 3
    if tag not in VOID:
        opened.append(node)
    return at


def _element(opened: Sequence[Node], tag: str, written: str) -> Node:
    """Put an element into the open one, if it may have these attributes and stand there."""
    around = opened[-1]
    marks, name = marks_of(tag, written)
    node = Node(tag, marks, name, page=around.page, at=len(around.page))
    node.end = node.at + 1
    if tag not in INSIDE.get(around.tag, ALLOWED) or (tag in ALONE and tag in [outer.tag for outer in opened]):
        raise RefusedError(f"<{tag}> stands in <{around.tag}>")
    around.inner.append(node)
    around.nodes.append(node)
    around.page.append(node)
    return node


@lru_cache(maxsize=10_000)
def marks_of(tag: str, written: str) -> tuple[Mapping[str, str], str]:
    """Return the attributes of an element, if it may have them, and its name; pages write the same again and again.

    Raises:
        RefusedError: it may not, one stands there twice, or is written otherwise than here.
    """
    pairs = ATTRIBUTE.findall(written)
    marks = {name: unescape(value) for name, value in pairs}
    if tag not in ALLOWED or not ALLOWED[tag].issuperset(marks) or len(pairs) != len(marks):
        others = " ".join(sorted(marks.keys() - ALLOWED.get(tag, ANYWHERE))) or "an attribute twice"
        raise RefusedError(f"<{tag}{written}> is on no list: {tag if tag not in ALLOWED else others}")
    if "&" in written and ENTITY.search(written):
        raise RefusedError(f"<{tag}{written}> has an entity that this site does not write")
    return marks, f"{tag}.{marks['class']}" if "class" in marks else tag


def _add_words(node: Node, text: str) -> None:
    if "&" in text and ENTITY.search(text):
        raise RefusedError(f"an entity that this site does not write in {text[:40]!r}")
    if (node.tag in NO_WORDS or not node.tag) and text.strip():
        raise RefusedError(f"words in <{node.tag}>: {text.strip()[:40]!r}")
    node.inner.append(unescape(text) if "&" in text else text)


def alike(node: Node | str) -> object:
    """Return an element as it is on every page: of addresses, only what they name."""
    if isinstance(node, str):
        return node
    marks = {name: value.rpartition("#")[2] if name == "href" else value for name, value in node.marks.items()}
    return node.tag, marks, [alike(part) for part in node.inner]
