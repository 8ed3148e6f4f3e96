"""The citation of the record for programs: `CITATION.cff` (Citation File Format 1.2.0)."""

import json
from collections.abc import Iterator

from record.citations.cited import Cited, cited, known
from record.edition import Edition
from record.exports.downloads import reader_of_programs
from record.view import View

Entry = dict[str, object]
MESSAGE = "To cite the record, use this with the number of the paragraph, which is the same in every language."


def citation_cff(edition: Edition) -> str:
    """Return the file: one key a line, its value as JSON, which YAML reads; what is not known has no line."""
    original = edition.view(edition.record.language)
    of, publication = cited(edition, original, original), edition.facts.publication
    licence = publication.licence
    values = {
        "cff-version": "1.2.0",
        "message": MESSAGE,
        "type": "dataset",
        "title": of.title,
        "authors": _authors(of),
        "version": of.edition,
        "date-released": publication.day and publication.day.isoformat(),
        "license": licence and licence.spdx,
        "license-url": licence and licence.address,
        "identifiers": [*_identifiers(edition)],
        "preferred-citation": _preferred(edition, original, of),
    }
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items() if value)


def _authors(of: Cited) -> list[Entry]:
    return [{"name": of.own_body or of.title}]


def _identifiers(edition: Edition) -> Iterator[Entry]:
    """Yield the identifiers of the record: its symbol, if it has one, and the hash of its source file."""
    if symbol := edition.facts.symbol:
        yield {"type": "other", "value": symbol, "description": "document symbol"}
    yield {"type": "other", "value": f"urn:sha256:{edition.record.source.sha256}", "description": "source file"}


def _preferred(edition: Edition, original: View, of: Cited) -> Entry:
    """Return the record for reference managers: a report, with a note that has what a citation must say."""
    view = reader_of_programs(edition)
    return {
        "type": "report",
        "title": known(original, of)["marked"],
        "authors": _authors(of),
        "edition": of.edition,
        "languages": [edition.record.language],
        "notes": known(view, cited(edition, view, original))["remark"],
    }
