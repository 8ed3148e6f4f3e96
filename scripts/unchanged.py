"""Tell whether what a site is made from was changed while it was built: such a site would be of two minds."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

PARTS = ("mkdocs.yml", "docs", "overrides", "scripts")
State = Mapping[Path, tuple[int, int]]
"""When each file was last written (nanoseconds), and its bytes."""


def state(root: Path, generated: Iterable[str]) -> State:
    """Return the state of every file that a person wrote; `generated` are the others, from `docs/`."""
    ours = {root / "docs" / path for path in generated}
    paths = (root / part for part in PARTS)
    files = (file for path in paths for file in (_files(path) if path.is_dir() else [path]))
    return {file: _stamp(file) for file in files if file not in ours and not file.name.startswith(".")}


def changed(before: State, after: State) -> list[Path]:
    """Return the files that were written, added or removed in between."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def _files(folder: Path) -> list[Path]:
    walk = ((place, names) for place, _, names in os.walk(folder) if Path(place).name != "__pycache__")
    return [Path(place, name) for place, names in walk for name in names]


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except FileNotFoundError:  # A link to nothing, or a file that an editor is just replacing.
        return 0, 0
    return found.st_mtime_ns, found.st_size
