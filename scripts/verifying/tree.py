"""The elements of a page: flat lists in the order of the page, and nodes that show one element with all in it."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from verifying.elements import ALLOWED, ALONE, COLOPHON, INSIDE, LEADING, NO_WORDS, NUMBERED, QUOTED, QUOTING, RAW, VOID
from verifying.names import SKIP


class Kind:
    """What holds for every element of a name: how it ends, and what may stand in it."""

    __slots__ = ("alone", "closing", "end", "inside", "raw", "tag", "void", "wordless")

    def __init__(self, tag: str) -> None:
        self.tag, self.closing = tag, f"/{tag}" if tag else "<"  # No name of a tag has that sign.
        self.inside: Container[str] = INSIDE.get(tag, ALLOWED)
        self.void, self.raw, self.alone = tag in VOID, tag in RAW, tag in ALONE
        self.wordless = tag in NO_WORDS or not tag
        self.end = Tag(Form(self, ends=True), ends=self.closing)


class Form:
    """What holds for every tag that is written alike but for the values of its attributes."""

    __slots__ = ("bare", "ends", "kind", "leading", "names", "quotes", "refused")

    def __init__(
        self,
        kind: Kind,
        names: Sequence[str] = (),
        bare: Sequence[str] = (),
        *,
        ends: bool = False,
        refused: bool = False,
    ) -> None:
        self.kind, self.ends, self.refused = kind, ends, refused
        self.names, self.bare = names, dict.fromkeys(bare, "")
        """The attributes with a value in their order, and those without one."""
        self.leading = [name for name in LEADING if name in names]
        self.quotes = not {*QUOTED}.isdisjoint((*names, *bare))


class Tag:
    """A tag as it is written: of which element, with which attributes; `name` is as in a node."""

    __slots__ = ("ends", "files", "fragment", "id", "kind", "landmark", "marks", "name", "tag", "tells")

    def __init__(self, form: Form, values: Sequence[str] = (), ends: str = "") -> None:
        kind, self.ends = form.kind, ends
        self.kind, self.tag = kind, kind.tag
        self.marks = marks = dict(zip(form.names, values, strict=True))
        if form.bare:
            marks |= form.bare
        self.name = f"{kind.tag}.{marks['class']}" if "class" in marks else kind.tag
        self.id = marks.get("id")
        self.landmark = kind.raw or kind.tag == "article" or self.name == COLOPHON
        self.files = tuple([file_of(marks[name]) for name in form.leading if marks[name]])
        """The files that its addresses name; "" is the page itself."""
        self.fragment = marks["href"].partition("#")[2] if "href" in marks else ""
        """The place that it leads to."""
        numbered = kind.tag == "a" and NUMBERED.fullmatch(self.fragment) is not None
        self.tells = numbered or form.quotes or self.name.startswith(QUOTING)
        """Whether it quotes, or leads to whom or to what number."""

    @property
    def alike(self) -> object:
        """The tag as on every page: of an address, only what it names."""
        marks = self.marks
        return self.tag, {**marks, "href": marks["href"].rpartition("#")[2]} if "href" in marks else marks


def file_of(address: str) -> str:
    """Return the file in an address, without the place in it and without what is asked of it."""
    return address.partition("#")[0].partition("?")[0]


KINDS = {tag: Kind(tag) for tag in ALLOWED}
NONE, OTHER = Kind(""), Kind("")
"""What the whole of a page stands in, and what no page may have."""


@dataclass(slots=True)
class Page:
    """The elements of a page in order, and the words after each tag, also after those that end an element."""

    tags: list[Tag] = field(default_factory=list)
    spans: list[tuple[int, int, int]] = field(default_factory=list)
    """For each element the start and the stop of its words in `texts`, and the place of the element after all in it."""
    texts: list[str] = field(default_factory=list)
    """The words after each tag: at the stop of an element are those after it."""
    landmarks: list[int] = field(default_factory=list)
    """The places of articles, scripts, style sheets and of the line at the foot."""
    distinct: set[Tag] = field(default_factory=set)
    """Each tag once: what follows from a tag alone is judged once, however often a page has it."""

    def inside(self, place: int) -> list[int]:
        """Return the places of the elements that stand in the one at a place, and in no other of it."""
        at, end = place + 1, self.spans[place][2]
        found: list[int] = []
        while at < end:
            found.append(at)
            at = self.spans[at][2]
        return found


class Node:
    """An element of a page, and all in it, which stands in the lists of the page from `at` to `end`."""

    __slots__ = ("at", "end", "marks", "name", "page", "start", "stop", "tag")

    def __init__(self, page: Page, at: int) -> None:
        tag = page.tags[at]
        self.page, self.at = page, at
        self.start, self.stop, self.end = page.spans[at]
        self.tag, self.marks = tag.tag, tag.marks
        self.name = tag.name
        """The element with its classes: `p.paragraph`."""

    @property
    def nodes(self) -> list["Node"]:
        """The elements that stand in this one and in no other of it."""
        return [Node(self.page, at) for at in self.page.inside(self.at)]

    @property
    def tags(self) -> list[Tag]:
        """The tags of this element and of all in it, in order."""
        return self.page.tags[self.at : self.end]

    @property
    def said(self) -> list[str]:
        """The words in this element, as tags part them."""
        return self.page.texts[self.start : self.stop]

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it, neither words nor elements."""
        return self.end == self.at + 1 and not any(self.said)

    @property
    def loose(self) -> str:
        """The words in this element that stand in no other one, without white space at the ends."""
        return "".join(self.own).strip()

    @property
    def own(self) -> list[str]:
        """The same words as tags part them."""
        texts, spans = self.page.texts, self.page.spans
        return [*self.said[:1], *(texts[spans[at][1]] for at in self.page.inside(self.at))]

    def all(self) -> list["Node"]:
        """Return this element and all in it, in order."""
        return [Node(self.page, at) for at in range(self.at, self.end)]

    def words(self, *, every: bool = False) -> str:
        """Return the words in this element, without those that are marked as not of the record."""
        if every or self.end == self.at + 1:
            return "".join(self.said)
        texts, begin = self.page.texts, self.start
        parts: list[str] = []
        for at, tag in enumerate(self.tags[1:], self.at + 1):
            if SKIP in tag.marks and (span := self.page.spans[at])[0] >= begin:
                parts += texts[begin : span[0]]
                begin = span[1]
        return "".join([*parts, *texts[begin : self.stop]])

    def first(self, name: str) -> "Node | None":
        """Return the first element in this one with a name."""
        return next((Node(self.page, at) for at, tag in enumerate(self.tags, self.at) if tag.name == name), None)

    def alike(self) -> object:
        """Return what stands in this element as it is on every page: of addresses, only what they name."""
        spans = self.page.spans[self.at + 1 : self.end]
        return [tag.alike for tag in self.tags[1:]], [span[0] - self.start for span in spans], self.said
