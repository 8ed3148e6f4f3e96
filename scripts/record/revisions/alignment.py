"""Tell which passage of a later text each passage of an earlier one became: by its words, never by its number.

Three rules, one after the other: the same words are the same passage; words that are mostly the same are, the closest
first; and between two passages that are known, as many are the same as stand there in both texts. What then is left of
the later text and comes mostly from one passage of the earlier is a part of that one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

ALIKE = 0.4
"""How much of two passages has to be the same, by pairs of words: of unrelated ones it is a tenth."""
WITHIN = 0.6
"""How much of a passage has to come from another to be a part of it."""
WORD = re.compile(r"[^\W\d_一-鿿]+|\d+|\s+|.", re.DOTALL)
"""What a text is compared by: a word, a number, white space, a sign; a Han sign is a word."""
Became = tuple[tuple[int, ...], ...]
"""For each passage of the earlier text, the places of the later one: none, one, or more where it was split."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The pairs of words that a passage is made of."""

    pairs: Counter[tuple[str, str]]

    @property
    def count(self) -> int:
        """How many pairs there are; one at least, so that nothing is divided by nothing."""
        return self.pairs.total() or 1

    def shared(self, other: "Measured") -> int:
        """Return how many pairs two passages have in common."""
        return (self.pairs & other.pairs).total()


def words_of(text: str) -> list[str]:
    """Cut a text into what it is compared by; joined again, the words are the text."""
    return WORD.findall(text)


def align(earlier: Sequence[str], later: Sequence[str]) -> Became:
    """Return what each passage of an earlier text became in a later one."""
    found = dict(_same(earlier, later))
    old, new = _measured(earlier), _measured(later)
    found |= dict(_alike(old, new, found))
    found |= dict(_between(found, len(earlier), len(later)))
    parts: dict[int, set[int]] = {one: {other} for one, other in found.items()}
    for one, other in _parts(old, new, found):
        parts.setdefault(one, set()).add(other)
    return tuple(tuple(sorted(parts.get(one, ()))) for one in range(len(earlier)))


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
    for one in sorted(old):
        if same := [other for other in sorted(new) if later[other] == earlier[one]]:
            new.remove(same[0])
            yield one, same[0]


def _alike(old: Sequence[Measured], new: Sequence[Measured], found: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the passages that are mostly the same, the closest first."""
    free_old, free_new = _free(found, len(old), len(new))
    scored = (
        (2 * old[one].shared(new[other]) / (old[one].count + new[other].count), one, other)
        for one in free_old
        for other in free_new
    )
    taken: set[tuple[str, int]] = set()
    for _, one, other in sorted((row for row in scored if row[0] >= ALIKE), key=lambda row: (-row[0], *row[1:])):
        if taken.isdisjoint({("old", one), ("new", other)}):
            taken |= {("old", one), ("new", other)}
            yield one, other


def _between(found: Mapping[int, int], olds: int, news: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between two known passages, one after the other, where both texts have as many there."""
    known = sorted(found.items())
    kept = [pair for at, pair in enumerate(known) if all(pair[1] > other for _, other in known[:at])]
    for (one, other), (next_one, next_other) in pairwise([(-1, -1), *kept, (olds, news)]):
        free_old = [at for at in range(one + 1, next_one) if at not in found]
        free_new = [at for at in range(other + 1, next_other) if at not in found.values()]
        if len(free_old) == len(free_new):
            yield from zip(free_old, free_new, strict=True)


def _parts(old: Sequence[Measured], new: Sequence[Measured], found: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield further parts of what was split, and what was joined to another passage."""
    free_old, free_new = _free(found, len(old), len(new))
    for one, other in found.items():
        for step in (-1, 1):
            at = other + step
            while at in free_new and new[at].shared(old[one]) >= WITHIN * new[at].count:
                yield one, at
                at += step
            at = one + step
            while at in free_old and old[at].shared(new[other]) >= WITHIN * old[at].count:
                yield at, other
                at += step


def _free(found: Mapping[int, int], olds: int, news: int) -> tuple[list[int], list[int]]:
    taken = set(found.values())
    return [one for one in range(olds) if one not in found], [one for one in range(news) if one not in taken]
