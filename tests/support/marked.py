"""Texts that a person has marked: a mark before each line says what it is, and who speaks in a paragraph."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from record.build import read_record
from record.facts import Facts
from record.model import Paragraph, Passage, Record

MARK = " | "
NOBODY = "-"


def voices_of(paragraph: Paragraph, record: Record) -> list[str]:
    """Return the voices of a paragraph in order: a speaker by name, the record's words for any other, or nobody."""
    names = {speaker.id: speaker.name for speaker in record.speakers}
    voices = [names.get(speech.speaker or "") or speech.subject or NOBODY for speech in paragraph.speeches]
    return [voice for before, voice in pairwise(["", *voices]) if voice != before]


def unmarked(case: Path) -> tuple[list[str], list[str]]:
    """Return the marks of a case and the lines of its text."""
    rows = [row.partition(MARK) for row in case.read_text(encoding="utf-8").splitlines()]
    return [mark for mark, _, _ in rows], [words for _, _, words in rows]


def marks_of(record: Record) -> dict[int, str]:
    """Return by line number, counted from 1, the mark that the parser gives each line of a record."""
    found = {drop.run.line: "page" for drop in record.dropped if drop.operation == "furniture"}
    for mark, passages in _blocks(record):
        lines = [line for passage in passages for line in passage.lines]
        found |= dict.fromkeys(lines, "more") | {min(lines): mark}
    return found


def _blocks(record: Record) -> Iterator[tuple[str, list[Passage]]]:
    for entry in record.masthead:
        yield "masthead", [entry.passage]
    for aside in record.every_aside:
        yield aside.kind, [aside.passage]
    for section in record.sections:
        if section.label.runs or section.title.runs:
            yield "heading", [section.label, section.title]
    for paragraph in record.paragraphs:
        voices = ", ".join(voices_of(paragraph, record))
        yield f"{paragraph.id}: {voices}", [paragraph.label, paragraph.passage]


def marked_again(case: Path, folder: Path) -> tuple[list[str], Record]:
    """Return the lines of a case with the marks that the parser gives them, and the record."""
    _, lines = unmarked(case)
    language = case.stem.rpartition(".")[2]
    path = folder / "record.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    record, _ = read_record(path, language, Facts(language=language))
    marks = marks_of(record)
    return [f"{marks.get(number, 'page')}{MARK}{words}" for number, words in enumerate(lines, 1)], record
