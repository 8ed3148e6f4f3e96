"""The content of `terms.toml`: terms and mentions of a record, with their forms in each language.

An entry's first form in a language is its name there; all forms are searched in the text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Annotated, Any, Literal

from pydantic import StringConstraints, TypeAdapter
from pydantic.dataclasses import dataclass as validated

from record.languages import Grammar
from record.shape import STRICT, FactsError, fit
from record.speakers.countries import Countries, CountryCode
from record.values import Code, Slug

Kind = Literal["term", "instrument", "body", "place", "country", "document"]
SubjectKind = Literal["country", "body", "instrument", "place", "person"]
"""The kinds of subjects that a paragraph can concern."""
Form = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Forms = Mapping[Code, tuple[Form, ...]]
LISTED: tuple[Kind, ...] = ("term", "instrument", "body", "place")
"""The kinds that the editor lists; countries and document symbols are found without a list."""
TABLES: Mapping[Kind, str] = {
    "term": "terms",
    "instrument": "instruments",
    "body": "bodies",
    "place": "places",
    "country": "countries",
}
"""The table of the file that holds the entries of a kind."""


@validated(frozen=True, slots=True, kw_only=True, eq=False, config=STRICT)
class Terms:
    """Every table of the file, each optional."""

    terms: Mapping[Slug, Forms] = field(default_factory=dict)
    instruments: Mapping[Slug, Forms] = field(default_factory=dict)
    bodies: Mapping[Slug, Forms] = field(default_factory=dict)
    places: Mapping[Slug, Forms] = field(default_factory=dict)
    countries: Mapping[CountryCode, Forms] = field(default_factory=dict)
    """Names of countries that the text has beside the usual ones: United Republic of Tanzania, 俄罗斯联邦."""
    within: Mapping[Slug, CountryCode] = field(default_factory=dict)
    """The country of a place: nairobi is in KE. A place in several countries, such as Africa, has none."""
    hidden: Mapping[Code, tuple[Form, ...]] = field(default_factory=dict)
    """Words that contain a form without meaning it: 发展中国家 contains 中国."""

    def table(self, kind: Kind) -> Mapping[str, Forms]:
        """Return the entries of a kind that the editor lists."""
        table: Mapping[str, Forms] = getattr(self, TABLES[kind]) if kind in TABLES else {}
        return table

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


NO_TERMS = Terms()
_ADAPTER = TypeAdapter(Terms)


def terms_of(data: Mapping[str, Any]) -> Terms:
    """Build the terms from the plain data of a TOML file.

    Raises:
        FactsError: a key is unknown or of the wrong kind, two entries have the same form, or `within` names a place
            that is not listed.
    """
    terms = fit(_ADAPTER, data)
    for error in (*_double(terms), *_nowhere(terms)):
        raise error
    return terms


def _double(terms: Terms) -> Iterator[FactsError]:
    """Yield the entries with a form that an earlier entry of the same kind has: the form would be ambiguous."""
    for kind, name in TABLES.items():
        owners: dict[tuple[str, str], str] = {}
        for id, forms in terms.table(kind).items():
            for language, form in ((language, form) for language, own in forms.items() for form in own):
                owner = owners.setdefault((language, form), id)
                if owner != id:
                    yield FactsError((name, id, language), f"“{form}” is a form of {owner} already")


def _nowhere(terms: Terms) -> Iterator[FactsError]:
    """Yield the places in `within` that are not listed."""
    for id in terms.within:
        if id not in terms.places:
            yield FactsError(("within", id), f"{id} is not among the places")
