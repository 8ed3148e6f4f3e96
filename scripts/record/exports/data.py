"""The record as data: what `record.json` says, in the shape that `contract` states."""

import ast
import hashlib
import inspect
import json
from collections.abc import Iterator, Mapping
from functools import cache

from pydantic import TypeAdapter

from record import urls
from record.edition import Edition
from record.exports import contract, contract_told
from record.exports.addition_data import addition_data
from record.exports.contract import (
    AsideData,
    EditionData,
    ParagraphData,
    RecordData,
    SectionData,
    SourceData,
)
from record.exports.prompt_data import concern_data, figure_data, prompt_data
from record.exports.speaker_data import speakers_data, speech_data
from record.model import Record, Section
from record.notes import note_data

_json = json.JSONEncoder(ensure_ascii=False).encode
"""Return a value as JSON; `json.dumps` would make an encoder for each of thousands of rows."""


def record_data(edition: Edition) -> RecordData:
    """Return the record as plain data."""
    record, facts = edition.record, edition.facts
    data: RecordData = {
        "version": 1,
        "title": {language: edition.view(language).title for language in edition.languages},
        "status": facts.status_kind,
        "languages": [record.language, *(code for code in edition.languages if code in edition.translations)],
        "source": _source(record),
        "edition": record.source.edition,
        "editions": list(_editions(edition)),
        "form": record.form,
        "sections": list(_sections(edition)),
        "paragraphs": list(_paragraphs(edition)),
        "asides": list(_asides(edition)),
        "speakers": list(speakers_data(edition)),
        "prompts": list(prompt_data(edition)),
        "concerns": list(concern_data(edition)),
        "figures": list(figure_data(edition)),
        "notes": [note_data(anchored) for anchored in edition.notes],
    }
    if additions := [*addition_data(edition)]:
        data["additions"] = additions
    if later := facts.superseded_by:
        data["superseded_by"] = {"symbol": later.symbol, "address": later.address}
    return data


def _source(record: Record) -> SourceData:
    source = record.source
    return {
        "path": urls.SOURCE,
        "language": record.language,
        "sha256": source.sha256,
        "bytes": len(source.data),
        "lines": source.line_count,
    }


def _editions(edition: Edition) -> Iterator[EditionData]:
    for earlier in edition.earlier:
        yield {
            "digest": earlier.digest,
            "sha256": earlier.record.source.sha256,
            "replaced": earlier.replaced.isoformat(),
            "reason": dict(earlier.reason),
        }


def rows_json(data: Mapping[str, object]) -> str:
    """Return data as JSON, one paragraph, speaker or note to a line."""
    rows = []
    for key, value in data.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            items = ",\n".join(_json(item) for item in value)
            rows.append(f"{_json(key)}: [\n{items}\n]")
        else:
            rows.append(f"{_json(key)}: {_json(value)}")
    return "{\n" + ",\n".join(rows) + "\n}\n"


@cache
def schema_json() -> str:
    """Return the JSON Schema of `record.json`, which is the same for every record."""
    schema = TypeAdapter(RecordData).json_schema()
    words = _described()
    for name, part in schema["$defs"].items():
        schema["$defs"][name] = {"description": words[name]} | part
    schema = {"$defs": schema["$defs"], "description": words["RecordData"]} | schema
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Session record"}
    return json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"


def _described() -> dict[str, str]:
    """Return the description of each table, read from the source of the contract: Python may leave docstrings out."""
    tree = ast.parse("\n".join(map(inspect.getsource, (contract, contract_told))))
    return {node.name: ast.get_docstring(node) or "" for node in tree.body if isinstance(node, ast.ClassDef)}


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
    texts = {code: {p.id: p for p in record.paragraphs} for code, record in edition.translations.items()}
    since = edition.since
    for section in edition.record.sections:
        page = edition.page(section)
        for paragraph in section.paragraphs:
            every = {edition.record.language: paragraph}
            every |= {code: text[paragraph.id] for code, text in texts.items() if paragraph.id in text}
            row: ParagraphData = {
                "id": paragraph.id,
                "number": paragraph.number,
                "label": paragraph.label.text,
                "section": section.id,
                "url": f"{page}#{paragraph.id}",
                "lines": paragraph.passage.lines,
                "text": {code: paragraph.text for code, paragraph in every.items()},
                "sha256": text_sha256(paragraph.text),
                "since": since[paragraph.id],
                "speeches": [speech_data(edition, every, place) for place in range(len(paragraph.speeches))],
            }
            if outdated := _outdated(edition, paragraph.id):
                row["outdated"] = outdated
            yield row


def _outdated(edition: Edition, id: str) -> dict[str, str]:
    """Return, by language, the earlier edition that the translation of a paragraph is still of."""
    views = (edition.view(code) for code in edition.translations)
    return {view.language: view.outdated[id] for view in views if id in view.outdated}


def _asides(edition: Edition) -> Iterator[AsideData]:
    """Yield the asides; an aside of a translation with the same id and kind is the same aside."""
    record = edition.record
    texts = {code: {aside.id: aside for aside in other.every_aside} for code, other in edition.translations.items()}
    sections = {aside.id: section.id for section in record.sections for aside in section.asides}
    for aside in record.every_aside:
        same = {code: found[aside.id] for code, found in texts.items() if aside.id in found}
        words = {code: counterpart.passage.text for code, counterpart in same.items() if counterpart.kind == aside.kind}
        yield {
            "id": aside.id,
            "kind": aside.kind,
            "section": sections.get(aside.id),
            "text": {record.language: aside.passage.text} | words,
            "lines": aside.passage.lines,
        }
