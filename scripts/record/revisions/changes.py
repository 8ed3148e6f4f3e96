"""A revision as a reader sees it: every change in the order of the text, gone passages where they stood."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from record.model import Record
from record.notes import places
from record.revisions.earlier import Earlier, Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Passages of the earlier text, and those that they became; for a new or a gone passage one side is empty."""

    kind: Literal["same", "moved", "changed", "split", "joined", "added", "gone"]
    olds: tuple[str, ...]
    news: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """A revision: the earlier text, the later text, and every change."""

    earlier: Earlier
    later: Record
    after: Earlier | None
    """The later text with its translations, if it is no longer in force."""
    changes: Sequence[Change]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many changes of each kind there are."""
        return Counter(change.kind for change in self.changes)

    @property
    def seen(self) -> list[Change]:
        """The changes of words; `moved` has the changes of numbers alone."""
        return [change for change in self.changes if change.kind not in {"same", "moved"}]

    @property
    def moved(self) -> Iterator[tuple[int, int, int, int]]:
        """Runs of paragraphs with the same words and new numbers: first and last old number, first and last new one."""
        run: list[tuple[int, int]] = []
        for pair in (*map(self._numbers, self.changes), None):
            if run and pair != (run[-1][0] + 1, run[-1][1] + 1):
                yield run[0][0], run[-1][0], run[0][1], run[-1][1]
                run = []
            if pair:
                run.append(pair)

    def _numbers(self, change: Change) -> tuple[int, int] | None:
        """Return the old and the new number of a paragraph that moved; nothing for any other change."""
        if change.kind != "moved":
            return None
        old = self.earlier.record.paragraph_by_id.get(change.olds[0])
        new = self.later.paragraph_by_id.get(change.news[0])
        if not (old and new) or old.number is None or new.number is None:
            return None
        return old.number, new.number


def revisions(record: Record, earlier: Sequence[Earlier]) -> Iterator[Revised]:
    """Yield each revision that led to a record, the newest first."""
    after: Earlier | None = None
    for replaced in earlier:
        later = after.record if after else record
        changed = [*changes(replaced.record, later, replaced.steps)]
        yield Revised(earlier=replaced, later=later, after=after, changes=changed)
        after = replaced


def changes(earlier: Record, later: Record, fates: Mapping[str, Fate]) -> Iterator[Change]:
    """Yield every change, in the order of the later text."""
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
