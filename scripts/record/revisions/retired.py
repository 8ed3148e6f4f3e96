"""What is gone: ids that earlier texts had for a place, a speech or a note, and that the text in force has no more."""

from collections.abc import Iterator

from record.edition import Edition
from record.facts import Note
from record.model import Record
from record.revisions.changes import reading_order
from record.revisions.earlier import Earlier, kind_of, words_by_id


def retired_ids(edition: Edition) -> list[str]:
    """Return the ids of the original that are gone, each once."""
    known = _known(edition)
    found = (
        id for earlier in edition.earlier for id in (*words_by_id(earlier.record), *(note.id for note in earlier.notes))
    )
    return [id for id in dict.fromkeys(found) if id not in known]


def retired_places(edition: Edition, language: str) -> Iterator[tuple[Earlier, Record, dict[str, str], list[str]]]:
    """Yield each edition with its text in a language, the words of that by id, and the places gone that it had last.

    The places stand in reading order, the speeches after them.
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
    """Yield the notes that are gone, each with the last edition that had it."""
    known = _known(edition)
    for earlier in edition.earlier:
        for note in earlier.notes:
            if note.id not in known:
                known.add(note.id)
                yield earlier, note


def _known(edition: Edition) -> set[str]:
    return {*words_by_id(edition.record), *(placed.note.id for placed in edition.notes)}
