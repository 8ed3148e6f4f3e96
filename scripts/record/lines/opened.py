"""Sections while they are built: paragraphs may still be added."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from record.lines.passages import joined
from record.model import Aside, Kind, Line, Paragraph, Passage, Section


@dataclass(slots=True, kw_only=True)
class OpenSection:
    """A section that is being built."""

    id: str
    kind: Kind
    rank: int
    ordinal: int
    parent: str | None
    annex: str | None
    label: Passage
    title: list[Line]
    line: int
    join: str
    blocks: list[Paragraph | Aside] = field(default_factory=list)
    sections: list["OpenSection"] = field(default_factory=list)


def closed(sections: Iterable[OpenSection]) -> Iterator[Section]:
    """Yield the finished sections."""
    for section in sections:
        yield Section(
            id=section.id,
            kind=section.kind,
            ordinal=section.ordinal,
            parent=section.parent,
            label=section.label,
            title=joined(section.title, section.join),
            line=section.line,
            paragraphs=tuple(block for block in section.blocks if isinstance(block, Paragraph)),
            sections=tuple(closed(section.sections)),
            asides=tuple(block for block in section.blocks if isinstance(block, Aside)),
        )
