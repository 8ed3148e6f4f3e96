"""Make a text, the first facts and the balance from a file."""

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from importing.balance import Difference, differences
from importing.facts import Facts, checks
from importing.marks import marked
from importing.opened import Opened
from importing.paper import open_paper
from importing.plain import open_text
from importing.said import language_of
from importing.word import Side, open_word
from importing.written import balance, facts_text, listed, notes_text
from record.clean import clean
from record.languages import GRAMMARS
from record.model import Record, Source
from record.parse import parse
from record.source import InputError, read_bytes
from record.write import OutputError
from replaced import remove

LARGEST = 64 * 1024 * 1024
LONG = 100
"""The first bytes of a file, in which its format shows."""
PACKED, PAPER = b"PK\x03\x04", b"%PDF-"
OTHERS = {
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc), or one with a password; save it as .docx without one",
    b"{\\rtf": "a file in Rich Text Format; save it as .docx",
    b"\x89PNG": "a picture; have its text recognised (OCR)",
    b"\xff\xd8\xff": "a picture; have its text recognised (OCR)",
    b"<!doctype html": "a page of the web; open it in Word and save it as .docx",
    b"<html": "a page of the web; open it in Word and save it as .docx",
    b"<?xml": "a file in XML; open it in Word and save it as .docx",
}
"""The first bytes of files that cannot be read, in small letters, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The files that an import writes, by name, and the questions to the editor, in the order of the text."""

    files: Mapping[str, str]
    questions: tuple[tuple[int, str], ...]
    summary: str


def imported(path: Path, language: str | None = None, side: Side | None = None) -> Imported:
    """Read a file, and return what `put` writes.

    Raises:
        InputError: it cannot be read, or something of it would get lost without a word.
    """
    data = read_bytes(path, LARGEST)
    opened = _opened(path, data, side)
    text = "".join(f"{line.text}\n" for line in opened.lines)
    code, sure = (language, True) if language else language_of(opened.stated.get("Language", ""), text)
    _can_be_read(path, text, code)
    record = _record(text, code)
    facts = Facts(opened, record)
    notes = list(marked(opened.footnotes, record))
    differing = [*differences(opened, (footnote.text for footnote, note in notes if not note))]
    toml = facts_text(path.name, code, facts) + notes_text([note for _, note in notes if note], code)
    balanced = balance(opened, differing, text, [note["text"][code] for note in tomllib.loads(toml).get("notes", ())])
    if not balanced["holds"]:
        raise InputError(f"{path}:1: what would be written does not balance with the file; nothing was written")
    questions = tuple(sorted({*_questions(opened, facts, differing, "" if sure else code)}))
    report = {
        "version": 1,
        "file": {"name": path.name, "format": opened.format, "bytes": len(data), "sha256": _sha256(data)},
        "language": code,
        **_report(opened, balanced, differing, questions),
    }
    listing = f"{json.dumps(report, ensure_ascii=False, indent=1)}\n"
    files = {"record.txt": text, "record.toml": toml, "import.json": listing}
    count = sum(1 for line in opened.lines if line.text.strip())
    return Imported(files=files, questions=questions, summary=f"{count} lines, every code point accounted for")


def _can_be_read(path: Path, text: str, code: str) -> None:
    """Refuse a file without a text, and a language without a grammar."""
    if not text.strip():
        raise InputError(f"{path}:1: has no text; a record needs one")
    if code not in GRAMMARS:
        raise InputError(f"{path}:1: no grammar for the language {code!r}; there is {', '.join(sorted(GRAMMARS))}")


def _report(
    opened: Opened, balanced: Mapping[str, object], differing: list[Difference], questions: Sequence[tuple[int, str]]
) -> dict[str, object]:
    """Return the facts about a file for the list of the import."""
    return {
        "properties": dict(opened.stated),
        "operations": list(opened.operations),
        "balance": balanced,
        "differences": list(listed(differing)),
        "questions": [{"line": line, "message": words} for line, words in questions],
    }


def _record(text: str, language: str) -> Record:
    """Return the record of a text, without its speakers."""
    data = text.encode()
    source = Source(name="record.txt", data=data, text=text, sha256=_sha256(data))
    return parse(source, *clean(source), GRAMMARS[language])


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _opened(path: Path, data: bytes, side: Side | None) -> Opened:
    """Open a file by its first bytes, whatever its name is."""
    for start, words in OTHERS.items():
        if data.startswith(start) or data[:LONG].lstrip().lower().startswith(start):
            raise InputError(f"{path}:1: this is {words}")
    if data.startswith(PACKED):
        return open_word(path, data, side)
    return open_paper(path, data) if data[:1024].lstrip().startswith(PAPER) else open_text(path, data)


def _questions(opened: Opened, facts: Facts, differing: list[Difference], guessed: str) -> Iterator[tuple[int, str]]:
    """Yield the questions to the editor: the line, counted from 1, and the question."""
    if guessed:
        yield 1, f"the language was told by the signs of the text: {guessed}"
    yield from ((line + 1, words) for line, words in opened.questions)
    for fact in checks(facts.all()):
        yield fact.line, f"record.toml: {fact.key} was read from {fact.source}: is it right?"
    for difference in differing:
        if not difference.expected:
            yield 1, f"{difference.kind}: “{difference.text[:40]}” ({difference.part}): {difference.reason}"


def put(made: Imported, folder: Path) -> None:
    """Write all files into a new folder, or none.

    Raises:
        OutputError: the folder exists and is not empty, or cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise OutputError(f"{folder}:1: is there already; name a new folder")
        beside = folder.with_name(f"{folder.name}.next")
        remove(beside)
        beside.mkdir(parents=True)
        for name, content in made.files.items():
            (beside / name).write_text(content, encoding="utf-8")
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except OSError as error:
        raise OutputError(f"{error.filename or folder}:1: cannot be written: {error.strerror}") from error
