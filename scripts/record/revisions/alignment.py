"""Find which passage of a later text each passage of an earlier text became: by its words, never by its number.

There are three rules, one after the other. Passages with the same words are the same. Passages with mostly the same
words are the same, the most similar first. Between two known passages, passages are the same in their order if both
texts have the same number of them. A remaining later passage that comes mostly from one earlier one is a part of it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

ALIKE = 0.4
"""The share of word pairs that two similar passages have in common; unrelated passages have a tenth."""
WITHIN = 0.6
"""The share of a passage that comes from another passage of which it is a part."""
WORD = re.compile(r"[^\W\d_一-鿿]+|\d+|\s+|.", re.DOTALL)
"""A unit of comparison: a word, a number, white space, a sign; a Han sign is a word."""
Became = tuple[tuple[int, ...], ...]
"""For each earlier passage, the positions of later passages: none, one, or several where it was split."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The pairs of words in a passage."""

    pairs: Counter[tuple[str, str]]

    @property
    def count(self) -> int:
        """The number of pairs, but at least 1, because other code divides by it."""
        return self.pairs.total() or 1

    def shared(self, other: "Measured") -> int:
        """Return the number of pairs that two passages have in common."""
        return (self.pairs & other.pairs).total()


def words_of(text: str) -> list[str]:
    """Cut a text into units of comparison; joined again, they are the text."""
    return WORD.findall(text)


def align(earlier: Sequence[str], later: Sequence[str]) -> Became:
    """Return what each passage of an earlier text became in a later text."""
    found = dict(_same(earlier, later))
    old, new = _measured(earlier), _measured(later)
    found |= dict(_alike(old, new, found))
    found |= dict(_between(found, len(earlier), len(later)))
    parts: dict[int, set[int]] = {place: {became} for place, became in found.items()}
    for place, became in _parts(old, new, found):
        parts.setdefault(place, set()).add(became)
    return tuple(tuple(sorted(parts.get(place, ()))) for place in range(len(earlier)))


def _measured(texts: Sequence[str]) -> list[Measured]:
    cut = ([word for word in words_of(text) if not word.isspace()] for text in texts)
    return [Measured(Counter(pairwise(["", *words, ""]))) for words in cut]


def _same(earlier: Sequence[str], later: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the passages with the same words: first those that kept their order, then those that changed places."""
    old, new = set(range(len(earlier))), set(range(len(later)))
    for block in SequenceMatcher(None, earlier, later, autojunk=False).get_matching_blocks():
        for at in range(block.size):
            old.remove(block.a + at)
            new.remove(block.b + at)
            yield block.a + at, block.b + at
    for place in sorted(old):
        if same := [became for became in sorted(new) if later[became] == earlier[place]]:
            new.remove(same[0])
            yield place, same[0]


def _alike(old: Sequence[Measured], new: Sequence[Measured], pairs: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the passages that are mostly the same, the closest first."""
    free_old, free_new = _free(pairs, len(old), len(new))
    scored = (
        (2 * old[place].shared(new[became]) / (old[place].count + new[became].count), place, became)
        for place in free_old
        for became in free_new
    )
    taken: set[tuple[str, int]] = set()
    for _, place, became in sorted((row for row in scored if row[0] >= ALIKE), key=lambda row: (-row[0], *row[1:])):
        if taken.isdisjoint({("old", place), ("new", became)}):
            taken |= {("old", place), ("new", became)}
            yield place, became


def _between(pairs: Mapping[int, int], olds: int, news: int) -> Iterator[tuple[int, int]]:
    """Yield pairs of passages between two known ones, in their order, where both texts have the same number there."""
    known = sorted(pairs.items())
    kept = [pair for at, pair in enumerate(known) if all(pair[1] > became for _, became in known[:at])]
    for (place, became), (next_old, next_new) in pairwise([(-1, -1), *kept, (olds, news)]):
        free_old = [at for at in range(place + 1, next_old) if at not in pairs]
        free_new = [at for at in range(became + 1, next_new) if at not in pairs.values()]
        if len(free_old) == len(free_new):
            yield from zip(free_old, free_new, strict=True)


def _parts(old: Sequence[Measured], new: Sequence[Measured], pairs: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield further parts of split passages, and passages that were joined to another."""
    free_old, free_new = _free(pairs, len(old), len(new))
    for place, became in pairs.items():
        for step in (-1, 1):
            at = became + step
            while at in free_new and new[at].shared(old[place]) >= WITHIN * new[at].count:
                yield place, at
                at += step
            at = place + step
            while at in free_old and old[at].shared(new[became]) >= WITHIN * old[at].count:
                yield at, became
                at += step


def _free(pairs: Mapping[int, int], olds: int, news: int) -> tuple[list[int], list[int]]:
    taken = set(pairs.values())
    return [place for place in range(olds) if place not in pairs], [
        place for place in range(news) if place not in taken
    ]
