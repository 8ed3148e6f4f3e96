"""The words of the interface: every language has the same keys, with the same names to fill in."""

from collections.abc import Mapping
from string import Formatter
from typing import Any


def labels_of(data: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return the labels by language.

    Raises:
        ValueError: a language lacks a key, has one too many, or names other things to fill in.
    """
    languages: dict[str, dict[str, str]] = {code: dict(table) for code, table in data.items()}
    first, *others = languages
    expected = {key: _names(words) for key, words in languages[first].items()}
    for code in others:
        found = {key: _names(words) for key, words in languages[code].items()}
        if wrong := sorted(key for key in expected.keys() | found.keys() if expected.get(key) != found.get(key)):
            raise ValueError(f"labels of {code} and {first} differ in: {', '.join(wrong)}")
    return languages


def _names(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}
