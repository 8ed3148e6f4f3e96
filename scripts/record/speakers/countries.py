"""Names of countries: the usual names of a locale, and those that the editor adds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator

from record.speakers.country_words import HIDDEN, OFFICIAL
from record.terms.forms import pattern_of

NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"})


@cache
def usual_names(locale: str) -> dict[str, str]:
    """Return the code of every country by its name in a locale."""
    territories = Locale.parse(locale).territories
    found = {name: code for code, name in territories.items() if len(code) == len("KE") and code not in NOT_COUNTRIES}
    return {name: code for name, code in found.items() if code.isalpha()}


def country_name(code: str, locale: str) -> str:
    """Return the name of a country in a locale."""
    return str(Locale.parse(locale).territories[code])


def _known(code: str) -> str:
    if code not in usual_names("en").values():
        message = f"no country has the code {code!r}; a code is two capitals: KE"
        raise ValueError(message)
    return code


CountryCode = Annotated[str, AfterValidator(_known)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Countries:
    """The countries that a text in a locale can name."""

    locale: str
    listed: Mapping[str, str] = field(default_factory=dict)
    """Codes by the names that the editor adds: 俄罗斯联邦, which the locale calls 俄罗斯."""
    hidden: frozenset[str] = frozenset()
    """Words that contain a name without meaning it: 中国家, in 发展中国家."""

    @property
    def names(self) -> dict[str, str]:
        """Every code by its names."""
        return usual_names(self.locale) | OFFICIAL.get(self.locale.partition("_")[0], {}) | dict(self.listed)

    def first_in(self, text: str) -> str | None:
        """Return the code of the first country that a text names, or nothing."""
        names = self.names
        found = pattern_of(frozenset((*names, *self.unmeant))).finditer(text)
        return next((names[match[0]] for match in found if match[0] in names), None)

    @property
    def unmeant(self) -> tuple[str, ...]:
        """The words that contain a name without meaning it, in any text and in this text."""
        return (*self.hidden, *HIDDEN.get(self.locale.partition("_")[0], ()))
