"""The text of a Word file in its XML. The written text must be the same."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml import etree

from importing.numbering import Numbering, W
from importing.opened import FileParagraph
from importing.parts import Node

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
M = f"{{{MATH}}}"
PARAGRAPH = f"{W}p"
BLOCKS = (PARAGRAPH, f"{W}tbl", f"{W}sdt", f"{W}customXml")
"""What holds text between paragraphs; marks of places and changes stand there as well."""
BOX = f"{W}txbxContent"
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
"""The same box, drawing or sign in several forms: for newer programs, for older ones."""
SOFT, SOFT_HYPHEN = f"{W}softHyphen", "\xad"
REFERENCES = (f"{W}footnoteReference", f"{W}endnoteReference")
ON = frozenset(("1", "true", "on"))
SIGNS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "\u2011"}
WRITTEN = frozenset((f"{W}t", f"{W}delText", f"{M}t"))
"""Elements with text; text that a tracked change removed has another element."""
INSERTED = frozenset((f"{W}ins", f"{W}moveTo"))
DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
OUT = {"accept": DELETED, "reject": INSERTED}
"""By the chosen side of tracked changes, the elements that do not belong to the text."""
PROPERTIES = frozenset((f"{W}pPr", f"{W}rPr", f"{W}sectPr", f"{W}tblPr"))
"""Elements without text; a tab in them is a tab stop."""
COUNTING = re.compile(r"\s*(?:LISTNUM|AUTONUM)")
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
ELSEWHERE = {
    f"{{{DRAWING}/main}}blip": "picture", "{urn:schemas-microsoft-com:vml}imagedata": "picture",
    f"{{{DRAWING}/chart}}chart": "chart", f"{{{DRAWING}/diagram}}relIds": "diagram", f"{W}object": "embedded object",
    f"{W}altChunk": "embedded document", f"{W}subDoc": "embedded document",
}  # fmt: skip
"""What a part shows and does not hold itself: it has words that stand in other parts, or none."""


def tracked(root: Node) -> int:
    """Return the number of open tracked changes."""
    return sum(1 for _ in root.iter(*INSERTED, *DELETED))


def hidden(root: Node) -> str:
    """Return the hidden words of a part."""
    runs = (run for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}vanish") is not None)
    return collapsed(" ".join("".join(_pieces(run, frozenset())) for run in runs))


def counting_fields(root: Node) -> int:
    """Return the number of fields in a part that count a number which only a program shows."""
    return sum(1 for element in root.iter(f"{W}instrText") if COUNTING.match(element.text or ""))


def elsewhere(root: Node) -> Counter[str]:
    """Return what a part shows and does not hold itself, by kind: pictures, charts, embedded documents."""
    return Counter(ELSEWHERE[str(own.tag)] for own in root.iter(*ELSEWHERE) if not _unread(own, frozenset()))


def unwritten(root: Node, side: str) -> Iterator[FileParagraph]:
    """Yield the signs in a part that are not words of its text, with the reason: soft hyphens, marks of notes."""
    out = OUT[side]
    read = [element for element in root.iter(*WRITTEN, SOFT) if not _unread(element, out)]
    if count := sum((element.text or SOFT_HYPHEN * (element.tag == SOFT)).count(SOFT_HYPHEN) for element in read):
        yield FileParagraph(text=SOFT_HYPHEN * count, reason="soft hyphens, which show nothing")
    for mark in (element.text for element in read if element.text and _is_mark(element)):
        yield FileParagraph(text=mark, reason="the mark of a footnote")


def _is_mark(element: Node) -> bool:
    """Tell whether the text of a run is the mark of a footnote that the file does not number itself."""
    return any(other.get(f"{W}customMarkFollows") in ON for other in element.itersiblings(*REFERENCES, preceding=True))


def noted(document: Node, parts: Mapping[str, Node], side: str) -> Node:
    """Return the footnotes and endnotes of a file in the order of their marks, those without one before them.

    `parts` holds them by what their marks are.
    """
    marks = [mark for mark in document.iter(*parts) if not _unread(mark, OUT[side])]
    order = {(mark.tag, mark.get(f"{W}id")): place for place, mark in enumerate(marks, 1)}
    notes = [(order.get((tag, note.get(f"{W}id")), 0), note) for tag, root in parts.items() for note in root]
    together = etree.Element("notes")
    together.extend(deepcopy(note) for _, note in sorted(notes, key=lambda placed: placed[0]))
    return together


def paragraphs(root: Node, side: str, numbering: Numbering) -> tuple[FileParagraph, ...]:
    """Return the paragraphs of a part that have text, on one side of its tracked changes: accept or reject."""
    return tuple(own for own in _paragraphs(root, OUT[side], numbering) if own.text)


def _paragraphs(root: Node, out: frozenset[str], numbering: Numbering) -> Iterator[FileParagraph]:
    begun = ""
    for paragraph in root.iter(PARAGRAPH):
        if _unread(paragraph, frozenset()):
            continue
        text = begun + "".join(_pieces(paragraph, out))
        if next_part(paragraph, out) is not None:
            begun = text
            continue
        begun = ""
        boxed = next(paragraph.iterancestors(BOX), None) is not None
        yield FileParagraph(
            text=collapsed(text), boxed=boxed, number=numbering.number(paragraph, former=out is INSERTED)
        )


def next_part(paragraph: Node, out: frozenset[str]) -> Node | None:
    """Return the paragraph in which one continues because a tracked change removed its end."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    if mark is None or not any(child.tag in out for child in mark):
        return None
    after = next(paragraph.itersiblings(*BLOCKS), None)
    return after if after is not None and after.tag == PARAGRAPH else None


def branch(alternate: Node) -> Node | None:
    """Return the form to read of something that a file has in several forms: the first with words, else the last."""
    return next((own for own in alternate if next(own.iter(*WRITTEN), None) is not None), None)


def _unread(element: Node, out: frozenset[str]) -> bool:
    """Tell whether an element is not read: it stands in a form that is not chosen, or in removed text."""
    inside = element
    for above in element.iterancestors():
        if above.tag in out or (above.tag == ALTERNATE and branch(above) is not inside):
            return True
        inside = above
    return False


def collapsed(text: str) -> str:
    """Return a text with one space for each run of spaces, tabs and breaks; other white space is kept."""
    return " ".join(piece for line in text.splitlines() for piece in line.replace("\t", " ").split(" ") if piece)


def _pieces(element: Node, out: frozenset[str]) -> Iterator[str]:
    """Yield the text of a paragraph in its order, without paragraphs in boxes inside it."""
    for child in element:
        if child.tag in WRITTEN:
            yield "" if _is_mark(child) else (child.text or "").replace(SOFT_HYPHEN, "")
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag == f"{W}sym":
            yield _symbol(child)
        elif child.tag == ALTERNATE:
            yield from () if (own := branch(child)) is None else _pieces(own, out)
        elif child.tag not in out | PROPERTIES | {PARAGRAPH}:
            yield from _pieces(child, out)


def _symbol(element: Node) -> str:
    """Return a sign of a symbol font, by its number in that font."""
    try:
        return chr(int(element.get(f"{W}char", ""), 16))
    except (ValueError, OverflowError):
        return "�"
