"""Every published file with its size and hash: `manifest.json`, and its own hash where a reader finds it.

The promise: no byte of the site is left out, with two exceptions. The manifest does not list itself. A page that states
the hash of the manifest is listed with the hash that it has with 64 zeros in that place. The manifest of the site lists
the archive, and the archive has a manifest of its own for its files.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256

from record import urls
from record.exports.data import rows_json

BLANK = "0" * 64
"""Stands on a page in place of the hash of the manifest, until the hash is known."""
TEXT, FACTS, TRANSLATION, LOOK = (
    "docs/source/record.txt",
    "docs/source/*.toml",
    "docs/source/record.{}.txt",
    ("docs/assets", "overrides", "mkdocs.yml"),
)
SOURCES: Sequence[tuple[str, Sequence[str]]] = (
    (r"source/record\.txt", (TEXT,)),
    (r"source/import\.json", ("docs/source/import.json",)),
    (r"record/record-(?P<language>\w+)\.txt", (TRANSLATION,)),
    (r"verify_site\.py", ("scripts/verify_site.py", "scripts/verifying")),
    (r"(?:assets|partials)/.*|robots\.txt|.*/favicon\.svg", LOOK),
    (r"README\.txt|record/record\.schema\.json", ("docs", "scripts/record")),
    (r"(?P<language>[a-z]{2,3})/.*", (TEXT, TRANSLATION, FACTS, *LOOK)),
    (r".*", (TEXT, FACTS, *LOOK)),
)
"""What a file of the site is made from: the first pattern that its path fits."""
MADE_FROM = [(re.compile(pattern), sources) for pattern, sources in SOURCES]


def manifest(files: Mapping[str, bytes]) -> str:
    """Return the manifest of files, by their paths from the root of the site."""
    return rows_json({"version": 1, "files": [_entry(path, files[path]) for path in sorted(files)]})


def sealed(files: Mapping[str, bytes]) -> tuple[dict[str, bytes], str]:
    """Return the files of a site with their manifest, whose SHA-256 the proof pages now state, and that hash."""
    data = manifest({path: content for path, content in files.items() if path != urls.MANIFEST}).encode()
    digest = sha256(data).hexdigest()
    stated = {path: _stated(files[path], digest) for path in files if path.rpartition("/")[2] == urls.PROOF}
    return {**files, **stated, urls.MANIFEST: data}, digest


def _stated(page: bytes, digest: str) -> bytes:
    return page.replace(BLANK.encode(), digest.encode())


def _entry(path: str, content: bytes) -> dict[str, object]:
    return {"path": path, "bytes": len(content), "sha256": sha256(content).hexdigest(), "source": _source(path)}


@cache  # The site and its archive have nearly the same files.
def _source(path: str) -> Sequence[str]:
    found = ((pattern.fullmatch(path), sources) for pattern, sources in MADE_FROM)
    match, sources = next((match, sources) for match, sources in found if match)
    return [source.format(match.groupdict().get("language")) for source in sources]
