"""The text of a Word file as its own XML has it. The text that is written must hold the same."""

from collections.abc import Iterator

from importing.numbering import Numbering, W
from importing.opened import BOXED, Own
from importing.parts import Node

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
M = f"{{{MATH}}}"
PARAGRAPH = f"{W}p"
BOX = f"{W}txbxContent"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The same box or drawing once more, for older programs."""
SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\xad"}
WRITTEN = frozenset((f"{W}t", f"{W}delText", f"{M}t"))
"""What holds text; text that a tracked change took out has a name of its own."""
INSERTED = frozenset((f"{W}ins", f"{W}moveTo"))
DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
PROPERTIES = frozenset((f"{W}pPr", f"{W}rPr", f"{W}sectPr", f"{W}tblPr"))
"""What holds no text; a tab is a stop there."""
PICTURES = ("{http://schemas.openxmlformats.org/drawingml/2006/main}blip", "{urn:schemas-microsoft-com:vml}imagedata")


def tracked(root: Node) -> int:
    """Return how many tracked changes of the text are open."""
    return sum(1 for _ in root.iter(*INSERTED, *DELETED))


def hidden(root: Node) -> str:
    """Return the words that a part hides from its readers."""
    runs = (run for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}vanish") is not None)
    return collapsed(" ".join("".join(_pieces(run, frozenset())) for run in runs))


def pictures(root: Node) -> int:
    """Return how many pictures stand in a part."""
    return sum(1 for _ in root.iter(*PICTURES))


def paragraphs(root: Node, side: str, numbering: Numbering) -> tuple[Own, ...]:
    """Return the paragraphs of a part that say something, on one side of its tracked changes: accept or reject."""
    out = DELETED if side == "accept" else INSERTED
    return tuple(own for own in _paragraphs(root, out, numbering) if own.text)


def _paragraphs(root: Node, out: frozenset[str], numbering: Numbering) -> Iterator[Own]:
    for paragraph in root.iter(PARAGRAPH):
        above = {element.tag for element in paragraph.iterancestors()}
        text = collapsed("".join(_pieces(paragraph, out)))
        if FALLBACK in above or (not text and next(paragraph.iter(*out), None) is not None):
            continue  # The same once more; or a tracked change has taken the whole of it out.
        yield Own(text=text, reason=BOXED if BOX in above else "", number=numbering.number(paragraph))


def collapsed(text: str) -> str:
    """Return a text with one space wherever spaces, tabs and breaks stand; other white space is kept."""
    return " ".join(piece for line in text.splitlines() for piece in line.replace("\t", " ").split(" ") if piece)


def _pieces(element: Node, out: frozenset[str]) -> Iterator[str]:
    """Yield the text of a paragraph in its order, without that of paragraphs in boxes inside it."""
    for child in element:
        if child.tag in WRITTEN:
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag == f"{W}sym":
            yield _symbol(child)
        elif child.tag not in out | PROPERTIES | {PARAGRAPH, FALLBACK}:
            yield from _pieces(child, out)


def _symbol(element: Node) -> str:
    """Return a sign that stands in a font of its own, by its number in that font."""
    try:
        return chr(int(element.get(f"{W}char", ""), 16))
    except (ValueError, OverflowError):
        return "�"
