"""What a page tells programs that collect references: tags, a context object (COinS), linked data.

The programs part a name into first and last names wherever they expect a person, so the institution stands only where
one is expected: `citation_technical_report_institution`, `rft.aucorp`, an `Organization`. Nothing here states a date of
publication, or an author for a translation that has none. The address of a page is added where it is known.
"""

from typing import TypedDict
from urllib.parse import quote

from record.citations.cited import Cited, cited, known
from record.edition import Edition
from record.model import Section
from record.standing import standing
from record.view import View

Node = dict[str, object]
"""An entry of linked data."""


class Embedded(TypedDict):
    """The data that a page carries for such programs."""

    edition: str
    """The digits of the text, which the address of a page carries where it is cited."""
    tags: list[tuple[str, str]]
    """Names and contents of `meta` elements: Highwire Press and Dublin Core."""
    context: str
    """The context object of OpenURL, as a query."""
    linked: Node
    """schema.org."""


def embedded(edition: Edition, view: View, section: Section | None = None) -> Embedded:
    """Return the data of the page of a section, or of the whole record."""
    of = cited(edition, view, view)
    words = known(view, of)
    name = view.heading(section) if section else of.title
    paragraphs = section.paragraphs if section else [*view.record.paragraphs]
    parts = (name if section else "", view.span(paragraphs), words["remark"])
    about = view.labels["separator"].join(filter(None, parts))
    report = _report(edition, view, of)
    return {
        "edition": of.edition,
        "tags": [(key, text) for key, text in _tags(of, words, name, about, part=section is not None) if text],
        "context": _context(words),
        "linked": {"@context": "https://schema.org", "description": about}
        | (_chapter(view, of, name, report) if section else report),
    }


def _tags(of: Cited, words: dict[str, str], name: str, about: str, *, part: bool) -> list[tuple[str, str]]:
    """Return the tags; `DC.title` is the title of the part, as a reading view takes it for the title of the page."""
    return [
        ("citation_title", words["marked"]),
        ("citation_language", of.language),
        ("citation_technical_report_institution", of.own_body),
        ("DC.title", name),
        ("DC.relation.isPartOf", of.title if part else ""),
        ("DC.description", about),
        ("DC.language", of.language),
        ("DC.type", words["genre"]),
    ]


def _context(words: dict[str, str]) -> str:
    rows = {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:book",
        "rft.genre": "report",
        "rft.btitle": words["marked"],
        "rft.aucorp": words["own_body"],
        "rft.place": words["place_name"],
        "rft.pub": words["own_body"],
        "rft.edition": words["edition"],
        "rft.language": words["language"],
        "rft.description": words["remark"],
    }
    return "&".join(f"{key}={quote(text, safe='')}" for key, text in rows.items() if text)


def _chapter(view: View, of: Cited, name: str, report: Node) -> Node:
    """Return a section: a part of the report."""
    own = {"@type": "Chapter", "name": name, "inLanguage": of.language, "creativeWorkStatus": standing(view)}
    return {**own, "isPartOf": report}


def _report(edition: Edition, view: View, of: Cited) -> Node:
    """Return the record in one language: the original with its author, a translation with its original."""
    report = _work(of) | {
        "version": of.edition,
        "creativeWorkStatus": standing(view),
        "genre": of.genre,
        "recordedAt": _session(view, of),
    }
    if of.translation:
        original = edition.view(edition.record.language)
        own = cited(edition, original, original)
        report |= {"translator": of.translation, "translationOfWork": _work(own) | {"author": _author(own)}}
    else:
        others = [cited(edition, other, other) for code in edition.translations for other in (edition.view(code),)]
        report |= {"author": _author(of), "workTranslation": [_work(other) for other in others]}
    return {key: value for key, value in report.items() if value}


def _work(of: Cited) -> Node:
    return {"@type": "Report", "name": of.title, "inLanguage": of.language}


def _author(of: Cited) -> Node | None:
    return {"@type": "Organization", "name": of.own_body} if of.own_body else None


def _session(view: View, of: Cited) -> Node | None:
    """Return the session that the record is of."""
    if not of.days:
        return None
    start, _, end = of.days.partition("/")
    place: Node = {"location": {"@type": "Place", "name": of.place}} if of.place else {}
    return {"@type": "Event", "name": known(view, of)["event_title"], "startDate": start, "endDate": end, **place}
