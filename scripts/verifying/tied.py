"""The ids of paragraphs without numbers in a translation: those of the source, or numbered after them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from verifying.lines import Passage

BARE = re.compile(r"(?:[a-z]+_\d+__)*p_(?P<number>\d+)")


class Counts:
    """How the lines that are counted through a text are called: those above it, asides, paragraphs without a number.

    A translation has the paragraphs of the source in their order; what it has beside them counts on after `last`.
    """

    def __init__(self, source: Mapping[str, Passage], last: int) -> None:
        self.known = {id: place for place, id in enumerate(id for id in source if BARE.fullmatch(id))}
        self.last, self.place, self.found = last, -1, Counter[str]()

    def named(self, level: str, id: str) -> str:
        """Return the id of the next line of a kind, marked where it is not the one that comes there."""
        place = self.known.get(id, -1) if level == "p" else -1
        if place > self.place:
            self.place = place
            return id
        self.found[level] += 1
        number = self.found[level] + (self.last if level == "p" else 0)
        return id if id.endswith(f"{level}_{number}") and place < 0 else f"{id}: not the next one, "


def last_of(passages: Mapping[str, Passage]) -> int:
    """Return the place of the last paragraph without a number; 0 where there is none."""
    return max((int(found["number"]) for id in passages if (found := BARE.fullmatch(id))), default=0)


def elsewhere(text: Mapping[str, Passage], source: Mapping[str, Passage], shared: Sequence[str]) -> list[str]:
    """Return the paragraphs without numbers that a translation has in another place than the source.

    A place is a section that both have, after a number.
    """
    own, theirs = _after(text, shared), _after(source, shared)
    return [id for id in own if BARE.fullmatch(id) and id in theirs and own[id] != theirs[id]]


def _after(passages: Mapping[str, Passage], shared: Sequence[str]) -> dict[str, tuple[str, str]]:
    found, number = {}, ""
    for id, passage in passages.items():
        number = passage.label if passage.paragraph and passage.label else number
        levels = passage.section.split("__")
        above = ("__".join(levels[:depth]) for depth in range(len(levels), 0, -1))
        found[id] = next((section for section in above if section in shared), ""), number
    return found
