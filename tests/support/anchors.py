"""The lock of addresses: what a reader may have linked to, and which words stood there.

A row is an address, the first 16 digits of the SHA-256 of its text, and the date of the last revision that
`record.toml` states for it. A page has an address, too, and no text of its own.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from lossless import read_by_build

KEPT = re.compile(r"(?:att|dbsect|sec|para|p|aside|masthead|note)_[0-9a-z_]+|L[0-9]+")
"""The ids that a reader may link to; others belong to the theme or to hand-written pages."""


class Anchor(NamedTuple):
    """What stands under an address."""

    digest: str
    revised: str


def anchors_of(site: Path, revised: Mapping[str, dt.date]) -> dict[str, Anchor]:
    """Return every address of a built site; `revised` holds the dates of revisions by id.

    A revision of a paragraph is one of the speeches in it.
    """
    found: dict[str, Anchor] = {}
    for page in sorted(set(site.rglob("*.html")) - {site / "404.html"}):
        address = page.relative_to(site).as_posix()
        found[address] = Anchor("-", "-")
        for id, text in read_by_build(page).items():
            if KEPT.fullmatch(id):
                date = revised.get(id) or revised.get(id.partition("__speech_")[0])
                found[f"{address}#{id}"] = Anchor(digest_of(text), date.isoformat() if date else "-")
    return found


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def complaints(
    locked: Mapping[str, Anchor], found: Mapping[str, Anchor], redirects: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield each locked address that no longer answers, or answers with other words and no reason, and why."""
    for address, before in locked.items():
        page, mark, id = address.partition("#")
        after = found.get(address) or found.get(f"{redirects.get(page, page).partition('#')[0]}{mark}{id}")
        if after is None:
            yield address, "is gone"
        elif after.digest != before.digest and after.revised <= before.revised:
            yield address, "has other words, and no revision says why"


def updated(
    locked: Mapping[str, Anchor], found: Mapping[str, Anchor], redirects: Mapping[str, str]
) -> dict[str, Anchor]:
    """Return the lock with new and revised addresses; what is gone or changed without a reason stays locked."""
    broken = {address for address, _ in complaints(locked, found, redirects)}
    return {**locked, **{address: anchor for address, anchor in found.items() if address not in broken}}


def read_lock(path: Path) -> dict[str, Anchor]:
    if not path.exists():
        return {}
    rows = (row.split("\t") for row in path.read_text(encoding="utf-8").splitlines())
    return {address: Anchor(digest, revised) for address, digest, revised in rows}


def write_lock(path: Path, locked: Mapping[str, Anchor]) -> None:
    rows = ("\t".join((address, *anchor)) + "\n" for address, anchor in sorted(locked.items()))
    path.write_text("".join(rows), encoding="utf-8")
