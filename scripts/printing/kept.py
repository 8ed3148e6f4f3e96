"""The finished PDF files of a record, kept beside the site with a hash of what they were made from.

The site offers them while the record, its facts and its look on paper are the same. If not, it leaves them out, so that
no file differs from the pages.
"""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from printing.compiled import template
from record.edition import Edition
from record.formats.reading import readings
from record.formats.sheets import planned, sheets
from record.papers import Paper, path_of
from replaced import remove, replace, restore

FOLDER = Path(".cache", "pdf")
MADE = "made.json"
LEFT_OUT = "The PDF files are of another state of the record, and are left out: make editions makes them anew."
DATE = (1980, 1, 1)
"""The date of each file, which is fixed: two runs give the same bytes."""


def told(edition: Edition) -> list[dict[str, Any]]:
    """Return the data for Typst, for each file."""
    return [sheets(edition, texts, DATE) for texts in planned(readings(edition))]


def digest(data: Sequence[dict[str, Any]]) -> str:
    """Return a hash of the inputs of files: their data, and the template."""
    return sha256(json.dumps([data, template()]).encode()).hexdigest()


def keep(root: Path, digest: str, papers: Sequence[Paper]) -> None:
    """Replace the kept files by finished ones.

    Raises:
        OSError: they cannot be written; the kept files are still there.
    """
    folder = root / FOLDER
    beside = folder.with_name(f"{folder.name}.next")
    remove(beside)
    beside.mkdir(parents=True)
    files = []
    for paper in papers:
        (beside / paper.path).write_bytes(paper.data)
        own = {"sha256": sha256(paper.data).hexdigest(), "pages": paper.pages, "read": paper.read}
        files.append({"languages": paper.languages, **own})
    (beside / MADE).write_text(json.dumps({"digest": digest, "files": files}), encoding="utf-8")
    replace(folder, beside)


def kept(root: Path, edition: Edition) -> tuple[Paper, ...]:
    """Return the kept files; none if they were made from another state of the record, or are incomplete."""
    restore(root / FOLDER)
    made = root / FOLDER / MADE
    if not made.is_file():
        return ()
    try:
        said = json.loads(made.read_text(encoding="utf-8"))
        return tuple(_papers(made.parent, said["files"])) if said["digest"] == digest(told(edition)) else ()
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _papers(folder: Path, files: Sequence[dict[str, Any]]) -> Iterator[Paper]:
    for file in files:
        data = (folder / path_of(file["languages"])).read_bytes()
        if sha256(data).hexdigest() != file["sha256"]:
            raise ValueError(file["languages"])
        yield Paper(languages=tuple(file["languages"]), data=data, pages=file["pages"], read=tuple(file["read"]))
