"""The record of the site: every paragraph, in order, with nothing lost."""

from record.edition import Edition
from record.proof import rebuild


def test_the_81_paragraphs_are_numbered_without_gap(edition: Edition) -> None:
    assert [paragraph.number for paragraph in edition.record.paragraphs] == list(range(1, 82))


def test_every_text_of_the_edition_is_rebuilt_byte_for_byte(edition: Edition) -> None:
    for record in (edition.record, *edition.translations.values()):
        assert rebuild(record) == record.source.data


def test_no_word_of_the_interface_states_a_fact_of_this_record(edition: Edition) -> None:
    facts = edition.facts
    stated = {name for words in (facts.place, facts.body, facts.session) for name in words.values()}
    stated |= {name for person in facts.people.values() for name in (*person.name.values(), *person.short.values())}
    for labels in edition.labels.values():
        tables = [labels.table(key) for key, words in labels.items() if isinstance(words, dict)]
        said = [words for table in (labels, *tables) for words in table.values() if isinstance(words, str)]
        assert [words for words in said if any(name in words for name in stated)] == []
