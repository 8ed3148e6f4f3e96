"""The speeches of a paragraph and the speakers of a record, as data.

Offsets are code points in the reading text of the paragraph.
"""

from dataclasses import dataclass
from typing import Literal

Basis = Literal["named", "pronoun", "continued", "described", "inferred", "none"]
"""How a speaker is known: by name, by a pronoun, because nobody else took the floor, by the record's own words
without a name (主持人, 许多代表), by an editor's inference; or nobody speaks."""
Quantifier = Literal["all", "most", "many", "several", "some", "one"]
Part = Literal["panellist", "moderator", "chair", "speaker", "delegation"]

PromptKind = Literal["question", "invitation", "comment"]
Asker = Literal["moderator", "audience"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Consecutive sentences of a paragraph that report one voice; `start` and `end` count code points."""

    id: str
    speaker: str | None
    subject: str | None
    """The record's words for the speaker, or nothing."""
    basis: Basis
    start: int
    end: int
    mark: tuple[int, int] | None = None
    """Where the subject stands in the paragraph."""
    quantifier: Quantifier | None = None
    within: str | None = None
    """The speech of the group to which this voice belongs: 其中一位代表."""

    @property
    def is_said(self) -> bool:
        """Whether the sentence itself says who speaks; if not, the page shows a cue."""
        return self.basis in {"named", "described"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """The office of somebody in a section, in the words of the record."""

    section: str
    part: Part
    text: str
    paragraph: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody with an identity who speaks or sits on a panel."""

    id: str
    kind: Literal["person", "delegation"]
    name: str
    """The full name as the record first prints it."""
    honorific: str
    country: str | None
    """The code of the country that stands with the person in the record: KE."""
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What somebody was asked, as far as the record says so; `start` and `end` count code points of its paragraph."""

    id: str
    paragraph: str
    kind: PromptKind
    by: Asker | None
    """Who asks, in the words of the record, or nothing."""
    speaker: str | None
    """The id of that person, if the section names its moderator."""
    start: int
    end: int
    answers: tuple[str, ...]
    """The ids of the speeches that answer, as the record says it, in order."""
    then: tuple[str, ...]
    """The ids of the speeches after them in the paragraph: the record does not say whether they answer."""
