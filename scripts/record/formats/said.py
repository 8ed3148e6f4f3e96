"""The content of a plain twin of a page: words of the record, line by line, and our remarks."""

from collections.abc import Sequence
from dataclasses import dataclass

from record.formats.pieces import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A line of the record: its id, what is printed before it, its words, its page, and the level of a heading."""

    id: str
    label: str
    text: str
    page: str
    level: int = 0
    remarks: Sequence[str] = ()
    """Our remarks on the words, shown below them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The content of a twin of a page; addresses are from the root of the language."""

    page: str
    title: str
    lines: Sequence[Said]
    citation: str = ""
    """How it is cited; nothing where it is cited as the whole record."""
    beside: Sequence[Reading] = ()
    """The text that stands beside the first, paragraph by paragraph."""
