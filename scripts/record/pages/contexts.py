"""The page of terms in context: every place of each listed term, in all languages side by side."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from record import ids, urls
from record.edition import Edition
from record.markup.markdown import between, fill, inline
from record.markup.render import macro, render
from record.markup.typeset import typeset
from record.model import Paragraph
from record.pages.page_header import notice
from record.terms.contexts import Context, Contexts, contexts, window
from record.terms.index import Index
from record.terms.mentions import Key
from record.view import View


def contexts_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address; none where the editor lists no terms that the record has."""
    found = contexts(edition)
    if not found:
        return
    index, words = Index.of(edition, view), view.labels.table("contexts")
    page = render(
        "contexts.md.jinja",
        labels=view.labels,
        words=words,
        description=f"{view.title}: {words['intro']}",
        notice=notice(view),
        languages=[("", view.labels["name"]), *index.others],
        listed=[_term(index, key, own) for key, own in found.items()],
        terms=urls.markdown_link(urls.CONTEXTS, urls.TERMS),
        downloads=urls.markdown_link(urls.CONTEXTS, urls.DOWNLOADS),
    )
    yield urls.CONTEXTS, page


def _term(index: Index, key: Key, found: Contexts) -> dict[str, object]:
    """Return a term with what is counted of it and all its places."""
    names = [(index.tag(code), index.forms(key, code)) for code in index.languages]
    return {
        "id": ids.contexts_id(*key),
        "names": [name for name in names if name[1]],
        "counted": _counted(index, found),
        "rows": [_row(index, one) for one in found.places],
    }


def _counted(index: Index, found: Contexts) -> Markup:
    """Return how many places there are, and how often which form stands in each language."""
    view, original = index.view, index.edition.record.language
    words, codes = view.labels.table("contexts"), [original, *index.edition.translations]
    said = {code: _forms(index, code, found.forms.get(code, {})) for code in codes}
    count = inline(view.counted("contexts_count", sum(original in one.spans for one in found.places)))
    several = len(found.forms.get(original, {})) > 1
    parts = [fill(words["several"], count=count, forms=said[original]) if several else count]
    for code in codes[1:]:
        if lacking := sum(code not in one.spans for one in found.places):
            otherwise = fill(words["otherwise"], forms=said[code], count=str(lacking))
            said[code] = otherwise if said[code] else inline(words["none"])
        parts.append(said[code])
    return between(words["between"]).join(parts)


def _forms(index: Index, code: str, counts: Mapping[str, int]) -> Markup:
    """Return the forms of a term in a language, the one that stands there most often first."""
    view, tagged = index.view, macro("words.md.jinja", "tagged")
    ordered = sorted(counts.items(), key=lambda one: -one[1])
    form = view.labels.table("contexts")["form"]
    parts = (fill(form, form=tagged(index.tag(code), words), count=str(count)) for words, count in ordered)
    return between(view.labels.table("search")["list"]).join(parts)


def _row(index: Index, one: Context) -> dict[str, object]:
    """Return a place: what to call its paragraph, its address, and its words in each language."""
    edition, view = index.edition, index.view
    paragraph = edition.record.paragraph_by_id[one.paragraph]
    page = index.pages[one.paragraph]
    beside = urls.parallel(page) if edition.counterpart(view) else page
    return {
        "mark": view.mark(paragraph),
        "address": f"{urls.markdown_link(urls.CONTEXTS, beside)}#{one.paragraph}",
        "cells": [(index.tag(code), _cell(edition, view, code, one)) for code in index.languages],
    }


def _cell(edition: Edition, view: View, code: str, one: Context) -> Markup | None:
    """Return the words around a term in a language, the term marked; nothing where that text does not have it."""
    if code not in one.spans:
        return None
    text = edition.translations.get(code, edition.record)
    own = view if view.record.language == code else edition.view(code)
    return _marked(own, text.paragraph_by_id[one.paragraph], code, one.spans[code])


def _marked(view: View, paragraph: Paragraph, code: str, span: tuple[int, int]) -> Markup:
    own = window(paragraph, code, span)
    text, start, end = paragraph.text[own.start : own.end], span[0] - own.start, span[1] - own.start
    parts = (typeset(view, text, 0, start), typeset(view, text, start, end), typeset(view, text, end))
    return macro("contexts_cell.md.jinja", "cell")(*parts, own.begun, own.goes_on)
