"""A speech whose end is not known yet."""

from dataclasses import dataclass

from record.speech import Basis, Quantifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Where a voice begins, whose it is, and how that is known."""

    start: int
    basis: Basis
    speaker: str | None = None
    subject: str | None = None
    mark: tuple[int, int] | None = None
    quantifier: Quantifier | None = None
    within: bool = False


NOBODY = Draft(start=0, basis="none")
