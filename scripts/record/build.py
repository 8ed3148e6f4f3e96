"""The whole flow: from the paths of a record and its facts to the files of its edition."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from record import urls
from record.edition import Edition
from record.exports.aligned import tmx, tsv
from record.exports.brief_data import brief_script
from record.exports.concordance import concordance
from record.exports.data import record_data, rows_json, schema_json
from record.exports.earlier_texts import edition_files
from record.exports.provenance import provenance
from record.exports.script_words import words_script
from record.exports.site import site_json
from record.exports.term_hints import hints_script
from record.exports.termbase import termbase
from record.fact_errors import first_fact_error
from record.formats.lines import paragraphs_ndjson
from record.formats.single_file import single_file
from record.formats.tokens import read_tokens
from record.formats.xml import akoma_ntoso, tei
from record.inputs import (
    AGREEMENTS,
    fact_error,
    read_facts,
    read_record,
)
from record.judge import judge
from record.markup.render import render
from record.model import Problem
from record.pages.every_page import pages, told_beside
from record.papers import Paper
from record.references import idle_agreements, lost_redirects
from record.remedies import listed
from record.search.index import search_json
from record.shape import FactsError
from record.source import InputError
from record.translations.agreements import Agreements

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


Papers = Callable[[Edition], tuple[Paper, ...]]


def build(
    source: Path,
    facts_path: Path | None = None,
    language: str | None = None,
    papers: Papers = lambda _: (),
) -> Built:
    """Build an edition without writing anything. `papers` finds the PDF files that were made of it.

    Translations stand beside the source (`record.en.txt` beside `record.txt`); the terms of the record and what
    its translations may do stand beside the facts (`terms.toml`, `translation.toml`), the texts that were in force
    before in a folder there (`editions/`).

    Raises:
        InputError: a file cannot be read, or facts do not fit.
    """
    judged = judge(source, facts_path, language)
    edition = replace(judged.edition, papers=made) if (made := papers(judged.edition)) else judged.edition
    try:
        files = _fitting(edition, judged.agreements, facts_path)
    except InputError as error:
        if not judged.shifted:
            raise
        # Facts that do not fit the text now may fit it once it is mended.
        raise InputError("\n".join(listed(judged.problems))) from error
    return Built(edition=edition, problems=judged.problems, files=files)


def _fitting(edition: Edition, agreements: Agreements, facts: Path | None) -> dict[str, str]:
    """Return the files of an edition, after its facts were compared with its record."""
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
    data = edition.once(record_data)
    generated |= {urls.DATA: rows_json(data), urls.SCHEMA: schema_json(), urls.BRIEF_DATA: brief_script(edition)}
    generated[urls.CONCORDANCE] = rows_json(concordance(edition))
    generated[urls.PROVENANCE] = rows_json(edition.once(provenance))
    generated[urls.SITE] = site_json(edition)
    generated[urls.SEARCH] = search_json(edition, data)
    generated[urls.SINGLE] = single_file(edition, render("single_file.css.jinja", tokens=read_tokens()))
    generated[urls.PARAGRAPHS] = paragraphs_ndjson(data)
    generated[urls.TEI] = tei(edition)
    for language, text in akoma_ntoso(edition).items():
        suffix = "" if language == edition.record.language else f".{language}"
        generated[urls.AKOMA_NTOSO.format(suffix=suffix)] = text
    if edition.translations:
        generated |= {urls.TSV: tsv(data), urls.TMX: tmx(data)}
    for language, translation in edition.translations.items():
        generated[urls.PLAIN.format(language=language)] = translation.source.text
    generated |= edition_files(edition)
    generated |= told_beside(edition)
    if any(edition.terms.listed):
        generated |= {urls.HINTS: hints_script(edition), urls.TERMBASE: termbase(edition)}
    for language in edition.languages:
        generated[urls.WORDS.format(language=language)] = words_script(edition, edition.view(language))
    return generated


def _hold(path: Path, error: FactsError | None) -> None:
    """Raise the first error of the facts, if there is one."""
    if error:
        raise fact_error(path, error)
