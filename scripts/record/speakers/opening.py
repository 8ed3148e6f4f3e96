"""A subject that may take the floor."""

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal[
    "together",
    "person",
    "collective",
    "again",
    "moderator",
    "chair",
    "delegation",
    "office",
    "pronoun",
    "stranger",
    "unread",
    "nobody",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A subject that may take the floor; `start` is where its sentence or clause begins."""

    kind: Kind
    start: int
    mark: tuple[int, int]
    subject: str
    name: str = ""
    """The name, or the country of a delegation, without honorific."""
    honorific: str = ""
    quantity: str = ""
    within: bool = False
    office: str = ""
    weak: bool = False
    """The verb can as well be a part of what somebody says."""
    name_at: int = 0
    office_at: int = 0
    """Where the name and the office begin in the text."""

    def printed(self, text: str) -> "Opening":
        """Return the same with the words as the text prints them, instead of its shadow."""
        begin, end = self.name_at, self.name_at + len(self.name)
        office = text[self.office_at : self.office_at + len(self.office)]
        return replace(self, subject=text[slice(*self.mark)], name=text[begin:end], office=office)
