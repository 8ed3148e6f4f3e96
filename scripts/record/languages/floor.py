"""Words in the record of a meeting that only go on with whoever has the floor, though they look like a subject."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from record.languages.layout import NEVER


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Floor:
    """The marks of one language."""

    behalf: re.Pattern[str] = NEVER
    """For whom somebody speaks (looked for), in whichever group has the words: on behalf of the Group of 77."""
    article: re.Pattern[str] = NEVER
    """What may stand before such words once more: the Group, 该集团."""
    auxiliary: re.Pattern[str] = NEVER
    """What may stand behind them, before the words on the occasion (looked for): 集团将在磋商中要求."""
    document: re.Pattern[str] = NEVER
    """What is read from and does not speak (all of the subject): the report, 决议草案."""
    side: re.Pattern[str] = NEVER
    """A side by the sign of its country (all of the subject): the group `sign`: 中方."""
    own: re.Pattern[str] = NEVER
    """The side of whoever has the floor (all of the subject): 我方."""
    countries: Mapping[str, str] = field(default_factory=dict)
    """Countries, as their delegations are named, by their signs: 中 for 中国."""
