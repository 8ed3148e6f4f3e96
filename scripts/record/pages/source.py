"""The source as it came: every line numbered, linked to where its words stand, with what is dropped shown as dropped.

The element with the id of a line holds exactly that line; numbers, places and signs carry `data-search-exclude`.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from record import urls
from record.edition import Edition
from record.exports.provenance import headings
from record.languages import GRAMMARS
from record.model import Dropped, Paragraph, Passage
from record.pages.blocks import front, html_attributes, page, quiet
from record.pages.markdown import inline
from record.pages.typeset import typeset_raw
from record.view import View


class Place(NamedTuple):
    """Where the words of a source line stand: what to call it, its address, and the lines of the whole passage."""

    words: str
    address: str
    lines: Sequence[int]


def source_page(edition: Edition, view: View) -> str:
    """Return the page of the original source, line by line."""
    labels, source = view.labels, edition.record.source
    here, there = edition.root(view.language) + urls.SOURCE_LINES, urls.SOURCE
    facts = labels["source_facts"].format(
        name=source.name, bytes=len(source.data), lines=source.line_count, sha256=source.sha256
    )
    end = labels["source_final_newline" if source.text.endswith("\n") else "source_no_final_newline"]
    download = f'<a href="{urls.link(here, there)}" download>{escape(labels["source_download"])}</a>'
    return page(
        [
            front(title=labels["source_title"], description=labels["source_intro"], search={"exclude": True}),
            f"# {inline(labels['source_title'])}",
            quiet(labels["source_intro"], "nature"),
            quiet(f"{facts}{labels['list']}{end}", "facts"),
            f'<p class="facts" data-search-exclude>{download}</p>',
            quiet(labels["source_legend"], "facts"),
            "\n".join(_table(edition, view)),
        ]
    )


def source_places(view: View, paragraphs: Sequence[Paragraph]) -> str:
    """Return the way from the paragraphs of a page to their source lines, as a list to open."""
    here = urls.page(urls.ALL)
    items = []
    for paragraph in paragraphs:
        own = view.original.paragraph_by_id.get(paragraph.id)
        links = ", ".join(
            f'<a href="{urls.link(here, urls.SOURCE_LINES)}#{urls.line_id(line)}">{line}</a>'
            for line in (own.passage.lines or own.label.lines if own else ())
        )
        items.append(f"<dt>{escape(view.mark(paragraph))}</dt><dd>{links}</dd>")
    if not items:
        return ""
    summary = f"<summary>{escape(view.labels['source_places'])}</summary>"
    return f'<details class="source-places" data-search-exclude>{summary}<dl>{"".join(items)}</dl></details>'


def _table(edition: Edition, view: View) -> Iterator[str]:
    labels, record = view.labels, edition.record
    places = _places(edition, view)
    dropped: dict[int, list[Dropped]] = {}
    for one in sorted(record.dropped, key=lambda one: one.run.start):
        dropped.setdefault(one.run.line, []).append(one)
    heads = "".join(
        f'<th scope="col">{escape(labels[key])}</th>' for key in ("source_line", "source_text", "source_place")
    )
    lang = html_attributes(lang=GRAMMARS[record.language].tag)
    yield f'<table class="source"><thead data-search-exclude><tr>{heads}</tr></thead><tbody>'
    for number, row in enumerate(record.source.rows[: record.source.line_count], 1):
        own = places.get(number, [])
        text = _row(view, row, dropped.get(number, ()))
        id = urls.line_id(number)
        yield (
            f'<tr id="{id}"><th scope="row" data-search-exclude><a href="#{id}">{number}</a></th>'
            f"<td{lang}>{text}{_joins(view, number, own)}</td>"
            f"<td data-search-exclude>{' '.join(_link(place) for place in own)}</td></tr>"
        )
    yield "</tbody></table>"


def _row(view: View, row: str, dropped: Sequence[Dropped]) -> str:
    """Return a line with the code points that the pages leave out marked as such."""
    parts, end = [], 0
    for one in dropped:
        title = html_attributes(title=view.labels[f"dropped_{one.operation}"], lang=GRAMMARS[view.language].tag)
        out = f'<del class="{one.operation}"{title}>{typeset_raw(one.run.text)}</del>'
        parts += [typeset_raw(row[end : one.run.start]), out]
        end = one.run.end
    return "".join((*parts, typeset_raw(row[end:])))


def _joins(view: View, number: int, places: Sequence[Place]) -> str:
    """Return the signs that a passage goes on in another line, or from another line."""
    signs = []
    for place in places:
        at = place.lines.index(number)
        if at:
            signs.append(("source_continued", place.lines[at - 1]))
        if at + 1 < len(place.lines):
            signs.append(("source_continues", place.lines[at + 1]))
    lang = html_attributes(lang=GRAMMARS[view.language].tag)
    opening = f'<a class="join" data-search-exclude{lang}'
    words = ((urls.line_id(line), escape(view.labels[key].format(line=line))) for key, line in signs)
    return "".join(f'{opening} href="#{id}">{sign}</a>' for id, sign in words)


def _link(place: Place) -> str:
    return f'<a href="{place.address}">{escape(place.words)}</a>'


def _places(edition: Edition, view: View) -> Mapping[int, list[Place]]:
    """Return where the words of each line of the original stand."""
    found: dict[int, list[Place]] = {}

    def add(passage: Passage, words: str, address: str) -> None:
        for line in passage.lines:
            found.setdefault(line, []).append(Place(words, address, passage.lines))

    for aside in edition.record.asides:
        add(aside.passage, view.labels[f"aside_{aside.kind}"], f"{urls.page(urls.ALL)}#{aside.id}")
    shown = {section.id: section for section in view.record.sections}
    for ordinal, entry in enumerate(edition.record.masthead, 1):
        add(entry.passage, view.labels["masthead"], f"{urls.page(urls.ALL)}#{urls.masthead_id(ordinal)}")
    for section in edition.record.sections:
        here = edition.page(section)
        for id, heading in headings(edition.record, section):
            add(heading, view.short(shown.get(section.id, section)), f"{here}#{id}")
        for aside in section.asides:
            add(aside.passage, view.labels[f"aside_{aside.kind}"], f"{here}#{aside.id}")
        for paragraph in section.paragraphs:
            runs = paragraph.label.runs + paragraph.passage.runs
            add(Passage(text="", runs=runs), view.span([paragraph]), f"{here}#{paragraph.id}")
    return found
