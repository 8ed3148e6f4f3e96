"""Replace the text of the record by a later one: FILE --on DATE --reason LANGUAGE=WORDS."""

import datetime as dt
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from importing.later_text import later_text
from importing.word import Side
from record.alone import alone
from record.facts import Facts
from record.inputs import read_facts, read_record, read_shape
from record.judge import Judged, judge
from record.model import Record
from record.remedies import with_remedy
from record.revisions.chain import FOLDER, STATED
from record.revisions.earlier import replaced_of
from record.revisions.revise import Revision, revised
from record.revisions.summary import happened, renumbered, to_look_at
from record.source import InputError
from replaced import remove, replace, restore

ROOT = Path(__file__).resolve().parent.parent
SOURCE, FACTS = "record.txt", "record.toml"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--on", metavar="DATE", help="The day on which the present text is replaced: 2026-12-01.")
@click.option("--reason", metavar="LANGUAGE=WORDS", multiple=True, help="Why, in a sentence; once for each language.")
@click.option("--tracked", type=click.Choice(["accept", "reject"]), help="Which side of open tracked changes to take.")
@click.option("--undo", is_flag=True, help="Put the files back as they were before the last revision.")
def main(file: Path | None, on: str | None, reason: Sequence[str], tracked: Side | None, *, undo: bool) -> None:
    """Keep the present text as an edition, and put that of FILE (a text, a Word or a PDF file) in its place.

    Exit status: 0 done; 1 done, with what is to be looked at listed as FILE:LINE: message; 2 refused, nothing changed.
    """
    folder = ROOT / "docs" / "source"
    try:
        with alone(folder.parent, "Another program works on the pages; this one waits for it."):
            restore(folder)
            questions = undone(folder) if undo else done(folder, file, on, reason, tracked)
    except InputError as error:
        click.echo(with_remedy(str(error)), err=True)
        sys.exit(2)
    except OSError as error:
        click.echo(with_remedy(f"{error.filename or folder}:1: cannot be written: {error.strerror}"), err=True)
        sys.exit(2)
    for question in questions:
        click.echo(with_remedy(question), err=True)
    sys.exit(1 if questions else 0)


def done(
    folder: Path, file: Path | None, on: str | None, reason: Sequence[str], tracked: Side | None = None
) -> list[str]:
    """Revise the record of a folder, print what happened, and return what the editor has to look at.

    Raises:
        InputError: something that is needed is missing or wrong; nothing is changed.
    """
    if not file:
        raise InputError("FILE:1: is missing; name the file with the text that is in force from now on")
    day, why = _day(on), _reasons(read_facts(folder / FACTS, folder / SOURCE), reason)
    present = judge(folder / SOURCE, folder / FACTS)
    edition = present.edition
    later, doubts = later_text(file, edition, tracked)
    for refusal in _refusals(present, later, day):
        raise InputError(f"{file}:1: {refusal}")
    revision = Revision(source=folder / SOURCE, facts=folder / FACTS, present=present, later=later, on=day, reason=why)
    with _staged(folder, revised(revision, _files(folder))) as staged:
        after = judge(staged / SOURCE, staged / FACTS)
        to_answer = [*((SOURCE, *doubt) for doubt in doubts), *to_look_at(revision, after, staged)]
        questions = [f"{folder / name}:{line}: {words}" for name, line, words in to_answer]
        rows = [*happened(revision), *renumbered(revision)]
        replace(folder, staged)
    for row in rows:
        click.echo(row)
    click.echo(f"{edition.record.source.edition} is kept in {folder / FOLDER}; {later.source.edition} is in force.")
    return questions


