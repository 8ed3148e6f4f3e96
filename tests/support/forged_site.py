"""A site that was forged as a whole: every file but the source, with a manifest that fits."""

import re
from collections.abc import Mapping
from typing import Any

from record.exports.manifest import BLANK, sealed
from verifying.everything import unpacked
from verifying.names import ARCHIVE, MANIFEST

TEXTS = (".html", ".json", ".js", ".tsv", ".tmx")
Files = Mapping[str, bytes]


def forged(files: Files, case: Mapping[str, Any]) -> dict[str, bytes]:
    """Return a site in which a case has changed every file but the source, with a manifest that fits."""
    changed = {path: data for path, data in blank(unpacked(files[ARCHIVE])).items() if path != MANIFEST}
    for edit in case["edit"]:
        here = [
            path
            for path in changed
            if re.fullmatch(edit.get("in", r"(?!source/).*"), path) and path.endswith((*TEXTS, "-en.txt"))
        ]
        replaced = {path: re.sub(edit["old"], edit["new"], changed[path].decode()).encode() for path in here}
        assert any(replaced[path] != changed[path] for path in here), edit
        changed |= replaced
    return sealed(changed)[0]


def blank(files: Files) -> dict[str, bytes]:
    """Return the files of a site before the proof pages stated the hash of the manifest."""
    digest = re.search(r"<code>([0-9a-f]{64})</code>", files["proof.html"].decode())
    assert digest
    return {
        path: data.replace(digest[1].encode(), BLANK.encode()) if path.endswith("proof.html") else data
        for path, data in files.items()
    }
