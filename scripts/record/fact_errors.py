"""Facts that have the right shape but do not fit the record: an unknown section or person, an address twice."""

from collections.abc import Iterator

from record import urls
from record.edition import Edition
from record.page_kinds import addresses
from record.references import other_status, same_words, unknown_breaks, unknown_ids, wrong_days, wrong_redirects
from record.shape import TAKE_AN_ID, FactsError


def first_fact_error(edition: Edition) -> FactsError | None:
    """Return the first error of the facts, or nothing."""
    return next(fact_errors(edition), None)


def fact_errors(edition: Edition) -> Iterator[FactsError]:
    """Yield the facts that do not fit the record."""
    sections = {section.id: edition.page(section) for section in edition.record.sections}
    for id in edition.facts.sections:
        if id not in sections:
            yield FactsError(("sections", id), "the record has no such section")
    declared: list[tuple[tuple[str, ...], str | None]] = [(("chair",), edition.facts.chair)]
    declared += [(("sections", id, "chair"), section.chair) for id, section in edition.facts.sections.items()]
    for keys, chair in declared:
        if chair and chair not in edition.facts.people:
            yield FactsError(keys, f"there is no {chair!r} under people; add it there, or take an id that is listed")
    taken = {urls.MISSING, urls.SINGLE, *addresses()}
    for address_of in (lambda page: page, urls.parallel):
        for id, page in sections.items():
            address = address_of(page)
            if address in taken:
                yield FactsError(("sections", id, "slug"), f"{address} is another page already")
            taken.add(address)
    taken |= {urls.speaker_page(speaker.id) for speaker in edition.record.speakers}
    taken |= {urls.short(paragraph.id) for paragraph in edition.record.paragraphs}
    yield from wrong_redirects(edition, taken)
    yield from _inferred(edition)
    yield from unknown_breaks(edition)
    yield from wrong_days(edition)
    yield from unknown_ids(edition)
    yield from same_words(edition)
    yield from other_status(edition)


def _inferred(edition: Edition) -> Iterator[FactsError]:
    """Yield the inferences about an unknown paragraph, or about a person whom a text does not name."""
    for index, answer in enumerate(edition.facts.inferred):
        if answer.paragraph not in edition.record.paragraph_by_id:
            message = f"there is no {answer.paragraph} in the record; {TAKE_AN_ID}"
            yield FactsError(("inferred", index, "paragraph"), message)
        for text in (edition.record, *edition.translations.values()):
            known = {speaker.id for speaker in text.speakers}
            if answer.opening.get(text.language) and answer.speaker and answer.speaker not in known:
                message = f"nobody in {text.source.name} has the id {answer.speaker!r}"
                yield FactsError(("inferred", index, "speaker"), message)
