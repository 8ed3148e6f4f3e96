"""What a reader looks up: listed terms and whatever the record mentions, in each language, with their paragraphs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from record import ids, urls
from record.edition import Edition
from record.languages import GRAMMARS
from record.markup.links import outward
from record.model import Paragraph, Section
from record.symbols import library_address
from record.terms.contexts import KIND
from record.terms.listed import Kind
from record.terms.mentions import Finder, Key, name_of
from record.view import View

Named = tuple[str, str]
"""The tag of a language, where it is not the page's, and words in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An entry in the languages of its table, or the title of a section."""

    id: str = ""
    names: Sequence[Named]
    link: Mapping[str, str] | None = None
    """The attributes of the link of a symbol out of the site."""
    contexts: str = ""
    """The address of all its places with the words around them."""
    places: Sequence[tuple[str, str, str]] = ()
    """The paragraphs that mention it: what to call each, its address, and its title."""
    people: Sequence[tuple[str, str]] = ()
    """Who of the speakers the record names with a country, each with the address of a page."""
    sheet: str = ""
    """The address of the paragraphs that concern it."""
    span: str = ""
    """The paragraphs of a section."""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The entries of a kind; the first of its languages is the page's, and has no head of its own."""

    title: str
    languages: Sequence[Named]
    has_people: bool = False
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What a reader of one language looks up: every entry with its paragraphs."""

    edition: Edition
    view: View
    places: Mapping[Key, list[Paragraph]]
    pages: Mapping[str, str]
    """The page of each paragraph, by its id."""
    sheets: frozenset[Key]
    """What paragraphs concern."""

    @classmethod
    def of(cls, edition: Edition, view: View) -> "Index":
        """Return the index of an edition for the reader that a view is for."""
        places = Finder(edition.terms, GRAMMARS[edition.record.language]).places(edition.record)
        sections = edition.record.sections
        pages = {paragraph.id: edition.page(section) for section in sections for paragraph in section.paragraphs}
        sheets = frozenset(
            (concern.kind, concern.subject) for concern in edition.concerns() if concern.kind != "person"
        )
        return cls(edition=edition, view=view, places=places, pages=pages, sheets=sheets)

    @property
    def languages(self) -> list[str]:
        """The languages that the record is there in, the reader's first."""
        codes = [self.edition.record.language, *self.edition.translations]
        return sorted(codes, key=lambda code: code != self.view.language)

    def tables(self, kinds: Sequence[Kind]) -> Iterator[Table]:
        """Yield the entries by kind: listed ones in the order of the file, others as the record first has them."""
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
            span=self.view.span(section.paragraphs),
            address=urls.markdown_link(urls.TERMS, self.edition.page(section)),
        )

    @property
    def others(self) -> list[Named]:
        """The names of the languages beside the reader's, each in itself."""
        return [(self.tag(code), self.edition.labels[code]["name"]) for code in self.languages[1:]]

    def tag(self, code: str) -> str:
        """Return the tag of a language where it is not the page's."""
        return "" if code == self.view.language else GRAMMARS[code].tag

    def row(self, key: Key) -> Row:
        """Return an entry as it is called in each language; a symbol is called the same in all."""
        kind, id = key
        names = [(self.tag(code), self.forms(key, code)) for code in self.languages]
        return Row(
            id=ids.mention_id(*key),
            names=[("", id)] if kind == "document" else names,
            link=outward(self.view, library_address(id, self.view.language)) if kind == "document" else None,
            contexts=self.contexts(key),
            places=[self.place(paragraph) for paragraph in self.places.get(key, ())],
            people=self.people(id) if kind == "country" else (),
            sheet=urls.markdown_link(urls.TERMS, f"{urls.CONCERNS}#{ids.mention_id(*key)}")
            if key in self.sheets
            else "",
        )

    def contexts(self, key: Key) -> str:
        """Return where all places of an entry are shown; nothing where they are not."""
        page = urls.markdown_link(urls.TERMS, urls.CONTEXTS)
        return f"{page}#{ids.contexts_id(*key)}" if key[0] == KIND and key in self.places else ""

    def forms(self, key: Key, code: str) -> str:
        """Return what an entry is called: all the words of the original for it (总结、概述), elsewhere its name."""
        terms, (kind, id) = self.edition.terms, key
        forms = terms.table(kind).get(id, {}).get(code, ())
        if kind != "country" and code == self.edition.record.language:
            return self.edition.labels[code]["and"].join(forms)
        return name_of(terms, kind, id, GRAMMARS[code])

    def place(self, paragraph: Paragraph) -> tuple[str, str, str]:
        """Return what a list of places calls a paragraph, its address, and its title."""
        address = f"{urls.markdown_link(urls.TERMS, self.pages[paragraph.id])}#{paragraph.id}"
        return self.view.mark(paragraph), address, self.view.span([paragraph])

    def people(self, country: str) -> list[tuple[str, str]]:
        """Return who of the speakers the record names with a country."""
        view = self.view
        own = (
            speaker.id
            for speaker in view.speakers.values()
            if speaker.country == country and view.is_person(speaker.id)
        )
        return [(view.short_name(id), urls.markdown_link(urls.MENTIONS, urls.speaker_page(id))) for id in own]
