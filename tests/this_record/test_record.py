"""The record of the site: every paragraph, in order, with nothing lost."""

from record.edition import Edition
from record.proof import rebuild


def test_the_81_paragraphs_are_numbered_without_gap(edition: Edition) -> None:
    assert [paragraph.number for paragraph in edition.record.paragraphs] == list(range(1, 82))


def test_every_text_of_the_edition_is_rebuilt_byte_for_byte(edition: Edition) -> None:
    for record in (edition.record, *edition.translations.values()):
        assert rebuild(record) == record.source.data
