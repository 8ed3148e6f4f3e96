"""Make lines of what pandoc reads: one for each paragraph, one for each row of a table. Footnotes are kept apart.

The promise: each piece of a line stands in the file. Automatic numbers of Word are not taken from here: pandoc knows
few of their forms, and none of those of headings.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from importing.opened import FileParagraph, Footnote, Written
from importing.word_text import collapsed
from record.lines.kinds import CELLS

PLAIN = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
LEAST = 2
"""The fewest cells of a row, empty ones included: a single cell would look like a heading."""
MARK = "\0"
"""Stands for the mark of a footnote until its column is known: no XML file can hold this sign."""
FILING = re.compile(r"(?:<<ODS [A-Z0-9 ]{1,30}>>[^<>]{0,80}<<ODS [A-Z0-9 ]{1,30}>>\s*)+")
"""Words of the United Nations document system at the head of a text: <<ODS JOB NO>>N2607585E<<…>>."""
DISTRIBUTION = re.compile(r"Distr\s?\.\s?:?\s?\w*$|分发\s?[:：]")
"""Words that only the head of a United Nations document has, in all languages."""
Node = dict[str, Any]


class Lines:
    """The lines of a file in order, and its footnotes."""

    def __init__(self, blocks: Iterable[Node]) -> None:
        self.lines: list[Written] = []
        self.footnotes: list[Footnote] = []
        self._notes: list[str] = []
        for line in self._blocks(blocks, ""):
            if not FILING.fullmatch(line.text):
                self._place(line)

    def _place(self, line: Written) -> None:
        """Keep a line, with the place of each footnote in it."""
        before, *after = line.text.split(MARK)
        column = 0
        for text, part in zip(self._notes, (before, *after), strict=False):
            column += len(part)
            self.footnotes.append(Footnote(line=len(self.lines), column=column, text=text))
        self._notes = []
        self.lines.append(replace(line, pieces=tuple(piece.replace(MARK, "") for piece in line.pieces)))

    def _blocks(self, blocks: Iterable[Node], style: str) -> Iterator[Written]:
        """Yield the lines of blocks."""
        for block in blocks:
            kind, content = block["t"], block.get("c") or []
            if kind == "Table":
                yield from self._table(content, style)
            elif kind == "Div":
                yield from self._blocks(content[1], dict(content[0][2]).get("custom-style", style))
            elif inner := blocks_in(block):
                yield from self._blocks(inner, style)
            elif text := collapsed(self._words(block)):
                yield Written(pieces=(text,), style=style)

    def _table(self, content: list[Any], style: str) -> Iterator[Written]:
        """Yield the rows of a table; an empty cell stays where others follow it.

        A table that only lays out the head of a document has a line for each of its lines.
        """
        found = [[[*self._blocks(cell[4], "")] for cell in row[1]] for row in rows(content)]
        if any(DISTRIBUTION.match(line.text) for cells in found for cell in cells for line in cell):
            yield from (line for cells in found for cell in cells for line in cell)
            return
        for cells in found:
            while len(cells) > LEAST and not cells[-1]:
                cells.pop()
            if any(cells):
                yield _row(cells, style)

    def _words(self, content: Any) -> str:
        """Return the words of inlines; those of a footnote are kept apart, and a mark stands for them."""
        if isinstance(content, str):
            return content
        if isinstance(content, dict):
            kind = content.get("t", "")
            if kind == "Note":
                self._notes.append(" ".join(line.text for line in self._blocks(content["c"], "")))
                return MARK
            inner = content.get("c")
            return PLAIN.get(kind) or self._words(WORDS[kind](inner) if kind in WORDS else inner)
        return "".join(map(self._words, content)) if isinstance(content, list) else ""


def _row(cells: Iterable[Sequence[Written]], style: str) -> Written:
    """Return the line of a row; the paragraphs of a cell follow one another."""
    pieces: list[str] = []
    between: list[str] = []
    for cell in cells:
        for at, line in enumerate(cell or [Written(pieces=("",))]):
            between += [" " if at else CELLS, *line.between]
            pieces += line.pieces
    return Written(pieces=tuple(pieces), between=tuple(between[1:]), row=True, style=style)


WORDS: dict[str, Callable[[Any], Any]] = {
    "Code": lambda own: own[1],
    "Math": lambda own: own[1],
    "RawInline": lambda _: "",
    "Quoted": lambda own: own[1],
    "Cite": lambda own: own[1],
    "Span": lambda own: [] if set(own[0][1]) & {"comment-start", "comment-end"} else own[1],
    "Link": lambda own: own[1],
    "Image": lambda _: [],
    "Header": lambda own: own[2],
    "CodeBlock": lambda own: own[1],
    "RawBlock": lambda _: "",
}
"""The part of a node with its words, for nodes with other parts: attributes, an address."""


def blocks_in(block: Node) -> list[Node]:
    """Return the blocks inside a block that only groups them."""
    kind, content = block["t"], block.get("c") or []
    if kind == "BlockQuote":
        return list(content)
    if kind in {"OrderedList", "BulletList"}:
        return [inner for item in (content[1] if kind == "OrderedList" else content) for inner in item]
    if kind == "Figure":
        return [*content[1][1], *content[2]] if content else []
    if kind == "LineBlock":
        return [{"t": "Para", "c": line} for line in content]
    if kind == "DefinitionList":
        return [
            block
            for term, items in content or ()
            for block in ({"t": "Para", "c": term}, *(b for i in items for b in i))
        ]
    return []


def rows(content: list[Any]) -> Iterator[list[Any]]:
    """Yield the rows of a table: of its head, its bodies and its foot; its caption is a row of one cell."""
    _, caption, _, head, bodies, foot = content
    if caption[1]:
        yield [None, [[None, None, 1, 1, caption[1]]]]
    yield from head[1]
    for body in bodies:
        yield from (*body[2], *body[3])
    yield from foot[1]


def placed(read: Lines, paragraphs: Sequence[FileParagraph]) -> dict[int, int]:
    """Add the automatic numbers of the file to the lines; return the line of each paragraph of the file, by position.

    Paragraphs with the same words are the same, as long as all are in the same order.
    """
    units = [(at, cell, piece) for at, line in enumerate(read.lines) for cell, piece in enumerate(line.pieces)]
    matcher = SequenceMatcher(
        None, [paragraph.text for paragraph in paragraphs], [unit[2] for unit in units], autojunk=False
    )
    blocks = matcher.get_matching_blocks()
    unit_of = {first + step: units[second + step] for first, second, size in blocks for step in range(size)}
    numbers: dict[int, dict[int, str]] = defaultdict(dict)
    for place, (at, cell, _) in unit_of.items():
        if paragraphs[place].number:
            numbers[at][cell] = paragraphs[place].number
    for at, given in numbers.items():
        bare = read.lines[at]
        line = replace(bare, numbers=tuple(given.get(cell, "") for cell in range(len(bare.pieces))))
        read.lines[at] = line
        read.footnotes = [
            replace(footnote, column=_shifted(footnote.column, bare, line)) if footnote.line == at else footnote
            for footnote in read.footnotes
        ]
    return {place: at for place, (at, _, _) in unit_of.items()}


def _shifted(column: int, bare: Written, line: Written) -> int:
    """Return a column of a line without numbers as a column of the line with numbers."""
    start = shift = 0
    for own, other in zip(bare.parts, line.parts, strict=True):
        shift += len(other) - len(own) if start <= column else 0
        start += len(own)
    return column + shift
