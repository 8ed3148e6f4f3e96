"""The tables with which a program finds a sentence in one request, or in a copy of the site."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from verifying.lent import texts_read
from verifying.names import PROVENANCE
from verifying.quoting import quote_sha256, sentences, spots_of
from verifying.source import Source

if TYPE_CHECKING:
    from verifying.check import Check

TABLE = re.compile(r"q/([0-9a-f]{2})\.json")
Places = list[dict[str, Any]]
"""Where a sentence stands: the id, the language, the span in code points."""


def quotes(check: "Check") -> None:
    """Compare every table with the sentences of the texts."""
    wanted, found = hashes(check.texts), set[str]()
    due: dict[str, dict[str, Places]] = {}
    for key, own in wanted.items():
        due.setdefault(key[:2], {})[key] = own
    for path, data in check.files.items():
        if name := TABLE.fullmatch(path):
            table = json.loads(data)
            check.compare(path, due.get(name[1], {}), table)
            found |= {key for key in table if table[key] == wanted.get(key)}
    lacking = {(place["language"], place["id"]) for key in wanted.keys() - found for place in wanted[key]}
    for language, text in check.texts.items() if found else ():
        for passage in text.passages.values():
            if (language, passage.id) not in lacking:
                check.counted.told("quotes", language, passage.id, passage.text)


def hashes(texts: Mapping[str, Source]) -> dict[str, Places]:
    """Return where each sentence of the texts stands, by its hash."""
    table: dict[str, Places] = {}
    for language, text in texts.items():
        for passage in text.passages.values():
            for low, high in sentences(passage.text):
                place = {"id": passage.id, "language": language, "span": [low, high]}
                table.setdefault(quote_sha256(passage.text[low:high]), []).append(place)
    return table


def texts_in(files: Mapping[str, bytes]) -> dict[str, Source]:
    """Return the texts that a copy carries by language, the original first.

    Raises ValueError or LookupError where a file of the copy is missing or is not what it should be.
    """
    said = json.loads(files[PROVENANCE])
    return texts_read(files, [said, *said["translations"]])


def places_of(quote: str, texts: Mapping[str, Source]) -> Iterator[str]:
    """Yield each place where the texts have some words, in words."""
    for language, text in texts.items():
        for passage in text.passages.values():
            for low, high in spots_of(quote, passage.text):
                yield f"{passage.id}, {language}, code points {low}-{high}"


def told_of(quote: str, texts: Mapping[str, Source]) -> tuple[bool, list[str]]:
    """Tell whether the texts have some words, and what is said of it; of a longer quotation, sentence by sentence."""
    if places := [*places_of(quote, texts)]:
        return True, [f"verbatim: {place}" for place in places]
    parts = [quote[low:high] for low, high in sentences(quote)]
    if len(parts) < 2:  # noqa: PLR2004 -- one sentence is the quotation
        return False, ["not found: no text of this copy has these words"]
    rows = ["not found: no text of this copy has these words in one place; sentence by sentence:"]
    for part in parts:
        rows += [f"verbatim: {place}: {part}" for place in places_of(part, texts)] or [f"not found: {part}"]
    return False, rows
