"""The mentions of a text: where it has a term, a body, an instrument, a place, a country or a document symbol.

Within a kind the longest form counts, so that nothing is found inside a longer name. Kinds are independent: 肯尼亚 is
mentioned in the name of a university there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from record.languages import Grammar
from record.model import Paragraph, Record
from record.speakers.countries import country_name
from record.symbols import symbols_in
from record.terms.forms import pattern_of, plain
from record.terms.listed import LISTED, Kind, Terms

Key = tuple[Kind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span of a text, in code points, that means an entry."""

    kind: Kind
    id: str
    start: int
    end: int


class Finder:
    """Finds the mentions in texts of one language; it searches each text once, however often it is asked."""

    def __init__(self, terms: Terms, grammar: Grammar) -> None:
        self.terms = terms
        self.grammar = grammar
        self.hidden = terms.hidden.get(grammar.code, ())
        self.owners = {kind: owners for kind in (*LISTED, "country") if (owners := self.forms(kind))}
        unmeant = {"country": terms.known_countries(grammar).unmeant}
        self.patterns = {
            kind: pattern_of(frozenset((*owners, *unmeant.get(kind, self.hidden))))
            for kind, owners in self.owners.items()
        }
        self.found: dict[str, tuple[Mention, ...]] = {}

    def forms(self, kind: Kind) -> dict[str, str]:
        """Return the id of the entry for every form of a kind."""
        if kind == "country":
            return self.terms.known_countries(self.grammar).names
        tables = self.terms.table(kind).items()
        return {form: id for id, forms in tables for form in forms.get(self.grammar.code, ())}

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return the mentions of a text, kind by kind."""
        if text not in self.found:
            self.found[text] = tuple(self._search(text))
        return self.found[text]

    def _search(self, text: str) -> Iterator[Mention]:
        for kind, pattern in self.patterns.items():
            owners = self.owners[kind]
            for match in pattern.finditer(text):
                if id := owners.get(match[0]) or owners.get(plain(match[0])):
                    yield Mention(kind=kind, id=id, start=match.start(), end=match.end())
        for match in symbols_in(text):
            yield Mention(kind="document", id=match[0], start=match.start(), end=match.end())

    def places(self, record: Record) -> dict[Key, list[Paragraph]]:
        """Return the paragraphs of a record that mention each entry, in the order of the record."""
        found: dict[Key, dict[str, Paragraph]] = {}
        for paragraph in record.paragraphs:
            for mention in self.find(paragraph.text):
                found.setdefault((mention.kind, mention.id), {})[paragraph.id] = paragraph
        return {key: list(paragraphs.values()) for key, paragraphs in found.items()}


@lru_cache(maxsize=8)
def finder_of(terms: Terms, grammar: Grammar) -> Finder:
    """Return the finder of some terms in a language, the same for everybody who asks."""
    return Finder(terms, grammar)


def name_of(terms: Terms, kind: Kind, id: str, grammar: Grammar) -> str:
    """Return the name of an entry in a language, or nothing."""
    if kind == "document":
        return id
    names = terms.table(kind).get(id, {}).get(grammar.code, ())
    if names:
        return names[0]
    return country_name(id, grammar.locale) if kind == "country" else ""
