"""Check a copy of the site against a source file: python3 verify_site.py SITE SOURCE [--manifest SHA256].

It needs Python alone, and trusts nothing but the source. Rules of its own say which lines of the source are headings
and paragraphs, and which signs no page shows. From them follows what a true site must say: every paragraph once, under
its printed number, in the order of the source. Pages are read strictly: what is written otherwise than this site writes
it is refused, so that no reader, program or browser, sees another page than this one. SITE is a folder or the archive.

Without the manifest's hash it vouches for the text of the source alone: not for a translation (it is compared with the
file that the site offers), for notes, or for any word of the editors, and not for what scripts and style sheets do.
With the hash, from a place that you trust, it vouches for every byte.

It is one file, longer than others here, so that whoever downloads it can read it and run it as it is.

Exit status: 0 all of it holds; 1 it does not, one line a difference; 2 the site or the source cannot be read.
"""

import csv
import hashlib
import io
import json
import re
import sys
import zipfile
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from xml.etree import ElementTree as ET

SKIP = "data-search-exclude"
PROVENANCE, DATA, MANIFEST = "record/provenance.json", "record/record.json", "record/manifest.json"
LINES, WHOLE, SINGLE, PROOF = "source.html", "record/all.html", "record/session-record.html", "proof.html"
ARCHIVE, MISSING = "session-record.zip", "404.html"
Span = tuple[int, int, int]
"""A line counted from 1, and where its words begin and end, in code points from 0."""
Label = tuple[str, tuple[Span, ...]]
"""What is printed before a passage, and where that stands; a numeral is a part of its heading, and stands there."""

# ---- What the source says -----------------------------------------------------------------------------------------

NUMBER = re.compile(r"(?P<label>(?P<number>[0-9]{1,6})\.)(?![0-9])\s*")
"""How a paragraph begins: its number, a full stop, and no digit after it."""
MARKS: dict[str, tuple[re.Pattern[str], re.Pattern[str], str]] = {
    "zh": (
        re.compile(r"(?P<label>附件(?:\[[^\]]*\]|\s?[一二三四五六七八九十]+|\s?[0-9]+|\s?[IVX]+)?)$"),
        re.compile(r"(?P<label>[一二三四五六七八九十]+、)(?P<title>[^。；]+)$"),
        "",
    ),
    "en": (
        re.compile(r"(?P<label>Annex(?:\s?\[[^\]]*\]|\s[IVX]+|\s[0-9]+)?)$"),
        re.compile(r"(?P<label>[IVX]+\.)\s(?P<title>.*[^.;])$"),
        " ",
    ),
}
"""By language: the line that opens an annex, the heading of a dialogue, and what a line end in a text is read as."""
BOLD = re.compile(r"(?<!\*)(\*\*)[^\s*](?:[^*]*[^\s*])?(\*\*)(?!\*)")
CLOSING = re.compile(r"[-–—_]+")
UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
"""Signs that no eye sees, or that turn the order of what stands around them."""


