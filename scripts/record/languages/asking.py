"""How a language says that somebody was asked to speak: the type of the tables of prompts."""

import re
from dataclasses import dataclass

from record.speech import PromptKind


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Asking:
    """One way to say it, searched in words outside quotation marks.

    The group `words` holds what is quoted: what was asked, and by whom. The group `moderator` or `audience` stands in
    it where the words say so, `panel` where everybody on the panel is asked.
    """

    kind: PromptKind
    words: re.Pattern[str]
