"""The text of a file that replaces the record: a plain text unchanged, a Word or PDF file through the import."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from importing.imported import LARGEST, PACKED, PAPER, Imported, imported
from importing.word import Side
from record.edition import Edition
from record.inputs import read_record
from record.model import Record
from record.source import read_bytes


def later_text(file: Path, edition: Edition, side: Side | None) -> tuple[Record, list[tuple[int, str]]]:
    """Return the record that a file holds, and what of the import is to be looked at: the line of the text, and why.

    Raises:
        InputError: the file cannot be read.
    """
    language, facts, terms = edition.record.language, edition.facts, edition.terms
    if not read_bytes(file, LARGEST).startswith((PACKED, PAPER)):
        return read_record(file, language, facts, terms)[0], []
    made = imported(file, language, side)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "record.txt"
        path.write_bytes(made.files[path.name].encode())
        return read_record(path, language, facts, terms)[0], [*_doubts(made)]


def _doubts(made: Imported) -> Iterator[tuple[int, str]]:
    """Yield what the editor has to look at; facts and footnotes of the file are not taken over."""
    yield from ((line, words) for line, words in made.questions if not words.startswith("record.toml: "))
    if count := len(tomllib.loads(made.files["record.toml"]).get("notes", ())):
        yield 1, f"footnotes of the file: {count}; they are no part of the text, add them to the notes"
