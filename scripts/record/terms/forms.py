"""Find the words of a list in running text: the longest match, and whole words in scripts with spaces.

南苏丹 is not 苏丹, Kenyatta is not Kenya, and 发展中国家 is not 中国 once it is on the list itself.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby

HAN = r"[\u3400-\u9fff]"
BEGIN, END = rf"(?:(?<!\w)|(?<={HAN}))", rf"(?:(?!\w)|(?={HAN}))"
"""The beginning and the end of a word in a script with spaces; a word may also stand beside a Han sign."""
BEGUN = r"(?<![^\W\u3400-\u9fff].)"
"""The same beginning, right behind the first sign of the word."""
ANY_END = rf"(?:(?!\w)|(?={HAN})|(?<!\w)|(?<={HAN}))"
"""The end of any form; a form whose last sign belongs to a script without spaces may end anywhere."""

_BEGIN, _END = re.compile(BEGIN), re.compile(END)


@cache
def pattern_of(forms: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the forms; a small first letter may also be a capital.

    Forms with the same first sign stand together behind it, so that a place in a text is compared with these alone. The
    first signs of words stand in front, before any condition, so that `re` passes quickly over other signs. The
    conditions stand once, because `re` is slow to compile those on Han signs.
    """
    ordered = sorted(_longest_first(forms), key=_sign)
    groups = [(sign, list(own)) for sign, own in groupby(ordered, key=_sign)]
    parted = [(sign, own) for sign, own in groups if _parted(sign)]
    firsts = _any(first for _, own in parted for form in own for first in form[0] + form[0].upper())
    branches = [f"{_any(sign)}{_behind(sign, own)}" for sign, own in groups if not _parted(sign)]
    behind = "|".join(f"(?<={_any(sign + sign.upper())}){_behind(sign, own)}" for sign, own in parted)
    branches += [f"{firsts}{BEGUN}(?:{behind})"] * bool(parted)
    return re.compile(f"(?:{'|'.join(branches)}){ANY_END}" if groups else "(?!)")


def stands(words: str, text: str) -> bool:
    """Tell whether some words stand in a text, and not inside longer words.

    >>> stands("Kenya", "Kenyatta of Kenya"), stands("Kenya", "Kenyatta")
    (True, False)
    """
    at = text.find(words)
    while at >= 0:
        if _BEGIN.match(text, at) and _END.match(text, at + len(words)):
            return True
        at = text.find(words, at + 1)
    return False


def script_pattern(forms: frozenset[str]) -> str:
    r"""Return the same pattern for the script of a page, without lookbehinds, which Safari before 16.4 cannot read.

    In a script, `\w` means ASCII letters. A word that begins with an ASCII letter begins at a `\b`, any other word at a
    `\B`.
    """
    begins = ((form, r"\b" if form[0].isascii() else r"\B") for form in _longest_first(forms))
    whole = (f"{_edge(form[0], begin)}{_letters(form)}{_edge(form[-1], END)}" for form, begin in begins)
    return "|".join(whole) or "(?!)"


def longest_of(words: Iterable[str]) -> str:
    """Return a pattern for the longest of some words, built sign by sign, so that many words cost no more than few."""
    left = sorted({*words})
    groups = groupby(filter(None, left), key=lambda word: word[0])
    branches = [re.escape(sign) + longest_of(word[1:] for word in own) for sign, own in groups]
    return f"(?:{'|'.join(branches)}){'?' if '' in left else ''}" if branches else ""


def plain(words: str) -> str:
    """Return words from the start of a sentence as a list has them: Stakeholders → stakeholders."""
    return words[:1].lower() + words[1:]


def _longest_first(forms: frozenset[str]) -> list[str]:
    return sorted(forms, key=lambda form: (-len(form), form))


def _sign(form: str) -> str:
    return form[0].lower()


def _behind(sign: str, forms: Iterable[str]) -> str:
    """Return a pattern for what follows the same first sign in some forms; the first form that fits counts."""
    capital = "" if sign == sign.upper() else f"(?<={re.escape(sign.upper())})"
    rests = (f"{'' if form[0] == sign else capital}{re.escape(form[1:])}" for form in forms)
    return f"(?:{'|'.join(rests)})"


def _any(signs: Iterable[str]) -> str:
    """Return a pattern for any of some signs."""
    return f"[{re.escape(''.join(sorted({*signs})))}]"


def _letters(form: str) -> str:
    first = f"[{form[0]}{form[0].upper()}]" if form[0].islower() else re.escape(form[0])
    return f"{first}{re.escape(form[1:])}"


def _edge(sign: str, edge: str) -> str:
    return edge if _parted(sign) else ""


def _parted(sign: str) -> bool:
    """Tell whether a sign belongs to a script that writes spaces between words."""
    return bool(re.match(rf"(?!{HAN})\w", sign))
