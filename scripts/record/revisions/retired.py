"""Retired ids: earlier texts had them for a place, a speech or a note, and the text in force does not."""

from collections.abc import Iterator

from record.edition import Edition
from record.facts import Note
from record.model import Record
from record.revisions.changes import reading_order
from record.revisions.earlier import Earlier, kind_of, words_by_id


def retired_ids(edition: Edition) -> list[str]:
    """Return the retired ids of the original, each once."""
    known = _known(edition)
    found = (
        id for earlier in edition.earlier for id in (*words_by_id(earlier.record), *(note.id for note in earlier.notes))
    )
    return [id for id in dict.fromkeys(found) if id not in known]


def retired_places(edition: Edition, language: str) -> Iterator[tuple[Earlier, Record, dict[str, str], list[str]]]:
    """Yield each edition, its text in a language, the words of that text by id, and the ids that it had last.

    The ids stand in reading order, those of speeches at the end.
    """
    known = _known(edition)
    for earlier in edition.earlier:
        text = earlier.text(language)
        words = words_by_id(text)
        order = [*reading_order(text), *(id for id in words if kind_of(id) == "speech")]
        own = [id for id in order if id in words and id not in known]
        known.update(own)
        yield earlier, text, words, own


def retired_notes(edition: Edition) -> Iterator[tuple[Earlier, Note]]:
    """Yield the retired notes, each after the last edition that had it."""
    known = _known(edition)
    for earlier in edition.earlier:
        for note in earlier.notes:
            if note.id not in known:
                known.add(note.id)
                yield earlier, note


def _known(edition: Edition) -> set[str]:
    return {*words_by_id(edition.record), *(placed.note.id for placed in edition.notes)}
