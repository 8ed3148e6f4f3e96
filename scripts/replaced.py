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
    """Make the files of a folder exactly `files`, by their paths.

    Those that it has are written over, and not removed first: a file system takes long to find a place for new files
    soon after many were removed.

    Raises:
        OSError: a file cannot be written or removed.
    """
    there = set[str]()
    for place, _, names in os.walk(folder, topdown=False):
        paths = {Path(place, name).relative_to(folder).as_posix() for name in names}
        there |= paths & files.keys()
        for path in paths - files.keys():
            (folder / path).unlink()
        if not any(Path(place).iterdir()):
            Path(place).rmdir()
    for place in {path.rpartition("/")[0] for path in files}:
        (folder / place).mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        with (folder / path).open("r+b" if path in there else "wb") as file:
            file.write(data)
            file.truncate()


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
