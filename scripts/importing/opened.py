"""The content of a file: its lines, its own text part by part, and what it states about itself.

The promise: the own text is read from the file itself. The lines may come from another program, so that both can be
compared.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A line of the new text: pieces of the file, and additions of the import."""

    pieces: tuple[str, ...]
    between: tuple[str, ...] = ()
    """The separator of its pieces: of the cells of a row, or a space between the paragraphs of a cell."""
    numbers: tuple[str, ...] = ()
    """The automatic numbers of its pieces, as the file prints them: `8.`."""
    row: bool = False
    """Whether it is a row of a table."""
    style: str = ""
    """The name of its style in the file: Title_H_CH."""

    @property
    def text(self) -> str:
        """The line as it is written into the text."""
        return "".join(self.parts).rstrip(" " * self.row)

    @property
    def parts(self) -> Iterator[str]:
        """Its pieces in order, each with the separator and its number before it."""
        for part, number, piece in zip_longest(("", *self.between), self.numbers, self.pieces, fillvalue=""):
            yield f"{part}{_label(number)}{piece}"


def _label(number: str) -> str:
    """Return a number with the room after it; that of a full-width sign is its own."""
    return f"{number} " if number and unicodedata.east_asian_width(number[-1]) not in "FW" else number


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A footnote: the line of its mark, counted from 0, the column where the mark stands, and what it says."""

    line: int
    column: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileParagraph:
    """A paragraph of the file's own text."""

    text: str
    reason: str = ""
    """Why it may be missing from the text."""
    boxed: bool = False
    """Whether it stands in a box beside the text."""
    number: str = ""
    """Its automatic number, as the file prints it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that was read, whatever its format."""

    format: str
    lines: tuple[Written, ...]
    text: Mapping[str, tuple[FileParagraph, ...]]
    """The file's own text by part, without what is not taken over."""
    notes: Mapping[str, tuple[FileParagraph, ...]] = field(default_factory=dict)
    """The same for its footnotes."""
    beside: Mapping[str, tuple[FileParagraph, ...]] = field(default_factory=dict)
    """The text that is not taken over, each with the reason, such as the head of its pages."""
    footnotes: tuple[Footnote, ...] = ()
    stated: Mapping[str, str] = field(default_factory=dict)
    """The properties of the file, by their names: Symbol1, Session1."""
    heads: tuple[str, ...] = ()
    """The lines at the head of its pages."""
    operations: tuple[str, ...] = ()
    """The changes to the text."""
    questions: tuple[tuple[int, str], ...] = ()
    """The questions to the editor: the line, counted from 0, and the question."""
