"""What the parser must know of a language."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The marks by which a language shows the shape of a record.

    Patterns are matched from the start of a line that has no white space at its ends.
    """

    code: str
    """The key of this language in facts, labels and file names: `zh`."""
    tag: str
    """The BCP 47 tag that pages carry: `zh-Hans`."""
    join: str
    """What a line end inside a paragraph is read as: nothing in Chinese, a space in English."""
    annex: re.Pattern[str]
    """The line that opens an annex, with the group `label`."""
    dialogue: re.Pattern[str]
    """The heading of a dialogue, with the groups `label` (its numeral and mark) and `title`."""
    paragraph: re.Pattern[str]
    """The start of a numbered paragraph, with the groups `label` and `number` (ASCII digits)."""
    masthead: tuple[tuple[str, re.Pattern[str]], ...]
    """Field and pattern of the lines above the first heading; the first pattern that fits wins."""
    placeholder: re.Pattern[str]
    """A paragraph that says only that its text is still to come."""
    sentence_end: re.Pattern[str]
    """How a finished paragraph ends."""
    pairs: tuple[tuple[str, str], ...]
    """Brackets and quotation marks that must close in the paragraph where they open."""
