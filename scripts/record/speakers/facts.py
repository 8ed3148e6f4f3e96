"""Facts about speakers: names, offices, and who speaks where the text does not say it."""

from collections.abc import Iterator
from dataclasses import field
from typing import Literal

from pydantic.dataclasses import dataclass as validated

from record.shape import STRICT
from record.speakers.countries import CountryCode
from record.values import Stated, Words


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class CorrectedRole:
    """The right office of somebody whose office in the record is wrong, and how it is known."""

    text: Stated
    evidence: tuple[str, ...]


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Person:
    """Facts about a speaker that the record does not state, and the editor's answers about forms of the name."""

    name: Stated
    """Full forms; one of them, or one of `spelled`, is how the record prints the name."""
    kind: Literal["person", "delegation"] = "person"
    spelled: tuple[str, ...] = ()
    """Forms in the record that no rule connects with the person: a misspelling (Siraj Sit), a first name (Wallis)."""
    honorific: Words = field(default_factory=dict)
    """The honorific, if the record has two."""
    short: Words = field(default_factory=dict)
    """The short name, if it is not the last part of the full name."""
    country: CountryCode | None = None
    """The code of a country that the record does not give with the person."""
    corrected_role: CorrectedRole | None = None

    @property
    def words(self) -> Iterator[str]:
        """The words of a person's names."""
        for name in (*self.name.values(), *self.spelled) if self.kind == "person" else ():
            yield from name.split()


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Inferred:
    """Who speaks where the text does not say so, and how the editor knows."""

    paragraph: str
    opening: Stated
    """The words with which the speech begins."""
    speaker: str | None = None
    """The id of the speaker; nothing for a voice that stays unnamed, in the record's own words."""
    reason: Words
