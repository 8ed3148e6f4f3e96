"""The record as data: `record.json`, whose shape the typed dictionaries below state once.

All addresses are paths from the site's root; references are ids; offsets are code points.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Literal

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from record import urls
from record.edition import Edition
from record.model import Kind, Section

Words = dict[str, str]


class SourceData(TypedDict):
    """The file that the text was read from."""

    path: str
    language: str
    sha256: str
    bytes: int
    lines: int


class SectionData(TypedDict):
    """An annex or a dialogue, with the paragraphs that are its own."""

    id: str
    kind: Kind
    parent: str | None
    label: str
    title: Words
    page: str
    paragraphs: list[str]


class ParagraphData(TypedDict):
    """A numbered paragraph and its text in every language there is."""

    id: str
    number: int
    label: str
    section: str
    url: str
    lines: list[int]
    text: Words
    sha256: str


class RecordData(TypedDict):
    """The whole record."""

    version: Literal[1]
    title: Words
    status: Literal["draft", "final", "unstated"]
    languages: list[str]
    source: SourceData
    edition: str
    sections: list[SectionData]
    paragraphs: list[ParagraphData]


def record_data(edition: Edition) -> RecordData:
    """Return the record as plain data."""
    record, facts = edition.record, edition.facts
    source = record.source
    return {
        "version": 1,
        "title": {language: edition.view(language).title for language in edition.languages},
        "status": facts.status.kind if facts.status else "unstated",
        "languages": [record.language, *(code for code in edition.languages if code in edition.translations)],
        "source": {
            "path": urls.SOURCE,
            "language": record.language,
            "sha256": source.sha256,
            "bytes": len(source.data),
            "lines": source.line_count,
        },
        "edition": source.edition,
        "sections": list(_sections(edition)),
        "paragraphs": list(_paragraphs(edition)),
    }


def record_json(data: RecordData) -> str:
    """Return the record as JSON, one paragraph to a line."""
    rows = []
    for key, value in data.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            items = ",\n".join(_json(item) for item in value)
            rows.append(f"{_json(key)}: [\n{items}\n]")
        else:
            rows.append(f"{_json(key)}: {_json(value)}")
    return "{\n" + ",\n".join(rows) + "\n}\n"


def schema_json() -> str:
    """Return the JSON Schema of `record.json`."""
    schema = TypeAdapter(RecordData).json_schema()
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Session record"}
    return json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"


def text_sha256(text: str) -> str:
    """Return the SHA-256 of a reading text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _sections(edition: Edition) -> Iterator[SectionData]:
    titles = {code: {s.id: s for s in record.sections} for code, record in edition.translations.items()}
    for section in edition.record.sections:
        own = {edition.record.language: section.title.text}
        yield {
            "id": section.id,
            "kind": section.kind,
            "parent": section.parent,
            "label": _label(section),
            "title": own
            | {code: found[section.id].title.text for code, found in titles.items() if section.id in found},
            "page": edition.page(section),
            "paragraphs": [paragraph.id for paragraph in section.paragraphs],
        }


def _label(section: Section) -> str:
    """Return the label without the mark that joins it to a title: 二, not 二、."""
    return section.label.text.rstrip("、.")


def _paragraphs(edition: Edition) -> Iterator[ParagraphData]:
    texts = {code: {p.id: p.text for p in record.paragraphs} for code, record in edition.translations.items()}
    for section in edition.record.sections:
        page = edition.page(section)
        for paragraph in section.paragraphs:
            text = paragraph.text
            own = {edition.record.language: text}
            yield {
                "id": paragraph.id,
                "number": paragraph.number,
                "label": paragraph.label.text,
                "section": section.id,
                "url": f"{page}#{paragraph.id}",
                "lines": paragraph.passage.lines,
                "text": own | {code: found[paragraph.id] for code, found in texts.items() if paragraph.id in found},
                "sha256": text_sha256(text),
            }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
