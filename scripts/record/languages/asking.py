"""How a language says that somebody was asked to speak: what the tables of prompts are made of."""

import re
from dataclasses import dataclass

from record.speech import PromptKind


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Asking:
    """One way to say it, looked for where words stand outside quotation marks.

    The group `words` holds what is quoted: what was asked, and by whom. The group `moderator` or `audience` stands in
    it where the words say so, `panel` where everybody on the panel is asked.
    """

    kind: PromptKind
    words: re.Pattern[str]
