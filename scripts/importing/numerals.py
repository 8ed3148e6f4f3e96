"""Numbers as a program counts them for paragraphs: 8, c, iv, 二十一."""

from collections.abc import Callable, Mapping

ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
DIGITS = "〇一二三四五六七八九"
TRUNKS = "甲乙丙丁戊己庚辛壬癸"
BULLET = "•"


def numeral(number: int, kind: str) -> str | None:
    """Return a number in one of the ways that Word counts in; `None` for a way that is not known here."""
    return KINDS[kind](number) if kind in KINDS else None


def _roman(number: int) -> str:
    text = ""
    for value, signs in ROMAN:
        times, number = divmod(number, value)
        text += signs * times
    return text


def _letters(number: int) -> str:
    """Return A, B … Z, AA, BB, as Word goes on after Z."""
    times, place = divmod(number - 1, 26)
    return chr(ord("A") + place) * (times + 1)


def _chinese(number: int) -> str:
    """Return a number below a thousand as Chinese says it."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        words += ("" if tens == 1 and not hundreds else DIGITS[tens]) + "十"
    elif hundreds and ones:
        words += "零"
    return words + (DIGITS[ones] if ones else "")


def _trunk(number: int) -> str:
    return TRUNKS[(number - 1) % len(TRUNKS)]


KINDS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02}".format,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographTraditional": _trunk,
    "bullet": lambda _: BULLET,
    "none": lambda _: "",
}
"""By the names that Word has for them."""
