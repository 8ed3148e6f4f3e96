"""How a language says for whom somebody speaks: offices, and words for what their holders call their own.

What an office stands for is read from the words of a panel's list, and never from anything else.
"""

import re
from dataclasses import dataclass
from typing import Literal

Noun = Literal["government", "country", "city", "area", "company"]
"""What somebody can call his or her own."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Office:
    """Offices of one kind: their holders speak for the country or the place that is named with the office."""

    words: re.Pattern[str]
    of: Literal["country", "place"]
    nouns: frozenset[Noun]
    """What its holder can call his or her own: a mayor has a city, a governor has none."""
    joined: bool = False
    """Whether the name follows the words at once: President of Kenya, but not of a university in Kenya."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Standing:
    """The offices of a language, and its words for what somebody calls his or her own."""

    offices: tuple[Office, ...] = ()
    own: tuple[tuple[Noun, re.Pattern[str]], ...] = ()


STATE: frozenset[Noun] = frozenset({"government", "country"})
TOWN: frozenset[Noun] = frozenset({"government", "city", "area"})
REGION: frozenset[Noun] = frozenset({"government", "area"})
BODY: frozenset[Noun] = frozenset({"company"})
"""What a member of a body can call his or her own."""
