"""What tests look up in the built site."""

import json
from pathlib import Path
from typing import Any


def built(site: Path, path: str) -> Path:
    """Return the script or style sheet of a built site that is named by its content."""
    stem, _, kind = path.rpartition(".")
    [found] = site.glob(f"{stem}.{'[0-9a-f]' * 8}.{kind}")
    return found


def index_of(site: Path, language: str) -> dict[str, Any]:
    """Return the search index of a language in a site, built or made by MkDocs alone."""
    [path] = (site / "search").glob(f"index-{language}.*js")
    index: dict[str, Any] = json.loads(path.read_text(encoding="utf-8").partition(" = ")[2].rstrip(";\n"))
    return index
