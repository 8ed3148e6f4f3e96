"""The Traditional characters that a reader may type for the Simplified characters of a text.

The promise: only characters whose Simplified form stands in the text are listed, so the table stays as small
as the text needs. What is written how comes from OpenCC, never from a list of our own.
"""

import re
from functools import cache

from opencc import OpenCC

HAN = ((0x3400, 0x9FFF), (0xF900, 0xFAFF))
RUN = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in HAN) + "]+")
TO_SIMPLIFIED = ("t2s", "tw2s", "hk2s")
"""Standard, Taiwan and Hong Kong usage; the first that changes a character decides."""
TO_TRADITIONAL = ("s2t", "s2tw", "s2hk")


def variants(text: str) -> dict[str, str]:
    """Return the Simplified character of this text for every Traditional character that may mean it."""
    here = set(text)
    table = {variant: simplified for variant, simplified in characters().items() if simplified in here}
    for variant, simplified in sorted(_in_context(text)):
        if table.get(simplified, simplified) != variant:
            table.setdefault(variant, simplified)
    # 像 may stand for 象, whatever may stand for 像 then does too.
    return {variant: table.get(table[variant], table[variant]) for variant in sorted(table)}


@cache
def characters() -> dict[str, str]:
    """Return the other form of each character by itself."""
    characters = [chr(code) for first, last in HAN for code in range(first, last + 1)]
    table: dict[str, str] = {}
    for name in TO_SIMPLIFIED:
        for variant, simplified in zip(characters, _convert(name, "\n".join(characters)).split("\n"), strict=True):
            if variant != simplified and len(simplified) == 1:
                table.setdefault(variant, simplified)
    return table


def _in_context(text: str) -> set[tuple[str, str]]:
    """Return what single characters of this text become in their words: 借 in 凭借 is 藉.

    A word ends within a run of Chinese characters, and each different run is converted once.
    """
    runs = "\n".join(dict.fromkeys(RUN.findall(text)))
    pairs = set()
    for name in TO_TRADITIONAL:
        written = _convert(name, runs)
        if len(written) == len(runs):
            pairs |= {(variant, own) for variant, own in zip(written, runs, strict=True) if variant != own}
    return pairs


def _convert(name: str, text: str) -> str:
    return str(_converter(name).convert(text))


@cache
def _converter(name: str) -> OpenCC:
    """Return the converter: reading its dictionaries takes longer than converting a small record."""
    return OpenCC(name)
