"""Replace the present text by another: the new files of the record, and what the editor has to look at.

It reads the files of the record and writes nothing. Every file that the record had is kept in the folder of its
edition: a revision can be undone byte by byte.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from record.edition import Edition
from record.inputs import AGREEMENTS, notes_path, translation_paths
from record.judge import Judged
from record.model import Record
from record.revisions.carried import agreements_carried, facts_carried, notes_carried, translation_carried
from record.revisions.chain import FOLDER, STATED
from record.revisions.earlier import Fate, fates, words_by_id

Files = Mapping[str, bytes]
"""Files by their paths from the folder of the record."""


@dataclass(frozen=True, kw_only=True)
class Revision:
    """A revision: the present text, the text that replaces it, the day and the reason."""

    source: Path
    facts: Path
    present: Judged
    later: Record
    on: dt.date
    reason: Mapping[str, str]

    @property
    def edition(self) -> Edition:
        """The edition that is in force."""
        return self.present.edition

    @cached_property
    def fates(self) -> dict[str, Fate]:
        """What becomes of each place of the present text."""
        return fates(self.edition.record, self.later)


def revised(revision: Revision, files: Files) -> dict[str, bytes]:
    """Return the files of the record after a revision; `files` are the files before it."""
    digest, became = revision.edition.record.source.edition, revision.fates
    kept = {path: data for path, data in files.items() if not path.startswith(f"{FOLDER}/")}
    folder = f"{FOLDER}/{digest}"
    after = {**files, **{f"{folder}/{path}": data for path, data in kept.items()}}
    after[f"{folder}/{STATED}"] = _stated(revision).encode()
    after[revision.source.name] = revision.later.source.data
    notes = notes_path(revision.facts, revision.edition.facts)
    note_lines = notes_carried(notes, revision.edition.facts.notes, became, words_by_id(revision.later))
    for path, data in kept.items():
        if path.endswith(".toml"):
            lines = note_lines if path == notes.name else None
            after[path] = facts_carried(data.decode("utf-8"), became, digest, lines).encode()
    for language, file in _translations(revision).items():
        after[file.name] = translation_carried(revision.edition.translations[language], revision.later, became).encode()
    if AGREEMENTS in kept:
        after[AGREEMENTS] = agreements_carried(after[AGREEMENTS].decode("utf-8"), _idle(revision)).encode()
    if listed := "".join(_outdated(revision)):
        before = after.get(AGREEMENTS, b"").decode("utf-8")
        after[AGREEMENTS] = (before.rstrip("\n") + "\n\n" + listed).lstrip("\n").encode()
    return after


def _translations(revision: Revision) -> dict[str, Path]:
    return translation_paths(revision.source, revision.edition.facts, revision.edition.record.language)


def _stated(revision: Revision) -> str:
    """Return the content of `edition.toml` for the replaced text."""
    rows = [f"replaced = {revision.on.isoformat()}", f'by = "{revision.later.source.edition}"']
    rows += [f"reason.{code} = {json.dumps(words, ensure_ascii=False)}" for code, words in revision.reason.items()]
    return "\n".join(rows) + "\n"


def _idle(revision: Revision) -> set[int]:
    """Return the positions of the agreements on words that the later text does not have."""
    texts = [paragraph.text for paragraph in revision.later.paragraphs]
    agreed = enumerate(revision.present.agreements.agreed)
    return {place for place, own in agreed if not any(own.original in text for text in texts)}


def _outdated(revision: Revision) -> Iterator[str]:
    """Yield a table for each changed paragraph: its translation is of other words now, or missing."""
    digest = revision.edition.record.source.edition
    for language in _translations(revision):
        known = set(revision.edition.outdated.get(language, {}))
        for id in _reworded(revision):
            earlier = [old for old, fate in revision.fates.items() if id in fate.ids]
            if known.isdisjoint(earlier):
                yield f'[[outdated]]\nlanguage = "{language}"\nparagraph = "{id}"\nedition = "{digest}"\n\n'


def _reworded(revision: Revision) -> Iterator[str]:
    """Yield the paragraphs of the later text with changed words."""
    came = {id: fate.kind for fate in revision.fates.values() for id in fate.ids}
    return (paragraph.id for paragraph in revision.later.paragraphs if came.get(paragraph.id, "changed") == "changed")
