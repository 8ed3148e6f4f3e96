"""The lanes of a section as a table that draws itself: who speaks where, and how much of the text it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from record import urls
from record.lanes import WHOLE, Lane, lanes
from record.markup.render import piece
from record.model import Paragraph, Section
from record.view import View


class Place(NamedTuple):
    """A paragraph in which a voice speaks: its id, its number, and its name in full."""

    id: str
    mark: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A lane as the table shows it."""

    address: str
    name: str
    tag: str
    """The language of the name; nothing where it is that of the page or a name."""
    bars: Sequence[tuple[str, str]]
    """Where each bar begins, and how wide it is: at least so wide that it is seen."""
    share: str
    places: Sequence[Place]


def lanes_table(view: View, section: Section) -> Markup:
    """Return the lanes as a table; nothing where fewer than two people with a name speak."""
    rows = lane_rows(view, section)
    return piece("lanes.html.jinja", labels=view.labels, whole=WHOLE, rows=rows) if rows else Markup()


def lane_rows(view: View, section: Section) -> list[Row]:
    """Return what each lane shows; nothing where fewer than two people with a name speak."""
    found = lanes(section)
    people = [lane for lane in found if lane.speaker and view.is_person(lane.speaker)]
    if len(people) < 2:  # noqa: PLR2004 — one lane compares with nothing
        return []
    return [_row(view, lane) for lane in found]


def _row(view: View, lane: Lane) -> Row:
    percent = max(1, round(lane.share * 100 / WHOLE))
    return Row(
        address=urls.link(urls.page(urls.ALL), urls.speaker_page(lane.speaker) if lane.speaker else urls.VOICES),
        name=view.short_name(lane.speaker) if lane.speaker else lane.subject,
        tag="" if lane.speaker else view.of(lane.paragraphs[0]).record.tag,
        bars=[(f"{bar.start:g}", f"{max(bar.width, 3):g}") for bar in lane.bars],
        share=view.labels["share_value"].format(percent=percent),
        places=[_place(view, paragraph) for paragraph in lane.paragraphs],
    )


def _place(view: View, paragraph: Paragraph) -> Place:
    return Place(paragraph.id, view.mark(paragraph), view.span([paragraph]))