def undone(folder: Path) -> list[str]:
    """Restore the files of a record from before its last revision; there is nothing to look at.

    Raises:
        InputError: there is no revision, or the files cannot be read.
    """
    earlier = judge(folder / SOURCE, folder / FACTS).edition.earlier
    if not earlier:
        raise InputError(
            f"{folder / FOLDER}:1: is not there: the text was never revised; leave out --undo (UNDO=1 with make)"
        )
    files, before = _files(folder), f"{FOLDER}/{earlier[0].digest}/"
    kept = {path: data for path, data in files.items() if path.startswith(f"{FOLDER}/") and not path.startswith(before)}
    back = {path.removeprefix(before): data for path, data in files.items() if path.startswith(before)}
    _hold_unedited(folder, earlier[0].digest, files, {**kept, **{path: back[path] for path in back if path != STATED}})
    del back[STATED]
    with _staged(folder, kept | back) as staged:
        judge(staged / SOURCE, staged / FACTS)
        replace(folder, staged)
    click.echo(f"{earlier[0].digest} is in force again, with its facts, notes and translations as they were.")
    return []


def _hold_unedited(folder: Path, digest: str, files: Mapping[str, bytes], before: Mapping[str, bytes]) -> None:
    """Check that the files of a record are those that its last revision made, so that undoing it loses no later edit.

    Raises:
        InputError: a file was edited since.
    """
    own = folder / FOLDER / digest
    stated, present = read_shape(own / STATED, replaced_of), judge(own / SOURCE, own / FACTS)
    edition = present.edition
    later, _ = read_record(folder / SOURCE, edition.record.language, edition.facts, edition.terms)
    revision = Revision(
        source=own / SOURCE, facts=own / FACTS, present=present, later=later, on=stated.replaced, reason=stated.reason
    )
    made = revised(revision, before)
    if edited := sorted(path for path in made.keys() | files.keys() if made.get(path) != files.get(path)):
        what = "was edited after the revision, and undoing it would lose that; put the edit aside first"
        raise InputError(f"{folder / edited[0]}:1: {what} ({', '.join(edited)})")


def _refusals(present: Judged, later: Record, day: dt.date) -> Iterator[str]:
    """Yield the reasons why a text cannot replace the present one on a day."""
    edition, digest = present.edition, later.source.edition
    if not any(later.paragraphs):
        yield "has no paragraph of a record"
    if digest == edition.record.source.edition:
        yield "is the text that is in force, byte for byte"
    if digest in {earlier.digest for earlier in edition.earlier}:
        yield f"is the text {digest}, which was replaced before; `--undo` takes the last revision back"
    last = max((earlier.replaced for earlier in edition.earlier), default=edition.facts.start)
    if last and day < last:
        what = "the last revision" if edition.earlier else "the session"
        yield f"cannot replace a text on {day}: the day of {what} is {last}"


def _day(given: str | None) -> dt.date:
    """Return the day of a revision.

    Raises:
        InputError: it is not a day.
    """
    try:
        return dt.date.fromisoformat(given or "")
    except ValueError as error:
        raise InputError(f"--on:1: {given or 'nothing'} is no day; write 2026-12-01") from error


def _reasons(facts: Facts, given: Sequence[str]) -> Mapping[str, str]:
    """Return the reason of a revision by language.

    Raises:
        InputError: a language has no reason, or is not a language of the record.
    """
    stated = {code.strip(): words.strip() for code, _, words in (reason.partition("=") for reason in given)}
    languages = dict.fromkeys((facts.language, *facts.languages))
    for code, words in stated.items():
        if code not in languages:
            raise InputError(f"--reason:1: {code!r} is no language of the record; give it in {', '.join(languages)}")
        if not words.isprintable():
            raise InputError(
                f"--reason:1: the words in {code} are no line that can be shown; write one line of plain signs"
            )
    if lacking := [code for code in languages if not stated.get(code)]:
        raise InputError(f"--reason:1: is missing in {', '.join(lacking)}; write --reason {lacking[0]}=…")
    return {code: stated[code] for code in languages}


def _files(folder: Path) -> dict[str, bytes]:
    """Return every file of the record by its path in the folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@contextmanager
def _staged(folder: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """Write files into a temporary folder beside another; it is removed at the end."""
    beside = folder.with_name(f".{folder.name}.next")
    remove(beside)
    try:
        for path, data in files.items():
            (beside / path).parent.mkdir(parents=True, exist_ok=True)
            (beside / path).write_bytes(data)
        yield beside
    finally:
        remove(beside)


if __name__ == "__main__":
    main()
