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
    return re.compile("|".join(_whole(form, BEGIN) for form in _longest_first(forms)) or "(?!)")


def script_pattern(forms: frozenset[str]) -> str:
    r"""Return the same pattern for a browser's script, without the lookbehinds that Safari before 16.4 cannot read.

    Letters of a script's `\w` are those of ASCII. A word that begins with one begins at a `\b`, where no other stands
    before it; any other word at a `\B`.
    """
    begins = ((form, r"\b" if form[0].isascii() else r"\B") for form in _longest_first(forms))
    return "|".join(_whole(form, begin) for form, begin in begins) or "(?!)"


def plain(words: str) -> str:
    """Return words as a list gives them where a sentence begins with them: Stakeholders → stakeholders."""
    return words[:1].lower() + words[1:]


def _longest_first(forms: frozenset[str]) -> list[str]:
    return sorted(forms, key=lambda form: (-len(form), form))


def _whole(form: str, begin: str) -> str:
    first = f"[{form[0]}{form[0].upper()}]" if form[0].islower() else re.escape(form[0])
    before, after = (edge if _parted(sign) else "" for edge, sign in ((begin, form[0]), (END, form[-1])))
    return f"{before}{first}{re.escape(form[1:])}{after}"


def _parted(sign: str) -> bool:
    """Tell whether a sign belongs to a script that writes spaces between words."""
    return bool(re.match(rf"(?!{HAN})\w", sign))
