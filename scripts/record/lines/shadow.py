"""Traditional characters as Simplified ones, half-width marks as full-width ones: one table of patterns reads all.

A space or a hyphen at which no line ends is read as any other.

The promise: a shadow has the length of its text, so that a place in one is the same place in the other.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from record.languages import Grammar
from record.search.variants import characters

ENOUGH = 25
"""A text is Traditional if one in so many of its Chinese characters exists only in Traditional texts."""

UNBROKEN = {"\u00a0": " ", "\u202f": " ", "\u2011": "-"}
"""The spaces and hyphens that office programs put in so that no line ends there."""
HALF = re.compile(r"[,;:!?](?:(?<=[\u3400-\u9fff)）”’》」].)|(?=[\u3400-\u9fff“‘《「]))")
"""A half-width mark beside Chinese: 说, but not 1,000."""
EMPHASIS = re.compile(r"(?<![\w_])_(?=[^\W_])|(?<=[^\W_])_(?![\w_])|(?<=[.!?])_(?=\s|$)")
FULL = dict(zip(",;:!?", "，；：！？", strict=True))


def shadow_of(texts: Iterable[str], grammar: Grammar) -> Callable[[str], str]:
    """Return the function that makes the shadow of a text: marks in full width, characters in Simplified form."""
    if not grammar.variants:
        return breakable
    if not traditional(texts, grammar):
        return lambda words: widened(breakable(words))
    numbers = {ord(sign): own for sign, own in characters().items() if len(sign) == len(own) == 1}
    return lambda words: widened(breakable(words).translate(numbers))


def breakable(words: str) -> str:
    """Return words with common spaces and hyphens for those at which no line ends; most words have none."""
    for sign, common in UNBROKEN.items():
        words = words.replace(sign, common)
    return words


def unmarked(words: str) -> str:
    """Return some words with blanks where the marks of emphasis stand that a conversion left: _Mr Oren_ said.

    >>> unmarked("_Mr Oren_ said")
    ' Mr Oren  said'
    """
    return EMPHASIS.sub(" ", words) if "_" in words else words


def widened(words: str) -> str:
    """Return words with full-width marks in place of half-width ones beside Chinese.

    >>> widened("他说,第1,2段")
    '他说，第1,2段'
    """
    return HALF.sub(lambda mark: FULL[mark[0]], words)


def traditional(texts: Iterable[str], grammar: Grammar) -> bool:
    """Tell whether a text is written in Traditional characters."""
    if not grammar.variants:
        return False
    table, counts = characters(), Counter("".join(texts))
    found = sum(count for sign, count in counts.items() if sign in table)
    han = sum(count for sign, count in counts.items() if "\u3400" <= sign <= "\u9fff")
    return found > 0 and found * ENOUGH >= han
