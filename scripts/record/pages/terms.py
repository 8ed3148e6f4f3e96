"""The pages of terms and of mentions: what the record speaks of, in each language, and where."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from record import urls
from record.edition import Edition
from record.languages import GRAMMARS
from record.model import Paragraph
from record.pages.blocks import Page, block, front, page
from record.pages.links import symbol_opening
from record.pages.markdown import attributes, escape, inline
from record.terms.listed import Kind
from record.terms.mentions import Finder, Key, name_of
from record.view import View

ON_TERMS: tuple[Kind, ...] = ("term", "instrument", "body")
ON_MENTIONS: tuple[Kind, ...] = ("country", "place", "body", "instrument", "document")


def terms_pages(edition: Edition, view: View, suffix: str | None) -> Iterator[Page]:
    """Yield both pages; none where the editor lists no terms."""
    if not any(edition.terms.listed):
        return
    places = Finder(edition.terms, GRAMMARS[edition.record.language]).places(edition.record)
    sections = edition.record.sections
    pages = {paragraph.id: edition.page(section) for section in sections for paragraph in section.paragraphs}
    index = Index(edition=edition, view=view, places=places, pages=pages)
    terms = (*(index.table(kind) for kind in ON_TERMS), index.titles())
    yield Page(path=urls.markdown(urls.TERMS, suffix), content=_page(view, "terms", terms))
    mentions = (index.table(kind) for kind in ON_MENTIONS)
    yield Page(path=urls.markdown(urls.MENTIONS, suffix), content=_page(view, "mentions", mentions))


def _page(view: View, name: str, tables: Iterable[str]) -> str:
    title, intro = view.labels[name], view.labels[f"{name}_intro"]
    head = front(title=title, description=f"{view.title}: {intro}", search={"exclude": True}, hide=["toc"])
    return page([head, f"# {inline(title)}", block(escape(intro), classes="facts"), *tables])


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What a reader of one language looks up: every entry with its paragraphs."""

    edition: Edition
    view: View
    places: Mapping[Key, list[Paragraph]]
    pages: Mapping[str, str]
    """The page of each paragraph, by its id."""

    @property
    def languages(self) -> list[str]:
        """The languages that the record is there in, the reader's first."""
        codes = [self.edition.record.language, *self.edition.translations]
        return sorted(codes, key=lambda code: code != self.view.language)

    def table(self, kind: Kind) -> str:
        """Return the entries of a kind: listed ones in the order of the file, others as the record first has them."""
        keys = [key for key in self.places if key[0] == kind]
        if kind != "country":
            keys = [(kind, id) for id in self.edition.terms.table(kind)] or keys
        if not keys:
            return ""
        people = ["mentions_speakers"] if kind == "country" else []
        heads = self.heads(kind, [] if kind == "document" else self.languages[1:], people)
        rows = [[*self.names(key), self.links(key), *(self.speakers(key[1]) for _ in people)] for key in keys]
        return _table(self.view.labels[f"kind_{kind}"], heads, rows)

    def titles(self) -> str:
        """Return the titles of the sections, each with its paragraphs."""
        views = {code: self.edition.view(code) for code in self.languages}
        headings = {code: {s.id: view.heading(s) for s in view.record.sections} for code, view in views.items()}
        rows = []
        for section in self.edition.record.sections:
            names = [self.marked(code, inline(own.get(section.id, ""))) for code, own in headings.items()]
            span = self.view.span(section.paragraphs)
            address = urls.markdown_link(urls.TERMS, self.edition.page(section))
            rows.append([*names, f"[{inline(span)}]({address})" if span else ""])
        return _table(self.view.labels["kind_section"], self.heads("section", self.languages[1:], []), rows)

    def heads(self, kind: str, others: Sequence[str], more: Sequence[str]) -> list[str]:
        """Return the head of a table: the kind, the other languages, the paragraphs, and what else there is."""
        labels = self.view.labels
        names = [self.edition.labels[code]["name"] for code in others]
        return [
            inline(labels[f"kind_{kind}"]),
            *(self.marked(code, inline(name)) for code, name in zip(others, names, strict=True)),
            *(inline(labels[key]) for key in ("paragraphs", *more)),
        ]

    def names(self, key: Key) -> list[str]:
        """Return what an entry is called in each language, under its id; a symbol is called the same in all."""
        kind = key[0]
        if kind == "document":
            names: list[str] = [inline(key[1], [(0, len(key[1]), symbol_opening(self.view, key[1]))])]
        else:
            names = [self.marked(code, inline(self.forms(key, code))) for code in self.languages]
        return [f'<span id="{urls.mention_id(*key)}"></span>{names[0]}', *names[1:]]

    def forms(self, key: Key, code: str) -> str:
        """Return what an entry is called: all the words of the original for it (总结、概述), elsewhere its name."""
        terms, (kind, id) = self.edition.terms, key
        forms = terms.table(kind).get(id, {}).get(code, ())
        if kind != "country" and code == self.edition.record.language:
            return self.edition.labels[code]["and"].join(forms)
        return name_of(terms, kind, id, GRAMMARS[code])

    def marked(self, code: str, markdown: str) -> str:
        """Return words with their language where it is not the page's."""
        return markdown if code == self.view.language else f'<span lang="{GRAMMARS[code].tag}">{markdown}</span>'

    def links(self, key: Key) -> str:
        """Return the paragraphs that mention an entry, as links."""
        links = []
        for paragraph in self.places.get(key, ()):
            address = f"{urls.markdown_link(urls.TERMS, self.pages[paragraph.id])}#{paragraph.id}"
            title = self.view.span([paragraph])
            links.append(f"[{inline(self.view.mark(paragraph))}]({address}){attributes(classes='at', title=title)}")
        return " ".join(links) or inline(self.view.labels["mentions_heading"])

    def speakers(self, country: str) -> str:
        """Return who of the speakers the record names with a country."""
        view = self.view
        own = [one.id for one in view.speakers.values() if one.country == country and view.is_person(one.id)]
        addresses = {id: urls.markdown_link(urls.MENTIONS, urls.speaker_page(id)) for id in own}
        links = (f"[{inline(view.short_name(id))}]({address})" for id, address in addresses.items())
        return inline(view.labels["and"]).join(links)


def _table(title: str, heads: list[str], rows: list[list[str]]) -> str:
    lines = (f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * len(heads), *rows))
    return "\n".join((f"## {inline(title)}", "", *lines))
