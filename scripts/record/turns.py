"""The turns of a record: every speech with its place and its neighbours."""

from collections.abc import Iterator
from dataclasses import dataclass

from record.model import Paragraph, Record, Section
from record.speech import Speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A speech with its place, and the voices before and after it."""

    section: Section
    paragraph: Paragraph
    speech: Speech
    before: Speech | None
    after: Speech | None


def turns(section: Section) -> Iterator[Turn]:
    """Yield the turns of a section in order; parts where nobody speaks have none."""
    speeches = [(p, speech) for p in section.paragraphs for speech in p.speeches if speech.basis != "none"]
    for place, (paragraph, speech) in enumerate(speeches):
        yield Turn(
            section=section,
            paragraph=paragraph,
            speech=speech,
            before=speeches[place - 1][1] if place else None,
            after=speeches[place + 1][1] if place + 1 < len(speeches) else None,
        )


def turns_by_speaker(record: Record) -> dict[str | None, list[Turn]]:
    """Return the turns of a record by speaker id; turns of voices without identity have no id as key."""
    found: dict[str | None, list[Turn]] = {}
    for turn in (turn for section in record.sections for turn in turns(section)):
        found.setdefault(turn.speech.speaker, []).append(turn)
    return found
