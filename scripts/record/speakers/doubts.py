"""Doubts about who speaks after a known voice: each is a question to the editor."""

from collections.abc import Iterator, Sequence

from record.draft import Draft
from record.languages.grammar import Voices
from record.speakers.foreign import foreign_countries
from record.speakers.openings import unrecognised
from record.speakers.panel import Panel
from record.speakers.people import People

NEAR = 20
"""Signs that a question quotes."""


def doubts(
    text: str, voices: Voices, drafts: Sequence[Draft], panel: Panel, people: People
) -> Iterator[tuple[int, tuple[int, int], str]]:
    """Yield where another voice may speak in a paragraph: the offset, the doubtful words, and the question about them.

    Either the words begin with a name that is not their voice, or a sentence calls the country of another member of the
    panel its own.
    """
    for opening, why in unrecognised(text, voices, panel.names):
        voice = next(draft for draft in reversed(drafts) if draft.start <= opening.start)
        if voice.basis != "inferred" and voice.speaker not in panel.forms[opening.name]:
            yield opening.start, opening.mark, f"“{{}}” {why}: who speaks?"
    for start in foreign_countries(text, voices, drafts, panel, people):
        yield start, (start, start + NEAR), "who speaks of “{}…” as of the own country?"