NOTHING = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff"
    + "".join(chr(plane + low) for plane in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF))
)
"""Signs that show nothing, and that no page holds."""
MARGIN, PARTS, SIGNS_OF = re.compile(rf"[\s{NOTHING}]*"), re.compile(rf"\s+|[{NOTHING}]+"), re.compile(rf"[{NOTHING}]+")
ESCAPED = re.compile(r"[0-9]{1,6}(\\)(?=[.)])")
FURNITURE = re.compile(
    r"[-–—\s]*(?:page\s?)?(?:第\s?)?[0-9]{1,5}(?:\s?页)?[-–—\s:]*"
    r"|\*?(?:[A-Z]{1,3}[.\s]?)?[0-9]{2}-[0-9]{5}\*?(?:\s?\([A-Z]{1,3}\))?(?:\s+[0-9]{6}){0,3}|\*[0-9]{6,8}\*",
    re.IGNORECASE,
)
"""The number of a page or of a print job; of other lines, only what repeats three times is none of the text."""
LEVEL = r"(?:att|sec|dbsect|para|p|masthead|aside)_\d+"
ID = re.compile(rf"(?:[a-z]{{2,3}}_)?{LEVEL}(?:__{LEVEL})*(?:__num|__repeat_\d+)?")
"""The ids under which words of the record stand, with the language before those of another text."""
PARAGRAPH = re.compile(r"(?:[a-z]+_\d+__)*(?:para_\d+(?:__repeat_\d+)?|p_\d+)")
PLAIN_ID = re.compile(r"masthead_\d+|(?:att_\d+__)?(?:dbsect_\d+|para_\d+(?:__repeat_\d+)?)|att_\d+(?:__num)?")
PLAIN_DROPS = frozenset(("join", "number", "blank", "space", "emphasis", "closing", "mark"))
DROPS = frozenset(("space", "emphasis", "closing", "mark", "furniture", "escape"))


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that a page shows under one id: a line of the masthead, a heading or its label, a paragraph, an aside."""

    id: str
    section: str
    text: str
    spans: tuple[Span, ...]
    label: str = ""
    label_spans: tuple[Span, ...] = ()

    @property
    def paragraph(self) -> bool:
        """Whether it is a paragraph."""
        return PARAGRAPH.fullmatch(self.id) is not None


class Line:
    """A line of the source without what no page shows; `spans` says where any part of it stands."""

    def __init__(self, number: int, row: str, dropped: Sequence[tuple[int, int]]) -> None:
        ends = [0, *(edge for gap in dropped for edge in gap), len(row)]
        self.number = number
        self.parts = [(low, high) for low, high in zip(ends[::2], ends[1::2], strict=True) if low < high]
        self.text = "".join(row[low:high] for low, high in self.parts)

    def spans(self, start: int, end: int | None = None) -> tuple[Span, ...]:
        """Return where a part of the text stands in the source."""
        at, found, end = 0, [], len(self.text) if end is None else end
        for low, high in self.parts:
            first, last = max(start - at, 0), min(end - at, high - low)
            if first < last:
                found.append((self.number, low + first, low + last))
            at += high - low
        return tuple(found)


class Source:
    """What a file must say on the pages: its passages in order, and every sign that no page shows, with the reason.

    Of a plain report all of it follows from the file. Of any other text (minutes, paragraphs without numbers, headings
    in another language) the site's own list is asked which lines begin what; that, and no more.
    """

    def __init__(self, data: bytes, said: Mapping[str, Any]) -> None:
        self.data, self.language = data, said["source"]["language"]
        self.rows = data.decode("utf-8").split("\n")
        self.count = len(self.rows) - (not self.rows[-1])
        self.dropped: list[tuple[Span, str]] = []
        self.passages: dict[str, Passage] = {}
        self.sections: list[str] = []
        self.marks = MARKS.get(self.language)
        self.join = self.marks[2] if self.marks else " "
        listed = [*said["headings"], *said["paragraphs"]]
        labels = [self.cut(span) for one in said["paragraphs"] for span in one["label"][-1:]]
        drops = {one["operation"] for one in said["operations"]}
        self.plain = (
            self.marks is not None
            and all(PLAIN_ID.fullmatch(one["id"]) for one in listed)
            and len(labels) == len(said["paragraphs"])
            and all(label.endswith(".") for label in labels)
            and drops <= PLAIN_DROPS
        )
        self.furniture = {one["place"][0] for one in said["operations"] if one["operation"] == "furniture"}
        places = ((one.get("label") or one["spans"], one) for one in listed)
        self.begun = {spans[0][0]: one for spans, one in places if spans}
        lines = [*self._lines()]
        (self._derive if self.plain else self._follow)(lines)
        self.dropped.sort()

    def cut(self, span: Sequence[int]) -> str:
        """Return what stands in a span of the file."""
        line, start, end = span
        return self.rows[line - 1][start:end]

    def of(self, section: str) -> list[str]:
        """Return the ids of a section's passages in order; "" stands for the masthead."""
        return [one.id for one in self.passages.values() if one.section == section]

    def _lines(self) -> Iterator[Line]:
        last = next((number for number in range(len(self.rows), 0, -1) if self.rows[number - 1].strip()), 0)
        shapes = Counter(" ".join(row.split()) for row in self.rows)
        for number, row in enumerate(self.rows, 1):
            gaps = sorted(gap for gap in _gaps(row, last=number == last) if gap[0] < gap[1])
            self.dropped += [((number, low, high), why) for low, high, why in gaps]
            line = Line(number, row, [(low, high) for low, high, _ in gaps])
            kept = self.plain or number not in self.furniture
            if not (kept or (not FURNITURE.fullmatch(line.text) and shapes[" ".join(row.split())] < 3)):  # noqa: PLR2004
                self.dropped += [(span, "furniture") for span in line.spans(0)]
                continue
            if line.text:
                yield line

    def _follow(self, lines: Sequence[Line]) -> None:
        """Cut the lines where the site's list says that something begins; what it is called must be right."""
        own, section, counts = "", "", Counter[str]()
        for line in lines:
            begun = self.begun.get(line.number)
            number = NUMBER.match(line.text)
            if begun is None:
                self._add(own, section, line.text, line.spans(0))
                continue
            own = begun["id"]
            level = re.sub(r"__repeat_\d+$", "", own).rpartition("__")[2].rpartition("_")[0]
            if number and level not in {"para", "aside", "masthead"}:
                own = f"{own}: a line that begins with a number, "
            if level in {"masthead", "aside", "p"}:
                counts[level] += 1
                own = own if own.endswith(f"{level}_{counts[level]}") else f"{own}: not the next one, "
            elif level in {"att", "sec", "dbsect"} or own.endswith("__num"):
                section = own.removesuffix("__num")
                self.sections += [section] * (section not in self.sections)
            if level in {"p", "para"} and not self.sections:
                section = "att_1"
                self.sections.append(section)
            self._begin(own, section, line, begun)

    def _begin(self, own: str, section: str, line: Line, begun: Mapping[str, Any]) -> None:
        """Begin a passage: what stands between its parts, and belongs to none of them, is white space."""
        label = tuple(span for span in map(tuple, begun.get("label", ())) if span[0] == line.number)
        spans = tuple(span for span in map(tuple, begun["spans"]) if span[0] == line.number)
        text = printed = ""
        for span in line.spans(0):
            at = span[1]
            for part in sorted(one for one in (*label, *spans) if span[1] <= one[1] and one[2] <= span[2]):
                self._space(line.number, at, part[1])
                if part in spans:
                    text, printed = (text + self.join, text) if text and at < part[1] else (text, printed)
                    text += self.cut(part)
                at = part[2]
            self._space(line.number, at, span[2])
        number = "".join(map(self.cut, label))
        if "para_" in own and (not number or f"para_{int(number.rstrip('.') or 0)}" not in own):
            own = f"{own}: not its printed number, "
        self._add(own, section, text, spans, (number or printed, label))

    def _space(self, line: int, start: int, end: int) -> None:
        if start < end:
            white = self.rows[line - 1][start:end].isspace()
            self.dropped.append(((line, start, end), "space" if white else "words that are shown nowhere"))

    def _kind(self, line: Line) -> tuple[str, re.Match[str] | None]:
        """Tell what a line opens."""
        annex, dialogue, _ = self.marks or (NUMBER, NUMBER, "")
        for kind, mark in (("annex", annex), ("dialogue", dialogue), ("paragraph", NUMBER)):
            if found := mark.match(line.text):
                return kind, found
        return "", None

    def _derive(self, lines: Sequence[Line]) -> None:
        """Cut the lines into passages: what begins none goes on with the one before it."""
        opened = [(line, *self._kind(line)) for line in lines]
        bodies: list[list[tuple[str, re.Match[str] | None]]] = [[]]
        for _, kind, found in opened:
            bodies += [[]] if kind == "annex" else []
            bodies[-1] += [(kind, found)]
        firsts = [
            first
            for body in bodies
            if (first := [found["number"] for _, found in body if found and "number" in found.re.groupindex][:1])
        ]
        restarts = len(firsts) > 1 and all(first == ["1"] for first in firsts)
        nested = sum(any(kind == "dialogue" for kind, _ in body) for body in bodies) > 1
        annexes = dialogues = 0
        annex = section = own = ""
        seen: Counter[str] = Counter()
        mastheads = 0
        for line, kind, found in opened:
            if kind == "annex" or (kind and not annex):
                annexes, dialogues = annexes + 1, 0
                annex = section = own = f"att_{annexes}"
                self.sections.append(section)
                if kind == "annex":
                    self._add(f"{annex}__num", section, line.text, line.spans(0))
            if kind == "annex":
                continue
            if kind == "dialogue":
                dialogues += 1
                section = own = f"{annex}__dbsect_{dialogues}" if nested else f"dbsect_{dialogues}"
                self.sections.append(section)
                words = (found["label"], found["title"]) if found else (line.text,)
                spans = (
                    sum((line.spans(*found.span(name)) for name in ("label", "title")), ()) if found else line.spans(0)
                )
                self._add(own, section, self.join.join(words), spans, (words[0] if found else "", ()))
                if found and found.end("label") < found.start("title"):
                    self._drop(line, found.end("label"), found.start("title"))
            elif kind == "paragraph" and found:
                plain = f"{annex}__para_{int(found['number'])}" if restarts else f"para_{int(found['number'])}"
                seen[plain] += 1
                own = plain if seen[plain] == 1 else f"{plain}__repeat_{seen[plain]}"
                self._drop(line, found.end("label"), found.end())
                label = found["label"], line.spans(*found.span("label"))
                self._add(own, section, line.text[found.end() :], line.spans(found.end()), label)
            elif not annex:
                mastheads += 1
                self._add(f"masthead_{mastheads}", "", line.text, line.spans(0))
            else:
                self._add(own, section, line.text, line.spans(0))

    def _drop(self, line: Line, start: int, end: int) -> None:
        self.dropped += [(span, "space") for span in line.spans(start, end)]

    def _add(self, id: str, section: str, text: str, spans: tuple[Span, ...], label: Label = ("", ())) -> None:
        """Begin a passage, or go on with it in another line."""
        before = self.passages.get(id)
        if before is None:
            self.passages[id] = Passage(id, section, text, spans, *label)
        else:
            words = self.join.join(filter(None, (before.text, text)))
            self.passages[id] = Passage(id, section, words, before.spans + spans, before.label, before.label_spans)


def _gaps(row: str, *, last: bool) -> Iterator[tuple[int, int, str]]:
    """Yield what of a row no page shows: white space at its ends, `**` in pairs, empty signs, a closing rule."""
    head = MARGIN.match(row).end()  # type: ignore[union-attr]  # it matches nothing at least
    tail = len(row) - MARGIN.match(row[head:][::-1]).end()  # type: ignore[union-attr]
    for start, end in ((0, head), (tail, len(row))):
        for part in PARTS.finditer(row, start, end):
            yield *part.span(), "space" if part[0].isspace() else "mark"
    if last and CLOSING.fullmatch(row, head, tail):
        yield head, tail, "closing"
        return
    if escaped := ESCAPED.match(row, head):
        yield *escaped.span(1), "escape"
    for bold in BOLD.finditer(row, head, tail):
        yield *bold.span(1), "emphasis"
        yield *bold.span(2), "emphasis"
    for sign in SIGNS_OF.finditer(row, head, tail):
        yield *sign.span(), "mark"


# ---- A page, read strictly ------------------------------------------------------------------------------------------

TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)*)\s*(/?)>')
ATTRIBUTE = re.compile(r'([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?')
ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#x27|#[0-9]+);)")
DOCTYPE = "<!doctype html>\n"
VOID = frozenset(("br", "col", "hr", "input", "link", "meta", "path", "rect", "wbr"))
"""Elements without an end; of drawings as well, which this site writes `<path …/>`."""
RAW = frozenset(("script", "style"))
ALONE = frozenset(("a", "button", "form", "article"))
"""Elements that do not stand in one of their own kind."""
PHRASES = frozenset(re.split(" ", "a b br button code del em input label path rect select small span strong svg wbr"))
INSIDE = {
    **dict.fromkeys(("p", "summary", "span", "b", "em", "small", "strong", "code", "del"), PHRASES),
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
}
"""What may stand in an element: with anything else, browsers would move it to another place."""
NO_WORDS = frozenset(("html", "head", "table", "thead", "tbody", "tr", "colgroup", "ul", "ol", "dl", "svg", "select"))
ANYWHERE = frozenset(("class", "id", "lang", SKIP))
NAV = "aria-label aria-labelledby aria-expanded data-md-level hidden"
ATTRIBUTES = {
    "html": "data-record data-title data-status",
    "head": "",
    "meta": "charset http-equiv name property content",
    "link": "rel href",
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
    "a": "href hreflang rel translate title aria-label aria-current role tabindex download hidden data-words data-path"
    " data-md-component data-clipboard data-clipboard-text",
    "span": "title hidden translate data-words data-notes data-archive data-basis",
    "p": "role hidden data-hints data-close data-hide data-link data-show data-speech"
    " data-file data-text data-size data-sha256 data-join data-furniture data-pages",
    "details": "open",
    "ol": "role aria-label",
    "ul": "data-md-component data-md-scrollfix",
    "h3": "title",
    "th": "scope",
    "del": "title",
    "svg": "viewBox width height xmlns preserveAspectRatio aria-hidden",
    "path": "d fill stroke stroke-width",
    "rect": "x y width height",
    **dict.fromkeys(
        ("b", "br", "caption", "code", "col", "colgroup", "dd", "dl", "dt", "em", "h1", "h2", "h4", "h5", "h6"), ""
    ),
    **dict.fromkeys(("li", "pre", "small", "strong", "summary", "tbody", "td", "thead", "tr", "wbr"), ""),
    "table": "data-text",
}
"""Every element that a page may have, and its attributes beside those that stand anywhere."""
ALLOWED = {tag: ANYWHERE.union(names.split()) for tag, names in ATTRIBUTES.items()}


class RefusedError(Exception):
    """A page that is not written as this site writes its pages."""


@dataclass(slots=True)
class Node:
    """An element of a page with its attributes, and in order its words and elements."""

    tag: str
    marks: dict[str, str]
    inner: list["Node | str"] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The element with its classes: `p.paragraph`."""
        return f"{self.tag}.{self.marks['class']}" if "class" in self.marks else self.tag

    @property
    def nodes(self) -> list["Node"]:
        """The elements in this one."""
        return [one for one in self.inner if isinstance(one, Node)]

    @property
    def loose(self) -> str:
        """The words in this element that stand in no other one, without white space at the ends."""
        return "".join(one for one in self.inner if isinstance(one, str)).strip()

    def all(self) -> Iterator["Node"]:
        """Yield this element and all in it, in order."""
        yield self
        for one in self.nodes:
            yield from one.all()

    def words(self, *, every: bool = False) -> str:
        """Return the words in this element, without those that are marked as none of the record's."""
        parts = (
            one if isinstance(one, str) else "" if SKIP in one.marks and not every else one.words(every=every)
            for one in self.inner
        )
        return "".join(parts)

    def first(self, name: str) -> "Node | None":
        """Return the first element in this one with a name."""
        return next((one for one in self.all() if one.name == name), None)


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
    if len(opened) > 1 or [one.tag for one in top.nodes] != ["html"]:
        raise RefusedError(f"{opened[-1].tag!r} is left open")
    html = top.nodes[0]
    if [one.tag for one in html.nodes] != ["head", "body"] or len(html.nodes[0].nodes) < 2:  # noqa: PLR2004
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
    if tag not in INSIDE.get(around, ALLOWED) or (tag in ALONE and any(one.tag == tag for one in opened)):
        raise RefusedError(f"<{tag}> stands in <{around}>")
    if "&" in written and ENTITY.search(written):
        raise RefusedError(f"<{tag}{written}> has an entity that this site does not write")
    opened[-1].inner.append(node)
    return node


def _text(node: Node, text: str) -> None:
    if not text:
        return
    if "&" in text and ENTITY.search(text):
        raise RefusedError(f"an entity that this site does not write in {text[:40]!r}")
    if (node.tag in NO_WORDS or not node.tag) and text.strip():
        raise RefusedError(f"words in <{node.tag}>: {text.strip()[:40]!r}")
    node.inner.append(unescape(text))


# ---- The article of a page with text of the record ------------------------------------------------------------------

SIGNS = {
    "span": {"lang"},
    "span.speech": {"id", "data-basis"},
    "span.unbroken": set(),
    "span.noted": {"data-notes"},
    "a.who": {"href"},
    "a.who unnamed": {"href"},
    "span.who": set(),
    "span.who unnamed": set(),
    "wbr": set(),
    "a": {"href", "rel", "title", "translate"},
}
"""What may stand among words of the record, and its attributes; `span` may also keep a name from translators."""
EMPTY = {
    "a.note-mark": {SKIP, "id", "href", "role", "title", "aria-label", "data-words"},
    "a.cue": {SKIP, "href", "aria-label", "data-words"},
    "span.cue": {SKIP, "data-words"},
}
"""What stands among them without words of its own."""
OURS = "(?:facts ){0,2}(?:nature )?(?:notice )?(?:views )?(?:notes-line )?(?:roster )?(?:lanes )?"
ORDER = re.compile(
    rf"(?:above )?(?:title )?{OURS}(?:masthead |aside )*"
    rf"(?:(?:label )?section (?:second-heading )?{OURS}(?:(?:number text |aside )(?:second )?)*)*"
    r"(?:reason )*(?:notes-heading (?:note )+)?(?:source-places )?(?:edition )?(?:printed )?(?:context )?"
)
"""The blocks of an article in their order; what stands between two paragraphs is nothing but a number."""
BLOCKS = {
    "p.facts": "facts", "p.nature": "nature", "p.notice": "notice", "p.views": "views", "p.notes-line": "notes-line",
    "details.roster": "roster", "table.lanes": "lanes", "p.reason": "reason", "p.note": "note", "p.edition": "edition",
    "details.source-places": "source-places", "aside.printed": "printed", "p.masthead": "masthead",
    "p.paragraph": "text", "p.counterpart": "second", "p.counterpart heading": "second-heading",
    "h1": "title", "h2": "title", "span.Z3988": "context",
    **{f"h{level}.{name}": kind for level in range(1, 7) for name, kind in
       (("head", "number"), ("section", "section"), ("notes-heading", "notes-heading"))},
}  # fmt: skip
IN_CLASSES = frozenset((
    "status", "view", "parallel", "single", "note-number", "noted-words", "kind", "note-text", "reading",
    "evidence", "confidence", "unbroken", "read", "lane", "panel", "name", "places", "note-mark", "other",
))  # fmt: skip
NOT_IN_OURS = frozenset(("hidden", "id", "data-speech", "data-notes"))
RECORD = frozenset(("masthead", "aside", "label", "section", "text", "second", "second-heading"))
"""The blocks with words of the record; no other has any that are not marked as ours."""
LIKE = RECORD - {"label"} | {"number"}
"""What stands on no other page."""
IN_OURS = frozenset((
    "a", "b", "br", "caption", "code", "col", "colgroup", "dd", "dl", "dt", "em", "li", "ol", "p", "path", "rect",
    "small", "span", "strong", "summary", "svg", "table", "tbody", "td", "th", "thead", "tr", "ul", "wbr",
))  # fmt: skip


