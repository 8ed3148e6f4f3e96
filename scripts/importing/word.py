"""Open a Word file: pandoc reads its text, and its own XML says what that text must hold."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Literal

from lxml import etree

from importing.numbering import UNKNOWN, Numbering
from importing.opened import Opened, Own, Written
from importing.pandoc import syntax
from importing.parts import Node, parts_of, tree
from importing.word_lines import FILING, Lines, numbered
from importing.word_text import hidden, paragraphs, pictures, tracked
from record.source import InputError

Side = Literal["accept", "reject"]
Parts = Mapping[str, Node]
DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
BESIDE = (("word/header", "the head of its pages"), ("word/footer", "the foot of its pages"),
          ("word/comments.xml", "a comment beside the text"))  # fmt: skip
"""The parts whose text is not taken over, by how their names begin, and why."""
RULE = re.compile(r"[_\s]+$")
"""The short line above footnotes is a note itself, in the file."""
LOST = "the file counts “{}” before “{}”, which the text has not; write it there"
CUSTOM, CORE = "docProps/custom.xml", "docProps/core.xml"
PERSONAL = frozenset(("creator", "lastModifiedBy", "Translator", "Operator", "Comment", "Editor", "Author"))
"""Properties that name those who worked on a file: nobody's concern."""


def open_word(path: Path, data: bytes, side: Side | None) -> Opened:
    """Open a Word file, on one side of its tracked changes.

    Raises:
        InputError: it cannot be read, or tracked changes are open and no side is named.
    """
    roots = {name: tree(path, name, part) for name, part in parts_of(path, data).items() if _wanted(name)}
    if DOCUMENT not in roots:
        raise InputError(f"{path}:1: holds no {DOCUMENT}; save the file again as .docx")
    changes = _changes(path, roots, side)
    own = {name: _own(roots, name, side or "accept") for name in roots}
    read = Lines(syntax(path, data, side or "accept"))
    lost = numbered(read, own[DOCUMENT])
    beside = _beside(own)
    return Opened(
        format="Word",
        lines=tuple(read.lines),
        text={DOCUMENT: own[DOCUMENT]},
        notes={name: own[name] for name in NOTES if name in own},
        beside={name: texts for name, texts in beside.items() if texts},
        footnotes=tuple(read.footnotes),
        stated=dict(_stated(roots)),
        heads=tuple(
            dict.fromkeys(paragraph.text for name, texts in beside.items() if "header" in name for paragraph in texts)
        ),
        operations=(f"the tracked changes were {side}ed",) if changes else (),
        questions=tuple(_questions(roots[DOCUMENT], read.lines, lost)),
    )


def _changes(path: Path, roots: Parts, side: Side | None) -> int:
    """Return how many tracked changes a file has; they are refused where no side of them is named."""
    changes = sum(map(tracked, roots.values()))
    if changes and side is None:
        raise InputError(
            f"{path}:1: {changes} tracked changes are open; settle them in Word, or say which side to take "
            "(--tracked accept or reject; TRACKED=… with make)"
        )
    return changes


def _wanted(name: str) -> bool:
    """Tell whether a part is one that is read."""
    return name in {CUSTOM, CORE} or (name.startswith("word/") and name.count("/") == 1 and name.endswith(".xml"))


def _own(roots: Parts, name: str, side: Side) -> tuple[Own, ...]:
    """Return the text of a part, with the reason where something of it belongs to no text."""
    found = paragraphs(roots[name], side, Numbering(roots.get(NUMBERING), roots.get(STYLES)))
    return tuple(replace(paragraph, reason=paragraph.reason or _reason(name, paragraph.text)) for paragraph in found)


def _beside(own: Mapping[str, tuple[Own, ...]]) -> dict[str, tuple[Own, ...]]:
    """Return the text of the parts that stand beside that of the file, with the reason why it is not taken over."""
    return {
        name: tuple(replace(paragraph, reason=reason) for paragraph in own[name])
        for start, reason in BESIDE
        for name in own
        if name.startswith(start)
    }


def _reason(name: str, text: str) -> str:
    if name in NOTES and RULE.match(text):
        return "the rule above footnotes"
    return "marks of the system that files documents" if FILING.fullmatch(text) else ""


def _stated(roots: Parts) -> Iterator[tuple[str, str]]:
    """Yield what the properties of a file say of the record, in one line each."""
    for name in (CORE, CUSTOM):
        for element in roots.get(name, ()):
            key = element.get("name") or etree.QName(element).localname
            words = " ".join("".join(map(str, element.itertext())).replace("_x000d_", " ").split())
            if words and key not in PERSONAL:
                yield key, words


def _questions(document: Node, lines: Sequence[Written], lost: Sequence[Own]) -> Iterator[tuple[int, str]]:
    """Yield what no line says as the file does: tables, pictures, numbers that stand in tables."""
    yield from ((0, LOST.format(paragraph.number, paragraph.text[:40])) for paragraph in lost)
    for is_row, group in groupby(enumerate(lines), key=lambda numbered: numbered[1].row):
        table = list(group)
        if is_row:
            count = f"{len(table)} rows" if len(table) > 1 else "1 row"
            yield table[0][0], f"a table of {count} stands here, a row a line, its cells parted by |: is it to stay?"
    if found := pictures(document):
        count = f"{found} pictures" if found > 1 else "a picture"
        yield 0, f"the file has {count}, which the text has not: does it matter?"
    if words := hidden(document):
        yield 0, f"the file hides words from its readers, which the text has: {words[:40]}"
    for at, line in enumerate(lines):
        if UNKNOWN in line.number:
            yield at, "the file counts numbers here in a way that is not known; write the one that it prints for ?"
