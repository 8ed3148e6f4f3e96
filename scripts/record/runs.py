"""The source as it was read, and the pieces from which everything else is made.

Coordinates are those of the source file: lines count from 1, columns from 0 in Unicode code points.
"""

from dataclasses import dataclass
from typing import Literal

Operation = Literal["space", "emphasis", "closing", "mark", "furniture", "escape"]
"""Why code points of the source are not shown: white space at a line's ends, stray `**`, a closing line of hyphens,
a byte order mark, the header or number of a page, the `\\` of Markdown before a number's dot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Consecutive code points of one source line."""

    line: int
    start: int
    text: str

    @property
    def end(self) -> int:
        """The column after the last code point."""
        return self.start + len(self.text)

    def cut(self, start: int, end: int) -> "Run":
        """Return the part between two offsets into this run."""
        return Run(line=self.line, start=self.start + start, text=self.text[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Code points that the pages leave out, and the declared operation that says why."""

    run: Run
    operation: Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The file as it was read."""

    name: str
    data: bytes
    text: str
    sha256: str

    @property
    def rows(self) -> list[str]:
        """The text between the line feeds; the last row is empty if the file ends with a line feed."""
        return self.text.split("\n")

    @property
    def line_count(self) -> int:
        """The number of lines, as text editors count them."""
        return self.text.count("\n") + (not self.text.endswith("\n"))

    @property
    def edition(self) -> str:
        """The first 8 digits of the SHA-256: they name the edition in citations."""
        return self.sha256[:8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A source line with text, without what the cleaning dropped."""

    number: int
    text: str
    runs: tuple[Run, ...]

    def cut(self, start: int, end: int | None = None) -> tuple[Run, ...]:
        """Return the runs of the source for `text[start:end]`, including white space at the ends."""
        end = len(self.text) if end is None else end
        found, offset = [], 0
        for run in self.runs:
            low, high = max(start - offset, 0), min(end - offset, len(run.text))
            if low < high:
                found.append(run.cut(low, high))
            offset += len(run.text)
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of the record, and the places in the source that they come from."""

    text: str
    runs: tuple[Run, ...]

    @property
    def line(self) -> int:
        """The source line on which the passage begins (0 for an empty one)."""
        return self.runs[0].line if self.runs else 0

    @property
    def lines(self) -> list[int]:
        """Every source line with text of the passage."""
        return sorted({run.line for run in self.runs})

    def line_at(self, offset: int) -> int:
        """Return the source line of the code point at `offset`; a language may put a space between runs."""
        end = 0
        for run in self.runs:
            end = self.text.index(run.text, end) + len(run.text)
            if offset < end:
                return run.line
        return self.runs[-1].line if self.runs else 0


NOTHING = Passage(text="", runs=())
