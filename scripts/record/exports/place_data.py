"""Where numbers of paragraphs lead, and places of paragraphs without a number: data for the reader of addresses."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from record import ids
from record.edition import Edition
from record.languages import language_name
from record.model import Section
from record.view import View


def places(edition: Edition, sections: Sequence[Section]) -> Iterator[tuple[str, int, int, str]]:
    """Yield where numbers lead: page, first and last number, and what goes before one in an id.

    For paragraphs without a number, these are their places in the record. They come last, so that a number is never
    read as a place.
    """
    for section in sections:
        if own := [paragraph for paragraph in section.paragraphs if paragraph.number is not None]:
            numbers = [paragraph.number or 0 for paragraph in own]
            yield edition.page(section), numbers[0], numbers[-1], ids.id_prefix(own[0].id)
    for section in sections:
        bare = [paragraph for paragraph in section.paragraphs if paragraph.number is None]
        for _, run in groupby(enumerate(bare), key=lambda placed: placed[1].ordinal - placed[0]):
            own = [paragraph for _, paragraph in run]
            yield edition.page(section), own[0].ordinal, own[-1].ordinal, f"{ids.id_prefix(own[0].id)}p_"


def elsewhere(edition: Edition, view: View) -> Iterator[tuple[str, int, int, str, str]]:
    """Yield the paragraphs that pages in a language do not have: where they stand, and in which language."""
    for language, text in edition.translations.items():
        for section in text.sections:
            for paragraph in section.paragraphs:
                if paragraph.id not in view.record.paragraph_by_id:
                    at = paragraph.number or paragraph.ordinal
                    prefix = ids.id_prefix(paragraph.id) + "p_" * (paragraph.number is None)
                    yield edition.page(section), at, at, prefix, language


def counted_on(edition: Edition, view: View) -> Iterator[tuple[int, str]]:
    """Yield the first place of a paragraph that only a translation has, and the name of its language."""
    for language, text in edition.translations.items():
        known = edition.record.paragraph_by_id
        own = (paragraph.ordinal for paragraph in text.paragraphs if paragraph.ordinal and paragraph.id not in known)
        yield from ((first, language_name(language, view.locale)) for first in sorted(own)[:1])
