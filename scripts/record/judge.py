"""Read an edition and check its texts: list what is wrong with them, line by line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import as_file, files
from pathlib import Path

from record.accepted import unaccepted_problems
from record.edition import Edition, Question
from record.facts import Facts
from record.figures import FigureFacts, figures_of, placed, unlisted
from record.inputs import (
    AGREEMENTS,
    FIGURES,
    TERMS,
    beside,
    by_line,
    fact_error,
    notes_path,
    read_facts,
    read_record,
    read_translations,
    translation_paths,
    unread_translations,
)
from record.labels import Labels, labels_of
from record.lacking import lacking
from record.model import Problem, Record
from record.notes import UnplacedNote, anchor, unshown
from record.revisions.chain import earlier_texts
from record.shape import FactsError
from record.source import line_of_key, read_toml
from record.terms.listed import NO_TERMS, terms_of
from record.translations import partial
from record.translations.agreements import Agreements, agreements_of
from record.translations.compare import compare
from record.wording import worded


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An edition whose facts were not compared with it yet, and what is wrong with its texts."""

    edition: Edition
    problems: Mapping[Path, list[Problem]]
    agreements: Agreements
    shifted: bool = False
    """Whether numbers of paragraphs are wrong: ids may then name other paragraphs, and nothing else is listed."""


def judge(source: Path, facts_path: Path | None = None, language: str | None = None) -> Judged:
    """Read an edition and check its texts, but not whether its facts fit them.

    Raises:
        InputError: a file cannot be read.
    """
    facts = read_facts(facts_path, source)
    terms = beside(facts_path, TERMS, terms_of, NO_TERMS)
    agreements = beside(facts_path, AGREEMENTS, agreements_of, Agreements())
    original = language or facts.language
    record, problems = read_record(source, original, facts, terms)
    open_here, idle = unaccepted_problems(record, problems, facts.accepted)
    by_file: dict[Path, list[Problem]] = {source: open_here}
    paths = translation_paths(source, facts, original)
    texts = read_translations(paths, facts, terms, record)
    edition, unplaced = _edition(record, facts, {other: text for other, (text, _) in texts.items()})
    edition = replace(edition, terms=terms, outdated=agreements.outdated_by_language)
    wrong, idle, needless = _translated(
        edition, {code: problems for code, (_, problems) in texts.items()}, agreements, idle
    )
    by_file |= {paths[code]: problems for code, problems in wrong.items()}
    edition, asked = _figures(source, facts_path, edition)
    asked += [_at_keys(facts_path.with_name(AGREEMENTS), needless)] if facts_path and needless else []
    for path, problems in (*_fact_problems(facts_path, edition, idle, unplaced), *asked):
        by_file[path] = by_line([*by_file.get(path, ()), *problems])
    earlier = earlier_texts(source, facts_path, record, edition.translations) if facts_path else ()
    edition = replace(edition, earlier=earlier, questions=tuple(_open(facts, by_file)))
    shifted = _hides(facts, open_here)
    listed = {source: open_here} if shifted else by_file
    return Judged(edition=edition, problems=listed, agreements=agreements, shifted=shifted)


def _translated(
    edition: Edition, read: Mapping[str, list[Problem]], agreements: Agreements, idle: tuple[int, ...]
) -> tuple[dict[str, list[Problem]], tuple[int, ...], list[FactsError]]:
    """Return the problems of each translation, and the unneeded entries of both kinds.

    `read` are the problems of a translation by itself, `idle` the entries that the original does not need.
    """
    found: dict[str, list[Problem]] = {}
    needless: list[FactsError] = []
    facts = edition.facts
    for code, translation in edition.translations.items():
        wrong, more = compare(edition.record, translation, edition.terms, agreements)
        known = (*facts.accepted, *agreements.pending)
        left, _ = unaccepted_problems(translation, read[code], known)
        whole = read[code] if _hides(facts, left) else by_line((*read[code], *wrong))
        found[code], unneeded = unaccepted_problems(translation, whole, known)
        idle = tuple(place for place in idle if place in unneeded)
        needless += more
    return found, idle, needless


