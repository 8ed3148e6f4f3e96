"""A page, read strictly."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from verifying.elements import ALLOWED, ALONE, ANYWHERE, INSIDE, NO_WORDS, RAW, VOID
from verifying.names import SKIP

TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)*)\s*(/?)>')
ATTRIBUTE = re.compile(r'([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?')
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#x27|#[0-9]+);)")
DOCTYPE = "<!doctype html>\n"


class RefusedError(Exception):
    """A page that is not written as this site writes its pages."""


class Tag(NamedTuple):
    """A tag as it is written: of which element, with which attributes; `name` is as in a node."""

    written: str
    tag: str
    marks: Mapping[str, str]
    name: str
    ends: bool


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

    def forget(self) -> None:
        """Release the elements of a checked page: they refer to each other, which would keep all of them in memory."""
        self.page.clear()

    def words(self, *, every: bool = False) -> str:
        """Return the words in this element, without those that are marked as not of the record."""
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
        RefusedError: with what is written in another way, and where.
    """
    if not page.startswith(DOCTYPE):
        raise RefusedError("does not begin with the document type")
    top = Node("", {}, "", [], [], [])
    opened, at = [top], len(DOCTYPE)
    while (begin := page.find("<", at)) >= 0:
        if begin > at:
            _add_words(opened[-1], page[at:begin])
        tag = _tag(page[begin : page.find(">", begin) + 1]) or _longer(page, begin)
        at = begin + len(tag.written)
        if tag.ends:
            _close(opened, tag)
        elif (node := _element(opened, tag)).tag in RAW:
            at = _raw(node, page, at)
        elif node.tag not in VOID:
            opened.append(node)
    if at < len(page):
        _add_words(opened[-1], page[at:])
    if len(opened) > 1 or [node.tag for node in top.nodes] != ["html"]:
        raise RefusedError(f"{opened[-1].tag!r} is left open")
    html = top.nodes[0]
    if [node.tag for node in html.nodes] != ["head", "body"] or len(html.nodes[0].nodes) < 2:  # noqa: PLR2004
        raise RefusedError("has not one head, with an encoding and a policy, and one body")
    return html


def _longer(page: str, begin: int) -> Tag:
    """Return the tag at a place of a page that does not end at its first `>`: that one stands in a value."""
    found = TAG.match(page, begin)
    tag = _tag(found[0]) if found else None
    if not tag:
        raise RefusedError(f"no element of this site: {page[begin : begin + 40]!r}")
    return tag


@lru_cache(maxsize=20_000)
def _tag(written: str) -> Tag | None:
    """Return a tag, or nothing where it is not written as tags are; pages write the same again and again.

    Raises:
        RefusedError: the element may not have an attribute, has one twice, or is written otherwise than here.
    """
    found = TAG.fullmatch(written)
    if not found:
        return None
    end, tag, attributes, closed = found.groups()
    if end:
        return Tag(written, tag if not (attributes or closed) else written, {}, "", ends=True)
    pairs = ATTRIBUTE.findall(attributes)
    marks = {name: unescape(value) for name, value in pairs}
    if tag not in ALLOWED or not ALLOWED[tag].issuperset(marks) or len(pairs) != len(marks):
        others = " ".join(sorted(marks.keys() - ALLOWED.get(tag, ANYWHERE))) or "an attribute twice"
        raise RefusedError(f"<{tag}{attributes}> is on no list: {tag if tag not in ALLOWED else others}")
    if "&" in attributes and ENTITY.search(attributes):
        raise RefusedError(f"<{tag}{attributes}> has an entity that this site does not write")
    if closed and tag not in {"path", "rect"}:
        raise RefusedError(f"{written} ends itself")
    return Tag(written, tag, marks, f"{tag}.{marks['class']}" if "class" in marks else tag, ends=False)


def _close(opened: list[Node], tag: Tag) -> None:
    """Close the open element."""
    if opened[-1].tag != tag.tag:
        raise RefusedError(f"{tag.written} does not end what is open, {opened[-1].tag!r}")
    closed = opened.pop()
    closed.end = len(closed.page)


def _raw(node: Node, page: str, at: int) -> int:
    """Take the content of a script or a style sheet, and return where its end tag ends."""
    close = page.find(f"</{node.tag}>", at)
    words = page[at:close]
    if close < 0 or "<!--" in words or f"</{node.tag}" in words.lower():
        raise RefusedError(f"<{node.tag}> has no plain end")
    node.inner.append(words)
    return close + len(node.tag) + 3


def _element(opened: Sequence[Node], tag: Tag) -> Node:
    """Put an element into the open one, if it may stand there."""
    around, own = opened[-1], tag.tag
    if own not in INSIDE.get(around.tag, ALLOWED) or (own in ALONE and own in [outer.tag for outer in opened]):
        raise RefusedError(f"<{own}> stands in <{around.tag}>")
    page = around.page
    at = len(page)
    node = Node(own, tag.marks, tag.name, [], [], page, at, at + 1)
    around.inner.append(node)
    around.nodes.append(node)
    page.append(node)
    return node


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
