"""The paragraphs as lines of JSON (NDJSON), for programs that read them one by one."""

import json
from collections.abc import Mapping
from typing import Any

from record import urls
from record.exports.contract import RecordData
from record.exports.data import rows_json


def paragraphs_ndjson(data: RecordData) -> str:
    """Return one line for each paragraph: what `record.json` says of it, with the edition and the status."""
    rows = (json.dumps({**paragraph, **shared(data)}, ensure_ascii=False) for paragraph in every_paragraph(data))
    return "".join(f"{row}\n" for row in rows)


def every_paragraph(data: Mapping[str, Any]) -> list[Any]:
    """Return the paragraphs of the original, then those that only a translation has."""
    return [*data["paragraphs"], *data.get("additions", ())]


def shared(data: RecordData) -> dict[str, object]:
    """Return what each single paragraph says of the record."""
    own = {"edition": data["edition"], "status": data["status"]}
    return own | ({"superseded_by": data["superseded_by"]} if "superseded_by" in data else {})


def paragraph_files(data: RecordData) -> dict[str, str]:
    """Return a file for each paragraph by its path, with what `record.json` says of it."""
    return {
        urls.short(paragraph["id"]).removesuffix("html") + "json": rows_json({**paragraph, **shared(data)})
        for paragraph in every_paragraph(data)
    }
