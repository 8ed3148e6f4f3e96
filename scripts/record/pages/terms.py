"""The pages of terms and of mentions: their forms in each language, and where they stand."""

from collections.abc import Iterator, Sequence

from record import urls
from record.edition import Edition
from record.page_kinds import Menu, PageKind, named
from record.pages.page import Page
from record.terms.index import Index, Row, Table
from record.terms.listed import Kind
from record.view import View

MANY = 40
"""The most entries of one list; more entries are listed by section."""
ON_TERMS: tuple[Kind, ...] = ("term", "instrument", "body")
ON_MENTIONS: tuple[Kind, ...] = ("country", "place", "body", "instrument", "document")


def terms_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield both pages, by address."""
    index, labels = Index.of(edition, view), view.labels
    for address, title, intro, tables in (
        (urls.TERMS, "terms", "terms_intro", [*index.tables(ON_TERMS), index.titles()]),
        (urls.MENTIONS, "mentions", "mentions_intro", [*index.tables(ON_MENTIONS)]),
    ):
        page = Page(edition=edition, view=view, address=address)
        parted = [(table, [*_parts(view, table)]) for table in tables]
        yield address, page.show("terms.md.jinja", title=labels[title], intro=labels[intro], tables=parted)


def _listed(edition: Edition) -> bool:
    return any(edition.terms.listed)


PAGE_KINDS = (
    PageKind(address=urls.TERMS, menu=Menu("words", 10, named("terms", "terms")), content=_listed, pages=terms_pages),
    PageKind(address=urls.MENTIONS, menu=Menu("words", 20, named("mentions", "mentions")), content=_listed),
)


def _parts(view: View, table: Table) -> Iterator[tuple[str, Sequence[Row]]]:
    """Yield the rows of a table with a title; many rows are divided by the section in which each comes first."""
    rows = table.rows
    if len(rows) <= MANY:
        yield view.counted("entries_count", len(rows)), rows
        return
    words, sections = view.labels["terms_first"], view.record.sections
    firsts = {
        paragraph.id: words.format(section=view.short(section))
        for section in sections
        for paragraph in section.paragraphs
    }
    parts: dict[str, list[Row]] = {name: [] for name in (*firsts.values(), view.labels["mentions_heading"])}
    for row in rows:
        first = row.places[0].id if row.places else ""
        parts[firsts.get(first, view.labels["mentions_heading"])].append(row)
    for name, own in parts.items():
        if own:
            yield f"{name}{view.labels['separator']}{view.counted('entries_count', len(own))}", own
