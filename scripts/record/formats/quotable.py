"""Tables of the sentences of the record by their hashes: a program checks a quotation with one request.

`q/ab.json` has every sentence whose hash begins with ab, and where it stands. The checker (`verifying.quoting`) states
which words count as the same and where a sentence ends, and reads these tables back.
"""

import json
from collections.abc import Iterator

from record.edition import Edition
from record.formats.reading import readings
from record.formats.twins import whole
from verifying.quoting import quote_sha256, sentences

DIGITS = 2
"""The number of digits of a hash that name its table."""


def tables(edition: Edition) -> dict[str, str]:
    """Return every table by its path, empty ones as well, so that each request has an answer."""
    found: dict[str, dict[str, list[str]]] = {f"{number:0{DIGITS}x}": {} for number in range(16**DIGITS)}
    for sha256, place in _sentences(edition):
        found[sha256[:DIGITS]].setdefault(sha256, []).append(place)
    return {f"q/{digits}.json": _table(own) for digits, own in found.items()}


def _sentences(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield each sentence of each text: its hash, and its place as JSON."""
    for text in edition.once(readings):
        for line in whole(text):
            for low, high in sentences(line.text):
                place = {"id": line.id, "language": text.view.language, "span": [low, high]}
                yield quote_sha256(line.text[low:high]), json.dumps(place)


def _table(by_hash: dict[str, list[str]]) -> str:
    rows = (f'"{sha256}": [{", ".join(places)}]' for sha256, places in sorted(by_hash.items()))
    return "{\n" + ",\n".join(rows) + "\n}\n" if by_hash else "{}\n"
