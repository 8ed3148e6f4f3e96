"""The Word file for pandoc: the same text, without the elements with which pandoc loses words.

pandoc loses the words of some elements that only stand around others, a paragraph to which a box is attached, and some
kinds of line ends. Its result is compared with the text of the original file (`balance.py`), so that an error here is
found.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from copy import deepcopy

from lxml import etree

from importing.numbering import W, value
from importing.parts import Node
from importing.word_text import (
    ALTERNATE,
    BOX,
    OUT,
    PARAGRAPH,
    PROPERTIES,
    SOFT,
    SOFT_HYPHEN,
    branch,
    next_part,
)

AROUND = (f"{W}bdo", f"{W}dir", f"{W}fldSimple", f"{W}smartTag", f"{W}customXml", f"{W}sdtContent", f"{W}rubyBase",
          f"{W}sdt", f"{W}ruby")  # fmt: skip
"""Elements that only stand around words."""
NAMES = tuple(f"{W}{name}" for name in ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData", "rubyPr", "rt"))
"""Elements that describe such an element, and the reading beside a sign."""
SAME = {f"{W}ptab": f"{W}tab", f"{W}cr": f"{W}br"}
"""Signs that pandoc does not know, with their equivalents."""
ABOUT = frozenset(("title", "subtitle", "author", "date", "abstract", "abstracttitle"))
"""Styles whose paragraphs pandoc takes for something that is said of a text, and puts in no place of it."""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = {"word/styles.xml": "styles", "word/footnotes.xml": "footnotes", "word/endnotes.xml": "endnotes"}
"""The other parts that the file keeps, and their relationship to the text."""
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def prepared(roots: Mapping[str, Node], document: str, side: str) -> bytes:
    """Return a Word file of the parts that hold text, on one side of their tracked changes."""
    trees = {name: _plain(roots[name], side) for name in (document, *KINDS) if name in roots}
    for style in (style for tree in trees.values() for style in tree.iter(f"{W}name")):
        if value(style).lower().replace(" ", "") in ABOUT:
            style.set(f"{W}val", f"{value(style)} (text)")
    links = {name.removeprefix("word/"): kind for name, kind in KINDS.items() if name in trees}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("_rels/.rels", _links({document: "officeDocument"}))
        archive.writestr("word/_rels/document.xml.rels", _links(links))
        for name, tree in trees.items():
            archive.writestr(name, etree.tostring(tree, encoding="UTF-8", xml_declaration=True))
    return out.getvalue()


def _links(targets: Mapping[str, str]) -> bytes:
    """Return the relationships of parts, by the kind of each part."""
    links = etree.Element(f"{{{PACKAGE}}}Relationships")
    for number, (target, kind) in enumerate(targets.items(), 1):
        etree.SubElement(links, f"{{{PACKAGE}}}Relationship", Id=f"r{number}", Type=f"{OFFICE}/{kind}", Target=target)
    return etree.tostring(links)


def _plain(root: Node, side: str) -> Node:
    """Return a copy of a part in the forms that pandoc reads whole."""
    tree = deepcopy(root)
    for alternate in [*tree.iter(ALTERNATE)]:
        kept = branch(alternate)
        _replace(alternate, () if kept is None else kept)
    _settle(tree, side)
    for element in [*tree.iter(*NAMES, SOFT)]:
        _drop(element)
    for element in [*tree.iter(*AROUND)]:
        _replace(element, element)
    for run in tree.findall(f".//{W}r/{W}r"):
        _outside(run, f"{W}r")
    for element in tree.iter(*SAME):
        element.tag = SAME[str(element.tag)]
    for element in tree.iter(f"{W}t"):
        element.text = (element.text or "").replace(SOFT_HYPHEN, "")
    _unbox(tree)
    return tree


def _unbox(tree: Node) -> None:
    """Put the words of each box behind the paragraph that it hangs on."""
    for box in reversed([*tree.iter(BOX)]):
        for block in reversed(box):
            _outside(block, PARAGRAPH)
        _drop(box)


def _outside(element: Node, around: str) -> None:
    """Move an element behind the nearest element of a kind around it."""
    above = next(element.iterancestors(around), None)
    if above is not None:
        above.addnext(element)


def _settle(tree: Node, side: str) -> None:
    """Take one side of the tracked changes; a paragraph whose end is removed continues in the next."""
    for element in [*tree.iter(*OUT["accept"], *OUT["reject"])]:
        if any(above.tag in PROPERTIES for above in element.iterancestors()):
            continue
        if element.tag in OUT[side]:
            _drop(element)
        else:
            _replace(element, element)
    for paragraph in [*tree.iter(PARAGRAPH)]:
        if (after := next_part(paragraph, OUT[side])) is not None:
            place = sum(1 for child in after if child.tag == f"{W}pPr")
            after[place:place] = [child for child in paragraph if child.tag != f"{W}pPr"]
            _drop(paragraph)
    for element in [*tree.iter(*OUT["accept"], *OUT["reject"])]:
        _drop(element)


def _replace(element: Node, others: Iterable[Node]) -> None:
    """Replace an element by others."""
    for other in [*others]:
        element.addprevious(other)
    _drop(element)


def _drop(element: Node) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
