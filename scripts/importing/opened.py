"""What a file holds: its lines, its own text part by part, and what it says of itself.

The promise: the own text is read from the file itself and the lines may come from another program, so that one can be
held to the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from record.lines.kinds import CELLS

BOXED = "a box beside the text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A line of the text to be: pieces of the file's own, and what the import adds to them."""

    pieces: tuple[str, ...]
    number: str = ""
    """The number that the file counts for itself, as it prints it: `8.`."""
    row: bool = False
    """Whether it is a row of a table, whose pieces are its cells."""
    style: str = ""
    """The name of the style that an office gave it: Title_H_CH."""

    @property
    def text(self) -> str:
        """The line as it is written."""
        parted = " " * self.number.isascii() if self.number else ""
        return (self.number + parted + CELLS.join(self.pieces)).rstrip(" " * self.row)


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
    """Why it may be missing from the text: it stands in a box beside it."""
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
