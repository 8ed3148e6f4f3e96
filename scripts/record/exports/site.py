"""What templates know of an edition: plain words and addresses, one table for each language.

Templates and hooks read this and nothing else, so neither knows a record, a language or a file of the source.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from record import urls
from record.citations.cited import cited, known
from record.citations.embedded import embedded
from record.citations.forms import printed, printing
from record.contents import paragraph_title
from record.edition import Edition
from record.exports.consulted import entries
from record.exports.downloads import downloads
from record.exports.other_documents import related, superseded
from record.exports.revision_list import revised_on, revision_list
from record.exports.script_words import reading
from record.exports.site_data import Anchor, Group, SectionSite, Site, SiteLanguage, SiteNames
from record.lanes import sketch, voices
from record.languages import GRAMMARS
from record.model import Paragraph, Section
from record.standing import standing
from record.view import View

STATED = ("version", "remark", "edition_words", "description")
"""What citations say of the text; hand-written examples of citations leave it to the facts."""
NEIGHBOURS = 12
"""Sections that a page lists one by one; in a longer record it lists near sections, and groups of the others."""


def site_json(edition: Edition) -> str:
    """Return the tables of every language, by language code, as JSON."""
    tables = {language: _site(edition, edition.view(language)) for language in edition.languages}
    return json.dumps(tables, ensure_ascii=False) + "\n"


def _site(edition: Edition, view: View) -> Site:
    facts, examples = view.facts, view.facts.search_examples.in_language(view.language)
    return {
        **_language(edition, view),
        **_names(view),
        "range": view.span([*view.record.paragraphs]),
        "edition": view.original.source.edition,
        "superseded_by": superseded(view),
        "revisions": revision_list(edition, view),
        "revised_on": revised_on(edition),
        "related": [related(view, document) for document in facts.related],
        "report_error": facts.report_error or "",
        "labels": view.labels,
        "search_examples": {**examples, "number": view.labels.table("search")["help_number"]},
        "navigation": _navigation(edition, view),
        "consult": entries(edition, view),
        "downloads": downloads(edition, view),
        "sections": [*_sections(edition, view)],
        "cited": printed(edition, view, [*view.record.paragraphs]),
        "said": _said(edition, view),
        "embedded": embedded(edition, view),
        "picture": facts.picture.get(view.language, ""),
        "licence": facts.publication.licence.address if facts.publication.licence else "",
        "signals": facts.publication.signals.line,
        "reading": reading(edition, view),
    }


def _language(edition: Edition, view: View) -> SiteLanguage:
    return {
        "language": view.language,
        "tag": GRAMMARS[view.language].tag,
        "locale": view.locale.replace("_", "-"),
        "root": edition.root(view.language),
        "text_tag": view.text_tag,
        "translated": view.translated,
    }


def _cite_by(view: View) -> str:
    """Return the words on how the record is cited: they differ where some or all paragraphs have no number."""
    numbered = {bool(view.number(paragraph)) for paragraph in view.record.paragraphs}
    found = "some" if len(numbered) > 1 else "none" if False in numbered else "all"
    return view.labels.table("home_cite_words")[found]


def _names(view: View) -> SiteNames:
    facts = view.facts
    return {
        "name": view.name,
        "heading": view.word(facts.heading) or view.title,
        "title": view.title,
        "subtitle": view.word(facts.subtitle),
        "status": view.status,
        "status_title": view.status_title,
        "standing": standing(view),
        "body": view.word(facts.body),
        "session": view.word(facts.session),
        "place": view.word(facts.place),
        "dates": view.dates,
        "symbol": facts.symbol or "",
        "cite_by": _cite_by(view),
    }


def _said(edition: Edition, view: View) -> dict[str, str]:
    """Return what hand-written pages leave to the facts: the status of the text, and what citations say of it."""
    words = known(view, cited(edition, view, view))
    status = view.labels.table("status_said")[view.facts.status_kind]
    return {"status": status} | {key: words[key] for key in ("title", "colon_title", *STATED)}


def _sections(edition: Edition, view: View) -> Iterator[SectionSite]:
    sections = [*view.record.sections]
    longest, cite = max(map(_length, sections), default=0) or 1, printing(edition, view)
    for section in sections:
        page = edition.page(section)
        people = view.labels["and"].join(view.short_name(id) for id in voices(section) if view.is_person(id))
        yield {
            "id": section.id,
            "kind": section.kind,
            "label": section.label.text,
            "heading": view.heading(section),
            "parts": view.heading_parts(section),
            "page": page,
            "range": view.span(section.paragraphs),
            "when": view.when(section),
            "about": view.word(view.facts.section(section.id).about) or people,
            "length": round(100 * _length(section) / longest, 1),
            "sketch": sketch(section),
            "cited": cite(section.paragraphs),
            "embedded": embedded(edition, view, section),
            "contents": [_anchor(view, paragraph) for paragraph in section.paragraphs],
        }


def _length(section: Section) -> int:
    return sum(len(paragraph.text) for paragraph in section.paragraphs)


def _anchor(view: View, paragraph: Paragraph) -> Anchor:
    return {"id": paragraph.id, "number": view.mark(paragraph), "title": paragraph_title(view, paragraph)}


def _navigation(edition: Edition, view: View) -> list[Group]:
    """Return the navigation: the sections, in groups where they are many, then what helps to consult them."""
    sections = list(view.record.sections)
    groups = [sections[start : start + NEIGHBOURS] for start in range(0, len(sections), NEIGHBOURS)]
    listed: list[str | Group] = [*_listed(edition, sections)]
    if len(groups) > 1:
        listed = [{"title": _from_to(view, part), "pages": [*_listed(edition, part)]} for part in groups]
    consult: list[str | Group] = [
        {"title": entry["title"], "pages": [urls.markdown(page["page"], None) for page in entry["pages"]]}
        for entry in entries(edition, view)
    ]
    return [
        {"title": view.labels["record"], "pages": [*listed, urls.markdown(urls.page(urls.ALL), None)]},
        {"title": view.labels["consult"], "pages": consult},
    ]


def _listed(edition: Edition, sections: Iterable[Section]) -> Iterator[str]:
    return (urls.markdown(edition.page(section), None) for section in sections)


def _from_to(view: View, sections: Sequence[Section]) -> str:
    """Return the name of a group of sections: the paragraphs in it, or its first heading where it has none."""
    every = [paragraph for section in sections for paragraph in section.paragraphs]
    numbered = [paragraph for paragraph in every if paragraph.number is not None]
    words = view.span(numbered or every) or view.heading(sections[0])
    return words[:1].upper() + words[1:]
