"""Write files: each whole, only if it changed, and never over a file that a person wrote.

A manifest beside the files lists the generated ones. These may be replaced or removed; any other file was written by a
person and stays.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from record.alone import alone

MANIFEST = ".generated"


class OutputError(Exception):
    """A folder that cannot be written to, or a file in the way; its text is the one line of the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The numbers of files that were written, unchanged or removed."""

    changed: int
    kept: int
    removed: int


def write(folder: Path, files: Mapping[str, str]) -> Written:
    """Make the generated files of a folder exactly `files` (path from the folder, content).

    Raises:
        OutputError: the folder is a file or not writable, or a person's file stands where one is to go.
    """
    try:
        with suppress(FileExistsError):
            folder.mkdir(parents=True)
        with alone(folder):
            return _write(folder, files)
    except OSError as error:
        raise OutputError(f"{error.filename or folder}:1: cannot be written: {error.strerror}") from error


def _write(folder: Path, files: Mapping[str, str]) -> Written:
    before = listed(folder)
    for place in _in_the_way(folder, files.keys(), before):
        raise OutputError(f"{place}:1: stands in the way of a generated file; move or remove it")
    _update(folder / MANIFEST, _listing(before | files.keys()))
    changed = sum(_update(folder / path, content) for path, content in files.items())
    stale = before - files.keys()
    for path in stale:
        _remove(folder, path)
    _update(folder / MANIFEST, _listing(files.keys()))
    return Written(changed=changed, kept=len(files) - changed, removed=len(stale))


def listed(folder: Path) -> set[str]:
    """Return the files that the last run generated, by their paths from the folder."""
    try:
        listed = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return set()
    except UnicodeDecodeError as error:
        message = f"{folder / MANIFEST}:1: is no list of generated files: not UTF-8; remove it and those files"
        raise OutputError(message) from error
    return {path for path in listed if _inside(path)}


def _inside(path: str) -> bool:
    """Tell whether a path lies in the folder, unlike ../record.txt and /etc/hosts."""
    parts = {*path.split("/")}
    return bool(parts - {"", "."}) and ".." not in parts and not path.startswith("/")


def _in_the_way(folder: Path, paths: Iterable[str], before: set[str]) -> Iterator[Path]:
    """Yield files of a person in the place of a generated file or of its folder."""
    places = [folder / path for path in paths if path not in before]
    yield from sorted(parent for parent in {place.parent for place in places} if parent.is_file())
    yield from (place for place in places if place.exists())


def _listing(paths: Iterable[str]) -> str:
    return "".join(f"{path}\n" for path in sorted(paths))


def _update(path: Path, content: str) -> bool:
    """Write a file unless it has this content already; tell whether it was written."""
    data = content.encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, data)
    return True


def _replace(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    partial = path.with_name(f".{path.name}.partial")
    partial.write_bytes(data)
    partial.replace(path)


def _remove(folder: Path, path: str) -> None:
    """Remove a generated file, and its folder if that is empty."""
    (folder / path).unlink(missing_ok=True)
    parent = (folder / path).parent
    if parent != folder and parent.is_dir() and not any(parent.iterdir()):
        parent.rmdir()
