"""Speech lanes: who speaks where in a section, and how much of its text.

Lengths are shares of the record's text, in thousandths; they say nothing of speaking time.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from record.model import Paragraph, Record, Section

WHOLE = 1000
"""The width of a lane: all the text of the section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One stretch of a voice on its lane."""

    start: float
    width: float

    @property
    def drawn(self) -> float:
        """Its width in a drawing, never too narrow to be seen."""
        return max(self.width, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A voice of a section: who it is, the bars of its speeches, the paragraphs it speaks in."""

    speaker: str | None
    subject: str
    bars: tuple[Bar, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def share(self) -> float:
        """The part of the section's text that reports this voice, in thousandths."""
        return sum(bar.width for bar in self.bars)

    @property
    def percent(self) -> int:
        """The same in words: no voice has 0 %."""
        return max(1, round(self.share * 100 / WHOLE))


def lanes(section: Section) -> list[Lane]:
    """Return the lanes of a section in the order in which its voices first speak.

    A voice without identity (一位与会者) has a lane for each occurrence: the same words may not mean the same people.
    """
    total = sum(len(paragraph.text) for paragraph in section.paragraphs) or 1
    bars: dict[tuple[str | None, str], list[tuple[int, int]]] = {}
    places: dict[tuple[str | None, str], dict[str, Paragraph]] = {}
    offset = 0
    for paragraph in section.paragraphs:
        for speech in paragraph.speeches:
            if speech.basis == "none" or not (speech.speaker or speech.subject):
                continue
            key = (speech.speaker, "" if speech.speaker else speech.id)
            start, end = offset + speech.start, offset + speech.end
            bars.setdefault(key, []).append((start, end))
            places.setdefault(key, {})[paragraph.id] = paragraph
        offset += len(paragraph.text)
    subjects = {speech.id: speech.subject or "" for p in section.paragraphs for speech in p.speeches}
    return [
        Lane(
            speaker=speaker,
            subject=subjects.get(id, ""),
            bars=tuple(_bars(bars[speaker, id], total)),
            paragraphs=tuple(places[speaker, id].values()),
        )
        for speaker, id in bars
    ]


def compared(record: Record, section: Section) -> list[Lane]:
    """Return the lanes of a section where at least two people with a name speak; nothing for any other section."""
    lanes_here, people = lanes(section), {speaker.id for speaker in record.speakers if speaker.kind == "person"}
    return lanes_here if sum(lane.speaker in people for lane in lanes_here) > 1 else []


def sketch(section: Section) -> list[list[tuple[float, float]]]:
    """Return the bars of the known speakers of a section, lane by lane, for a small drawing."""
    return [[(bar.start, bar.width) for bar in lane.bars] for lane in lanes(section) if lane.speaker]


def _bars(spans: list[tuple[int, int]], total: int) -> Iterator[Bar]:
    """Yield a bar for each stretch of text; speeches without text between them are one bar."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    for start, end in joined:
        yield Bar(start=round(start * WHOLE / total, 1), width=round((end - start) * WHOLE / total, 1))


def voices(section: Section) -> Iterator[str]:
    """Yield the ids of the known speakers of a section, in the order in which they first speak."""
    yield from dict.fromkeys(lane.speaker for lane in lanes(section) if lane.speaker)


def present(record: Record, section: Section) -> dict[str, tuple[Paragraph, ...]]:
    """Return by id who has an office or speaks in a section, offices first, with the paragraphs that report each."""
    paragraphs: dict[str, tuple[Paragraph, ...]] = {
        speaker.id: () for speaker, _ in record.roles_by_section.get(section.id, ())
    }
    return paragraphs | {lane.speaker: lane.paragraphs for lane in lanes(section) if lane.speaker}
