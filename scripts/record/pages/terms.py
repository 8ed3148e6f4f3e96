"""The pages of terms and of mentions: what the record speaks of, in each language, and where."""

from collections.abc import Iterable, Iterator

from record import urls
from record.edition import Edition
from record.markup.render import render
from record.terms.index import Index, Table
from record.terms.listed import Kind
from record.view import View

ON_TERMS: tuple[Kind, ...] = ("term", "instrument", "body")
ON_MENTIONS: tuple[Kind, ...] = ("country", "place", "body", "instrument", "document")


def terms_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield both pages, by address; none where the editor lists no terms."""
    if not any(edition.terms.listed):
        return
    index, labels = Index.of(edition, view), view.labels
    yield urls.TERMS, _page(view, [*index.tables(ON_TERMS), index.titles()], labels["terms"], labels["terms_intro"])
    yield urls.MENTIONS, _page(view, index.tables(ON_MENTIONS), labels["mentions"], labels["mentions_intro"])


def _page(view: View, tables: Iterable[Table], title: str, intro: str) -> str:
    words = {"title": title, "intro": intro, "description": f"{view.title}: {intro}"}
    return render("terms.md.jinja", labels=view.labels, tables=tables, **words)
