"""The words of the interface: every language has the same keys, with the same names to fill in."""

from collections.abc import Iterator, Mapping
from itertools import permutations
from string import Formatter
from typing import Any, cast

from record.shape import FactsError

Table = Mapping[str, str]
"""Words by kind, such as those for each kind of note; or the words of one tool."""


class Labels(dict[str, str]):
    """The words of the interface in one language by key; those that belong together stand in a table."""

    def table(self, name: str) -> Table:
        """Return a table by its name: `note_kind` has the words for each kind of note."""
        return cast("Table", self[name])


def labels_of(data: Mapping[str, Any]) -> dict[str, Labels]:
    """Return the labels by language.

    Raises:
        FactsError: a language lacks a key, has one too many, or names other things to fill in.
    """
    names = {code: dict(_names(words)) for code, words in data.items()}
    for code, other in permutations(data, 2):
        for key, filled in names[code].items():
            others = names[other].get(key)
            if others != filled:
                raise FactsError((code, *key.split(".")), _difference(filled, others, f"{other}.{key}"))
    return {code: Labels(table) for code, table in data.items()}


def _difference(filled: set[str], others: set[str] | None, other: str) -> str:
    """Return how a label differs from the label with the same key in another language, and what to do."""
    if others is None:
        return f"stands in this language alone; add {other}, which says the same, or remove it"
    named = [", ".join(f"{{{name}}}" for name in sorted(own)) or "nothing" for own in (filled, others)]
    return f"fills in {named[0]}, and {other} fills in {named[1]}; let both name the same"


def _names(words: Mapping[str, Any], table: str = "") -> Iterator[tuple[str, set[str]]]:
    """Yield each key, after that of its table, with the names that its words fill in."""
    for key, own in words.items():
        if isinstance(own, str):
            yield table + key, {name for _, name, _, _ in Formatter().parse(own) if name is not None}
        else:
            yield from _names(own, f"{key}.")
