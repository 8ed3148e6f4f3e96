"""The words of the interface: every language has the same keys, with the same names to fill in."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any, cast

Table = Mapping[str, str]
"""What is said of the kinds of something, by kind; or the words of one tool."""


class Labels(dict[str, str]):
    """The words of the interface in one language by key; those that belong together stand in a table."""

    def table(self, name: str) -> Table:
        """Return the table of a name: `note_kind` says what a note is about, by the kind of the note."""
        return cast("Table", self[name])


def labels_of(data: Mapping[str, Any]) -> dict[str, Labels]:
    """Return the labels by language.

    Raises:
        ValueError: a language lacks a key, has one too many, or names other things to fill in.
    """
    first, *others = data
    expected = dict(_names(data[first]))
    for code in others:
        found = dict(_names(data[code]))
        if wrong := sorted(key for key in expected.keys() | found.keys() if expected.get(key) != found.get(key)):
            raise ValueError(f"labels of {code} and {first} differ in: {', '.join(wrong)}")
    return {code: Labels(table) for code, table in data.items()}


def _names(words: Mapping[str, Any], table: str = "") -> Iterator[tuple[str, set[str]]]:
    """Yield each key, after that of its table, with the names that its words fill in."""
    for key, own in words.items():
        if isinstance(own, str):
            yield table + key, {name for _, name, _, _ in Formatter().parse(own) if name is not None}
        else:
            yield from _names(own, f"{key}.")
