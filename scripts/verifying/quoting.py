"""How a quotation is searched. Only this module states which words count as the same, and where a sentence ends."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator

CLUSTER = re.compile("\\S[\u0300-\u036f]*")
"""A sign with its accents, which is one (NFC). White space does not count, wherever it stands; every other sign does:
punctuation, quotation marks, capitals."""
NO_SHORT = "".join(rf"(?<!\b{word}\.)" for word in ("Mr", "Ms", "Mrs", "Dr", "St", "No", "[A-Z]"))
CHINESE_STOP = r"(?<=[。！？])[。！？]*[”’」』）]*"
OTHER_STOP = rf"(?<=[.!?]){NO_SHORT}(?:[!?]|\.{NO_SHORT})*[”’\")\]]*(?=\s)"
END = re.compile(rf"[。！？.!?](?:{CHINESE_STOP}|{OTHER_STOP})")
"""Where a sentence ends: after 。！？, and after . ! ? before white space, with the closing marks that follow. A full
stop after Mr, Ms, Mrs, Dr, St, No or a single capital ends none. The pattern begins with the signs themselves, since a
search finds them faster than a choice of patterns."""
Spot = tuple[int, int]
"""The start and the end of words in a text, in code points."""


def folded(text: str) -> tuple[str, list[Spot]]:
    """Return the signs of a text that count, and where each of them stands."""
    signs, spots = [], []
    for found in CLUSTER.finditer(text):
        part = unicodedata.normalize("NFC", found[0])
        signs.append(part)
        spots += [found.span()] * len(part)
    return "".join(signs), spots


def quote_sha256(words: str) -> str:
    """Return the SHA-256 of the signs of some words that count, in UTF-8, as 64 hexadecimal digits."""
    plain = unicodedata.is_normalized("NFC", words)  # Then each sign with its accents is what it becomes.
    signs = "".join(words.split()) if plain else folded(words)[0]
    return hashlib.sha256(signs.encode()).hexdigest()


def sentences(text: str) -> Iterator[Spot]:
    """Yield where each sentence of a text stands, without white space at its ends."""
    start = 0
    for end in (*(found.end() for found in END.finditer(text)), len(text)):
        own = text[start:end]
        if own.strip():
            yield start + len(own) - len(own.lstrip()), start + len(own.rstrip())
        start = end


def spots_of(quote: str, text: str) -> Iterator[Spot]:
    """Yield every place of a text where some words stand."""
    wanted, (signs, spots) = folded(quote)[0], folded(text)
    at = signs.find(wanted) if wanted else -1
    while at >= 0:
        yield spots[at][0], spots[at + len(wanted) - 1][1]
        at = signs.find(wanted, at + 1)
