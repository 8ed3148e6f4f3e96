"""What became of every place of the earlier texts: `concordance.json`, for programs that cite."""

from collections.abc import Iterator
from typing import NotRequired

from typing_extensions import TypedDict

from record.edition import Edition
from record.revisions.earlier import Kind


class PlaceData(TypedDict):
    """A place of an earlier edition, and where its words are now; `parts` for words that were split."""

    edition: str
    old: str
    new: str | None
    kind: Kind
    parts: NotRequired[list[str]]


class ConcordanceData(TypedDict):
    """Every place of each earlier edition, the newest edition first."""

    version: int
    edition: str
    places: list[PlaceData]


def concordance(edition: Edition) -> ConcordanceData:
    """Return the concordance of the earlier editions with the present one."""
    return {"version": 1, "edition": edition.record.source.edition, "places": list(_places(edition))}


def _places(edition: Edition) -> Iterator[PlaceData]:
    for earlier in edition.earlier:
        for id, fate in earlier.fates.items():
            place: PlaceData = {"edition": earlier.digest, "old": id, "new": fate.id, "kind": fate.kind}
            yield place | {"parts": list(fate.ids)} if len(fate.ids) > 1 else place
