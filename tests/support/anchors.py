"""The lock of addresses: what a reader may have linked to, which words stood there, and in which edition last.

Below the name of an edition stand the addresses that were last good in it. A row is an address, the first 16 digits of
the SHA-256 of its text, and the date of the last revision that `record.toml` states for it. A page has an address, too,
and no text of its own. Only `make golden` writes the lock.
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


Locked = Mapping[tuple[str, str], "Anchor"]
"""What is locked by address and edition: after a revision an address can have words in more than one."""
LINE = re.compile(r"L[0-9]+")
NOTE = re.compile(r"note_\w+")


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
    locked: Locked, found: Mapping[str, Anchor], redirects: Mapping[str, str], edition: str
) -> Iterator[tuple[str, str]]:
    """Yield each locked address that no longer answers, or answers with other words and no reason, and why."""
    for (address, of), before in locked.items():
        page, mark, id = address.partition("#")
        after = found.get(address) or found.get(f"{redirects.get(page, page).partition('#')[0]}{mark}{id}")
        if of != edition:
            yield from ((address, why) for why in _of_an_earlier_edition(address, of, before, after, found))
        elif after is None:
            yield address, "is gone"
        elif after.digest != before.digest and after.revised <= before.revised:
            yield address, "has other words, and no revision says why"


def _of_an_earlier_edition(
    address: str, of: str, before: Anchor, after: Anchor | None, found: Mapping[str, Anchor]
) -> Iterator[str]:
    """Yield why an address that was last good in an earlier edition leads nowhere, or to none of its words.

    A line of the source is locked within its edition alone. A number may stand on another page now, where the scripts
    lead; of what is gone the page of retired places says so.
    """
    id, root = address.partition("#")[2], next(iter(re.findall(r"^[a-z]{2,3}/", address)), "")
    lines = "-lines" * bool(LINE.fullmatch(id))
    kept = found.get(f"{root}record/editions/{of}{lines}.html#{id}")
    elsewhere = (f"{root}record/{page}.html#{id}" for page in ("all", "retired"))
    if after is None and not lines and found.keys().isdisjoint(elsewhere):
        yield f"is gone, and was last good in {of}"
    elif id and not NOTE.fullmatch(id) and before.digest not in {anchor.digest for anchor in (kept, after) if anchor}:
        yield f"has other words, and the page of {of} has not those that stood there"


def updated(
    locked: Locked, found: Mapping[str, Anchor], redirects: Mapping[str, str], edition: str
) -> dict[tuple[str, str], Anchor]:
    """Return the lock with new and revised addresses; what is gone or changed without a reason stays locked.

    What still has its words was last good in the present edition; other words under an address are locked beside those
    of the earlier one.
    """
    broken = {address for address, _ in complaints(locked, found, redirects, edition)}
    own = {address: anchor for address, anchor in found.items() if address not in broken}
    kept = {key: anchor for key, anchor in locked.items() if key[1] == edition or not _same(own.get(key[0]), anchor)}
    return {**kept, **{(address, edition): anchor for address, anchor in own.items()}}


def _same(after: Anchor | None, before: Anchor) -> bool:
    return after is not None and after.digest == before.digest


def read_lock(path: Path) -> dict[tuple[str, str], Anchor]:
    found: dict[tuple[str, str], Anchor] = {}
    edition = ""
    for row in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        address, *rest = row.split("\t")
        if rest:
            found[address, edition] = Anchor(*rest)
        else:
            edition = address
    return found


def write_lock(path: Path, locked: Locked) -> None:
    rows: list[str] = []
    for edition in sorted({edition for _, edition in locked}):
        own = {address: anchor for (address, of), anchor in locked.items() if of == edition}
        rows += [edition, *("\t".join((address, *own[address])) for address in sorted(own))]
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
