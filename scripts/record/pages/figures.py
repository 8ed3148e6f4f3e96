"""The page and the table of figures: what the record gives in numbers, who says it, what it is about, each quoted."""

import csv
import io
from collections.abc import Iterator, Sequence

from record import urls
from record.edition import Edition
from record.figures import Figure, sentence_around
from record.markup.render import render
from record.markup.typeset import typeset
from record.pages.kinds import PageKind
from record.pages.page_header import notice
from record.speech import Speech
from record.view import View

KINDS = ("pledge", "amount", "share", "count", "age", "year")
"""In the order of the page."""
EVERYWHERE = ("percent", "year", "years")
"""The units that every record can have, which the interface has words for; a currency is its code in any language."""
DATA_LANGUAGE = "en"
"""In which the data say what is counted."""


def figures_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address."""
    labels = view.labels.table("figures")
    shown: dict[str, list[dict[str, object]]] = {kind: [] for kind in KINDS}
    for one in edition.figures:
        shown[one.fact.kind].append(_figure(edition, view, one))
    titles = view.labels.table("figure_kind")
    files = {"data": urls.DATA, "table": urls.FIGURES_CSV}
    kinds = [{"id": kind, "title": titles[kind], "figures": own} for kind, own in shown.items() if own]
    page = render(
        "figures.md.jinja",
        labels=view.labels,
        words=labels,
        description=f"{view.title}: {labels['intro']}",
        notice=notice(view),
        kinds=kinds,
        **files,
    )
    yield urls.FIGURES, page


KIND = PageKind(
    order=20,
    address=urls.FIGURES,
    words="figures",
    content=lambda edition: edition.figures,
    pages=figures_pages,
    ids=r"figures?_\w+",
)


def figures_csv(edition: Edition) -> str:
    """Return the figures as a table: a row each, the words and what it is about in every language."""
    rows, codes = io.StringIO(newline=""), edition.languages
    out = csv.writer(rows, lineterminator="\n")
    columns = [f"{name}_{code}" for name in ("words", "about") for code in codes]
    out.writerow(["id", "paragraph", "kind", "value", "unit", "speaker", *columns, "address"])
    for one in edition.figures:
        fact = one.fact
        own = [table.get(code, "") for table in (fact.words, fact.about) for code in codes]
        head = [fact.id, fact.paragraph, fact.kind, fact.value, fact.unit, one.speaker or ""]
        out.writerow([*head, *own, edition.address(fact.paragraph)])
    return rows.getvalue()


def _figure(edition: Edition, view: View, one: Figure) -> dict[str, object]:
    """Return a figure as the page shows it, in the text shown, or in the original where that lacks it."""
    code = view.record.language if view.record.language in one.spans else edition.record.language
    own = view if code == view.record.language else edition.view(code)
    paragraph, span = own.record.paragraph_by_id[one.fact.paragraph], one.spans[code]
    start, end = sentence_around(paragraph, code, span)
    return {
        "id": one.fact.id,
        "words": typeset(own, paragraph.text[slice(*span)]),
        "value": f"{one.fact.value:,}",
        "unit": unit_words(view, one.fact.unit),
        "about": view.word(one.fact.about),
        "who": typeset(view, sayer(view, paragraph.speeches, span[0])),
        "place": view.span([paragraph]),
        "address": urls.markdown_link(urls.FIGURES, edition.address(paragraph.id)),
        "quote": typeset(own, paragraph.text[start:end].strip()),
        "tag": own.text_tag if own is view else own.record.tag,
    }


def unit_words(view: View, unit: str) -> tuple[str, str]:
    """Return a unit in the reader's language, or as the data has it, with the tag of its language."""
    if unit in EVERYWHERE:
        return "", view.labels.table("figure_unit")[unit]
    return "" if unit.isupper() or view.language == DATA_LANGUAGE else DATA_LANGUAGE, unit


def sayer(view: View, speeches: Sequence[Speech], offset: int) -> str:
    """Return who says it: somebody by name, or the record's words; nothing where the record itself does."""
    speech = next((one for one in speeches if one.start <= offset < one.end), None)
    if speech is None:
        return ""
    return view.full_name(speech.speaker) if speech.speaker else speech.subject or ""