@dataclass(slots=True)
class Shown:
    """What an article shows of the record: ids with their words in order, numbers, speeches, and what it does wrong."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    speeches: dict[str, str] = field(default_factory=dict)
    blocks: dict[str, Any] = field(default_factory=dict)
    """What must be alike on every page of a language, by id: numbers, words with all that stands among them, notes."""
    lines: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def shown(blocks: Sequence[Node]) -> Shown:
    """Read the blocks of an article with text of the record."""
    found = Shown()
    kinds = [kind_of(block) for block in blocks]
    order = "".join(f"{kind} " for kind in kinds)
    if not ORDER.fullmatch(order):
        at = next(at for at in range(len(kinds), -1, -1) if _begins("".join(f"{kind} " for kind in kinds[:at])))
        found.faults.append(
            f"{blocks[at].name if at < len(blocks) else 'the end'} does not stand there in any article of this site"
        )
    for place, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if kind in RECORD:
            _words(found, block, kind)
        elif kind == "context":
            found.faults += [f"{block.name} has words"] * bool(block.inner)
        elif kind == "number" and place + 1 < len(blocks):
            _number(found, block, blocks[place + 1].marks.get("id", ""))
        else:
            _ours(found, block, kind)
            if kind == "note":
                found.blocks[block.marks.get("id", "")] = alike(block)
            if kind == "source-places" and len(block.nodes) > 1:
                pairs = [*block.nodes[1].nodes]
                found.lines = [a.words() + b.words() for a, b in zip(pairs[::2], pairs[1::2], strict=False)]
    return found


def alike(node: Node | str) -> object:
    """Return an element as it is on every page: of addresses, only what they name."""
    if isinstance(node, str):
        return node
    marks = {name: value.rpartition("#")[2] if name == "href" else value for name, value in node.marks.items()}
    return node.tag, marks, [alike(one) for one in node.inner]


def outward(link: Node) -> bool:
    """Tell whether a link to another site says so, and which one."""
    host = re.match(r"https://([^/]+)", link.marks.get("href", ""))
    return host is not None and link.marks.get("rel") == "external" and link.marks.get("title", "").endswith(host[1])


def kind_of(block: Node) -> str:
    """Return what a block of an article is; one that has the heading of a label is the line above."""
    if block.name == "p.eyebrow":
        return "label" if any(one.name == "span.section" for one in block.nodes) else "above"
    if block.name.startswith("p.aside "):
        return "aside"
    return BLOCKS.get(block.name, f"<{block.name}>")


def _begins(order: str) -> bool:
    """Tell whether blocks may begin an article: with a further section and a number they would be one."""
    return any(ORDER.fullmatch(order + more) for more in ("", "text ", "section ", "note "))


def _words(found: Shown, block: Node, kind: str) -> None:
    """Take the words of a block of the record, and hold everything in it to the list."""
    own = block if kind != "label" else next((one for one in block.nodes if one.name == "span.section"), block)
    id = own.marks.get("id", "")
    if not ID.fullmatch(id) or SKIP in block.marks or not {"id", "class", "lang"}.issuperset(own.marks):
        found.faults.append(f"{block.name} has not the id of words of the record, or has more than that")
    more = [one for one in block.nodes if own is not block and one is not own]
    if more and (block.loose.strip("·") or len(more) > 1 or more[0].name != "span" or SKIP not in more[0].marks):
        found.faults.append(f"{block.name} has more than a label")
    speeches = [one for one in own.nodes if one.name == "span.speech"]
    if kind == "text":
        ids = [one.marks.get("id") for one in speeches]
        if not ids or ids != [f"{id}__speech_{ordinal}" for ordinal in range(1, len(ids) + 1)]:
            found.faults.append(f"#{id}: the speeches do not follow one another")
        if own.loose or "".join(one.words() for one in speeches) != own.words():
            found.faults.append(f"#{id}: words outside the speeches")
    for one in own.all():
        if one is not own and not _sign(one, kind):
            found.faults.append(
                f"#{id}: {one.name} with {' '.join(sorted(one.marks))} stands among words of the record"
            )
    found.texts.append((id, own.words()))
    found.blocks[id] = [alike(one) for one in own.inner]
    found.speeches |= {one.marks.get("id", ""): one.words() for one in speeches}


def _sign(one: Node, kind: str) -> bool:
    """Tell whether an element may stand among words of the record as it is."""
    marks = {*one.marks} - {"class"}
    if one.name in EMPTY:
        return marks == EMPTY[one.name] and not one.inner and not kind.startswith("second")
    if one.name == "span":
        return marks <= {"lang", "translate"} and (bool(marks) or kind == "masthead") and _kept(one)
    if one.name == "a":
        return outward(one) and one.words() in one.marks["href"] and marks <= SIGNS["a"] and _kept(one)
    return one.name in SIGNS and marks <= SIGNS[one.name]


def _kept(one: Node) -> bool:
    return one.marks.get("translate", "no") == "no"


def _number(found: Shown, block: Node, id: str) -> None:
    """Take the number before a paragraph, which leads to it."""
    link, more = (block.nodes[0], block.nodes[1:]) if block.nodes else (block, [])
    right = (
        link.name == "a.number"
        and {*link.marks} - {"data-words"} == {"class", "href", "title", "aria-label"}
        and not link.nodes
    )
    right &= all(one.name in {"span.voices", "a.other"} and not one.nodes for one in more) and not block.loose
    right &= all(one.name == "a.other" or ({*one.marks} == {"class", "data-words"} and not one.inner) for one in more)
    if not right or {*block.marks} != {"class", SKIP} or link.marks.get("href") != f"#{id}":
        found.faults.append(f"the number before #{id} is not written as numbers are")
    said = "".join(re.findall(r"[0-9]+", link.words()))
    for name in ("title", "aria-label"):
        if said and re.findall(r"[0-9]+", link.marks.get(name, "")) != [said]:
            found.faults.append(f"the {name} of the number before #{id} does not say it")
    found.numbers[id] = link.words()
    found.blocks[f"{id} number"] = [alike(one) for one in block.inner]


def _ours(found: Shown, block: Node, kind: str) -> None:
    """Hold a block of ours to have no words of the record, nothing hidden, and no id that words of the record have."""
    title = kind == "title"
    inside = kind == "above" and not block.loose and all(SKIP in one.marks for one in block.nodes)
    if not title and (SKIP not in block.marks) != (kind == "note") and not inside:
        found.faults.append(f"{block.name} is not marked as ours")
    if kind == "note" and block.words().strip():
        found.faults.append(f"{block.name} has words that are not marked as ours")
    for parent in block.all():
        found.faults += (f"{one.name} stands in {block.name}" for one in parent.nodes if not _within(one, parent, kind))
    if ID.fullmatch(block.marks.get("id", "")) or {"hidden", "role", "title"} & block.marks.keys():
        found.faults.append(f"{block.name} has attributes that it has nowhere")


def _within(one: Node, parent: Node, kind: str) -> bool:
    """Tell whether an element may stand in a block of ours as it is."""
    marks, address = one.marks.keys(), one.marks.get("href", "")
    if one.name == "a.note-mark":
        return marks - {"class"} == EMPTY[one.name] and not one.inner
    return (
        one.tag in IN_OURS
        and IN_CLASSES.issuperset(one.marks.get("class", "").split())
        and (one.tag != "p" or parent.name == "aside.printed")
        and not NOT_IN_OURS & marks
        and ("aria-hidden" not in marks or one.tag == "svg")
        and (SKIP not in marks or kind in {"note", "above"})
        and ("title" not in marks or one.tag == "a" or one.name == "span.status")
        and (":" not in address or kind == "edition" or outward(one))
    )


# ---- What stands around it ------------------------------------------------------------------------------------------

WAY = "html.no-js body div.md-container main.md-main div.md-main__inner md-grid {}div.md-content"
AROUND = frozenset((WAY.format(""), WAY.format("div.home ")))
"""What the article of a page stands in."""
FRAME = frozenset((
    "a", "b", "body", "br", "button", "div", "footer", "form", "header", "html", "input", "label", "li", "main",
    "nav", "ol", "path", "rect", "script", "small", "span", "svg", "ul",
))  # fmt: skip
"""Elements outside the article and the head: neither paragraphs nor headings nor tables, but the line at the foot."""
OWN = frozenset(("words", "side", "status", "margin", "home"))
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
"""What a page may run that stands in it."""
FRAMING = "assets/js/proof."
"""The script of the proof, which opens pages of this site in a frame; no other page may."""
JSON = frozenset(("application/json", "application/ld+json"))


def framed(page: Node) -> Iterator[str]:
    """Yield what is wrong around the article of a page of the site."""
    body = page.nodes[1]
    articles = [one for one in body.all() if one.tag == "article"]
    chain, node = [], page
    while node.tag != "article" and (
        inner := [one for one in node.nodes if any(deep.tag == "article" for deep in one.all())]
    ):
        chain.append(node.name)
        if node.loose or "hidden" in node.marks or SKIP in node.marks:
            yield f"{node.name} has words, or hides the article"
        node = inner[0]
    if len(articles) != 1 or " ".join(chain) not in AROUND or {*articles[0].marks} != {"class"}:
        yield f"the article stands in {' '.join(chain)!r}"
        return
    outside = {id(one) for one in articles[0].all()}
    colophon = body.first("p.colophon")
    content = body.first("div.md-content")
    if content is None or len(content.nodes) != 1:
        yield "something stands beside the article"
    for parent in body.all():
        for one in parent.nodes if id(parent) not in outside else ():
            if not (_around(one, parent) or one is colophon or one is articles[0]):
                yield f"{one.name} stands outside the article"


def _around(one: Node, parent: Node) -> bool:
    """Tell whether an element may stand outside the article as it is."""
    plain = bool(PLAIN.get(one.tag, frozenset()) & {parent.name, *one.marks}) or one.tag in DRAWN
    named = all(name.startswith("md-") or name in OWN for name in one.marks.get("class", "").split())
    inward = ":" not in one.marks.get("href", "") or parent.name == BANNER
    if one.name == "aside.md-banner":
        return parent.marks.get("data-md-component") == "announce"
    return (
        one.tag in FRAME
        and named
        and inward
        and ("class" in one.marks or plain)
        and (one.tag != "button" or one.name == BUTTON)
    )


def policy(page: Node) -> str:
    """Return what a page must say that it may load: nothing of others, and to run nothing but what RUN lists."""
    outside = [one for one in _outside(page) if one.tag in RAW and one.marks.get("type") not in JSON]
    inline = {
        tag: dict.fromkeys("".join(map(str, one.inner)) for one in outside if one.tag == tag and "src" not in one.marks)
        for tag in RAW
    }
    own = ["'self'"] if any(one.tag == "script" for one in outside) else []
    rules = [("default-src", ["'none'"])]
    for name, tag in (("script-src", "script"), ("style-src", "style")):
        hashes = [f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline[tag]]
        rules += [(name, [*own, *hashes])] if own or hashes else []
    icon = any(one.marks.get("href") == "data:," for one in page.nodes[0].nodes)
    if own:
        rules += [("img-src", ["'self'", "data:"]), ("connect-src", own), ("worker-src", own)]
    elif icon:
        rules += [("img-src", ["data:"])]
    if any(FRAMING in one.marks.get("src", "") for one in outside):
        rules += [("frame-src", own)]
    forms = any(one.tag == "form" for one in page.all())
    rules += [("form-action", ["'self'" if forms else "'none'"]), ("base-uri", ["'none'"])]
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules)


def _outside(page: Node) -> Iterator[Node]:
    yield page
    for one in page.nodes:
        if one.tag != "article":
            yield from _outside(one)


def loaded(page: Node, files: Mapping[str, bytes], path: str) -> Iterator[str]:
    """Yield what a page loads, runs or leads to otherwise than pages of this site do."""
    head = page.nodes[0]
    equivalents = [one.marks for one in head.nodes if "http-equiv" in one.marks]
    stated = [one.get("content") for one in equivalents if one["http-equiv"] == "Content-Security-Policy"]
    if head.nodes[0].marks != {"charset": "utf-8"}:
        yield "does not say its encoding first"
    if sum(one.tag == "title" for one in head.nodes) != 1:
        yield "has not one title"
    if stated != [policy(page)] or "http-equiv" not in head.nodes[1].marks:
        yield f"its policy is not {policy(page)!r}"
    if len(equivalents) > 1 + (len(page.nodes[1].nodes) == 1 and page.nodes[1].nodes[0].name == "main"):
        yield "leads elsewhere by itself"
    for one in page.all():
        if "hidden" in one.marks and one.name not in FOLDED and not path.endswith((MISSING, "search.html")):
            yield f"{one.name} is hidden"
        inline = one.tag in RAW and "src" not in one.marks and one.marks.get("type") not in JSON and path != MISSING
        if inline and "".join(map(str, one.inner)) not in RUN and (one.tag == "script" or path != SINGLE):
            yield f"has a <{one.tag}> in it"
        for name in ("src", "href", "action"):
            if (address := one.marks.get(name)) and not _reached(one, path, address, files):
                yield f"<{one.tag}> leads to {address!r}, which is not there, or no place of this site"


def _reached(one: Node, path: str, address: str, files: Mapping[str, bytes]) -> bool:
    """Tell whether a page may have an address: that of a file of the site, or of another site for its readers."""
    if address == "data:,":
        return one.tag == "link" and one.marks.get("rel") == "icon"
    if re.match(r"\s*[a-zA-Z0-9.+-]+:", address):
        outward = one.tag == "a" or one.marks.get("rel") == "canonical"
        return outward and address.startswith(("https://", "http://", "mailto:"))
    return path == MISSING or _meant(path, address) in files


def _meant(path: str, address: str) -> str:
    """Return the file that an address on a page means."""
    file = re.split("[#?]", address, maxsplit=1)[0]
    return normpath(join(dirname(path), file)) if file else path


# ---- The check ------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Report:
    """What a check found; `rebuilt_sha256` is of every source made again from the pages."""

    differences: list[str] = field(default_factory=list)
    pages: int = 0
    passages: int = 0
    code_points: int = 0
    rebuilt_sha256: list[str] = field(default_factory=list)

    def summary(self) -> dict[str, Any]:
        """Return what `provenance.json` says of the check."""
        return asdict(self) | {"differences": len(self.differences)}


class Check:
    """The check of the files of a site against the bytes of the source; `page` checks one page by itself."""

    def __init__(self, files: Mapping[str, bytes], source: bytes) -> None:
        self.files, self.report = files, Report()
        self.data, self.published = (json.loads(files[path]) for path in (PROVENANCE, DATA))
        self.source = Source(source, self.data)
        self.texts = {self.source.language: self.source}
        self.own = {"": self.source}
        for text in self.data["translations"]:
            own = Source(files[text["source"]["path"]], text)
            self.texts[own.language] = self.own[text["root"]] = own
        wholes = sorted(
            (path.removesuffix(WHOLE) for path in files if re.fullmatch(rf"(?:[a-z]+/)?{WHOLE}", path)), key=len
        )
        self.roots = {root: self.own.get(root, self.source) for root in wholes}
        self.unseen = {sign for text in self.texts.values() for row in text.rows for sign in UNSEEN.findall(row)}
        self.quotes = {one["id"]: one["quote"] for one in self.published["notes"]}
        self.voices = {one["id"]: one for two in self.published["paragraphs"] for one in two["speeches"]}
        self.wholes = {root: self._whole(root) for root in self.roots}
        self.parts: dict[str, Shown] = {root: Shown() for root in self.roots}

    def run(self) -> Report:
        """Make every comparison and return the report."""
        if self.files.get(self.data["source"]["path"]) != self.source.data:
            self._differs(self.data["source"]["path"], "is not the source")
        placed: dict[str, list[str]] = {}
        for path in sorted(self.files):
            if path.endswith(".html"):
                differences, section = self.page(path, self.files[path])
                self.report.differences += differences
                if section is not None:
                    placed.setdefault(section, []).append(path)
        for root, text in self.roots.items():
            self._placed(root, text, placed)
            masthead = [(id, words) for id, words in self.wholes[root].texts if id in text.of("")]
            self.parts[root].texts += masthead  # It stands on the page of the whole record alone.
            self._rebuilt(root + WHOLE, text, self.wholes[root])
            self._rebuilt(f"{root}: the pages of sections", text, self.parts[root])
        return self.beside()

    def beside(self) -> Report:
        """Compare what stands beside the pages: lists, data, the search, aligned texts."""
        self._lists()
        self._formats()
        return self.report

    def page(self, path: str, data: bytes) -> tuple[list[str], str | None]:
        """Return what is wrong on a page, and the section that it shows, if it shows one."""
        try:
            page = read(data.decode("utf-8"))
        except (RefusedError, UnicodeDecodeError) as error:
            return [f"{path}: {error}"], None
        root = self._root(path)
        faults, section = [*loaded(page, self.files, path)], None
        ids = Counter(one.marks["id"] for one in page.all() if "id" in one.marks)
        faults += [f"the id {id!r} stands {count} times" for id, count in ids.items() if count > 1]
        if path == SINGLE:
            faults += self._single(page)
        elif page.marks.get("class") == "no-js":
            faults += framed(page)
            article = page.first("article.md-content__inner md-typeset")
            blocks = article.nodes if article else []
            blocks = blocks[0].nodes if len(blocks) == 1 and blocks[0].name == "div.beside" else blocks
            if any(ID.fullmatch(id) for id in ids):
                if article and (article.loose or any(one.loose for one in article.nodes if one.name == "div.beside")):
                    faults.append("words stand loose in the article")
                section = self._record(path, root, shown(blocks), faults)
            elif any(kind_of(one) in LIKE for one in page.all()):
                faults.append("has the look of a page of the record, and shows nothing of it")
            faults += self._quoted(page, root)
        elif any(ID.fullmatch(id) for id in ids) or (path != MISSING and not self._leads(page, path)):
            faults.append("is no page of a kind that this site has")
        if path == root + LINES:
            faults += self._lines(page)
        faults += self._seen(page)
        return [f"{path}{'' if fault.startswith('#') else ': '}{fault}" for fault in faults], section

    def _root(self, path: str) -> str:
        return max((root for root in self.roots if path.startswith(root)), key=len, default="")

    def _whole(self, root: str) -> Shown:
        try:
            article = read(self.files[root + WHOLE].decode("utf-8")).first("article.md-content__inner md-typeset")
        except (RefusedError, UnicodeDecodeError):
            return Shown()
        return shown(article.nodes if article else ())

    def _record(self, path: str, root: str, found: Shown, faults: list[str]) -> str:
        """Compare a page of the record with the passages that it must show, in their order; return its section."""
        text, faults[len(faults) :] = self.roots[root], found.faults
        sections = [text.passages[id].section for id, _ in found.texts if id in text.passages]
        section = "" if path == root + WHOLE else next(iter(sections), "none")
        expected = [*text.passages] if path == root + WHOLE else text.of(section)
        wanted = {id: text.passages[id].text for id in expected}
        languages = {
            id.split("_")[0]: self.texts[id.split("_")[0]] for id, _ in found.texts if id.split("_")[0] in self.texts
        }
        for language, other in languages.items():
            wanted = {
                new: words
                for id, own in wanted.items()
                for new, words in (
                    (id, own),
                    *(
                        [(f"{language}_{id}", other.passages[id].text)]
                        if id in other.passages and id[-5:] != "__num"
                        else []
                    ),
                )
            }
        self._texts(found, wanted, text, faults)
        if languages and not path.endswith("-parallel.html"):
            faults.append("shows a second text")
        self._attributed(found, text, faults)
        same = self.wholes[root].blocks
        faults += [
            f"#{id}: is not as on {root}{WHOLE}"
            for id, block in found.blocks.items()
            if id in same and same[id] != block
        ]
        faults += self._sources(found)
        if path != root + WHOLE and not languages:
            self.parts[root].texts += found.texts
            self.parts[root].numbers |= found.numbers
        return ("beside " if path.endswith("-parallel.html") else "") + root + section

    def _texts(
        self, found: Shown, wanted: Mapping[str, str], text: Source, faults: list[str], prefix: str = ""
    ) -> None:
        """Compare ids and words with those that are wanted, in their order, and numbers with the source's."""
        here = [
            (id, words) for id, words in found.texts if id.removeprefix(prefix) not in text.sections or id in wanted
        ]
        counts = Counter(id for id, _ in here)
        for id, words in wanted.items():
            self.report.passages += 1
            self.report.code_points += len(words)
            if counts[id] != 1:
                faults.append(f"#{id}: stands {counts[id]} times, not once")
        for id, words in here:
            if id not in wanted:
                faults.append(f"#{id}: is not in this part of the source")
            elif words != wanted[id]:
                faults.append(f"#{id}: {difference(wanted[id], words)}")
        if [id for id, _ in here] != [*wanted]:
            faults.append("the passages do not stand in the order of the source")
        labels = {
            f"{prefix}{one.id}": one.label
            for one in text.passages.values()
            if one.paragraph and f"{prefix}{one.id}" in wanted
        }
        for id, label in labels.items():
            if found.numbers.get(id) != label:
                faults.append(f"#{id} number: {difference(label, found.numbers.get(id, ''))}")
        self.report.pages += 1

    def _attributed(self, found: Shown, text: Source, faults: list[str]) -> None:
        """Hold that the speeches on a page are those of the data, as long as these know them in its language."""
        for id, words in found.speeches.items():
            one = self.voices.get(id)
            if one is None:
                faults += [f"#{id}: is no speech of {DATA}"] * (text is self.source)
            elif span := one["spans"].get(text.language):
                whole = text.passages[id.partition("__speech_")[0]].text
                if whole[slice(*span)] != words:
                    faults.append(f"#{id}: {difference(whole[slice(*span)], words)}")

    def _quoted(self, page: Node, root: str) -> Iterator[str]:
        """Yield which words of the record are quoted otherwise: speeches, what notes are about, numbers of links."""
        note = speech = ""
        for one in page.all():
            marks = one.marks
            fragment = marks.get("href", "").partition("#")[2]
            note = next((id for id in (marks.get("id", ""), fragment.removeprefix("mark_")) if id in self.quotes), note)
            speech = marks.get("id", "") if one.name == "span.speech" else speech
            if "data-speech" in marks:
                expected = self.wholes[root].speeches.get(marks["data-speech"], "")
                self.report.passages += 1
                self.report.code_points += len(expected)
                wrong = one.name != "p.reported" or any(deep.name not in SIGNS for deep in one.all() if deep is not one)
                if wrong or expected.strip() != one.words(every=True).strip():
                    yield f"{marks['data-speech']}: {difference(expected, one.words(every=True))}"
            elif one.name == "span.noted-words" and one.words() != self.quotes.get(note):
                yield f"{note}: {difference(self.quotes.get(note, ''), one.words())}"
            elif one.name.startswith("a.who") and speech in self.voices:
                who = self.voices[speech]["speaker"]
                wanted = f"speakers/{who}.html" if who else f"voices.html#voice_{speech}"
                if marks.get("href") != wanted and (
                    root == "" or self.roots[root].language in self.voices[speech]["spans"]
                ):
                    yield f"#{speech}: leads to {marks.get('href')!r}, not to {wanted!r}"
            elif one.tag == "a" and (number := re.fullmatch(r"(?:att_\d+__)?para_(\d+)", fragment)):
                said = one.words(every=True).strip()
                if said.isdecimal() and said != number[1]:
                    yield f"a link to {fragment} says {said!r}"

    def _sources(self, found: Shown) -> Iterator[str]:
        """Yield where the list of source lines says others than those of the paragraphs."""
        own = [one for one in self.source.passages.values() if one.paragraph and one.id in found.numbers]
        spans = ((one, one.spans or one.label_spans) for one in own)
        rows = [
            f"{_number_of(one)}{', '.join(map(str, sorted({line for line, _, _ in places})))}" for one, places in spans
        ]
        if found.lines and all(one.label for one in own) and found.lines != rows:
            yield f"its list of source lines {difference(rows, found.lines)}"

    def _single(self, page: Node) -> Iterator[str]:
        """Yield what is wrong in the record as one file: every text of it, one after the other."""
        body = page.nodes[1]
        sections = body.nodes[-1].nodes
        names = [one.tag for one in body.nodes]
        if (
            names != ["header", *["nav"] * (len(names) - 2), "main"]
            or any(one.tag != "section" for one in sections)
            or body.loose
        ):
            yield "is not written as the one file is"
        for one in (deep for part in body.nodes[:-1] for deep in part.all()):
            if one.tag not in {"header", "nav", "h1", "h2", "p", "ul", "li", "a", "span"} or ID.fullmatch(
                one.marks.get("id", "")
            ):
                yield f"{one.name} stands above the text"
        if [one.marks.get("id") for one in sections] != [f"text_{language}" for language in self.texts]:
            yield "its texts are not those of the record"
        for one, text in zip(sections, self.texts.values(), strict=False):
            prefix = "" if text is self.source else f"{text.language}_"
            found = shown(one.nodes)
            faults = [*found.faults, *["words stand loose"] * bool(one.loose)]
            self._texts(
                found, {prefix + id: passage.text for id, passage in text.passages.items()}, text, faults, prefix
            )
            yield from faults

    def _leads(self, page: Node, path: str) -> bool:
        """Tell whether a page does nothing but lead on, to where its words say."""
        body = page.nodes[1]
        link = next((one for one in body.all() if one.tag == "a"), None)
        refresh = [one.marks.get("content") for one in page.nodes[0].nodes if one.marks.get("http-equiv") == "refresh"]
        if (
            [one.tag for one in body.all()] != ["body", "main", "h1", "a"]
            or link is None
            or body.loose
            or body.nodes[0].loose
        ):
            return False
        target = link.marks.get("href", "")
        title = "".join(one.words() for one in page.nodes[0].nodes if one.tag == "title")
        right = refresh == [f"0; url={target}"] and _meant(path, target) in self.files and link.words() == title
        short = re.fullmatch(r"(?:[a-z]{2,3}/)?p/(?:(att_\d+)/)?((?:p_)?\d+)(?:-(\d+))?\.html", path)
        if right and short:
            annex, number, repeat = short.groups()
            id = number if number.startswith("p_") else f"para_{number}"
            id = f"{annex}__{id}" if annex else id
            id += f"__repeat_{repeat}" if repeat else ""
            return (
                target.partition("#")[2] == id
                and number.removeprefix("p_") in re.findall("[0-9]+", title)
                and id in self.source.passages
            )
        return right

    def _lines(self, page: Node) -> Iterator[str]:
        """Yield where the page of the source differs from it, and where it marks other signs as not shown."""
        rows = [one for one in page.all() if re.fullmatch(r"L\d+", one.marks.get("id", ""))]
        if [one.marks["id"] for one in rows] != [f"L{number}" for number in range(1, self.source.count + 1)]:
            yield "its lines are not those of the source"
        dropped: dict[int, list[str]] = {}
        for span, _ in self.source.dropped:
            dropped.setdefault(span[0], []).append(self.source.cut(span))
        for number, (row, one) in enumerate(zip(self.source.rows, rows, strict=False), 1):
            if one.words() != row:
                yield f"#L{number}: {difference(row, one.words())}"
            if [deep.words() for deep in one.all() if deep.tag == "del"] != dropped.get(number, []):
                yield f"#L{number}: marks other signs as not shown"

    def _seen(self, page: Node) -> Iterator[str]:
        """Yield where a page has signs that no eye sees and no text of the record has."""
        for one in page.all():
            for words in (
                *one.marks.values(),
                *(text for text in one.inner if isinstance(text, str) and one.tag not in RAW),
            ):
                if more := {*UNSEEN.findall(words)} - self.unseen:
                    yield f"{one.name} has {', '.join(f'U+{ord(sign):04X}' for sign in sorted(more))}"

    def _placed(self, root: str, text: Source, placed: Mapping[str, Sequence[str]]) -> None:
        """Hold that each section has one page, and beside another text one or none."""
        for section in ("", *text.sections):
            if section and not text.of(section):
                continue
            for kind in ("", "beside "):
                pages = placed.get(f"{kind}{root}{section}", [])
                beside = any(key.startswith(f"beside {root}") for key in placed) and section
                if len(pages) != 1 and (not kind or beside or pages):
                    self._differs(
                        f"{root}{section or WHOLE}", f"stands on {len(pages)} pages, not on one: {', '.join(pages)}"
                    )
        for key in placed:
            if key.endswith("none"):
                self._differs(placed[key][0], "shows no section of the source")

    def _rebuilt(self, place: str, text: Source, found: Shown) -> None:
        """Make the source again from the words of pages and the signs that no page shows."""
        words, numbers = dict(found.texts), found.numbers
        pieces = [(span, text.cut(span)) for span, _ in text.dropped]
        for one in text.passages.values():
            pieces += pour(one.spans, words.get(one.id, ""), text.join, 0 if one.label_spans else len(one.label))
            pieces += pour(one.label_spans, numbers.get(one.id, ""), text.join)
        rows = [""] * len(text.rows)
        for (line, start, _), part in sorted(pieces):
            rows[line - 1] += part if start == len(rows[line - 1]) else ""
        rebuilt = "\n".join(rows).encode()
        self.report.rebuilt_sha256.append(hashlib.sha256(rebuilt).hexdigest())
        if rebuilt != text.data:
            self._differs(place, "the source cannot be made again from here")

    def _lists(self) -> None:
        """Compare what the site says of its text, as data, with what follows from the source."""
        for root, text in self.own.items():
            said = self.data if not root else next(one for one in self.data["translations"] if one["root"] == root)
            passages = {one.id: one for one in text.passages.values()}
            listed = {one["id"]: one for one in (*said["headings"], *said["paragraphs"])}
            self._compare(f"{PROVENANCE}: passages of {text.language}", sorted(passages), sorted(listed))
            self._compare(
                f"{PROVENANCE}: order of {text.language}",
                [one.id for one in passages.values() if one.paragraph],
                [one["id"] for one in said["paragraphs"]],
            )
            facts = {"sha256": hashlib.sha256(text.data).hexdigest(), "bytes": len(text.data), "lines": text.count}
            for key, value in facts.items():
                self._compare(f"{PROVENANCE}: {key}", value, said["source"][key])
            for id in passages.keys() & listed:
                own = passages[id]
                self._compare(f"{PROVENANCE}#{id}", [*map(list, own.spans)], listed[id]["spans"])
                self._compare(f"{PROVENANCE}#{id}", _sha256(own.text), listed[id]["sha256"])
                self._compare(f"{PROVENANCE}#{id}", [*map(list, own.label_spans)], listed[id].get("label", []))
            dropped = sorted([[*span], why, text.cut(span)] for span, why in text.dropped)
            declared = sorted(
                [one["place"], one["operation"], one["text"]] for one in said["operations"] if one["operation"] in DROPS
            )
            self._compare(f"{PROVENANCE}: operations", dropped, declared)
            for one in said["operations"]:
                if one["operation"] == "join" and one["inserted"] not in {"", text.join}:
                    self._differs(PROVENANCE, f"{one['inserted']!r} as join")
        self._published()

    def _published(self) -> None:
        """Compare `record.json` with the source: paragraphs, the words that notes quote, where speeches begin."""
        paragraphs = [one for one in self.source.passages.values() if one.paragraph]
        listed = self.published["paragraphs"]
        self._compare(f"{DATA}: paragraphs", [one.id for one in paragraphs], [one["id"] for one in listed])
        self._compare(f"{DATA}: sections", self.source.sections, [one["id"] for one in self.published["sections"]])
        for own, one in zip(paragraphs, listed, strict=False):
            texts = {code: text.passages[own.id].text for code, text in self.texts.items() if own.id in text.passages}
            lines = sorted({line for line, _, _ in own.spans})
            numbers = own.label, _number_of(own), own.section, _sha256(own.text), lines
            self._compare(f"{DATA}#{own.id} languages", sorted(texts), sorted(one["text"]))
            for code in texts.keys() & one["text"].keys():
                self._compare(f"{DATA}#{own.id}", texts[code], one["text"][code])
            self._compare(
                f"{DATA}#{own.id}", numbers, (one["label"], one["number"], one["section"], one["sha256"], one["lines"])
            )
            ends = [end for speech in one["speeches"] for end in speech["spans"][self.source.language]]
            self._compare(
                f"{DATA}#{own.id} speeches", [0, *(end for end in ends[1:-1:2] for _ in (0, 1)), len(own.text)], ends
            )
        for one in self.published["notes"]:
            text = self.source.passages[one["paragraph"]].text
            self._compare(f"{DATA}#{one['id']}", text[one["start"] : one["end"]], one["quote"])

    def _formats(self) -> None:
        """Read back every other file that carries the text."""
        for path, data in self.files.items():
            if found := re.fullmatch(r"(search/index|record/words)-([a-z]+)\.?\w*\.js|(record/terms)\.?\w*\.js", path):
                words = data.decode("utf-8").rstrip().removesuffix(";").partition(" = ")[2]
                try:
                    content = json.loads(words)
                except ValueError:
                    self._differs(path, "is more than data")
                    continue
                if found[1] == "search/index":
                    self._index(path, content)
        for path in ("record/record.tsv", "record/record.tmx"):
            if path in self.files:
                rows = [*(_tsv if path.endswith("tsv") else _tmx)(self.files[path].decode("utf-8"))]
                self._aligned(path, rows)

    def _index(self, path: str, index: Mapping[str, Any]) -> None:
        """Compare what the search finds with the paragraphs, each once and in order."""
        text = self.roots.get(index["config"]["root"], self.source)
        entries = [(one["location"].partition("#")[2], one["text"]) for one in index["docs"] if "#" in one["location"]]
        found = [(id, words) for id, words in entries if ID.fullmatch(id)]
        self._compare(path, [(one.id, one.text) for one in text.passages.values() if one.paragraph], found)

    def _aligned(self, path: str, rows: Sequence[tuple[str, Mapping[str, str]]]) -> None:
        """Compare titles and paragraphs side by side with the texts, each once and in order."""
        order = [
            id
            for section in self.source.sections
            for id in (section, *(one for one in self.source.of(section) if self.source.passages[one].paragraph))
        ]
        texts = {
            code: {one.id: _title(one, text) for one in text.passages.values()} for code, text in self.texts.items()
        }
        wanted = [
            (id, {code: " ".join(re.split("[\t\n]", words.get(id, ""))) for code, words in texts.items()})
            for id in order
        ]
        if not self.source.plain:  # What is a numeral of a heading, the list does not say.
            wanted = [(id, words) for id, words in wanted if PARAGRAPH.fullmatch(id)]
            rows = [(id, words) for id, words in rows if PARAGRAPH.fullmatch(id)]
        if path.endswith("tmx"):
            wanted = [(id, words) for id, words in wanted if sum(map(bool, words.values())) > 1]
        found = [(id, {code: words.get(code, "") for code in self.texts}) for id, words in rows]
        self._compare(path, [id for id, _ in wanted], [id for id, _ in found])
        for (id, expected), (_, words) in zip(wanted, found, strict=False):
            self._compare(f"{path}: {id}", expected, words)

    def _compare(self, place: str, expected: object, found: object) -> None:
        if expected != found:
            self._differs(place, difference(expected, found))

    def _differs(self, place: str, message: str) -> None:
        self.report.differences.append(f"{place}: {message}")


