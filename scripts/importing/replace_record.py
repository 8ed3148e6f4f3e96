"""Make room for another record: files about the present record go, files about the software stay.

The tests of the software still use the record that was here first: it is their specimen, and moves to `specimen/`. A
later record is removed, because no test uses it.
"""

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from importing.imported import Imported
from importing.starting import starting_pages
from record.build import build

SPECIMEN = "specimen"
OURS = (
    "docs/source/*", "docs/index.*.md", "docs/about.*.md", "docs/README.txt", "docs/assets/social",
    "tests/this_record/*",
)  # fmt: skip
"""The files about the record of a site, from the root of the project."""
ANY = ("tests/this_record/test_anchors.py", "tests/this_record/test_any_record.py")
"""Tests that apply to any record: they stay."""
SOURCE = "docs/source"
Questions = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The files that make room, by their paths from the root of the project, and whether they become the specimen."""

    paths: tuple[str, ...]
    kept: bool

    @property
    def described(self) -> list[str]:
        """Say line by line what goes where."""
        where = f"moves to {SPECIMEN}/, for the tests of the software" if self.kept else "is removed"
        return [f"{path} {where}" for path in self.paths]


def started(made: Imported) -> tuple[Mapping[str, str], Questions]:
    """Return the files of a new record by their path from the root, and all that an editor has to answer, by line.

    Raises:
        InputError: the facts that were read do not fit the record.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, content in made.files.items():
            (folder / path).write_text(content, encoding="utf-8")
        built = build(folder / "record.txt", folder / "record.toml")
    file = json.loads(made.files["import.json"])["file"]
    files = {f"{SOURCE}/{path}": content for path, content in made.files.items()}
    files |= {f"docs/{path}": content for path, content in starting_pages(built, file)}
    asked = [
        (question.line if question.file == "record.txt" else 1, question.message)
        for question in built.edition.questions
    ]
    return files, sorted({*made.questions, *asked})


def in_the_way(root: Path) -> Taken:
    """Return the files about the present record."""
    found = sorted({path.relative_to(root).as_posix() for pattern in OURS for path in root.glob(pattern)})
    return Taken(paths=tuple(path for path in found if _whole(path)), kept=not (root / SPECIMEN).exists())


def _whole(path: str) -> bool:
    return not path.endswith("__pycache__")


def begin(root: Path, taken: Taken, files: Mapping[str, str]) -> None:
    """Replace the present files by those of a new record; all are copied before any is removed."""
    if taken.kept:
        for path in taken.paths:
            _copy(root / path, root / SPECIMEN / path)
    for path in taken.paths:
        if path not in ANY:
            _remove(root / path)
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        shutil.copytree(path, target)
    else:
        shutil.copy2(path, target)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
