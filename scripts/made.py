"""Remember what the pages were made of, so that they are made once: again only when some of it has changed.

What counts is content, not time: the texts and facts of the record, the package, the pins of what it uses, and the
pages themselves, so that a page which a person changed or removed is made again.
"""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from record.write import MANIFEST

STAMP = Path(".cache") / "made"
PARTS = ("docs/source", "scripts")
PINS = "requirements.txt"


def remember(root: Path) -> None:
    """Write down what the pages of a project are made of, now that they are made and nothing is wrong with them."""
    (root / STAMP).parent.mkdir(exist_ok=True)
    (root / STAMP).write_text(_state(root), encoding="utf-8")


def up_to_date(root: Path) -> bool:
    """Tell whether the pages of a project are made of what is there now."""
    stamp = root / STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == _state(root)


def _state(root: Path) -> str:
    """Return a hash of all files that count, each by its path and content, and of the version of Python."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(_files(root)):
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
        digest.update(f"{path.relative_to(root).as_posix()} {content}\n".encode())
    return digest.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    yield root / PINS
    for part in PARTS:
        yield from (path for path in (root / part).rglob("*") if path.is_file() and path.suffix != ".pyc")
    listing = root / "docs" / MANIFEST
    yield listing
    if listing.is_file():
        yield from (root / "docs" / path for path in listing.read_text(encoding="utf-8").splitlines())
