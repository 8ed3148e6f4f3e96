"""Check that the files beside the pages are what the package made: data, texts, short addresses, the one file."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from record import urls
from record.build import Built

OWN = (urls.SITE, urls.SEARCH)
"""Files for the build alone."""
BY_CONTENT = re.compile(r"\.[0-9a-f]{8}(?=\.(?:js|css))")
"""What a script or a style sheet has in its name, and in those that it names, from its content."""


def unlike(built: Built, files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the published files that differ from the edition, or lack an entry of the search."""
    plain = {BY_CONTENT.sub("", path): data for path, data in files.items() if _is_text(path)}
    for path, content in built.files.items():
        if not path.endswith(".md") and path not in OWN:
            address = published(built, path)
            found = plain.get(address, b"").decode("utf-8")
            if (BY_CONTENT.sub("", found) if address.endswith(".js") else found) != content:
                yield f"{address}: is not what the edition says"
    for language, index in json.loads(built.files[urls.SEARCH]).items():
        data = _data(plain.get(urls.INDEX.format(language=language), b"").decode("utf-8"))
        wanted = [entry for entry in index["docs"] if entry["title"]]
        if data.get("config") != index["config"] or data.get("docs", [])[: len(wanted)] != wanted:
            yield f"{urls.INDEX.format(language=language)}: is not what the edition says"


def apart(built: Built) -> dict[str, bytes]:
    """Return the files of the edition that are no pages in Markdown, by their addresses: the build adds them itself."""
    files = ((path, content) for path, content in built.files.items() if not path.endswith(".md") and path not in OWN)
    return {published(built, path): content.encode() for path, content in files}


def published(built: Built, path: str) -> str:
    """Return the address of a file of the edition: those in another language stand in its folder."""
    for language in built.edition.languages[1:]:
        for kind in ("md", "html"):
            if path.endswith(f".{language}.{kind}"):
                return f"{built.edition.root(language)}{path.removesuffix(f'.{language}.{kind}')}.html"
    return path.removesuffix("md") + "html" if path.endswith(".md") else path


def _is_text(path: str) -> bool:
    return path.endswith((".html", ".js", ".css", ".json", ".tsv", ".csv", ".tmx", ".tbx", ".txt", ".xml", ".ndjson"))


def _data(script: str) -> dict[str, Any]:
    """Return the data of a script of data; nothing for any other file."""
    try:
        found: dict[str, Any] = json.loads(script.partition(" = ")[2].rstrip().removesuffix(";"))
    except ValueError:
        return {}
    return found
