"""Read the earlier texts, each from its folder beside the record (`editions/6ce3543d/`).

The promise: they form one chain. Each text was replaced by the next, and the last by the present text. A folder holds
the files of the record as they were; its name is the beginning of the hash of the text.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from record import urls
from record.facts import Facts
from record.inputs import TERMS, beside, read_facts, read_record, read_shape, read_translations, translation_paths
from record.model import Record, Section
from record.revisions.earlier import Earlier, fates, fates_of_added, replaced_of
from record.source import InputError, line_of_key
from record.terms.listed import NO_TERMS, terms_of
from record.translations import partial

FOLDER, STATED = "editions", "edition.toml"


def earlier_texts(source: Path, facts: Path, record: Record, translations: Mapping[str, Record]) -> tuple[Earlier, ...]:
    """Return the earlier texts of a record, the newest first.

    Raises:
        InputError: a file of an edition cannot be read, or the editions do not form a chain.
    """
    by_later = {earlier.by: earlier for earlier in _editions(source, facts)}
    chain: list[Earlier] = []
    later, others = record, translations
    while earlier := by_later.pop(later.source.edition, None):
        steps = fates(earlier.record, later) | fates_of_added(earlier.record, earlier.translations, others)
        last = (
            fates(earlier.record, record) | fates_of_added(earlier.record, earlier.translations, translations)
            if chain
            else steps
        )
        chain.append(replace(earlier, steps=steps, fates=last))
        later, others = earlier.record, earlier.translations
    for by, earlier in by_later.items():
        path = source.parent / FOLDER / earlier.digest / STATED
        message = f"by: there is no text {by}; put the file back as `make revise` wrote it"
        raise InputError(f"{path}:{line_of_key(path, ('by',))}: {message}")
    return tuple(chain)


def _editions(source: Path, facts: Path) -> Iterator[Earlier]:
    """Yield the content of each folder of editions."""
    for folder in sorted(path for path in (source.parent / FOLDER).glob("*") if path.is_dir()):
        stated = read_shape(folder / STATED, replaced_of)
        own = read_facts(folder / facts.name, folder / source.name)
        texts = _texts(folder / source.name, own, folder / facts.name)
        record = texts.pop(own.language)
        if record.source.edition != folder.name:
            raise InputError(f"{folder / source.name}:1: is the text {record.source.edition}, not {folder.name}")
        yield Earlier(
            record=record,
            translations=texts,
            replaced=stated.replaced,
            by=stated.by,
            reason=stated.reason,
            notes=own.notes,
            pages=dict(_pages(record.sections, own)),
        )


def _texts(source: Path, facts: Facts, facts_path: Path) -> dict[str, Record]:
    """Return the text of an edition and its translations by language, as they are."""
    terms = beside(facts_path, TERMS, terms_of, NO_TERMS)
    record, _ = read_record(source, facts.language, facts, terms)
    texts: Mapping[str, Path] = translation_paths(source, facts, facts.language)
    others = {code: text for code, (text, _) in read_translations(texts, facts, terms, record).items()}
    return {facts.language: record, **{code: partial.own(other, record) for code, other in others.items()}}


def _pages(sections: Iterable[Section], facts: Facts) -> Iterator[tuple[str, str]]:
    for section in sections:
        yield section.id, urls.page(facts.section(section.id).slug or urls.slug(section.id, section.parent))
