"""Every published file with its size and hash: `manifest.json`, and its own hash where a reader finds it.

The promise: no byte of the site is left out. Two things cannot be said plainly. The manifest does not list itself; and
a page that states the hash of the manifest is listed as it is with 64 zeros in that place. The archive is listed by the
manifest of the site, and has one of its own for what is in it.
"""

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256

from record import urls
from record.exports.data import rows_json

BLANK = "0" * 64
"""What stands on a page for the hash of the manifest until that is known."""
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
"""What a file of the site is made from, by its path: the first that fits."""


def manifest(files: Mapping[str, bytes]) -> str:
    """Return the manifest of files, by their paths from the root of the site."""
    return rows_json({"version": 1, "files": [_entry(path, files[path]) for path in sorted(files)]})


def sealed(files: Mapping[str, bytes]) -> tuple[dict[str, bytes], str]:
    """Return the files of a site with their manifest, and its SHA-256, which the proof pages now state."""
    data = manifest({path: content for path, content in files.items() if path != urls.MANIFEST}).encode()
    digest = sha256(data).hexdigest()
    stated = {path: _stated(files[path], digest) for path in files if path.rpartition("/")[2] == urls.PROOF}
    return {**files, **stated, urls.MANIFEST: data}, digest


def _stated(page: bytes, digest: str) -> bytes:
    return page.replace(BLANK.encode(), digest.encode())


def _entry(path: str, content: bytes) -> dict[str, object]:
    return {"path": path, "bytes": len(content), "sha256": sha256(content).hexdigest(), "source": _source(path)}


def _source(path: str) -> list[str]:
    found = ((re.fullmatch(pattern, path), sources) for pattern, sources in SOURCES)
    match, sources = next((match, sources) for match, sources in found if match)
    return [source.format(match.groupdict().get("language")) for source in sources]
