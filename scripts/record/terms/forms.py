"""Find the words of a list in running text: the longest that fits, whole words in scripts that part them.

南苏丹 is not 苏丹, Kenyatta is not Kenya, and 发展中国家 is not 中国 once it is on the list itself.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby

HAN = r"[\u3400-\u9fff]"
BEGIN, END = rf"(?:(?<!\w)|(?<={HAN}))", rf"(?:(?!\w)|(?={HAN}))"
"""Where a word begins and ends in a script that parts words; beside a Han sign it may do so, too."""
ANY_END = rf"(?:(?!\w)|(?={HAN})|(?<!\w)|(?<={HAN}))"
"""Where any form ends: one whose last sign belongs to no such script ends anywhere."""


@cache
def pattern_of(forms: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the forms; a small first letter may also stand as a capital.

    Forms with one first sign stand together behind it, so that a place in a text is held against these alone; and what
    they need at their ends is asked once, since `re` takes long to read each question about Han signs.
    """
    ordered = sorted(_longest_first(forms), key=_sign)
    groups = [(sign, list(own)) for sign, own in groupby(ordered, key=_sign)]
    parted = [(sign, own) for sign, own in groups if _parted(sign)]
    firsts = re.escape("".join(sorted({first for sign, _ in parted for first in sign + sign.upper()})))
    branches = [_behind(sign, own) for sign, own in groups if not _parted(sign)]
    branches += [f"(?=[{firsts}]){BEGIN}(?:{'|'.join(_behind(sign, own) for sign, own in parted)})"] * bool(parted)
    return re.compile(f"(?:{'|'.join(branches)}){ANY_END}" if groups else "(?!)")


def script_pattern(forms: frozenset[str]) -> str:
    r"""Return the same pattern for a browser's script, without the lookbehinds that Safari before 16.4 cannot read.

    Letters of a script's `\w` are those of ASCII. A word that begins with one begins at a `\b`, where no other stands
    before it; any other word at a `\B`.
    """
    begins = ((form, r"\b" if form[0].isascii() else r"\B") for form in _longest_first(forms))
    whole = (f"{_edge(form[0], begin)}{_letters(form)}{_edge(form[-1], END)}" for form, begin in begins)
    return "|".join(whole) or "(?!)"


def longest_of(words: Iterable[str]) -> str:
    """Return a pattern for the longest of some words that fits, sign by sign, so that many cost what few do."""
    left = sorted({*words})
    groups = groupby(filter(None, left), key=lambda word: word[0])
    branches = [re.escape(sign) + longest_of(word[1:] for word in own) for sign, own in groups]
    return f"(?:{'|'.join(branches)}){'?' if '' in left else ''}" if branches else ""


def plain(words: str) -> str:
    """Return words as a list gives them where a sentence begins with them: Stakeholders → stakeholders."""
    return words[:1].lower() + words[1:]


def _longest_first(forms: frozenset[str]) -> list[str]:
    return sorted(forms, key=lambda form: (-len(form), form))


def _sign(form: str) -> str:
    return form[0].lower()


def _behind(sign: str, forms: Iterable[str]) -> str:
    """Return a pattern for the first that fits of forms with one first sign, in their order."""
    capital = "" if sign == sign.upper() else f"(?<={re.escape(sign.upper())})"
    rests = (f"{'' if form[0] == sign else capital}{re.escape(form[1:])}" for form in forms)
    return f"[{re.escape(''.join(sorted({*sign, *sign.upper()})))}](?:{'|'.join(rests)})"


def _letters(form: str) -> str:
    first = f"[{form[0]}{form[0].upper()}]" if form[0].islower() else re.escape(form[0])
    return f"{first}{re.escape(form[1:])}"


def _edge(sign: str, edge: str) -> str:
    return edge if _parted(sign) else ""


def _parted(sign: str) -> bool:
    """Tell whether a sign belongs to a script that writes spaces between words."""
    return bool(re.match(rf"(?!{HAN})\w", sign))
