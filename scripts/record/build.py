"""The whole flow, from the paths of a record and its facts to the files of its edition."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources import as_file, files
from pathlib import Path

from record import urls
from record.accepted import unaccepted_problems
from record.edition import Edition, Question
from record.exports.aligned import tmx, tsv
from record.exports.concordance import concordance
from record.exports.data import record_data, rows_json, schema_json
from record.exports.provenance import provenance
from record.exports.script_words import words_script
from record.exports.site import site_json
from record.exports.term_hints import hints_script
from record.fact_errors import first_fact_error
from record.facts import Facts
from record.formats.lines import paragraphs_ndjson
from record.formats.xml import akoma_ntoso, tei
from record.inputs import (
    AGREEMENTS,
    TERMS,
    beside,
    by_line,
    fact_error,
    notes_path,
    read_facts,
    read_record,
    translation_paths,
)
from record.labels import Labels, labels_of
from record.lacking import lacking
from record.model import Problem
from record.notes import UnplacedNote, anchor
from record.pages.every_page import pages
from record.pages.single_file import single_file
from record.references import idle_agreements, lost_redirects
from record.revisions.chain import earlier_texts
from record.search.index import search_json
from record.shape import FactsError
from record.source import line_of_key, read_toml
from record.terms.listed import NO_TERMS, terms_of
from record.translations import partial
from record.translations.agreements import Agreements, agreements_of
from record.translations.compare import compare
from record.wording import worded

__all__ = ["read_facts", "read_record"]
"""To read one text or the facts is asked for here as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """An edition, what is wrong with its texts, and the files that publish it."""

    edition: Edition
    problems: Mapping[Path, list[Problem]]
    files: Mapping[str, str]

    def language_of(self, path: str) -> str:
        """Return the language of the interface of a page, by its address."""
        roots = {self.edition.root(language): language for language in self.edition.languages}
        return roots[max((root for root in roots if path.startswith(root)), key=len)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An edition whose facts are not held to it yet, and what is wrong with its texts."""

    edition: Edition
    problems: Mapping[Path, list[Problem]]
    agreements: Agreements


def build(source: Path, facts_path: Path | None = None, language: str | None = None) -> Built:
    """Build an edition; nothing is written.

    Translations stand beside the source (`record.en.txt` beside `record.txt`); the terms of the record and what
    its translations may do stand beside the facts (`terms.toml`, `translation.toml`), the texts that were in force
    before in a folder there (`editions/`).

    Raises:
        InputError: a file cannot be read, or facts do not fit.
    """
    judged = judge(source, facts_path, language)
    files = _fitting(judged.edition, judged.agreements, facts_path)
    return Built(edition=judged.edition, problems=judged.problems, files=files)


def judge(source: Path, facts_path: Path | None = None, language: str | None = None) -> Judged:
    """Read an edition and judge its texts; whether its facts fit them is not asked yet.

    Raises:
        InputError: a file cannot be read.
    """
    facts = read_facts(facts_path) if facts_path else Facts(language=language or "zh")
    terms = beside(facts_path, TERMS, terms_of, NO_TERMS)
    agreements = beside(facts_path, AGREEMENTS, agreements_of, Agreements())
    own = language or facts.language
    record, problems = read_record(source, own, facts, terms)
    found: dict[Path, list[Problem]] = {}
    found[source], idle = unaccepted_problems(record, problems, facts.accepted)
    paths = translation_paths(source, facts, own)
    texts = {other: read_record(path, other, facts, terms, record) for other, path in paths.items()}
    shown = {other: text for other, (text, _) in texts.items()}
    translations = {other: partial.own(text, record) for other, text in shown.items()}
    for other, (_, problems) in texts.items():
        whole = by_line((*problems, *compare(record, translations[other], terms, agreements)))
        known = (*facts.accepted, *agreements.pending)
        found[paths[other]], unneeded = unaccepted_problems(translations[other], whole, known)
        idle = tuple(place for place in idle if place in unneeded)
    notes, unplaced = anchor(record, facts)
    edition = Edition(
        record=record,
        facts=facts,
        labels=worded(read_labels(), record),
        translations=translations,
        shown=shown,
        terms=terms,
        notes=notes,
        earlier=earlier_texts(source, facts_path, record) if facts_path else (),
        outdated=agreements.outdated_by_language,
    )
    for path, problems in _fact_problems(facts_path, edition, idle, unplaced):
        found[path] = by_line([*found.get(path, ()), *problems])
    edition = replace(edition, questions=tuple(_open(facts, found)))
    return Judged(edition=edition, problems=found, agreements=agreements)


def _fact_problems(
    path: Path | None, edition: Edition, idle: Iterable[int], unplaced: Iterable[UnplacedNote]
) -> Iterator[tuple[Path, list[Problem]]]:
    """Yield what is wrong with the facts of a record, by their file."""
    if path and (problems := [*_lacking_problems(path, edition), *_idle_problems(path, idle)]):
        yield path, problems
    if path and (problems := _note_problems(notes_path(path, edition.facts), unplaced)):
        yield notes_path(path, edition.facts), problems


def _open(facts: Facts, problems: Mapping[Path, list[Problem]]) -> Iterator[Question]:
    """Yield the questions of a record whose facts say that they are open."""
    for path, own in problems.items() if facts.questions else ():
        yield from (Question(file=path.name, line=one.line, message=one.message) for one in own)


def _fitting(edition: Edition, agreements: Agreements, facts: Path | None) -> dict[str, str]:
    """Return the files of an edition whose facts fit its record."""
    if not facts:
        return contents(edition)
    _hold(facts, first_fact_error(edition))
    _hold(facts.with_name(AGREEMENTS), next(idle_agreements(edition, agreements), None))
    files = contents(edition)
    _hold(facts, next(lost_redirects(edition, files), None))
    return files


def contents(edition: Edition) -> dict[str, str]:
    """Return every generated file of an edition by its path from the folder of pages."""
    generated = dict(pages(edition))
    data = record_data(edition)
    generated[urls.DATA] = rows_json(data)
    generated[urls.SCHEMA] = schema_json()
    generated[urls.CONCORDANCE] = rows_json(concordance(edition))
    generated[urls.PROVENANCE] = rows_json(provenance(edition))
    generated[urls.SITE] = site_json(edition)
    generated[urls.SEARCH] = search_json(edition, data)
    generated[urls.SINGLE] = single_file(edition, _read_style())
    generated[urls.PARAGRAPHS] = paragraphs_ndjson(data)
    generated[urls.TEI] = tei(edition)
    for language, text in akoma_ntoso(edition).items():
        suffix = "" if language == edition.record.language else f".{language}"
        generated[urls.AKOMA_NTOSO.format(suffix=suffix)] = text
    if edition.translations:
        generated |= {urls.TSV: tsv(data), urls.TMX: tmx(data)}
    for language, translation in edition.translations.items():
        generated[urls.PLAIN.format(language=language)] = translation.source.text
    if any(edition.terms.listed):
        generated[urls.HINTS] = hints_script(edition)
    for language in edition.languages:
        generated[urls.WORDS.format(language=language)] = words_script(edition, edition.view(language))
    return generated


def _note_problems(path: Path, unplaced: Iterable[UnplacedNote]) -> list[Problem]:
    return [Problem(line=line_of_key(path, ("notes", one.index, one.key)), message=one.message) for one in unplaced]


def _lacking_problems(path: Path, edition: Edition) -> Iterable[Problem]:
    """Return the facts that a language of the site has no words for."""
    found = lacking(edition.facts, edition.languages)
    return (Problem(line=line_of_key(path, one.keys), message=one.message) for one in found)


def _idle_problems(path: Path, idle: Iterable[int]) -> list[Problem]:
    message = "accepted: no problem there has these words in its message"
    return [Problem(line=line_of_key(path, ("accepted", place, "message")), message=message) for place in idle]


def _hold(path: Path, error: FactsError | None) -> None:
    """Refuse the first of the facts that does not fit the record."""
    if error:
        raise fact_error(path, error)


def read_labels() -> dict[str, Labels]:
    """Read the words of the interface, which are part of the package."""
    with as_file(files("record") / "labels.toml") as path:
        return labels_of(read_toml(path))


def _read_style() -> str:
    """Read the look of the record as one file, which is part of the package."""
    return (files("record.pages") / "single_file.css").read_text(encoding="utf-8")
