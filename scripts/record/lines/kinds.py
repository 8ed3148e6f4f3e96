"""What a line can be."""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from record.model import AsideKind, Line

Kind = Literal[
    "masthead", "annex", "dialogue", "section", "title", "paragraph", "unnumbered", "more",
    "contents", "opening", "closing", "outcome", "direction", "attendance",
]  # fmt: skip
WORDS = frozenset(("paragraph", "unnumbered"))
CELLS = " | "
"""The separator of cells, in a line that is a row of a table."""
CELL = CELLS.rstrip()
"""A separator in such a line; empty cells may end the line."""
ASIDES: frozenset[str] = frozenset(get_args(AsideKind))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a line is, and why."""

    kind: Kind
    line: Line
    reason: str
    match: re.Match[str] | None = None
    rank: int = 0
    caption: tuple[int, int] | None = None
    """The span of the caption in the line, in code points."""
