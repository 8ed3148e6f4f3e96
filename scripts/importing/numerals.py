"""Automatic numbers of paragraphs in their numerals: 8, c, iv, 二十一."""

from collections.abc import Callable, Mapping

ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
DIGITS = "〇一二三四五六七八九"
TRUNKS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
FORMAL = {"chineseLegalSimplified": "零壹贰叁肆伍陆柒捌玖拾佰", "ideographLegalTraditional": "零壹貳參肆伍陸柒捌玖拾佰"}
"""The figures of amounts, which cannot be altered: nought to nine, ten and a hundred."""
WIDE = {ord("0") + figure: 0xFF10 + figure for figure in range(10)}
BULLET = "•"


def numeral(number: int, kind: str) -> str | None:
    """Return a number in a kind of numerals of Word; `None` for an unknown kind."""
    return KINDS[kind](number) if kind in KINDS else None


def _roman(number: int) -> str:
    text = ""
    for value, signs in ROMAN:
        times, number = divmod(number, value)
        text += signs * times
    return text


def _letters(number: int) -> str:
    """Return A, B … Z, AA, BB, as Word continues after Z."""
    times, place = divmod(number - 1, 26)
    return chr(ord("A") + place) * (times + 1)


def _chinese(number: int) -> str:
    """Return a number below a thousand in Chinese words."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        words += ("" if tens == 1 and not hundreds else DIGITS[tens]) + "十"
    elif hundreds and ones:
        words += "零"
    return words + (DIGITS[ones] if ones else "")


def _digits(number: int) -> str:
    """Return a number figure by figure: 二〇."""
    return "".join(DIGITS[int(figure)] for figure in str(number))


def _of(signs: str) -> Callable[[int], str]:
    """Return a function that counts with signs in their order, and begins again after the last."""
    return lambda number: signs[(number - 1) % len(signs)]


def _from(first: str, most: int) -> Callable[[int], str]:
    """Return a function that counts with consecutive signs of Unicode, and with figures after the last of them."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= most else str(number)


def _formal(figures: str) -> Callable[[int], str]:
    """Return a number in the figures of amounts: 壹拾贰."""
    plain = str.maketrans(f"零{DIGITS[1:]}十百", figures)
    return lambda number: ("一" * (10 <= number < 20) + _chinese(number)).translate(plain)  # noqa: PLR2004 -- 壹拾


def _ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, 11th."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


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
    "ideographDigital": _digits,
    "taiwaneseDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "ideographTraditional": _of(TRUNKS),
    "ideographZodiac": _of(BRANCHES),
    **{kind: _formal(figures) for kind, figures in FORMAL.items()},
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "ideographEnclosedCircle": _from("㊀", 10),
    "decimalFullWidth": lambda number: str(number).translate(WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(WIDE),
    "decimalHalfWidth": str,
    "numberInDash": "- {} -".format,
    "ordinal": _ordinal,
    "bullet": lambda _: BULLET,
    "none": lambda _: "",
}
"""By the names that Word has for them."""
