"""Patterns that read two blanks where one stands: typists put two behind a dot, and conversions leave some."""

import re
from collections import defaultdict
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

TOKENS = re.compile(r"\(\?<[=!](?:\\.|[^()\\])*\)|\[(?:\\.|[^\]\\])*\]|\\s|\\.|.", re.DOTALL)
"""A look back, a set, or any one sign of a pattern: in the first two a blank stays one."""
Table = TypeVar("Table", bound=Any)
BLANKS = frozenset((r"\s", " "))
BLANK = defaultdict(lambda: "{1,2}", {"?": "{0,2}", "*": "", "+": "", "{": ""})
"""How often a blank may stand, by what follows it in the pattern."""


def loosened(pattern: str) -> str:
    r"""Return a pattern whose blanks may be two.

    >>> loosened(r"Mr\.\s[A-Z ] x\s?")
    'Mr\\.\\s{1,2}[A-Z ] {1,2}x\\s{0,2}'
    """
    tokens = TOKENS.findall(pattern)
    before, after = ["", *tokens], [*tokens[1:], ""]
    return "".join(
        "" if sign == "?" and last in BLANKS else sign + (BLANK[following] if sign in BLANKS else "")
        for last, sign, following in zip(before, tokens, after, strict=False)
    )


def spaced(pattern: str) -> re.Pattern[str]:
    """Compile a pattern whose blanks may be two."""
    return re.compile(loosened(pattern))


def loose(table: Table) -> Table:
    """Return a table whose parts of patterns allow two blanks, those in its tables too; `spaced` makes the patterns."""
    return replace(table, **{field.name: _of(getattr(table, field.name)) for field in fields(table)})


def _of(value: Any) -> Any:
    if isinstance(value, str):
        return loosened(value)
    return loose(value) if is_dataclass(value) else value