def difference(expected: object, found: object) -> str:
    """Say where two texts or lists part."""
    if isinstance(expected, str) and isinstance(found, str):
        pairs = enumerate(zip(expected, found, strict=False))
        at = next((i for i, (a, b) in pairs if a != b), min(len(expected), len(found)))
        return f"differs at code point {at}: {expected[at : at + 12]!r} in the source, {found[at : at + 12]!r} here"
    if isinstance(expected, list) and isinstance(found, list):
        pairs = enumerate(zip(expected, found, strict=False))
        at = next((i for i, (a, b) in pairs if a != b), min(len(expected), len(found)))
        expected, found = (str(one[at : at + 1])[:90] for one in (expected, found))
        return f"differs at entry {at}: {expected} by the source, {found} here"
    return f"differs: {str(expected)[:90]} by the source, {str(found)[:90]} here"


def pour(spans: Sequence[Span], words: str, join: str, numeral: int = 0) -> Iterator[tuple[Span, str]]:
    """Yield words by the places that they come from; what joins lines, and a numeral to its heading, has none."""
    at = line = 0
    for span in spans:
        at += len(join) if (line and span[0] != line) or (numeral and at == numeral) else 0
        yield span, words[at : at + span[2] - span[1]]
        at, line = at + span[2] - span[1], span[0]


