"""Carry facts, notes and translations over from a text to the text that replaces it.

The promise: their words stay the same; only ids and numbers of places are new. A note whose place is gone names that
place with its edition (`para_81 of 6ce3543d`), so that it cannot belong to another place by chance.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from record import ids
from record.facts import Note
from record.languages import GRAMMARS
from record.model import Record
from record.notes import places
from record.revisions.earlier import Fate
from record.source import line_of_key

ID = r"(?:att|sec|dbsect|para|p|masthead|aside)_\w+"
NAMED = re.compile(rf'(?<=["#]){ID}(?=")|(?<=^\[sections\.){ID}(?=[\].])')
"""The id of a place in a line of TOML: a whole value, the end of an address, or the name of a table of sections."""
TABLE = re.compile(r"(?=^\[)", re.MULTILINE)
HANGING = re.compile(
    rf'\A\[\[(?:revised|accepted|inferred|unsaid|outdated|tied)\]\]$.*?^(?:paragraph|id) = "({ID})"',
    re.DOTALL | re.MULTILINE,
)
"""A table about one place, which is useless without that place."""
SPOKEN = re.compile(
    r"第\s?(?P<zh>[0-9]+(?:\s?[-–、和及至]\s?[0-9]+)*)\s?段"
    r"|[Pp]ara(?:graph)?s?\.?\s(?P<en>[0-9]+(?:(?:,\s|\sand\s|–|-)[0-9]+)*)"
)
"""Numbers of paragraphs in the words of editors."""
Moves = Mapping[str, str]
"""New ids by the old ones."""


def facts_carried(
    text: str, fates: Mapping[str, Fate], digest: str, moves_by_line: Mapping[int, Moves] | None = None
) -> str:
    """Return a TOML file with the new ids; `moves_by_line` has the new ids of single lines, counted from 1."""
    gone = {id for id, fate in fates.items() if fate.kind == "gone"}
    moves = {id: fate.id or f"{id} of {digest}" for id, fate in fates.items()}
    rows = []
    for line, row in enumerate(text.split("\n"), 1):
        known = {**moves, **(moves_by_line or {}).get(line, {})}
        rows.append(NAMED.sub(partial(_carried, known), SPOKEN.sub(partial(_renumbered, fates), row)))
    tables = zip(TABLE.split(text), TABLE.split("\n".join(rows)), strict=True)
    return "".join(_rest(new) if (about := HANGING.match(old)) and about[1] in gone else new for old, new in tables)


def _carried(known: Moves, found: re.Match[str]) -> str:
    """Return the new id; only a whole value can say that its place is gone."""
    new = known.get(found[0], found[0])
    return new if " " not in new or found.string[found.start() - 1] == '"' else found[0]


def _rest(table: str) -> str:
    """Return the lines after the last key of a table: they are comments on the next table."""
    rows = table.split("\n")
    last = max(at for at, row in enumerate(rows) if row and row[0] not in "#[")
    return "\n".join(rows[last + 1 :]).lstrip("\n")


def notes_carried(
    path: Path, notes: Sequence[Note], fates: Mapping[str, Fate], words: Mapping[str, str]
) -> dict[int, Moves]:
    """Return by line the new place of each note whose paragraph was split: the part with its words."""
    found: dict[int, Moves] = {}
    for index, note in enumerate(notes):
        fate = fates.get(note.paragraph)
        if holding := [id for id in (fate.ids if fate else ()) if note.quote in words[id]]:
            found[line_of_key(path, ("notes", index, "paragraph"))] = {note.paragraph: holding[0]}
    return found


def numbers_spoken(text: str, fates: Mapping[str, Fate]) -> Iterator[tuple[int, int, Fate]]:
    """Yield where words of editors name a paragraph by a number that has changed: line, old number, its fate."""
    for line, row in enumerate(text.split("\n"), 1):
        for found in SPOKEN.finditer(row):
            for number in re.findall("[0-9]+", found["zh"] or found["en"]):
                fate = fates.get(ids.paragraph_id(int(number), None, 1))
                if fate and fate.kind != "same":
                    yield line, int(number), fate


def _renumbered(fates: Mapping[str, Fate], found: re.Match[str]) -> str:
    """Return words with the new numbers of paragraphs; a paragraph that is gone keeps its number."""

    def number(old: re.Match[str]) -> str:
        fate = fates.get(ids.paragraph_id(int(old[0]), None, 1))
        new = re.fullmatch("para_([0-9]+)", fate.id or "") if fate else None
        return new[1] if new else old[0]

    return re.sub("[0-9]+", number, found[0])


def agreements_carried(text: str, idle: Collection[int]) -> str:
    """Return the file of agreements without the unneeded ones, which are given by their positions in it."""
    place, kept = -1, []
    for table in TABLE.split(text):
        place += table.startswith("[[agreed]]")
        kept.append(_rest(table) if table.startswith("[[agreed]]") and place in idle else table)
    return "".join(kept)


def translation_carried(translation: Record, later: Record, fates: Mapping[str, Fate]) -> str:
    """Return the file of a translation in the order of the later text, each paragraph under its new number."""
    rows = translation.source.text.split("\n")
    starts = sorted(starts_of(translation))
    ends = [line for line, _ in starts[1:]] + [len(rows) + 1]
    blocks = {id: rows[line - 1 : end - 1] for (line, id), end in zip(starts, ends, strict=True)}
    before: dict[str, str] = {}
    added = [id for id in translation.paragraph_by_id if id not in fates]
    for id in blocks:
        if id not in added:
            before.setdefault((fates[id].id or "") if id in fates else id, id)
    old, new = ({paragraph.id: paragraph for paragraph in record.paragraphs} for record in (translation, later))
    more = _following(blocks, added, {before[id] for _, id in starts_of(later) if id in before})
    written = rows[: starts[0][0] - 1] if starts else rows
    written += (row for id in more.get("", ()) for row in blocks[id])
    for _, id in sorted(starts_of(later)):
        if (old_id := before.get(id)) is not None:
            number = new[id].number if id in new else None
            written += _numbered(blocks[old_id], old[old_id].label.text if old_id in old else "", number)
            written += [""] * (blocks[old_id][-1] != "")
            written += (row for id in more.get(old_id, ()) for row in (*blocks[id], *[""] * (blocks[id][-1] != "")))
        elif words := _above(id, translation, later):
            written += [words, ""]
    end = "\n" if translation.source.text.endswith("\n") else ""
    return "\n".join(written).rstrip("\n") + end


def _following(blocks: Iterable[str], added: Collection[str], kept: Collection[str]) -> dict[str, list[str]]:
    """Return the paragraphs of a translation alone by the block before them that the later text has as well."""
    found: dict[str, list[str]] = {}
    at = ""
    for id in blocks:
        at = id if id in kept else at
        if id in added:
            found.setdefault(at, []).append(id)
    return found


def _above(id: str, translation: Record, later: Record) -> str:
    """Return a new masthead line that is the same in every language, such as a symbol."""
    words = dict(places(later))[id] if id.startswith("masthead_") else ""
    fields = GRAMMARS[translation.language].masthead
    return words if words and any(pattern.match(words) for _, pattern in fields) else ""


def starts_of(record: Record) -> Iterator[tuple[int, str]]:
    """Yield the line on which each block of a text begins, and its id."""
    for ordinal, entry in enumerate(record.masthead, 1):
        yield entry.passage.line, ids.masthead_id(ordinal)
    for aside in record.every_aside:
        yield aside.passage.line, aside.id
    for section in record.sections:
        if section.label.line and section.title.line and section.label.line != section.title.line:
            yield section.label.line, ids.label_id(section.id)
        if line := section.title.line or section.label.line:
            yield line, section.id
    for paragraph in record.paragraphs:
        yield paragraph.line, paragraph.id


def _numbered(rows: Sequence[str], label: str, number: int | None) -> list[str]:
    """Return the lines of a paragraph under another number."""
    if not label or number is None:
        return [*rows]
    return [rows[0].replace(label, re.sub("[0-9]+", str(number), label), 1), *rows[1:]]
