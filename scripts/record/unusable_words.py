"""Words in a file of facts that cannot be used: empty, on two lines, or with a sign that no text needs."""

from collections.abc import Iterator
from typing import Any

from record.shape import FactsError
from record.source import FORBIDDEN, describe

Keys = tuple[int | str, ...]


def unusable_words(data: Any, keys: Keys = ()) -> Iterator[FactsError]:
    """Yield the errors of unusable words in plain data."""
    match data:
        case dict():
            for key, value in data.items():
                yield from _words(key, (*keys, key))
                yield from unusable_words(value, (*keys, key))
        case list():
            for index, value in enumerate(data):
                yield from unusable_words(value, (*keys, index))
        case str():
            yield from _words(data, keys)


def _words(words: str, keys: Keys) -> Iterator[FactsError]:
    if not words.strip():
        yield FactsError(keys, "is empty")
    if found := FORBIDDEN.search(words):
        yield FactsError(keys, f"holds {describe(found[0])}; remove it")
    if "\n" in words or "\t" in words:
        yield FactsError(keys, "holds a line end or a tab; write it on one line")
