"""The figures of a text in a form that is the same in any language: with their units, multiples, months and hours."""

import re
from collections.abc import Iterator
from decimal import Decimal

from record.languages import Grammar
from record.symbols import symbols_in, without_symbols

HALF_DAY = 12


def figures(text: str, grammar: Grammar) -> Iterator[str]:
    """Yield the symbols of documents, times of the day, months, and every other figure with its unit."""
    yield from (match[0] for match in symbols_in(text))
    kept, rest = grammar.kept, without_symbols(text)
    for match in kept.clock.finditer(rest):
        yield f"{int(match['hour']) % HALF_DAY}.{int(match['minute'] or 0):02} o’clock"
    rest = kept.clock.sub("\n", rest)
    yield from (kept.months[match["month"]] for match in kept.month.finditer(rest))
    for match in kept.figure.finditer(rest):
        groups = match.groupdict()
        multiple = (groups.pop("multiple", None) or "").strip()
        digits = re.sub(r"[\s,]", "", groups.pop("digits"))
        yield " ".join(
            (
                _times(digits, kept.multiples[multiple]) if multiple else digits,
                *(name for name in groups if groups[name] is not None),
            )
        )


def _times(digits: str, multiple: int) -> str:
    """Return a figure without its multiple: 200 万 and 2 million are both 2000000."""
    value = Decimal(digits) * multiple
    return str(int(value)) if value == int(value) else str(value.normalize())
