"""The paragraphs as lines of JSON (NDJSON), for programs that read one after the other."""

import json
from collections.abc import Mapping
from typing import Any

from record import urls
from record.exports.contract import RecordData
from record.exports.data import rows_json


def paragraphs_ndjson(data: RecordData) -> str:
    """Return a line a paragraph: what `record.json` says of it, and which edition and status it is of."""
    rows = (json.dumps({**paragraph, **shared(data)}, ensure_ascii=False) for paragraph in every_paragraph(data))
    return "".join(f"{row}\n" for row in rows)


def every_paragraph(data: Mapping[str, Any]) -> list[Any]:
    """Return the paragraphs of the original, then what only a translation has."""
    return [*data["paragraphs"], *data.get("additions", ())]


def shared(data: RecordData) -> dict[str, object]:
    """Return what a paragraph that stands alone says of the record."""
    own = {"edition": data["edition"], "status": data["status"]}
    return own | ({"superseded_by": data["superseded_by"]} if "superseded_by" in data else {})


def paragraph_files(data: RecordData) -> dict[str, str]:
    """Return what `record.json` says of each paragraph as a file of its own, by its path."""
    return {
        urls.short(paragraph["id"]).removesuffix("html") + "json": rows_json({**paragraph, **shared(data)})
        for paragraph in every_paragraph(data)
    }
