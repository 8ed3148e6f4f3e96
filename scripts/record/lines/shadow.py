"""Traditional characters as Simplified ones, sign for sign: one table of patterns reads both.

The promise: a shadow has the length of its text, so that a place in one is the same place in the other.
"""

from collections.abc import Callable, Iterable

from record.languages import Grammar
from record.search.variants import characters

ENOUGH = 25
"""One in so many Chinese characters that only Traditional texts have makes a text Traditional."""


def shadow_of(texts: Iterable[str], grammar: Grammar) -> Callable[[str], str]:
    """Return what makes the shadow of a text: its Simplified form in a Traditional text."""
    if not traditional(texts, grammar):
        return str
    numbers = {ord(sign): own for sign, own in characters().items() if len(sign) == len(own) == 1}
    return lambda words: words.translate(numbers)


def traditional(texts: Iterable[str], grammar: Grammar) -> bool:
    """Tell whether a text is written in Traditional characters."""
    if not grammar.variants:
        return False
    table, text = characters(), "".join(texts)
    found = sum(sign in table for sign in text)
    return found > 0 and found * ENOUGH >= sum("\u3400" <= sign <= "\u9fff" for sign in text)
