"""Set aside what is not text, line by line; nothing is lost, everything set aside is declared.

The promise: the runs of the lines and of what was dropped cover the source exactly, line feeds apart.
"""

import re
from collections.abc import Iterator

from record.model import Dropped, Line, Operation, Run, Source

BOLD = re.compile(r"(?<!\*)(\*\*)(?=[^\s*])[^*]*(?<=[^\s*])(\*\*)(?!\*)")
"""Bold that a conversion left behind: `**Goelen** 女士`. A lone `**` is text."""
CLOSING = re.compile(r"[-–—_]+")
"""The short rule under the last line of a United Nations document: `-`."""
BYTE_ORDER_MARK = "\ufeff"


def clean(source: Source) -> tuple[tuple[Line, ...], tuple[Dropped, ...]]:
    """Split the source into the lines that carry text and all that the pages leave out."""
    rows = source.rows
    last = next((number for number in range(len(rows), 0, -1) if rows[number - 1].strip()), 0)
    lines: list[Line] = []
    dropped: list[Dropped] = []
    for number, row in enumerate(rows, 1):
        runs = []
        start = 0
        for low, high, operation in _gaps(row, first=number == 1, last=number == last):
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


def _gaps(row: str, *, first: bool, last: bool) -> Iterator[tuple[int, int, Operation]]:
    """Yield the parts of a row that are not text, in order: start, end, why."""
    start, end = 0, len(row)
    if first and row.startswith(BYTE_ORDER_MARK):
        yield 0, 1, "mark"
        start = 1
    body = row[start:].strip()
    head = row.index(body, start) if body else end
    tail = head + len(body)
    if start < head:
        yield start, head, "space"
    if last and CLOSING.fullmatch(body):
        yield head, tail, "closing"
    elif "**" in body:
        for match in BOLD.finditer(row, head, tail):
            yield *match.span(1), "emphasis"
            yield *match.span(2), "emphasis"
    if tail < end:
        yield tail, end, "space"
