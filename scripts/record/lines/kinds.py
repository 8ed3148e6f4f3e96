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
"""What stands between the cells of a table, where a text has a row of it as a line."""
CELL = CELLS.rstrip()
"""What such a line has in any case: cells that are empty may end it."""
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
    """Where the words stand in the line that give somebody the floor."""
