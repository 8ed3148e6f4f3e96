"""What the templates are told of an edition: plain words and addresses, one table a language.

Templates and hooks read this and nothing else, so neither knows a record, a language or a file of the source.
"""

import json
from typing import TypedDict

from record import urls
from record.citing import citation
from record.edition import Edition, Labels, View
from record.lanes import sketch, voices
from record.languages import GRAMMARS
from record.model import Paragraph, Section
from record.paragraphs import paragraph_title

GROUP = 50
"""Pages in one group of the navigation; the theme's cost grows with the square of it."""

WHO = (urls.SPEAKERS, urls.VOICES)
EVIDENCE = (urls.NOTES, urls.SOURCE_LINES, urls.PROOF)
"""What helps to consult the record, in the order of the navigation; terms stand between, where there are any."""


Bar = tuple[float, float]


class Anchor(TypedDict):
    """A paragraph in the contents of its page."""

    id: str
    title: str


class SectionSite(TypedDict):
    """A section as the home page lists it."""

    id: str
    kind: str
    label: str
    heading: str
    page: str
    range: str
    when: str
    speakers: str
    """Who speaks in it, in order; nothing where nobody is known by name."""
    sketch: list[list[Bar]]
    """The lanes of its speakers, for a small drawing: start and width in thousandths of its text."""
    contents: list[Anchor]


class Group(TypedDict):
    """A titled part of the navigation."""

    title: str
    pages: list[str]


class Site(TypedDict):
    """Everything that a page in one language says of the record as a whole."""

    language: str
    tag: str
    root: str
    """What comes before an address in this language: nothing, or `en/`."""
    text_tag: str
    """The language of the text shown, where it is another than the page's."""
    name: str
    heading: str
    title: str
    subtitle: str
    status: str
    body: str
    session: str
    place: str
    dates: str
    symbol: str
    range: str
    edition: str
    superseded_by: str
    report_error: str
    labels: Labels
    navigation: list[Group]
    sections: list[SectionSite]
    year: str
    citation_note: str


def site_json(edition: Edition) -> str:
    """Return the tables of every language, by language code, as JSON."""
    tables = {language: _site(edition, edition.view(language)) for language in edition.languages}
    return json.dumps(tables, ensure_ascii=False, indent=1) + "\n"


def _site(edition: Edition, view: View) -> Site:
    facts, cited = view.facts, citation(edition, view)
    return {
        "language": view.language,
        "tag": GRAMMARS[view.language].tag,
        "root": _root(edition, view.language),
        "text_tag": "" if view.translated else view.grammar.tag,
        "name": view.name,
        "heading": view.word(facts.heading) or view.name,
        "title": view.title,
        "subtitle": view.word(facts.subtitle),
        "status": view.status,
        "body": view.word(facts.body),
        "session": view.word(facts.session),
        "place": view.word(facts.place),
        "dates": view.dates,
        "symbol": facts.symbol or "",
        "range": view.span([paragraph.number for paragraph in view.record.paragraphs]),
        "edition": view.original.source.edition,
        "superseded_by": facts.superseded_by or "",
        "report_error": facts.report_error or "",
        "labels": view.labels,
        "navigation": _navigation(edition, view),
        "sections": [_section(edition, view, section) for section in view.record.sections],
        "year": cited["year"],
        "citation_note": cited["note"] + cited["of"][view.language],
    }


def _root(edition: Edition, language: str) -> str:
    return "" if language == edition.languages[0] else f"{language}/"


def _section(edition: Edition, view: View, section: Section) -> SectionSite:
    return {
        "id": section.id,
        "kind": section.kind,
        "label": section.label.text,
        "heading": view.heading(section),
        "page": edition.page(section),
        "range": view.span([paragraph.number for paragraph in section.paragraphs]),
        "when": view.when(section),
        "speakers": view.labels["and"].join(view.short_name(id) for id in voices(section) if view.is_person(id)),
        "sketch": sketch(section),
        "contents": [_anchor(view, paragraph) for paragraph in section.paragraphs],
    }


def _anchor(view: View, paragraph: Paragraph) -> Anchor:
    words = " ".join(filter(None, (paragraph.label.text, paragraph_title(view, paragraph))))
    return {"id": paragraph.id, "title": words}


def _navigation(edition: Edition, view: View) -> list[Group]:
    """Return the navigation: the sections in groups a reader can take in, then what helps to consult them."""
    whole = urls.markdown(urls.page(urls.ALL), None)
    sections = list(view.record.sections)
    groups: list[Group] = []
    for start in range(0, len(sections), GROUP):
        part = sections[start : start + GROUP]
        numbers = [paragraph.number for section in part for paragraph in section.paragraphs]
        title = view.labels["record"] if len(sections) <= GROUP else view.span(numbers)
        groups.append({"title": title, "pages": [urls.markdown(edition.page(section), None) for section in part]})
    groups[-1]["pages"].append(whole)
    listed = (urls.TERMS, urls.MENTIONS) if any(edition.terms.listed) else ()
    consult = [urls.markdown(address, None) for address in (*WHO, *listed, *EVIDENCE, urls.SEARCH_PAGE)]
    return [*groups, {"title": view.labels["consult"], "pages": [*consult, "about.md"]}]
