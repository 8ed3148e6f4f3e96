"""Align two runs of paragraphs by how well one can translate the other; the order stays the same."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from record.model import Paragraph

BAND = 24
"""The most positions between a paragraph and its expected place, so that the cost is linear in the text."""
SURE = 1.0
"""By how much a pair must be better than any other, so that it is not a question."""
Cell = tuple[int, int]
"""The positions of two paragraphs, counted from 1."""
Held = Callable[[Paragraph, Paragraph], float]


def aligned(
    translated: Sequence[Paragraph], originals: Sequence[Paragraph], held: Held
) -> Iterator[tuple[int, int, bool]]:
    """Yield the positions of the best pairs, and whether every other partner of the first would be much worse."""
    scores = {(i, j): held(translated[i - 1], originals[j - 1]) for i, j in _cells(len(translated), len(originals))}
    before, after = _best(scores, -1), _best(scores, 1)

    def through(cell: Cell) -> float:
        i, j = cell
        return before[i - 1, j - 1] + scores[cell] + after[i + 1, j + 1]

    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in scores:
        rows[cell[0]].append(cell)
    for i, j in _path(scores, before, len(translated), len(originals)):
        others = [through(cell) for cell in rows[i] if cell != (i, j)]
        near = range(max(0, j - BAND), min(len(originals), j + BAND) + 1)
        without = [before[i - 1, at] + after[i + 1, at + 1] for at in near]
        yield i - 1, j - 1, through((i, j)) - max((*others, *without)) >= SURE


def _cells(rows: int, columns: int) -> Iterator[Cell]:
    for i in range(1, rows + 1):
        middle = i * columns // rows
        yield from ((i, j) for j in range(max(1, middle - BAND), min(columns, middle + BAND) + 1))


def _best(scores: Mapping[Cell, float], step: int) -> dict[Cell, float]:
    """Return for each pair of positions the best sum up to it, or after it (`step` is 1)."""
    best: dict[Cell, float] = defaultdict(float)
    for i, j in sorted(scores, reverse=step > 0):
        best[i, j] = max(best[i + step, j], best[i, j + step], best[i + step, j + step] + scores[i, j])
    return best


def _path(scores: Mapping[Cell, float], best: Mapping[Cell, float], i: int, j: int) -> list[Cell]:
    """Return the pairs with the best sum."""
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
