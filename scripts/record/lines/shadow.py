"""Traditional characters as Simplified ones, half-width marks as full-width ones: one table of patterns reads all.

A space or a hyphen at which no line ends is read as any other.

The promise: a shadow has the length of its text, so that a place in one is the same place in the other.
"""

import re
from collections.abc import Callable, Iterable

from record.languages import Grammar
from record.search.variants import characters

ENOUGH = 25
"""A text is Traditional if one in so many of its Chinese characters exists only in Traditional texts."""

UNBROKEN = {0xA0: " ", 0x202F: " ", 0x2011: "-"}
"""By code point, the spaces and hyphens that office programs put in so that no line ends there."""
HALF = re.compile(r"(?<=[\u3400-\u9fff)）”’》」])[,;:!?]|[,;:!?](?=[\u3400-\u9fff“‘《「])")
"""A half-width mark beside Chinese: 说, but not 1,000."""
EMPHASIS = re.compile(r"(?<![\w_])_(?=[^\W_])|(?<=[^\W_])_(?![\w_])|(?<=[.!?])_(?=\s|$)")
FULL = dict(zip(",;:!?", "，；：！？", strict=True))


def shadow_of(texts: Iterable[str], grammar: Grammar) -> Callable[[str], str]:
    """Return the function that makes the shadow of a text: marks in full width, characters in Simplified form."""
    if not grammar.variants:
        return lambda words: words.translate(UNBROKEN)
    table = characters() if traditional(texts, grammar) else {}
    numbers = UNBROKEN | {ord(sign): own for sign, own in table.items() if len(sign) == len(own) == 1}
    return lambda words: widened(words.translate(numbers))


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
    table, text = characters(), "".join(texts)
    found = sum(sign in table for sign in text)
    return found > 0 and found * ENOUGH >= sum("\u3400" <= sign <= "\u9fff" for sign in text)
