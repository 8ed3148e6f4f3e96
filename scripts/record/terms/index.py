"""The index of terms and mentions, in each language, with their paragraphs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from record import ids
from record.edition import Edition
from record.languages import GRAMMARS
from record.markup.links import outward
from record.model import Paragraph, Section
from record.symbols import library_address
from record.terms.contexts import KIND
from record.terms.listed import Kind
from record.terms.mentions import Key, finder_of, name_of
from record.view import View

Named = tuple[str, str]
"""The tag of a language, empty for that of the page, and words in that language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An entry in the languages of its table, or the title of a section."""

    id: str = ""
    names: Sequence[Named]
    link: Mapping[str, str] | None = None
    """The attributes of the link of a symbol out of the site."""
    contexts: str = ""
    """The id of its contexts: all its places with the words around them."""
    places: Sequence[Paragraph] = ()
    """The paragraphs that mention it."""
    people: Sequence[str] = ()
    """The ids of speakers whom the record names with the country."""
    concerns: bool = False
    """Whether any paragraph concerns it."""
    section: Section | None = None
    """The section whose title it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The entries of a kind; its first language is that of the page, and has no head of its own."""

    title: str
    languages: Sequence[Named]
    has_people: bool = False
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The index for a reader of one language: every entry with its paragraphs."""

    edition: Edition
    view: View
    places: Mapping[Key, list[Paragraph]]

    @classmethod
    def of(cls, edition: Edition, view: View) -> "Index":
        """Return the index of an edition for the reader that a view is for."""
        return cls(edition=edition, view=view, places=edition.once(places_of))

    @property
    def languages(self) -> list[str]:
        """The languages of the record, the reader's first."""
        codes = [self.edition.record.language, *self.edition.translations]
        return sorted(codes, key=lambda code: code != self.view.language)

    def tables(self, kinds: Sequence[Kind]) -> Iterator[Table]:
        """Yield the entries by kind: listed ones in the order of the file, others in the order of the record."""
        for kind in kinds:
            keys = [key for key in self.places if key[0] == kind]
            if kind != "country":
                keys = [(kind, id) for id in self.edition.terms.table(kind)] or keys
            if rows := [self.row(key) for key in keys]:
                title = self.view.labels.table("kind")[kind]
                others = [] if kind == "document" else self.others
                yield Table(title=title, languages=others, has_people=kind == "country", rows=rows)

    def titles(self) -> Table:
        """Return the titles of the sections, each with its paragraphs."""
        views = {code: self.edition.view(code) for code in self.languages}
        headings = {code: {s.id: view.heading(s) for s in view.record.sections} for code, view in views.items()}
        rows = [self.title(section, headings) for section in self.edition.record.sections]
        return Table(title=self.view.labels.table("kind")["section"], languages=self.others, rows=rows)

    def title(self, section: Section, headings: Mapping[str, Mapping[str, str]]) -> Row:
        """Return the title of a section in each language, as it stands above the text."""
        return Row(
            names=[(self.tag(code), own.get(section.id, "")) for code, own in headings.items()],
            section=section,
        )

    @property
    def others(self) -> list[Named]:
        """The names of the other languages, each in its own language."""
        return [(self.tag(code), self.edition.labels[code]["name"]) for code in self.languages[1:]]

    def tag(self, code: str) -> str:
        """Return the tag of a language where it is not the page's."""
        return "" if code == self.view.language else GRAMMARS[code].tag

    def row(self, key: Key) -> Row:
        """Return an entry with its name in each language; a symbol is the same in all."""
        kind, id = key
        return Row(
            id=ids.mention_id(*key),
            names=[("", id)] if kind == "document" else self.called(key),
            link=outward(self.view, library_address(id, self.view.language)) if kind == "document" else None,
            contexts=ids.contexts_id(*key) if kind == KIND and key in self.places else "",
            places=self.places.get(key, ()),
            people=self.people(id) if kind == "country" else (),
            concerns=key in self.edition.subjects(),
        )

    def called(self, key: Key) -> list[Named]:
        """Return the name of an entry in each language; an empty name where a language has none."""
        return [(self.tag(code), self.forms(key, code)) for code in self.languages]

    def names(self, key: Key) -> list[Named]:
        """Return the same without the languages that have no name for it."""
        return [named for named in self.called(key) if named[1]]

    def forms(self, key: Key, code: str) -> str:
        """Return the names of an entry: in the original all its forms (总结、概述), elsewhere its name."""
        terms, (kind, id) = self.edition.terms, key
        forms = terms.table(kind).get(id, {}).get(code, ())
        if kind != "country" and code == self.edition.record.language:
            return self.edition.labels[code]["and"].join(forms)
        return name_of(terms, kind, id, GRAMMARS[code])

    def people(self, country: str) -> list[str]:
        """Return who of the speakers the record names with a country."""
        return [
            speaker.id
            for speaker in self.view.speakers.values()
            if speaker.country == country and speaker.kind == "person"
        ]


def places_of(edition: Edition) -> dict[Key, list[Paragraph]]:
    """Return the paragraphs of the original that mention each entry."""
    return finder_of(edition.terms, GRAMMARS[edition.record.language]).places(edition.record)
