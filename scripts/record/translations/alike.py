"""Align two runs of paragraphs by how far one can translate the other; the order stays."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from record.model import Paragraph

BAND = 24
"""How many places from where it is looked for a paragraph may stand, so that the cost grows with the text alone."""
SURE = 1.0
"""By how much a tie is better than any other to be no question."""
Cell = tuple[int, int]
"""The places of two paragraphs, counted from 1."""
Held = Callable[[Paragraph, Paragraph], float]


def aligned(own: Sequence[Paragraph], other: Sequence[Paragraph], held: Held) -> Iterator[tuple[int, int, bool]]:
    """Yield the places of those that are most alike, and whether every other way to tie the first is much worse."""
    scores = {(i, j): held(own[i - 1], other[j - 1]) for i, j in _cells(len(own), len(other))}
    before, after = _best(scores, -1), _best(scores, 1)

    def through(cell: Cell) -> float:
        i, j = cell
        return before[i - 1, j - 1] + scores[cell] + after[i + 1, j + 1]

    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in scores:
        rows[cell[0]].append(cell)
    for i, j in _path(scores, before, len(own), len(other)):
        others = [through(cell) for cell in rows[i] if cell != (i, j)]
        near = range(max(0, j - BAND), min(len(other), j + BAND) + 1)
        without = [before[i - 1, at] + after[i + 1, at + 1] for at in near]
        yield i - 1, j - 1, through((i, j)) - max((*others, *without)) >= SURE


def _cells(rows: int, columns: int) -> Iterator[Cell]:
    for i in range(1, rows + 1):
        middle = i * columns // rows
        yield from ((i, j) for j in range(max(1, middle - BAND), min(columns, middle + BAND) + 1))


def _best(scores: Mapping[Cell, float], step: int) -> dict[Cell, float]:
    """Return the best sum of what stands before each pair of places and there, or after them (`step` is 1)."""
    best: dict[Cell, float] = defaultdict(float)
    for i, j in sorted(scores, reverse=step > 0):
        best[i, j] = max(best[i + step, j], best[i, j + step], best[i + step, j + step] + scores[i, j])
    return best


def _path(scores: Mapping[Cell, float], best: Mapping[Cell, float], i: int, j: int) -> list[Cell]:
    """Return the pairs of the best way."""
    found = []
    while (i, j) in scores:
        if best[i - 1, j - 1] + scores[i, j] > max(best[i - 1, j], best[i, j - 1]):
            found.append((i, j))
            i, j = i - 1, j - 1
        elif best[i - 1, j] >= best[i, j - 1]:
            i -= 1
        else:
            j -= 1
    return found[::-1]
