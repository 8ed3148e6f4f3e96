"""The inputs of a site: the files, and a hash of the content of each; dates of files do not count.

So pages are made again only when an input has changed, a build notices an edit during its run, and the server makes
again only what an edit touches.
"""

import hashlib
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from record.write import listed

PINS = "requirements.txt"
PARTS = ("mkdocs.yml", PINS, "docs", "overrides", "scripts")
PAGES_FROM = ("docs/source", "docs/assets/css/tokens.css", "scripts", PINS)
"""What the pages depend on; templates touch none of them, and of the style sheets the one with colours alone does."""
STAMP = Path(".cache") / "made"
BUILD_ADDS = "BUILD_ADDS_FILES"
"""Set in the environment of MkDocs by the build, which has just made the pages, and adds the generated files that are
no pages."""
State = dict[str, str]
"""The SHA-256 of each file by its path from the root; nothing for a file that cannot be read, such as a dead link."""


def written(root: Path) -> State:
    """Return the state of every file that a person wrote."""
    return _state(root, PARTS, generated_paths(root))


def generated(root: Path) -> State:
    """Return the state of the files that the last build wrote into `docs/`."""
    return {path: _hash(root / path) for path in sorted(generated_paths(root))}


def generated_paths(root: Path) -> set[str]:
    """Return the paths of these files."""
    return {f"docs/{path}" for path in listed(root / "docs")}


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


def _state(root: Path, parts: Iterable[str], others: Collection[str] = ()) -> State:
    """Return the state of the files in some parts of a project, but for other files."""
    paths = (path for part in parts for path in _files(root, part))
    return {path: _hash(root / path) for path in paths if path not in others}


def _files(root: Path, part: str) -> Iterator[str]:
    """Yield the paths of the files in a part of a project that are not hidden."""
    if not (root / part).is_dir():
        yield part
    for folder, _, names in os.walk(root / part):
        place = Path(folder).relative_to(root).as_posix()
        if Path(folder).name != "__pycache__":
            yield from (f"{place}/{name}" for name in names if not name.startswith("."))


def _hash(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:  # A link to nothing, or a file that an editor is just replacing.
        return ""