def _title(one: Passage, text: Source) -> str:
    """Return the words of a passage without the numeral of a heading."""
    return one.text[len(one.label + text.join) :] if one.label and not one.label_spans else one.text


def _number_of(one: Passage) -> int | None:
    return int(one.label.rstrip(".")) if one.label else None


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _tsv(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    for row in csv.DictReader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE):
        yield row["id"], row


def _tmx(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    for unit in ET.fromstring(text).iter("tu"):  # noqa: S314 -- a file of the site, as long as it is
        lang = "{http://www.w3.org/XML/1998/namespace}lang"
        yield (
            unit.get("tuid", ""),
            {one.get(lang, "").split("-")[0]: one.findtext("seg", "") for one in unit.iter("tuv")},
        )


# ---- Every byte: the manifest and the archive -----------------------------------------------------------------------


def manifest_of(files: Mapping[str, bytes], stated: str = "") -> Iterator[str]:
    """Yield how files differ from their manifest; a proof page is taken with zeros for the manifest's own hash."""
    if MANIFEST not in files:
        yield f"{MANIFEST}: is missing"
        return
    own = hashlib.sha256(files[MANIFEST]).hexdigest()
    if stated and stated.lower() != own:
        yield f"{MANIFEST}: its SHA-256 is {own}, not {stated}"
    listed = {one["path"]: one for one in json.loads(files[MANIFEST])["files"]}
    for path in sorted(files.keys() - listed - {MANIFEST}):
        yield f"{path}: stands in no manifest"
    for path, one in listed.items():
        data = files.get(path, b"")
        if path.split("/")[-1] == PROOF:
            if own.encode() not in data:
                yield f"{path}: does not state the SHA-256 of the manifest"
            data = data.replace(own.encode(), b"0" * 64)
        if path not in files or len(data) != one["bytes"] or hashlib.sha256(data).hexdigest() != one["sha256"]:
            yield f"{path}: is not the file of the manifest" if path in files else f"{path}: is missing"


def archived(check: Check, archive: Mapping[str, bytes]) -> Iterator[str]:
    """Yield how the archive in a site differs from it: every page of the record is the same there."""
    yield from (f"{ARCHIVE}: {row}" for row in manifest_of(archive))
    for path in sorted(archive.keys() ^ (check.files.keys() - {ARCHIVE})):
        yield f"{ARCHIVE}: {path}: stands only {'there' if path in archive else 'outside'}"
    for path in sorted(archive.keys() & check.files.keys() - {MANIFEST}):
        if archive[path] != check.files[path]:
            home = path.endswith(".html") and path.count("/") <= 1 and not path.startswith("record/")
            faults, section = check.page(path, archive[path])
            yield from (f"{ARCHIVE}: {row}" for row in faults)
            if not home or section is not None:
                yield f"{ARCHIVE}: {path}: is another file there"


def opened(site: Path) -> dict[str, bytes]:
    """Return the files of a site, a folder or an archive, by their paths."""
    if site.is_file():
        return unpacked(site.read_bytes())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the members of an archive by their paths in its one folder."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if len({*names}) != len(names) or len({name.split("/")[0] for name in names}) != 1:
            raise ValueError(f"{ARCHIVE}: names stand twice, or not in one folder")
        return {name.partition("/")[2]: archive.read(name) for name in names}


def verify(files: Mapping[str, bytes], source: bytes, manifest: str = "") -> Report:
    """Check the files of a site against the bytes of the source, and if it is stated, against the hash of its manifest.

    Raises ValueError or LookupError where a file of the site is missing or is not what it should be.
    """
    check = Check(files, source)
    report = check.run()
    if check.data["check"] != report.summary():
        report.differences.append(f"{PROVENANCE}: states another result of the check")
    report.differences += manifest_of(files, manifest)
    if ARCHIVE in files:
        report.differences += archived(check, unpacked(files[ARCHIVE]))
    return report


VOUCHED = (
    "Vouched for: the text of the source, on every page and in every file that carries it.",
    "Not vouched for: translations, notes, names and all other words of the editors; style sheets and scripts.",
)


def _stated(arguments: Sequence[str]) -> tuple[str, str, str]:
    """Return the site, the source, and the hash of the manifest if it is stated."""
    site, source, *more = arguments
    option, stated = more or ("--manifest", "")
    if option != "--manifest":
        raise ValueError(option)
    return site, source, stated


LISTED = "Taken from the site's own list: which lines are headings, asides and the furniture of pages."


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status."""
    try:
        site, source, stated = _stated(arguments)
        files, data = opened(Path(site)), Path(source).read_bytes()
        report = verify(files, data, stated)
        plain = Source(data, json.loads(files[PROVENANCE])).plain
    except (OSError, ValueError, LookupError, TypeError, AttributeError, SyntaxError, zipfile.BadZipFile) as error:
        usage = "usage: python3 verify_site.py SITE SOURCE [--manifest SHA256]"
        print(f"cannot be checked: {error!r}; {usage}", file=sys.stderr)
        return 2
    if report.differences:
        print(*report.differences, sep="\n", file=sys.stderr)
        return 1
    print(f"holds: {report.passages} passages of {report.pages} pages, source SHA-256 {report.rebuilt_sha256[0]}")
    vouched = ("Vouched for: every byte that the manifest lists.",) if stated else VOUCHED
    print(*vouched, *(() if plain else (LISTED,)), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
