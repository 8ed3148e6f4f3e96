"""The pages of terms and of mentions: what the record speaks of, in each language, and where."""

from collections.abc import Iterable, Iterator, Sequence

from record import urls
from record.edition import Edition
from record.markup.render import render
from record.terms.index import Index, Row, Table
from record.terms.listed import Kind
from record.view import View

ON_TERMS: tuple[Kind, ...] = ("term", "instrument", "body")
ON_MENTIONS: tuple[Kind, ...] = ("country", "place", "body", "instrument", "document")
MANY = 40
"""How many entries stand in one list; of more, those of each section are a list of their own."""


def terms_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield both pages, by address; none where the editor lists no terms."""
    if not any(edition.terms.listed):
        return
    index, labels = Index.of(edition, view), view.labels
    yield (
        urls.TERMS,
        _page(edition, view, [*index.tables(ON_TERMS), index.titles()], labels["terms"], labels["terms_intro"]),
    )
    yield urls.MENTIONS, _page(edition, view, index.tables(ON_MENTIONS), labels["mentions"], labels["mentions_intro"])


def _page(edition: Edition, view: View, tables: Iterable[Table], title: str, intro: str) -> str:
    words = {"title": title, "intro": intro, "description": f"{view.title}: {intro}"}
    parted = [(one, [*_parts(edition, view, one.rows)]) for one in tables]
    return render("terms.md.jinja", labels=view.labels, tables=parted, **words)


def _parts(edition: Edition, view: View, rows: Sequence[Row]) -> Iterator[tuple[str, Sequence[Row]]]:
    """Yield the rows of a table with what to call them: many are parted by the section that has each first."""
    if len(rows) <= MANY:
        yield view.counted("entries_count", len(rows)), rows
        return
    first, sections = view.labels["terms_first"], view.record.sections
    pages = {urls.markdown_link(urls.TERMS, edition.page(one)): view.short(one) for one in sections}
    names = {page: first.format(section=name) for page, name in pages.items()}
    parts: dict[str, list[Row]] = {name: [] for name in (*names.values(), view.labels["mentions_heading"])}
    for row in rows:
        page = row.places[0][1].partition("#")[0] if row.places else ""
        parts[names.get(page, view.labels["mentions_heading"])].append(row)
    for name, own in parts.items():
        if own:
            yield f"{name}{view.labels['separator']}{view.counted('entries_count', len(own))}", own
