"""The difference between two texts, word by word, for readers."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from record.revisions.alignment import words_of

Mark = Literal["same", "gone", "new"]
Redline = tuple[tuple[Mark, str], ...]
"""Words of both texts in order: without the new words the earlier text, without the gone words the later text."""
SHORT = 2
"""Common words between two changes that have fewer signs than this belong to the change."""


def redline(earlier: str, later: str) -> Redline:
    """Return the words of two texts in order, marked as same, gone or new."""
    old, new = words_of(earlier), words_of(later)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    rows = [("".join(old[a:b]), "".join(new[c:d]), kind == "equal") for kind, a, b, c, d in steps]
    return tuple(_marked([*_calm(rows)]))


def _calm(rows: Sequence[tuple[str, str, bool]]) -> Iterator[tuple[str, str, bool]]:
    """Yield the steps, with short common words between two changes made part of these."""
    for at, (old, new, same) in enumerate(rows):
        inside = 0 < at < len(rows) - 1
        yield old, new, same and not (inside and len(old.strip()) < SHORT)


def _marked(rows: Sequence[tuple[str, str, bool]]) -> Iterator[tuple[Mark, str]]:
    """Yield marked words; neighbouring changes are joined, gone words before new ones."""
    gone = new = ""
    for earlier, later, same in (*rows, ("", "", True)):
        if not same:
            gone, new = gone + earlier, new + later
            continue
        marked: tuple[tuple[Mark, str], ...] = (("gone", gone), ("new", new), ("same", later))
        yield from ((mark, words) for mark, words in marked if words)
        gone = new = ""
