"""Set aside the furniture of pages, which no reader of the text needs: repeated headers, and page numbers.

A header repeats beside numbers that rise by one, or is the symbol of a document. A single number is a page number only
if such numbers rise through the text. Everything that is set aside is declared as dropped.
"""

import re
from collections import Counter
from collections.abc import Sequence

from record.model import Dropped, Line

OFTEN = 3
"""The fewest pages on which a header repeats."""
NUMBER = re.compile(r"[-–—\s]*(?:(?:[Pp]age|PAGE)\s?)?(?:第\s?)?(?P<number>[0-9]{1,5})(?:\s?页)?[-–—\s:]*$")
"""A line that is only a number: 12, - 12 -, Page 2:, 第2页."""
SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[A-Za-z0-9.\[\]()-]+)+$")
PAGED = re.compile(r"(?:[Pp]age|PAGE)\s?[0-9]{1,5}$|第\s?[0-9]{1,5}\s?页$")
"""A line that names itself the number of a page."""
OF_PAGES = "[0-9]{1,3}/[0-9]{1,3}"
JOB = re.compile(
    rf"(?:{OF_PAGES}\s+)?(?P<job>\*?(?:[A-Z]{{1,3}}[.\s]?)?[0-9]{{2}}-[0-9]{{5}}\*?(?:\s?\([A-Z]{{1,3}}\))?"
    rf"(?:\s+[0-9]{{6}}){{0,3}})(?:\s+{OF_PAGES})?$|(?P<code>\*[0-9]{{6,8}}\*)$"
)
"""The job number of the printer, with the page number: 01-66657 (E) 291101, 2/9 18-17731, *0166657*."""

DATE = "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
RUNNING = re.compile(rf"{SYMBOL.pattern[:-1]}\s.{{1,120}}\s{DATE}$|{DATE}\s.{{1,120}}\s{SYMBOL.pattern}")
"""A header of even and of odd pages: S/PV.7500 The lakes 03/08/2015."""


def furniture(lines: Sequence[Line]) -> dict[int, str]:
    """Return the numbers of the lines that are furniture, and why each is."""
    shapes = [_shape(line.text) for line in lines]
    numbers = _page_numbers(lines, shapes)
    counts = Counter(shape for line, shape in zip(lines, shapes, strict=True) if not NUMBER.match(line.text))
    reasons: dict[int, str] = {}
    seen: set[str] = set()
    for index, (line, shape) in enumerate(zip(lines, shapes, strict=True)):
        beside = index + 1 in numbers or index - 1 in numbers
        if index in numbers:
            reasons[line.number] = "the number of a page"
        elif JOB.match(line.text):
            reasons[line.number] = "the number of a print job"
        elif PAGED.match(line.text) and index and lines[index - 1].number in reasons:
            reasons[line.number] = "the number of a page"
        elif RUNNING.match(line.text) and (counts[shape] > 1 or counts[_turned(line.text)]):
            reasons[line.number] = "a header that repeats"
        elif shape in seen and SYMBOL.match(line.text) and (counts[shape] >= OFTEN or _paged(lines, index + 1)):
            reasons[line.number] = "a symbol that repeats"
        elif counts[shape] >= OFTEN and beside:
            reasons[line.number] = "a header that repeats"
        seen.add(shape)
    return reasons


def _turned(text: str) -> str:
    """Return the header of an even page for that of an odd one."""
    first, *title, last = _shape(text).split(" ")
    return " ".join((last, *title, first))


def _paged(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line names itself the number of a page."""
    return index < len(lines) and PAGED.match(lines[index].text) is not None


def without(lines: Sequence[Line]) -> tuple[list[Line], list[Dropped]]:
    """Return the lines that are text, and the furniture as dropped."""
    found = furniture(lines)
    dropped = [Dropped(run=run, operation="furniture") for line in lines if line.number in found for run in line.runs]
    return [line for line in lines if line.number not in found], dropped


def _shape(text: str) -> str:
    """Return a line without its numbers: headers repeat it, but for page numbers."""
    return re.sub(r"\s+", " ", text)


def _page_numbers(lines: Sequence[Line], shapes: Sequence[str]) -> set[int]:
    """Return the positions of the numbers that rise page by page, each beside a line that repeats."""
    counts = Counter(shapes)
    alone = [(index, int(match["number"])) for index, line in enumerate(lines) if (match := NUMBER.match(line.text))]
    runs: list[list[tuple[int, int]]] = []
    for place in alone:
        if runs and 0 < place[1] - runs[-1][-1][1] <= OFTEN and place[0] > runs[-1][-1][0] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return {index for run in runs if len(run) >= OFTEN for index, _ in run if _beside(shapes, index, counts)}


def _beside(shapes: Sequence[str], index: int, counts: Counter[str]) -> bool:
    """Tell whether a line next to this one stands at other places, too."""
    return any(0 <= at < len(shapes) and counts[shapes[at]] >= OFTEN for at in (index - 1, index + 1))
