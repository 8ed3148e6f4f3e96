"""Find the words of a list in running text: the longest that fits, whole words in scripts that part them.

南苏丹 is not 苏丹, Kenyatta is not Kenya, and 发展中国家 is not 中国 once it is on the list itself.
"""

import re
from functools import cache

HAN = r"[\u3400-\u9fff]"
BEGIN, END = rf"(?:(?<!\w)|(?<={HAN}))", rf"(?:(?!\w)|(?={HAN}))"
"""Where a word begins and ends in a script that parts words; beside a Han sign it may do so, too."""


@cache
def pattern_of(forms: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the forms; a small first letter may also stand as a capital."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(_whole(form) for form in longest_first) or "(?!)")


def plain(words: str) -> str:
    """Return words as a list gives them where a sentence begins with them: Stakeholders → stakeholders."""
    return words[:1].lower() + words[1:]


def _whole(form: str) -> str:
    first = f"[{form[0]}{form[0].upper()}]" if form[0].islower() else re.escape(form[0])
    before, after = (edge if _parted(sign) else "" for edge, sign in ((BEGIN, form[0]), (END, form[-1])))
    return f"{before}{first}{re.escape(form[1:])}{after}"


def _parted(sign: str) -> bool:
    """Tell whether a sign belongs to a script that writes spaces between words."""
    return bool(re.match(rf"(?!{HAN})\w", sign))
