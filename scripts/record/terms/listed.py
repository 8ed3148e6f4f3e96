"""What `terms.toml` lists: the terms of a record and whatever it mentions, with their forms in each language.

An entry's first form in a language is its name there; all of them are looked for in the text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Annotated, Any, Literal

from pydantic import StringConstraints, TypeAdapter
from pydantic.dataclasses import dataclass as validated

from record.facts import STRICT, Code, Slug, Words, fit
from record.languages import Grammar
from record.speakers.countries import Countries, CountryCode

Kind = Literal["term", "instrument", "body", "place", "country", "document"]
Form = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Forms = Mapping[Code, tuple[Form, ...]]
LISTED: tuple[Kind, ...] = ("term", "instrument", "body", "place")
"""The kinds that the editor lists; countries and document symbols are found without."""


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Terms:
    """Every table of the file, each optional."""

    terms: Mapping[Slug, Forms] = field(default_factory=dict)
    instruments: Mapping[Slug, Forms] = field(default_factory=dict)
    bodies: Mapping[Slug, Forms] = field(default_factory=dict)
    places: Mapping[Slug, Forms] = field(default_factory=dict)
    countries: Mapping[CountryCode, Forms] = field(default_factory=dict)
    """Names of countries that the text has beside the usual ones: United Republic of Tanzania, 俄罗斯联邦."""
    hidden: Mapping[Code, tuple[Form, ...]] = field(default_factory=dict)
    """Words that hold a form and do not mean it: 发展中国家 holds 中国."""
    symbol_link: Words = field(default_factory=dict)
    """Where a document is found by its symbol, with `{symbol}` to fill in."""

    def table(self, kind: Kind) -> Mapping[str, Forms]:
        """Return the entries of a kind that the editor lists."""
        tables: dict[Kind, Mapping[str, Forms]] = {
            "term": self.terms,
            "instrument": self.instruments,
            "body": self.bodies,
            "place": self.places,
            "country": self.countries,
        }
        return tables.get(kind, {})

    def known_countries(self, grammar: Grammar) -> Countries:
        """Return the countries that a text in a language can name."""
        listed = {form: code for code, forms in self.countries.items() for form in forms.get(grammar.code, ())}
        hidden = frozenset(self.hidden.get(grammar.code, ()))
        return Countries(locale=grammar.locale, listed=listed, hidden=hidden)

    @property
    def listed(self) -> Iterator[tuple[Kind, str, Forms]]:
        """Every entry that the editor lists for its own sake, in the order of the file."""
        for kind in LISTED:
            for id, forms in self.table(kind).items():
                yield kind, id, forms


_ADAPTER = TypeAdapter(Terms)


def terms_of(data: Mapping[str, Any]) -> Terms:
    """Build the terms from the plain data of a TOML file.

    Raises:
        FactsError: a key is unknown or of the wrong kind.
    """
    return fit(_ADAPTER, data)
