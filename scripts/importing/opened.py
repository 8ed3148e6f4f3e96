"""What a file holds: its lines, its own text part by part, and what it says of itself.

The promise: the own text is read from the file itself and the lines may come from another program, so that one can be
held to the other.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A line of the text to be: pieces of the file's own, and what the import adds to them."""

    pieces: tuple[str, ...]
    between: tuple[str, ...] = ()
    """What stands between its pieces: what parts the cells of a row, or a space between the paragraphs of one."""
    numbers: tuple[str, ...] = ()
    """The numbers that the file counts for its pieces, as it prints them: `8.`."""
    row: bool = False
    """Whether it is a row of a table."""
    style: str = ""
    """The name of the style that an office gave it: Title_H_CH."""

    @property
    def text(self) -> str:
        """The line as it is written."""
        return "".join(self.parts).rstrip(" " * self.row)

    @property
    def parts(self) -> Iterator[str]:
        """Its pieces in order, each with its number before it and what parts it from the one before."""
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
class Own:
    """A paragraph of the file's own text, and what is to be known of it."""

    text: str
    reason: str = ""
    """Why it may be missing from the text."""
    boxed: bool = False
    """Whether it stands in a box beside the text."""
    number: str = ""
    """The number that the file counts for it, as it prints it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that was read, whatever its format."""

    format: str
    lines: tuple[Written, ...]
    text: Mapping[str, tuple[Own, ...]]
    """The file's own text by part, as far as it becomes the text."""
    notes: Mapping[str, tuple[Own, ...]] = field(default_factory=dict)
    """The same of its footnotes."""
    beside: Mapping[str, tuple[Own, ...]] = field(default_factory=dict)
    """The same of what is not taken over, each with the reason: the head of its pages."""
    footnotes: tuple[Footnote, ...] = ()
    stated: Mapping[str, str] = field(default_factory=dict)
    """What the file says of itself, by the names that it uses: Symbol1, Session1."""
    heads: tuple[str, ...] = ()
    """The lines at the head of its pages."""
    operations: tuple[str, ...] = ()
    """What was done to the text beyond taking it over."""
    questions: tuple[tuple[int, str], ...] = ()
    """What an editor has to look at: the line, counted from 0, and why."""
