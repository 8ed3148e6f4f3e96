"""What the lines of a record are in a language: the marks that tell a heading from a turn, an opening or a list.

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
    """A line without a label that may be a heading: short, and no sentence."""
    broken: re.Pattern[str] = NEVER
    """How a line ends whose heading goes on in the next (looked for)."""
    emphasised: re.Pattern[str] = NEVER
    """A line between the marks of emphasis that a conversion left."""
    voice: re.Pattern[str] = NEVER
    """How a paragraph begins in the report of a meeting: The Delegation of Brazil, The Secretariat."""
    first: re.Pattern[str] = NEVER
    """Headings that can open a record: 摘要, Summary."""
    dialogues: re.Pattern[str] = NEVER
    """Words in a heading that make it that of a dialogue."""
    contents: re.Pattern[str] = NEVER
    """The line that opens a table of contents."""
    leader: re.Pattern[str] = NEVER
    """What follows the title in a line of the contents: dots and page numbers."""
    attendance: re.Pattern[str] = NEVER
    """The line that opens a list of those present."""
    present: re.Pattern[str] = NEVER
    """A line of such a list."""
    opening: re.Pattern[str] = NEVER
    closing: re.Pattern[str] = NEVER
    outcome: re.Pattern[str] = NEVER
    """A decision that stands on a line of its own: nobody says it."""
    ballot: re.Pattern[str] = NEVER
    """How a list of those opens who voted alike, with the names where they stand on the same line."""
    direction: re.Pattern[str] = NEVER
    """What happens beside the words, on a line of its own: (傳召鐘響), Mr. Krapp took the Chair."""
    bracketed: tuple[str, str] = ("", "")
    """The brackets around a direction of a verbatim record, which may reach over lines: what opens, what closes."""
    correction: re.Pattern[str] = NEVER
    """The notice that a record may be corrected."""
    turn: re.Pattern[str] = NEVER
    """The caption of a turn in a verbatim record, with its mark: the groups `caption`, and `place` where it has one."""
    person: re.Pattern[str] = NEVER
    """Somebody in a caption, a list of those present or after a word for the chair: the groups `title`, `name`,
    `honorific` and `place`."""
    chair: re.Pattern[str] = NEVER
    """The word for whoever presides, in a title or as a caption, with its mark where one follows."""
    acting: re.Pattern[str] = NEVER
    """How the word for whoever presides in the place of another differs (looked for): the Acting Chair."""
    presides: re.Pattern[str] = NEVER
    """How a line says that somebody presides from now on (looked for); the group `again` where it is the first one."""
    absent: re.Pattern[str] = NEVER
    """What may stand there before the name: In the absence of the President."""
    item: re.Pattern[str] = NEVER
    """The mark of a part of a paragraph: (a)."""
    row: re.Pattern[str] = NEVER
    """How a row of a table ends (looked for from its start)."""
    led: re.Pattern[str] = re.compile(r"(?<!\.)\.{8,}+$")
    """How a line ends that leads over an empty one: the dots before a number in a table (looked for)."""
    forms: tuple[tuple[Form, re.Pattern[str]], ...] = ()
    """Words among the first lines that say what form a record has."""
