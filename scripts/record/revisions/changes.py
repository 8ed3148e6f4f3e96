"""A revision as a reader follows it: every change in the order of the text, gone passages where they stood."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from record.model import Record
from record.notes import places
from record.revisions.earlier import Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Passages of the earlier text, and what they are in the later one; one that is new or gone has one side."""

    kind: Literal["same", "moved", "changed", "split", "joined", "added", "gone"]
    olds: tuple[str, ...]
    news: tuple[str, ...]


def changes(earlier: Record, later: Record, fates: Mapping[str, Fate]) -> Iterator[Change]:
    """Yield what became of every passage, in the order of the later text."""
    old, new = reading_order(earlier), reading_order(later)
    came: dict[str, list[str]] = {}
    for id in old:
        for became in fates[id].ids:
            came.setdefault(became, []).append(id)
    gone = [id for id in old if fates[id].kind == "gone"]
    for id in new:
        olds = tuple(came.get(id, ()))
        while olds and gone and old.index(gone[0]) < old.index(olds[0]):
            yield Change(kind="gone", olds=(gone.pop(0),), news=())
        if not olds:
            yield Change(kind="added", olds=(), news=(id,))
        elif fates[olds[0]].id == id:
            yield _change(olds, fates[olds[0]])
    yield from (Change(kind="gone", olds=(id,), news=()) for id in gone)


def _change(olds: tuple[str, ...], fate: Fate) -> Change:
    if len(olds) > 1:
        return Change(kind="joined", olds=olds, news=fate.ids)
    if len(fate.ids) > 1:
        return Change(kind="split", olds=olds, news=fate.ids)
    return Change(kind=fate.kind, olds=olds, news=fate.ids)


def reading_order(record: Record) -> Sequence[str]:
    """Return the ids of all passages in the order of the text."""
    lines: dict[str, tuple[int, int]] = {}
    for ordinal, entry in enumerate(record.masthead, 1):
        lines[f"masthead_{ordinal}"] = entry.passage.line, 0
    for section in record.sections:
        lines[f"{section.id}__num"] = section.label.line, 0
        lines[section.id] = section.title.line or section.label.line, 1
    lines |= {paragraph.id: (paragraph.line, 2) for paragraph in record.paragraphs}
    lines |= {aside.id: (aside.passage.line, 2) for aside in record.every_aside}
    return sorted((id for id, _ in places(record)), key=lines.__getitem__)
