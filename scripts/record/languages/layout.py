"""The marks of lines in a language: they tell apart headings, turns, openings and lists.

Patterns are matched from the start of a line that has no white space at its ends; a language that leaves one out
has no such lines.
"""

import re
from dataclasses import dataclass

from record.model import Form

NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layout:
    """The marks of lines, whatever the form of the record."""

    headings: tuple[tuple[int, re.Pattern[str]], ...] = ()
    """Headings with a label, by rank, the highest being 0; the groups `label` and `title`, which may be empty."""
    heading: re.Pattern[str] = NEVER
    """A line without a label that may be a heading: it is short and not a sentence."""
    broken: re.Pattern[str] = NEVER
    """The end of a line whose heading continues in the next line (searched)."""
    emphasised: re.Pattern[str] = NEVER
    """A line between the marks of emphasis that a conversion left."""
    voice: re.Pattern[str] = NEVER
    """The beginning of a paragraph in the report of a meeting: The Delegation of Brazil, The Secretariat."""
    first: re.Pattern[str] = NEVER
    """Headings that can open a record: 摘要, Summary."""
    dialogues: re.Pattern[str] = NEVER
    """Words in the heading of a dialogue."""
    contents: re.Pattern[str] = NEVER
    """The line that opens a table of contents."""
    leader: re.Pattern[str] = NEVER
    """What follows the title in a line of the contents: dots and page numbers."""
    attendance: re.Pattern[str] = NEVER
    """The line that opens a list of those present."""
    roll: re.Pattern[str] = NEVER
    """A heading in a list of those present, where their names follow; the group `opens` where it opens one."""
    present: re.Pattern[str] = NEVER
    """A line of such a list."""
    opening: re.Pattern[str] = NEVER
    closing: re.Pattern[str] = NEVER
    outcome: re.Pattern[str] = NEVER
    """A decision on a line of its own: nobody says it."""
    ballot: re.Pattern[str] = NEVER
    """The beginning of a list of those who voted in one way, with the names if they stand on the same line."""
    direction: re.Pattern[str] = NEVER
    """Something that happens in the meeting, on a line of its own: (傳召鐘響), Mr. Krapp took the Chair."""
    bracketed: tuple[str, str] = ("", "")
    """The opening and the closing bracket of a direction in a verbatim record; it may cover several lines."""
    correction: re.Pattern[str] = NEVER
    """The notice that a record may be corrected."""
    turn: re.Pattern[str] = NEVER
    """The caption of a turn in a verbatim record, with its mark: the groups `caption`, and `place` where it has one."""
    person: re.Pattern[str] = NEVER
    """Somebody in a caption, a list of those present or after a word for the chair: the groups `title`, `name`,
    `honorific` and `place`."""
    chair: re.Pattern[str] = NEVER
    """The word for the chair, in a title or as a caption, with its mark where one follows."""
    acting: re.Pattern[str] = NEVER
    """The mark of a chair who acts for another (searched): the Acting Chair."""
    presides: re.Pattern[str] = NEVER
    """Words that say that somebody presides from now on (searched); the group `again` if the first chair returns."""
    absent: re.Pattern[str] = NEVER
    """Words that may stand before that name: In the absence of the President."""
    item: re.Pattern[str] = NEVER
    """The mark of a part of a paragraph: (a)."""
    row: re.Pattern[str] = NEVER
    """A row of a table up to its end (searched from its start)."""
    led: re.Pattern[str] = re.compile(r"(?<!\.)\.{8,}+$")
    """The end of a line that continues after an empty line: the dots before a number in a table (searched)."""
    forms: tuple[tuple[Form, re.Pattern[str]], ...] = ()
    """Words in the first lines that name the form of the record."""
