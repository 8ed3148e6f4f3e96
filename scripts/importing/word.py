"""Open a Word file: pandoc reads its text, and its XML is read as well, so that both can be compared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Literal

from lxml import etree

from importing.numbering import UNKNOWN, Numbering
from importing.opened import FileParagraph, Opened, Written
from importing.pandoc import syntax
from importing.parts import DOCUMENT, Node, parts_of, tree
from importing.prepared import prepared
from importing.word_lines import FILING, Lines, placed
from importing.word_text import (
    REFERENCES,
    counting_fields,
    elsewhere,
    hidden,
    noted,
    paragraphs,
    tracked,
    unwritten,
)
from record.source import InputError

Side = Literal["accept", "reject"]
Parts = Mapping[str, Node]
STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
NOTES = dict(zip(("word/footnotes.xml", "word/endnotes.xml"), REFERENCES, strict=True))
"""The parts that hold notes, and what their marks are in the text."""
BESIDE = (("word/header", "the head of its pages"), ("word/footer", "the foot of its pages"),
          ("word/comments.xml", "a comment beside the text"))  # fmt: skip
"""The parts whose text is not taken over, by the beginning of their names, and why."""
RULE = re.compile(r"[_\s]+$")
"""The short line above footnotes is a note itself, in the file."""
LOST = "the file counts “{}” before “{}”, which the text has not; write it there"
BOXED = "words of a box beside the text stand here: is this their place?"
COUNTED = "the file counts numbers by fields ({}), which it does not state; write those that it prints"
CUSTOM, CORE = "docProps/custom.xml", "docProps/core.xml"
PERSONAL = frozenset(("creator", "lastModifiedBy", "Translator", "Operator", "Comment", "Editor", "Author"))
"""Properties that name the people who worked on a file: they are not taken over."""


def open_word(path: Path, data: bytes, side: Side | None) -> Opened:
    """Open a Word file, on one side of its tracked changes.

    Raises:
        InputError: it cannot be read, or tracked changes are open and no side is named.
    """
    roots = {name: tree(path, name, part) for name, part in parts_of(path, data).items() if _wanted(name)}
    if DOCUMENT not in roots:
        raise InputError(f"{path}:1: holds no {DOCUMENT}; save the file again as .docx")
    changes = _changes(path, roots, side)
    taken = side or "accept"
    by_part = {name: _paragraphs_of(roots, name, taken) for name in roots}
    read = Lines(syntax(path, prepared(roots, DOCUMENT, taken)))
    places = placed(read, by_part[DOCUMENT])
    beside = {name: texts for name, texts in _beside(roots, by_part, taken) if texts}
    return Opened(
        format="Word",
        lines=tuple(read.lines),
        text={DOCUMENT: by_part[DOCUMENT]},
        notes=_notes(roots, taken),
        beside=beside,
        footnotes=tuple(read.footnotes),
        stated=dict(_stated(roots)),
        heads=tuple(dict.fromkeys(paragraph.text for name in beside if "header" in name for paragraph in beside[name])),
        operations=(f"the tracked changes were {side}ed",) if changes else (),
        questions=tuple(_questions(roots[DOCUMENT], read.lines, by_part[DOCUMENT], places)),
    )


def _changes(path: Path, roots: Parts, side: Side | None) -> int:
    """Return the number of tracked changes; a file with any is refused if no side is chosen."""
    changes = sum(map(tracked, roots.values()))
    if changes and side is None:
        raise InputError(
            f"{path}:1: {changes} tracked changes are open; settle them in Word, or say which side to take "
            "(--tracked accept or reject; TRACKED=… with make)"
        )
    return changes


def _wanted(name: str) -> bool:
    """Tell whether a part is read."""
    return name in {CUSTOM, CORE} or (name.startswith("word/") and name.count("/") == 1 and name.endswith(".xml"))


def _paragraphs_of(roots: Parts, name: str, side: Side) -> tuple[FileParagraph, ...]:
    """Return the text of a part; text that does not belong to the record has a reason."""
    read = paragraphs(roots[name], side, Numbering(roots.get(NUMBERING), roots.get(STYLES)))
    reason = "marks of the system that files documents"
    return tuple(replace(row, reason=reason) if FILING.fullmatch(row.text) else row for row in read)


def _notes(roots: Parts, side: Side) -> dict[str, tuple[FileParagraph, ...]]:
    """Return the text of the notes of a file, in the order in which the text names them."""
    names = [name for name in NOTES if name in roots]
    notes = noted(roots[DOCUMENT], {NOTES[name]: roots[name] for name in names}, side)
    read = paragraphs(notes, side, Numbering(roots.get(NUMBERING), roots.get(STYLES)))
    reason = "the rule above footnotes"
    texts = tuple(replace(row, reason=reason) if RULE.match(row.text) else row for row in read)
    return {", ".join(names): texts} if texts else {}


def _beside(
    roots: Parts, by_part: Mapping[str, tuple[FileParagraph, ...]], side: Side
) -> Iterator[tuple[str, tuple[FileParagraph, ...]]]:
    """Yield the text that is not taken over, by part, with the reason."""
    for start, reason in BESIDE:
        for name in (name for name in by_part if name.startswith(start)):
            yield name, tuple(replace(paragraph, reason=reason) for paragraph in by_part[name])
    for name in (DOCUMENT, *NOTES):
        if name in roots:
            yield f"{name} (no words)", tuple(unwritten(roots[name], side))


def _stated(roots: Parts) -> Iterator[tuple[str, str]]:
    """Yield the properties of a file that say something about the record, each in one line."""
    for name in (CORE, CUSTOM):
        for element in roots.get(name, ()):
            key = element.get("name") or etree.QName(element).localname
            words = " ".join("".join(map(str, element.itertext())).replace("_x000d_", " ").split())
            if words and key not in PERSONAL:
                yield key, words


def _questions(
    document: Node, lines: Sequence[Written], paragraphs: Sequence[FileParagraph], places: Mapping[int, int]
) -> Iterator[tuple[int, str]]:
    """Yield questions about what lines cannot show exactly: numbers, boxes, tables, pictures, hidden text."""
    for place, paragraph in enumerate(paragraphs):
        if paragraph.number and place not in places:
            after = next((places[later] for later in range(place, len(paragraphs)) if later in places), 0)
            yield after, LOST.format(paragraph.number, paragraph.text[:40])
    for place, at in places.items():
        if paragraphs[place].boxed and not (place and paragraphs[place - 1].boxed):
            yield at, BOXED
    yield from _tables(lines)
    for kind, many in elsewhere(document).items():
        count = f"{many} {kind}s" if many > 1 else f"a{'n' * (kind[0] in 'aeiou')} {kind}"
        yield 0, f"the file has {count}, which the text has not: does it matter?"
    if words := hidden(document):
        yield 0, f"the file hides words from its readers, which the text has: {words[:40]}"
    if fields := counting_fields(document):
        yield 0, COUNTED.format(fields)
    for at, line in enumerate(lines):
        if any(UNKNOWN in number for number in line.numbers):
            yield at, "the file counts numbers here in a way that is not known; write the one that it prints for ?"


def _tables(lines: Sequence[Written]) -> Iterator[tuple[int, str]]:
    """Yield a question for each table."""
    for is_row, group in groupby(enumerate(lines), key=lambda placed: placed[1].row):
        table = list(group)
        if is_row:
            count = f"{len(table)} rows" if len(table) > 1 else "1 row"
            yield table[0][0], f"a table of {count} stands here, a row a line, its cells parted by |: is it to stay?"
