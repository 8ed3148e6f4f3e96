"""The words that can be the subject of a reporting verb, for each section: the names of its panel, and all others.

Names differ from panel to panel, and a pattern of all kinds takes `re` milliseconds to compile. So the names have a
pattern of their own, and the other kinds have one pattern for all sections.
"""

import re
import sys
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from record.languages.grammar import Voices
from record.speakers.clauses import quoted
from record.speakers.opening import Kind

KINDS: tuple[Kind, ...] = (
    "together", "person", "collective", "again", "moderator", "chair", "delegation", "pronoun", "stranger", "office",
)  # fmt: skip
"""The kinds of subjects; of two kinds that fit in one place, the first counts."""
BY_NAME: frozenset[Kind] = frozenset({"person"})
"""The kinds that need the names of the panel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subjects:
    """The subjects of a section, as patterns find them."""

    voices: Voices
    names: tuple[str, ...]
    known: re.Pattern[str]
    others: re.Pattern[str]

    def match(self, words: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the subject at a place of some words, exactly as the pattern of all kinds finds it."""
        known, other = self.known.match(words, start, end), self.others.match(words, start, end)
        if known is None or other is None:
            return known or other
        if _place(known) == _place(other):
            return known if other["as_together"] is None else other
        return pattern_of_kinds(self.voices, self.names, KINDS).match(words, start, end)


@lru_cache(maxsize=256)
def subjects_of(voices: Voices, names: tuple[str, ...]) -> Subjects:
    """Return the subjects of a section with some names."""
    known = pattern_of_kinds(voices, names, BY_NAME)
    return Subjects(voices=voices, names=names, known=known, others=_others(voices))


def pattern_of_kinds(voices: Voices, names: tuple[str, ...], kinds: Collection[Kind]) -> re.Pattern[str]:
    """Compile the pattern of some kinds, the longest name first, so that no name hides in another."""
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or r"(?!)"
    person = voices.person.replace("{names}", known) + voices.introduced
    stranger = voices.stranger + voices.introduced.replace("office", "unknown_office")
    named = (voices.together, person, voices.collective, voices.again, voices.moderator, voices.chair)
    words = dict(zip(KINDS, (*named, voices.delegation, voices.pronoun, stranger, voices.office), strict=True))
    subjects = "|".join(f"(?P<as_{kind}>{words[kind] if kind in kinds else '(?!)'})" for kind in KINDS)
    lead = rf"\s?(?:(?:{quoted(voices)})\s*)?(?:(?P<joint>{voices.joint})\s*)?(?:(?:{voices.lead})\s*)?"
    return re.compile(rf"{lead}(?P<subject>{subjects})(?!{voices.other})")


@lru_cache
def _others(voices: Voices) -> re.Pattern[str]:
    """Return the pattern of the kinds that need no names."""
    return pattern_of_kinds(voices, (), [kind for kind in KINDS if kind not in BY_NAME])


def _place(match: re.Match[str]) -> tuple[int, tuple[int, int]]:
    """Return where a subject begins, and the word that joins it to the subject before."""
    return match.start("subject"), match.span("joint")
