"""Put a finished folder in the place of another, and repair what a killed program left."""

import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path


def restore(folder: Path) -> None:
    """Put a folder back that was moved aside when the program was killed."""
    aside = _aside(folder)
    if aside.exists() and not folder.exists():
        aside.rename(folder)


def replace(folder: Path, finished: Path) -> None:
    """Put a finished folder in the place of another; at any moment one of the two is complete, here or moved aside.

    Raises:
        OSError: a folder cannot be moved; the old one is back in its place.
    """
    aside = _aside(folder)
    remove(aside)
    if folder.exists():
        folder.rename(aside)
    try:
        finished.rename(folder)
    except OSError:
        restore(folder)
        raise
    remove(aside)


def fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, by their paths, into a new folder.

    Raises:
        OSError: a file cannot be written.
    """
    for place in {path.rpartition("/")[0] for path in files}:
        (folder / place).mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        (folder / path).write_bytes(data)


def remove(folder: Path) -> None:
    """Remove a folder, even a read-only one; while it is being removed it has another name."""
    gone = folder.with_name(f"{folder.name}.gone")
    for place in (gone, folder):
        if place.is_symlink():
            place.unlink()
        elif place.exists():
            _allow(place)
            shutil.rmtree(place.rename(gone))


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name.lstrip('.')}.before")


def _allow(folder: Path) -> None:
    """Make a folder removable; on Windows its files as well."""
    folder.chmod(stat.S_IRWXU)
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            if not (path := Path(place, name)).is_symlink():
                path.chmod(stat.S_IRWXU)