def _hides(facts: Facts, problems: Iterable[Problem]) -> bool:
    """Tell whether some problems hide the others until they are mended; where questions are open, all are listed."""
    return not facts.questions and any(problem.shifts for problem in problems)


def _edition(record: Record, facts: Facts, shown: Mapping[str, Record]) -> tuple[Edition, Sequence[UnplacedNote]]:
    """Return the edition of a record with its translations and notes, and the notes that have no place."""
    notes, misfits = anchor(record, facts)
    unplaced = (*misfits, *unshown(facts.notes, shown.values()))
    edition = Edition(
        record=record,
        facts=facts,
        labels=worded(read_labels(), record),
        translations={other: partial.own(text, record) for other, text in shown.items()},
        shown=shown,
        notes=notes,
    )
    return edition, unplaced


def _figures(source: Path, facts: Path | None, edition: Edition) -> tuple[Edition, list[tuple[Path, list[Problem]]]]:
    """Return the edition with the figures of its editor, and the problems of these by file."""
    listed = beside(facts, FIGURES, figures_of, FigureFacts())
    record = edition.record
    figures, wrong = placed(listed, {record.language: record, **edition.translations}, record.language)
    asked = [(source, [*unlisted(listed, record, figures)])]
    if facts:
        asked.append(_at_keys(facts.with_name(FIGURES), wrong))
    return replace(edition, figures=tuple(figures)), [(path, own) for path, own in asked if own]


def _at_keys(path: Path, errors: Iterable[FactsError]) -> tuple[Path, list[Problem]]:
    """Return the problems of a file of facts, each at the line of its key."""
    return path, [Problem(line=line_of_key(path, error.keys), message=str(error)) for error in errors]


def _fact_problems(
    path: Path | None, edition: Edition, idle: Iterable[int], unplaced: Iterable[UnplacedNote]
) -> Iterator[tuple[Path, list[Problem]]]:
    """Yield what is wrong with the facts of a record, by their file."""
    if path and (problems := [*_lacking_problems(path, edition), *_idle_problems(path, idle), *_unread(path, edition)]):
        yield path, problems
    if path and (problems := _note_problems(notes_path(path, edition.facts), unplaced)):
        yield notes_path(path, edition.facts), problems


def _unread(path: Path, edition: Edition) -> Iterator[Problem]:
    """Yield a problem for each translation whose language the facts do not list: it is not shown."""
    for name in unread_translations(path.with_name(edition.record.source.name), edition.facts, edition.record.language):
        message = f"languages: {name} stands there, and its language is not named"
        yield Problem(line=line_of_key(path, ("languages",)), message=message)


def _open(facts: Facts, problems: Mapping[Path, list[Problem]]) -> Iterator[Question]:
    """Yield the open questions, if the facts of the record allow any."""
    for path, own in problems.items() if facts.questions else ():
        yield from (Question(file=path.name, line=problem.line, message=problem.message) for problem in own)


def _note_problems(path: Path, unplaced: Iterable[UnplacedNote]) -> list[Problem]:
    return [Problem(line=line_of_key(path, ("notes", note.index, note.key)), message=note.message) for note in unplaced]


def _lacking_problems(path: Path, edition: Edition) -> Iterable[Problem]:
    """Return the problems of facts that lack words in a language of the site."""
    found = lacking(edition.facts, edition.languages)
    return (Problem(line=line_of_key(path, lacking.keys), message=lacking.message) for lacking in found)


def _idle_problems(path: Path, idle: Iterable[int]) -> list[Problem]:
    message = "accepted: no problem there has these words in its message"
    return [Problem(line=line_of_key(path, ("accepted", place, "message")), message=message) for place in idle]


def read_labels() -> dict[str, Labels]:
    """Read the words of the interface, which are part of the package."""
    with as_file(files("record") / "labels.toml") as path:
        return labels_in(path)


def labels_in(path: Path) -> dict[str, Labels]:
    """Read the words of the interface from a file.

    Raises:
        InputError: a language has a key that another lacks, or fills in other names.
    """
    try:
        return labels_of(read_toml(path))
    except FactsError as error:
        raise fact_error(path, error) from error
