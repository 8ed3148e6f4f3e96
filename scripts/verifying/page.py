"""A page, read strictly."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
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
    marks: dict[str, str]
    inner: list["Node | str"] = field(default_factory=list)
    nodes: list["Node"] = field(default_factory=list)
    """The elements of `inner`."""
    name: str = field(init=False)
    """The element with its classes: `p.paragraph`."""

    def __post_init__(self) -> None:
        self.name = f"{self.tag}.{self.marks['class']}" if "class" in self.marks else self.tag

    @property
    def loose(self) -> str:
        """The words in this element that stand in no other one, without white space at the ends."""
        return "".join(part for part in self.inner if isinstance(part, str)).strip()

    def all(self) -> Iterator["Node"]:
        """Yield this element and all in it, in order."""
        left = [self]
        while left:
            node = left.pop()
            yield node
            left += reversed(node.nodes)

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
    top = Node("", {})
    opened, at = [top], len(DOCTYPE)
    while (begin := page.find("<", at)) >= 0:
        _text(opened[-1], page[at:begin])
        found = TAG.match(page, begin)
        if not found:
            raise RefusedError(f"no element of this site: {page[begin : begin + 40]!r}")
        at = _close(opened, found) if found[1] else _open(opened, found)
    _text(opened[-1], page[at:])
    if len(opened) > 1 or [node.tag for node in top.nodes] != ["html"]:
        raise RefusedError(f"{opened[-1].tag!r} is left open")
    html = top.nodes[0]
    if [node.tag for node in html.nodes] != ["head", "body"] or len(html.nodes[0].nodes) < 2:  # noqa: PLR2004
        raise RefusedError("has not one head, with an encoding and a policy, and one body")
    return html


def _close(opened: list[Node], found: re.Match[str]) -> int:
    """Close the open element, and return where its end tag ends."""
    _, tag, written, closed = found.groups()
    if written or closed or opened[-1].tag != tag:
        raise RefusedError(f"{found[0]} does not end what is open, {opened[-1].tag!r}")
    opened.pop()
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
    pairs = ATTRIBUTE.findall(written)
    node = Node(tag, {name: unescape(value) for name, value in pairs})
    around = opened[-1].tag
    if tag not in ALLOWED or not ALLOWED[tag].issuperset(node.marks) or len(pairs) != len(node.marks):
        others = " ".join(sorted(node.marks.keys() - ALLOWED.get(tag, ANYWHERE))) or "an attribute twice"
        raise RefusedError(f"<{tag}{written}> is on no list: {tag if tag not in ALLOWED else others}")
    if tag not in INSIDE.get(around, ALLOWED) or (tag in ALONE and any(node.tag == tag for node in opened)):
        raise RefusedError(f"<{tag}> stands in <{around}>")
    if "&" in written and ENTITY.search(written):
        raise RefusedError(f"<{tag}{written}> has an entity that this site does not write")
    opened[-1].inner.append(node)
    opened[-1].nodes.append(node)
    return node


def _text(node: Node, text: str) -> None:
    if not text:
        return
    if "&" in text and ENTITY.search(text):
        raise RefusedError(f"an entity that this site does not write in {text[:40]!r}")
    if (node.tag in NO_WORDS or not node.tag) and text.strip():
        raise RefusedError(f"words in <{node.tag}>: {text.strip()[:40]!r}")
    node.inner.append(unescape(text))
