"""Speech lanes: who speaks where in a section, and how much of its text.

Lengths are shares of the record's text, in thousandths; they say nothing of speaking time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from record import urls
from record.model import Paragraph, Section
from record.view import View

WHOLE = 1000
"""The width of a lane: all the text of the section."""
LINE = f'<path d="M0 5H{WHOLE}"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One stretch of a voice on its lane."""

    start: float
    width: float


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
            subject=subjects.get(own, ""),
            bars=tuple(_bars(bars[speaker, own], total)),
            paragraphs=tuple(places[speaker, own].values()),
        )
        for speaker, own in bars
    ]


def lanes_table(view: View, section: Section) -> str:
    """Return the lanes as a table that draws itself; nothing where fewer than two people with a name speak."""
    rows = lanes(section)
    people = [lane for lane in rows if lane.speaker and view.is_person(lane.speaker)]
    if len(people) < 2:  # noqa: PLR2004 — one lane compares with nothing
        return ""
    labels = view.labels
    heads = "".join(f'<th scope="col">{escape(labels[key])}</th>' for key in ("speaker", "share", "paragraphs"))
    return "\n".join(
        (
            '<table class="lanes" data-search-exclude>',
            f"<caption>{escape(labels['lanes'])}</caption>",
            '<colgroup><col class="name"><col><col class="places"></colgroup>',
            f"<thead><tr>{heads}</tr></thead>",
            "<tbody>",
            *(_row(view, lane) for lane in rows),
            "</tbody>",
            "</table>",
        )
    )


def sketch(section: Section) -> list[list[tuple[float, float]]]:
    """Return the bars of the known speakers of a section, lane by lane, for a small drawing."""
    return [[(bar.start, bar.width) for bar in lane.bars] for lane in lanes(section) if lane.speaker]


def _row(view: View, lane: Lane) -> str:
    here = urls.page(urls.ALL)
    if lane.speaker:
        address = urls.link(here, urls.speaker_page(lane.speaker))
        name = f'<a href="{address}">{escape(view.short_name(lane.speaker))}</a>'
    else:
        address = urls.link(here, urls.VOICES)
        tag = view.of(lane.paragraphs[0]).grammar.tag
        name = f'<a href="{address}" lang="{tag}">{escape(lane.subject)}</a>'
    bars = "".join(f'<rect x="{bar.start:g}" width="{max(bar.width, 3):g}" height="10"/>' for bar in lane.bars)
    drawing = f'<svg viewBox="0 0 {WHOLE} 10" preserveAspectRatio="none" aria-hidden="true">{LINE}{bars}</svg>'
    share = view.labels["share_value"].format(percent=max(1, round(lane.share * 100 / WHOLE)))
    links = " ".join(_link(view, paragraph) for paragraph in lane.paragraphs)
    return (
        f'<tr><th scope="row">{name}</th><td class="lane">{drawing}<span class="read">{escape(share)}</span></td>'
        f"<td>{links}</td></tr>"
    )


def _link(view: View, paragraph: Paragraph) -> str:
    name = escape(view.span([paragraph]))
    return f'<a href="#{paragraph.id}" aria-label="{name}">{escape(view.mark(paragraph))}</a>'


def _bars(spans: list[tuple[int, int]], total: int) -> Iterator[Bar]:
    """Yield a bar for each stretch of text, speeches that follow at once upon each other as one."""
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
