"""Set aside what is not text, line by line. Nothing is lost: what is set aside is declared.

The promise: the runs of the lines and of what was dropped cover the source exactly, line feeds apart.
"""

import re
from collections.abc import Iterator

from record.model import Dropped, Line, Operation, Run, Source
from record.source import SIGNS

BOLD = re.compile(r"(?<!\*)(\*\*)(?=[^\s*])[^*]*(?<=[^\s*])(\*\*)(?!\*)")
"""Bold that a conversion left behind: `**Goelen** 女士`. A lone `**` is text."""
CLOSING = re.compile(r"[-–—_]+")
"""The short rule under the last line of a United Nations document: `-`."""
MARGIN = re.compile(rf"[\s{SIGNS}]*")
MARKS = re.compile(rf"[{SIGNS}]+")
PARTS = re.compile(rf"\s+|{MARKS.pattern}")
ESCAPED = re.compile(r"[0-9]{1,6}(\\)(?=[.)])")
"""A number at the start of a line that Markdown was kept from reading as a list: `8\\.`."""


def clean(source: Source) -> tuple[tuple[Line, ...], tuple[Dropped, ...]]:
    """Split the source into the lines that carry text and all that the pages leave out."""
    rows = source.rows
    last = next((number for number in range(len(rows), 0, -1) if rows[number - 1].strip()), 0)
    lines: list[Line] = []
    dropped: list[Dropped] = []
    for number, row in enumerate(rows, 1):
        runs = []
        start = 0
        for low, high, operation in _gaps(row, last=number == last):
            if start < low:
                runs.append(Run(line=number, start=start, text=row[start:low]))
            dropped.append(Dropped(run=Run(line=number, start=low, text=row[low:high]), operation=operation))
            start = high
        if start < len(row):
            runs.append(Run(line=number, start=start, text=row[start:]))
        if runs:
            text = row if len(runs) == 1 and runs[0].text is row else "".join(run.text for run in runs)
            lines.append(Line(number=number, text=text, runs=tuple(runs)))
    return tuple(lines), tuple(dropped)


def _gaps(row: str, *, last: bool) -> list[tuple[int, int, Operation]]:
    """Return the parts of a row that are not text, in order: start, end, why."""
    head = _margin(row)
    tail = len(row) - _margin(row[head:][::-1])
    gaps = [*_parted(row, 0, head), *_parted(row, tail, len(row))]
    if last and CLOSING.fullmatch(row, head, tail):
        return sorted([*gaps, (head, tail, "closing")])
    if escaped := ESCAPED.match(row, head):
        gaps.append((*escaped.span(1), "escape"))
    if "**" in row:
        for match in BOLD.finditer(row, head, tail):
            gaps += [(*match.span(1), "emphasis"), (*match.span(2), "emphasis")]
    gaps += [(*match.span(), "mark") for match in MARKS.finditer(row, head, tail)]
    return sorted(gaps)


def _margin(row: str) -> int:
    """Return how many signs at the start of a row are white space or show nothing."""
    margin = MARGIN.match(row)
    return margin.end() if margin else 0


def _parted(row: str, start: int, end: int) -> Iterator[tuple[int, int, Operation]]:
    """Yield the white space of a margin, a carriage return among it, and the signs in it that show nothing."""
    for match in PARTS.finditer(row, start, end):
        yield *match.span(), "space" if match[0].isspace() else "mark"
