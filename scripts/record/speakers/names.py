"""Names of people and countries: which short forms a full name allows, and what a country is called."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from record.terms.forms import pattern_of

PARTS = re.compile(r"[\s·]+")
HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"})


def short_forms(name: str) -> Iterator[str]:
    """Yield a full name and the forms that stand for it: any run of its parts but its first.

    >>> list(short_forms("Martha Delgado Peralta"))
    ['Martha Delgado Peralta', 'Delgado', 'Delgado Peralta', 'Peralta']

    A Chinese name (王毅) is cut from its front instead, where the family name stands. A first name alone is
    no short form: who is meant by it is for an editor to say.
    """
    yield name
    if HAN.fullmatch(name):
        yield from (name[:length] for length in range(1, min(len(name), 3)))
        return
    parts = [(match.start(), match.end()) for match in re.finditer(r"[^\s·]+", name)]
    for first in range(1, len(parts)):
        for last in range(first, len(parts)):
            form = name[parts[first][0] : parts[last][1]]
            if any(not part[0].islower() for part in PARTS.split(form)):
                yield form


@cache
def countries(locale: str) -> dict[str, str]:
    """Return the code of every country by its name in a locale."""
    territories = Locale.parse(locale).territories
    found = {name: code for code, name in territories.items() if len(code) == len("KE") and code not in NOT_COUNTRIES}
    return {name: code for name, code in found.items() if code.isalpha()}


@cache
def _pattern(locale: str) -> re.Pattern[str]:
    return pattern_of(frozenset(countries(locale)))


def country_in(text: str, locale: str) -> str | None:
    """Return the code of the first country that a text names, or nothing."""
    found = _pattern(locale).search(text)
    return countries(locale)[found[0]] if found else None


def country_name(code: str, locale: str) -> str:
    """Return the name of a country in a locale."""
    return str(Locale.parse(locale).territories[code])
