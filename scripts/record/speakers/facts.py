"""What the facts say of speakers: names, offices, and who speaks where the text does not say it."""

from collections.abc import Iterator
from dataclasses import field
from typing import Literal

from pydantic.dataclasses import dataclass as validated

from record.shape import STRICT
from record.speakers.countries import CountryCode
from record.values import Stated, Words


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class CorrectedRole:
    """What somebody's office was where the record has it otherwise, and how that is known."""

    text: Stated
    evidence: tuple[str, ...]


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Person:
    """What the record does not say of a speaker, and the editor's answers about the forms of the name."""

    name: Stated
    """Full forms; one of them, or one of `spelled`, is how the record prints the name."""
    kind: Literal["person", "delegation"] = "person"
    spelled: tuple[str, ...] = ()
    """Forms in the record that no rule ties to the person: a slip (Siraj Sit), a first name (Wallis)."""
    honorific: Words = field(default_factory=dict)
    """The honorific where the record has it both ways."""
    short: Words = field(default_factory=dict)
    """The name in a word, where that is not the last part of the full one."""
    country: CountryCode | None = None
    """A country code that the record does not give with the person."""
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
    """Nothing: somebody who is on no list, and stays a voice in the record's own words."""
    reason: Words
