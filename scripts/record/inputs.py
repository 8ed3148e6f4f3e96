"""Read the texts of a record and the facts beside them; an error says in one line what cannot be read, and why."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from os.path import lexists
from pathlib import Path
from typing import Any

from record.attribute import attribute
from record.check import check
from record.clean import clean
from record.facts import Facts, facts_of
from record.languages import GRAMMARS, language_of_signs
from record.model import Problem, Record
from record.notes import notes_of
from record.parse import parse
from record.shape import FactsError, Shape
from record.source import InputError, line_of_key, read, read_toml
from record.terms.listed import NO_TERMS, Terms
from record.translations import partial
from record.translations.paired import paired
from record.unusable_words import unusable_words

TERMS = "terms.toml"
AGREEMENTS = "translation.toml"
FIGURES = "figures.toml"


def read_record(
    path: Path,
    language: str,
    facts: Facts | None = None,
    terms: Terms = NO_TERMS,
    others: Sequence[Record] = (),
) -> tuple[Record, list[Problem]]:
    """Read one text, find who speaks in it, and check it; where a translation lacks a paragraph, it shows the original.

    `others` are the texts that were read before a translation, the original first.

    Raises:
        InputError: the text cannot be read, or its language is unknown.
    """
    if language not in GRAMMARS:
        raise InputError(f"{path}:1: no grammar for the language {language!r}; there is {', '.join(sorted(GRAMMARS))}")
    grammar = GRAMMARS[language]
    source = read(path)
    record = parse(source, *clean(source), grammar, facts.form if facts else None)
    original, doubts = next(iter(others), None), list[Problem]()
    if original:
        last = max((paragraph.ordinal for text in others for paragraph in text.paragraphs), default=0)
        record, doubts = paired(record, original, facts.tied if facts else (), last)
    whole = partial.filled(record, original) if original else record
    attributed, questions = attribute(whole, grammar, facts or Facts(), terms.known_countries(grammar), original)
    problems = [*check(record, grammar, whole, _stated(facts or Facts(), language)), *questions, *doubts]
    return attributed, by_line(problems)


def read_translations(
    paths: Mapping[str, Path], facts: Facts, terms: Terms, original: Record
) -> dict[str, tuple[Record, list[Problem]]]:
    """Read the translations of a text; paragraphs that only translations have are counted through all translations.

    Raises:
        InputError: a text cannot be read, or its language is unknown.
    """
    found: dict[str, tuple[Record, list[Problem]]] = {}
    for language, path in paths.items():
        others = (original, *(text for text, _ in found.values()))
        found[language] = read_record(path, language, facts, terms, others)
    return found


def _stated(facts: Facts, language: str) -> list[str]:
    """Return what the facts say of the whole record in a language: the same words may stand in its masthead."""
    known = (facts.title, facts.name, facts.heading, facts.subtitle, facts.body, facts.session, facts.agenda)
    return [" ".join(words[language].split()) for words in known if language in words]


def by_line(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems in the order of their lines."""
    return sorted(problems, key=lambda problem: problem.line)


def read_facts(path: Path | None, source: Path) -> Facts:
    """Read the facts of a record, if it has any; without a stated language, the signs of the text tell the language.

    Raises:
        InputError: a file cannot be read, or a key in the facts does not fit.
    """

    def stated(data: Mapping[str, Any]) -> Facts:
        language = {} if "language" in data else {"language": language_of_signs(read(source).text)}
        return facts_of({**language, **data})

    if path is None:
        return stated({})
    facts = read_shape(path, stated)
    if facts.notes_file and facts.notes_file.lower() in {path.name.lower(), TERMS, AGREEMENTS}:
        raise fact_error(path, FactsError(("notes_file",), f"{facts.notes_file} holds other facts"))
    return replace(facts, notes=read_shape(notes_path(path, facts), notes_of)) if facts.notes_file else facts


def notes_path(facts_path: Path, facts: Facts) -> Path:
    """Return the file that the notes stand in."""
    return facts_path.with_name(facts.notes_file) if facts.notes_file else facts_path


def translation_paths(source: Path, facts: Facts, original: str) -> dict[str, Path]:
    """Return the files of the translations that stand beside a source, by language."""
    paths = {code: source.with_suffix(f".{code}{source.suffix}") for code in facts.languages if code != original}
    return {code: path for code, path in paths.items() if lexists(path)}


def unread_translations(source: Path, facts: Facts, original: str) -> list[str]:
    """Return the names of translations beside a source whose languages the facts do not list."""
    known = {original, *facts.languages}
    paths = (source.with_suffix(f".{code}{source.suffix}") for code in sorted(GRAMMARS.keys() - known))
    return [path.name for path in paths if lexists(path)]


def beside(facts: Path | None, name: str, shape: Callable[[Mapping[str, Any]], Shape], nothing: Shape) -> Shape:
    """Read an optional file beside the facts."""
    path = facts.with_name(name) if facts else None
    return read_shape(path, shape) if path and lexists(path) else nothing


def read_shape(path: Path, shape: Callable[[Mapping[str, Any]], Shape]) -> Shape:
    """Read a TOML file and return what `shape` makes of its data.

    Raises:
        InputError: the file cannot be read, or a key in it does not fit.
    """
    data = read_toml(path)
    try:
        for error in unusable_words(data):
            raise error
        return shape(data)
    except FactsError as error:
        raise fact_error(path, error) from error


def fact_error(path: Path, error: FactsError) -> InputError:
    """Return the error of a fact that does not fit, with the line of its key."""
    return InputError(f"{path}:{line_of_key(path, error.keys)}: {error.key}: {error}")
