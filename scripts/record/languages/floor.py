"""Words in the record of a meeting that look like a new subject but continue the speech of the present speaker."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from record.languages.layout import NEVER


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Floor:
    """The marks of one language."""

    behalf: re.Pattern[str] = NEVER
    """For whom somebody speaks (searched): any group holds the words: on behalf of the Group of 77."""
    article: re.Pattern[str] = NEVER
    """What may stand before such words when they return: the Group, 该集团."""
    auxiliary: re.Pattern[str] = NEVER
    """What may follow them, before the words on the occasion (searched): 集团将在磋商中要求."""
    document: re.Pattern[str] = NEVER
    """A document, which does not speak (the whole subject): the report, 决议草案."""
    side: re.Pattern[str] = NEVER
    """A side by the sign of its country (the whole subject), in the group `sign`: 中方."""
    own: re.Pattern[str] = NEVER
    """The side of the present speaker (the whole subject): 我方."""
    countries: Mapping[str, str] = field(default_factory=dict)
    """Countries, as their delegations are named, by their signs: 中 for 中国."""
