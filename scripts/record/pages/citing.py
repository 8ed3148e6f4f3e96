"""What the scripts of a page are told so that a reader can search the record, link to it, cite it and quote it.

Everything that a citation says comes from here, in every language of the edition: a script only puts it in order.
It is a script of its own, one a language, so that no page repeats it.
"""

import json
import re
from collections.abc import Sequence
from typing import TypedDict

from babel import Locale

from record import symbols, urls
from record.citations.locator import pinpoint, speeches
from record.edition import Edition, View
from record.model import Paragraph, Section

CITATION, TOOL, SEARCH = "cite_", "tool_", "search_"
"""How labels begin: those of a citation, of the tools for links, citations and quotes, and of the search."""
HELD = re.compile(r"\{held\}[，,]? ?")


class Citation(TypedDict):
    """What a citation in one language says of the record."""

    title: str
    body: str
    held: str
    """Where and when the session was held."""
    year: str
    note: str
    """The status, and the symbol or that the source bears none."""
    of: dict[str, str]
    """What is added by the language of the text that is cited: the original, or a translation."""
    words: dict[str, str]


class Reading(TypedDict):
    """What an address can name."""

    symbol: str
    document: str
    """How the symbol of any document is written, as a pattern."""
    roots: dict[str, str]
    sections: list[tuple[str, int, int, str]]
    """Page, first and last number, and what goes before a number in an id."""
    pages: Sequence[str]
    file: str
    """The name of the record as one file, which may lie anywhere."""
    ids: list[tuple[str, str]]
    """What else has an id: its shape, and the page that holds it."""


def words_script(edition: Edition, view: View) -> str:
    """Return the script that tells the others what they need to know of the record, in one language.

    A script and not JSON: a page opened from disk may not read its neighbours.
    """
    return f"const recordWords = {json.dumps(script_data(edition, view), ensure_ascii=False, separators=(',', ':'))};\n"


def script_data(edition: Edition, view: View) -> dict[str, object]:
    """Return what the scripts of a page need, as plain data."""
    return {
        "language": view.language,
        "names": {language: edition.labels[language]["name"] for language in edition.languages},
        "texts": {language: edition.view(language).record.language for language in edition.languages},
        "edition": view.original.source.edition,
        **reading(edition, view),
        "indexes": {language: urls.INDEX.format(language=language) for language in edition.languages},
        "citation": {language: citation(edition, edition.view(language)) for language in edition.languages},
        "speeches": speeches(edition),
        "words": _words(view, TOOL),
        "search": _words(view, SEARCH),
    }


def reading(edition: Edition, view: View) -> Reading:
    """Return what the reader of addresses needs to know of the record."""
    sections = [*view.record.sections]
    return {
        "symbol": view.facts.symbol or "",
        "document": symbols.WRITTEN,
        "roots": {language: edition.root(language) for language in edition.languages},
        "sections": [
            _place(edition, section)
            for section in sections
            if any(one.number is not None for one in section.paragraphs)
        ],
        "pages": urls.PAGES,
        "file": urls.SINGLE.rpartition("/")[2],
        "ids": [*urls.HOMES, *((section.id, edition.page(section)) for section in sections)],
    }


def citation(edition: Edition, view: View) -> Citation:
    """Return what a citation in the language of a view says of the record."""
    words, facts = _words(view, CITATION), view.facts
    status = words[facts.status.kind] if facts.status else view.labels["status_unstated"]
    symbol = facts.symbol or words["no_symbol"]
    place = view.word(facts.place)
    return {
        "title": view.title,
        "body": view.word(facts.body),
        "held": words["held"].format(when=view.dates, place=place) if view.dates and place else view.dates or place,
        "year": str(facts.start.year) if facts.start else "",
        "note": words["semicolon"].join((status, symbol)),
        "of": {language: _of(edition, view, language) for language in edition.languages},
        "words": words,
    }


def united_nations(cited: Citation, view: View, paragraphs: Sequence[Paragraph]) -> str:
    """Return the citation of a run of paragraphs as United Nations documents write it, as the scripts do."""
    words = cited["words"]
    form = words["un"] if cited["held"] else HELD.sub("", words["un"])
    return form.format(**cited | {"of": cited["of"][view.language]}, pinpoint=pinpoint(view, paragraphs))


def _of(edition: Edition, view: View, language: str) -> str:
    """Return what a citation adds where the text cited is not the original, or not in the citation's language."""
    text, original = edition.view(language).record.language, edition.record.language
    name = str(Locale.parse(view.locale).languages[original])
    if text != original:
        return view.labels["cite_translation"].format(original=name)
    return view.labels["cite_original"].format(original=name) if view.language != original else ""


def _place(edition: Edition, section: Section) -> tuple[str, int, int, str]:
    """Return where paragraph numbers lead: page, first and last number, and what their ids begin with."""
    numbers = [paragraph.number for paragraph in section.paragraphs if paragraph.number is not None]
    return edition.page(section), numbers[0], numbers[-1], urls.id_prefix(section.paragraphs[0].id)


def _words(view: View, prefix: str) -> dict[str, str]:
    return {key.removeprefix(prefix): words for key, words in view.labels.items() if key.startswith(prefix)}
