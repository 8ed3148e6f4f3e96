"""An earlier text, and what became of each of its places."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as validated

from record.facts import Note
from record.model import Record
from record.notes import places
from record.revisions.alignment import align
from record.shape import STRICT, fit
from record.values import Day, Digest, Stated, Words

Kind = Literal["same", "changed", "moved", "gone"]


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Replaced:
    """The content of `edition.toml`: when and why a text was replaced, and by which text."""

    replaced: Day
    by: Digest
    """The first 8 digits of the SHA-256 of the text that replaced it."""
    reason: Stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a place: its ids in the later text, several where it was split."""

    kind: Kind
    ids: tuple[str, ...] = ()

    @property
    def id(self) -> str | None:
        """The first of the ids, if there is one."""
        return self.ids[0] if self.ids else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Last:
    """The revision that gave a paragraph its words: the text that it put in force, and the changed place."""

    by: str
    place: str
    new: bool
    """Whether no earlier text had the paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An earlier text, with its translations and notes as they were then."""

    record: Record
    translations: Mapping[str, Record]
    replaced: dt.date
    by: str
    reason: Words
    notes: tuple[Note, ...]
    pages: Mapping[str, str]
    """By section id, the address of the page of the section, from the root of a language."""
    steps: Mapping[str, Fate] = field(default_factory=dict)
    """What became of each place in the text that replaced this one."""
    fates: Mapping[str, Fate] = field(default_factory=dict)
    """What became of each place in the present text."""

    @property
    def digest(self) -> str:
        """The name of the edition: the first 8 digits of the SHA-256 of the text."""
        return self.record.source.edition

    def text(self, language: str) -> Record:
        """Return the text that readers of a language saw."""
        return self.translations.get(language, self.record)


_REPLACED = TypeAdapter(Replaced)


def replaced_of(data: Mapping[str, Any]) -> Replaced:
    """Build `Replaced` from the plain data of `edition.toml`.

    Raises:
        FactsError: a key is unknown, missing or of the wrong kind.
    """
    return fit(_REPLACED, data)


def words_by_id(record: Record) -> dict[str, str]:
    """Return by id the words of every place that can have an address, speeches included."""
    spoken = {
        speech.id: paragraph.text[speech.start : speech.end]
        for paragraph in record.paragraphs
        for speech in paragraph.speeches
    }
    return {**dict(places(record)), **spoken}


def kind_of(id: str) -> str:
    """Return the kind of place that an id names; only passages of one kind are compared."""
    level = id.rpartition("__")[2].rpartition("_")[0]
    return {"": "label", "p": "para", "repeat": "para"}.get(level, level)


def fates(earlier: Record, later: Record) -> dict[str, Fate]:
    """Return what became of every place of an earlier text in a later text."""
    old, new = words_by_id(earlier), words_by_id(later)
    found: dict[str, Fate] = {}
    for kind in dict.fromkeys(map(kind_of, old)):
        own, others = ([id for id in ids if kind_of(id) == kind] for ids in (old, new))
        became = align([old[id] for id in own], [new[id] for id in others])
        for id, ats in zip(own, became, strict=True):
            ids = tuple(others[at] for at in ats)
            found[id] = Fate(kind=_kind(id, ids, same=[new[id] for id in ids] == [old[id]]), ids=ids)
    return found


def fates_of_added(
    original: Record, translations: Mapping[str, Record], later: Mapping[str, Record]
) -> dict[str, Fate]:
    """Return what became of the paragraphs that only translations of an earlier text had, by their own words."""
    found: dict[str, Fate] = {}
    for language, text in translations.items():
        if text.paragraph_by_id.keys() <= original.paragraph_by_id.keys() or language not in later:
            continue
        own = fates(text, later[language])
        known = original.paragraph_by_id
        added = {id for id in text.paragraph_by_id if id not in known}
        found |= {id: fate for id, fate in own.items() if id.partition("__speech_")[0] in added}
    return found


def _kind(id: str, ids: Sequence[str], *, same: bool) -> Kind:
    if not ids:
        return "gone"
    if not same:
        return "changed"
    return "same" if ids == (id,) else "moved"


def last_changes(record: Record, editions: Sequence[Earlier]) -> dict[str, Last]:
    """Return by paragraph id the revision that gave the paragraph its words; nothing for words of the first text.

    For a split or joined paragraph, the place is its first part, where the page of changes lists it.
    """
    found: dict[str, Last] = {}
    for earlier in reversed(editions):
        first = {fate.ids[0]: id for id, fate in earlier.steps.items() if fate.kind in {"same", "moved"}}
        leads = {id: fate.ids[0] for fate in earlier.steps.values() for id in fate.ids}
        before = found
        found = {
            id: Last(by=earlier.by, place=leads.get(id, id), new=id not in leads)
            for id in _paragraphs(earlier, editions, record)
            if id not in first
        }
        found |= {id: before[old] for id, old in first.items() if old in before}
    return found


def since(record: Record, editions: Sequence[Earlier]) -> dict[str, str]:
    """Return by paragraph id the edition in which the words last changed."""
    original = editions[-1].digest if editions else record.source.edition
    changed = last_changes(record, editions)
    ids = (paragraph.id for paragraph in record.paragraphs)
    return {id: changed[id].by if id in changed else original for id in ids}


def _paragraphs(earlier: Earlier, editions: Sequence[Earlier], record: Record) -> Iterator[str]:
    """Yield the paragraphs of the text that replaced an earlier text."""
    later = next((other.record for other in editions if other.digest == earlier.by), record)
    return (paragraph.id for paragraph in later.paragraphs)
