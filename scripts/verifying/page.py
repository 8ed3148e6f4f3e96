"""A page, read strictly."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from itertools import islice
from operator import length_hint

from verifying.elements import ALLOWED, ANYWHERE
from verifying.tree import KINDS, NONE, OTHER, Form, Kind, Node, Page, Tag

TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)*)\s*(/?)>')
ATTRIBUTE = re.compile(r'([a-zA-Z][a-zA-Z0-9:-]*)(="")?')
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#x27|#[0-9]+);)")
DOCTYPE = "<!doctype html>\n"


class RefusedError(Exception):
    """A page that is not written as this site writes its pages."""


def read(written: str) -> Node:
    """Return the `html` element of a page; nothing in it can be read in two ways.

    Raises:
        RefusedError: with what is written in another way, and where.
    """
    if not written.startswith(DOCTYPE):
        raise RefusedError("does not begin with the document type")
    page, pieces = Page(), written.split("<")
    _admitted(pieces[1][len(DOCTYPE) - 1 :], NONE)
    opened = _taken(page, written, pieces)
    if opened is not NONE or not page.tags or page.tags[0].tag != "html" or page.spans[0][2] != len(page.tags):
        raise RefusedError(f"{opened.tag!r} is left open")
    page.distinct.update(page.tags)
    page.landmarks += [at for at, tag in enumerate(page.tags) if tag.landmark]
    html = Node(page, 0)
    if [node.tag for node in html.nodes] != ["head", "body"] or len(html.nodes[0].nodes) < 2:  # noqa: PLR2004
        raise RefusedError("has not one head, with an encoding and a policy, and one body")
    return html


def _taken(page: Page, written: str, pieces: Sequence[str]) -> Kind:
    """Take what follows the document type of a page, which `<` parts into pieces; return the kind that is left open."""
    opened, kinds, kind, rest = list[int](), list[Kind](), NONE, iter(pieces)
    tags, spans, texts = page.tags, page.spans, page.texts
    for piece in islice(rest, 2, None):
        name, closed, text = piece.partition(">")
        tag = kind.end if name == kind.closing and closed else _tag(name) if closed else None
        if tag is None:
            tag, text = _longer(written, pieces, rest)
        if tag.ends:
            if tag.kind is not kind:
                raise RefusedError(f"<{tag.ends}> does not end what is open, {kind.tag!r}")
            at, kind = opened.pop(), kinds.pop()
            spans[at] = spans[at][0], len(texts), len(tags)
        else:
            inner, now = tag.kind, len(texts)
            if tag.tag not in kind.inside or (inner.alone and (inner is kind or inner in kinds)):
                raise RefusedError(f"<{tag.tag}> stands in <{kind.tag}>")
            tags.append(tag)
            spans.append((now, now, len(tags)))
            if inner.raw:
                text = _raw(page, text, rest)
            elif not inner.void:
                opened.append(len(spans) - 1)
                kinds.append(kind)
                kind = inner
        if text and ("&" in text or (kind.wordless and not text.isspace())):
            text = _admitted(text, kind)
        texts.append(text)
    return kind


def _longer(written: str, pieces: Sequence[str], rest: Iterator[str]) -> tuple[Tag, str]:
    """Return the tag at the last piece taken, which does not end at its first `>`, and the words after it.

    That sign stands in a value, and so may `<`, which parts pieces.
    """
    begin = len("<".join(pieces[: len(pieces) - length_hint(rest) - 1]))
    found = TAG.match(written, begin)
    tag = _tag(found[0][1:-1]) if found else None
    if not found or not tag:
        raise RefusedError(f"no element of this site: {written[begin : begin + 40]!r}")
    for _ in range(found[0].count("<") - 1):
        next(rest)
    return tag, written[found.end() :].partition("<")[0]


@lru_cache(maxsize=20_000)
def _tag(written: str) -> Tag | None:
    """Return a tag, or nothing where it is not written as tags are; pages write the same again and again.

    Raises:
        RefusedError: the element may not have an attribute, has one twice, or is written otherwise than here.
    """
    parts = written.split('"')
    form = _form('""'.join(parts[::2])) if len(parts) % 2 else None  # As it is written without the values.
    if form is None or form.ends:
        return Tag(form, (), written) if form else None
    entities = "&" in written
    if form.refused or (entities and ENTITY.search(written)):
        raise RefusedError(_refused(written))
    return Tag(form, [*map(unescape, parts[1::2])] if entities else parts[1::2])


@lru_cache(maxsize=10_000)
def _form(written: str) -> Form | None:
    """Return what tags have in common that are written alike but for their values; nothing for what is no tag."""
    found = TAG.fullmatch(f"<{written}>")
    if not found:
        return None
    end, tag, attributes, closed = found.groups()
    if end:
        return Form(KINDS.get(tag, OTHER) if not (attributes or closed) else OTHER, ends=True)
    pairs = ATTRIBUTE.findall(attributes)
    refused = _unlisted(tag, [name for name, _ in pairs]) or (closed != "" and tag not in {"path", "rect"})
    names, bare = ([name for name, sign in pairs if bool(sign) == valued] for valued in (True, False))
    return Form(KINDS.get(tag, OTHER), names, bare, refused=refused)


def _unlisted(tag: str, names: Sequence[str]) -> bool:
    return tag not in ALLOWED or not ALLOWED[tag].issuperset(names) or len({*names}) != len(names)


def _refused(written: str) -> str:
    """Return why a tag is refused."""
    _, tag, attributes = re.split(r"^([a-z][a-z0-9]*)", written, maxsplit=1)
    attributes = re.sub(r"\s*/?$", "", attributes)
    names = [name for name, _ in ATTRIBUTE.findall(re.sub('"[^"]*"', '""', attributes))]
    if _unlisted(tag, names):
        others = " ".join(sorted({*names} - ALLOWED.get(tag, ANYWHERE))) or "an attribute twice"
        return f"<{tag}{attributes}> is on no list: {tag if tag not in ALLOWED else others}"
    if ENTITY.search(attributes):
        return f"<{tag}{attributes}> has an entity that this site does not write"
    return f"<{written}> ends itself"


def _raw(page: Page, words: str, rest: Iterator[str]) -> str:
    """Take the content of a script or a style sheet, which begins with some words; return the words after its end."""
    tag, (start, _, end) = page.tags[-1].tag, page.spans[-1]
    for piece in rest:
        if piece.startswith(f"/{tag}>"):
            if "<!--" in words or f"</{tag}" in words.lower():
                break
            page.spans[-1] = start, start + 1, end
            page.texts.append(words)
            return piece[len(tag) + 2 :]
        words += f"<{piece}"
    raise RefusedError(f"<{tag}> has no plain end")


def _admitted(text: str, kind: Kind) -> str:
    """Return words that may stand in an element of a kind."""
    if "&" in text and ENTITY.search(text):
        raise RefusedError(f"an entity that this site does not write in {text[:40]!r}")
    if kind.wordless and text.strip():
        raise RefusedError(f"words in <{kind.tag}>: {text.strip()[:40]!r}")
    return unescape(text)
