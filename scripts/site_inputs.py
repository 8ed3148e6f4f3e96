"""The inputs of a site: the files, and a hash of the content of each; dates of files do not count.

So pages are made again only when an input has changed, a build notices an edit during its run, and the server makes
again only what an edit touches.
"""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from record.write import listed

PINS = "requirements.txt"
PARTS = ("mkdocs.yml", PINS, "docs", "overrides", "scripts")
PAGES_FROM = ("docs/source", "docs/assets/css/tokens.css", "scripts", PINS)
"""What the pages depend on; templates touch none of them, and of the style sheets the one with colours alone does."""
STAMP = Path(".cache") / "made"
State = dict[str, str]
"""The SHA-256 of each file by its path from the root; nothing for a file that cannot be read, such as a dead link."""


def written(root: Path) -> State:
    """Return the state of every file that a person wrote."""
    ours = generated(root)
    return {path: content for path, content in _state(root, PARTS).items() if path not in ours}


def generated(root: Path) -> State:
    """Return the state of the files that the last build wrote into `docs/`."""
    return {f"docs/{path}": _hash(root / "docs" / path) for path in sorted(listed(root / "docs"))}


def changed(before: State, after: State) -> list[str]:
    """Return the files that were changed, added or removed between two states."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def remember(root: Path) -> None:
    """Save the inputs of the pages of a project, after they were made without problems."""
    (root / STAMP).parent.mkdir(exist_ok=True)
    (root / STAMP).write_text(_made_of(root), encoding="utf-8")


def up_to_date(root: Path) -> bool:
    """Tell whether the pages of a project were made from the present inputs, and no person has changed them since."""
    stamp = root / STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == _made_of(root)


def _made_of(root: Path) -> str:
    """Return a hash of the version of Python, of all inputs of pages, and of the pages."""
    files = sorted((_state(root, PAGES_FROM) | generated(root)).items())
    return hashlib.sha256(repr((sys.version, files)).encode()).hexdigest()


def _state(root: Path, parts: Iterable[str]) -> State:
    files = (file for part in parts for file in _files(root / part))
    return {path.relative_to(root).as_posix(): _hash(path) for path in files if not path.name.startswith(".")}


def _files(place: Path) -> Iterator[Path]:
    if not place.is_dir():
        yield place
    for folder, _, names in os.walk(place):
        if Path(folder).name != "__pycache__":
            yield from (Path(folder, name) for name in names)


def _hash(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:  # A link to nothing, or a file that an editor is just replacing.
        return ""
