"""The paragraphs as lines of JSON (NDJSON), for programs that read one after the other."""

import json

from record.exports.contract import RecordData


def paragraphs_ndjson(data: RecordData) -> str:
    """Return a line a paragraph: what `record.json` says of it, and which edition and status it is of."""
    rows = (json.dumps({**paragraph, **shared(data)}, ensure_ascii=False) for paragraph in data["paragraphs"])
    return "".join(f"{row}\n" for row in rows)


def shared(data: RecordData) -> dict[str, object]:
    """Return what a paragraph that stands alone says of the record."""
    own = {"edition": data["edition"], "status": data["status"]}
    return own | ({"superseded_by": data["superseded_by"]} if "superseded_by" in data else {})
