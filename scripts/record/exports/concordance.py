"""What became of every place of the texts that were in force before: `concordance.json`, for programs that cite."""

from collections.abc import Iterator
from typing import NotRequired

from typing_extensions import TypedDict

from record.edition import Edition
from record.revisions.earlier import Kind


class PlaceData(TypedDict):
    """A place of an earlier edition, and where its words are now; `parts` where they were split."""

    edition: str
    old: str
    new: str | None
    kind: Kind
    parts: NotRequired[list[str]]


class ConcordanceData(TypedDict):
    """Every place of every earlier edition, the newest edition first."""

    version: int
    edition: str
    places: list[PlaceData]


def concordance(edition: Edition) -> ConcordanceData:
    """Return what became of every place of the earlier editions in the present one."""
    return {"version": 1, "edition": edition.record.source.edition, "places": list(_places(edition))}


def _places(edition: Edition) -> Iterator[PlaceData]:
    for earlier in edition.earlier:
        for id, fate in earlier.fates.items():
            place: PlaceData = {"edition": earlier.digest, "old": id, "new": fate.id, "kind": fate.kind}
            yield place | {"parts": list(fate.ids)} if len(fate.ids) > 1 else place
