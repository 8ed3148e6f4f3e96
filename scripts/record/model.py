"""The record as data: where every code point of the source stands.

Coordinates are those of the source file: lines count from 1, columns from 0 in Unicode code points.
Nothing here knows a language, a file or a web page.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from record.runs import NOTHING, Dropped, Line, Operation, Passage, Run, Source
from record.speech import Role, Speaker, Speech

__all__ = ["NOTHING", "Dropped", "Line", "Operation", "Passage", "Run", "Source"]
"""The pieces of a source are part of the model."""

Kind = Literal["annex", "dialogue", "section"]
Form = Literal["report", "summary", "verbatim", "minutes"]
"""The kind of record: a report, a summary of who said what, a verbatim record, or minutes."""
AsideKind = Literal["contents", "opening", "closing", "outcome", "direction", "attendance"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the masthead and its field (`None`: the parser knows no field for it)."""

    field: str | None
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A line that is neither heading nor paragraph: a table of contents, an opening, a decision, who was there."""

    id: str
    kind: AsideKind
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph: the unit that a reader cites, by its number or, without a number, by its place in the record."""

    id: str
    number: int | None
    label: Passage
    passage: Passage
    ordinal: int = 0
    """Which of the paragraphs without a number it is, counted from 1 through the record; 0 for one with a number."""
    after: int | None = None
    """The number of the last numbered paragraph before one without a number."""
    caption: tuple[int, int] | None = None
    """The span of the caption of a turn in a verbatim record."""
    speeches: tuple[Speech, ...] = ()
    """Its speeches in order; they cover the text exactly. Empty until the speakers are attributed."""
    beside: int | None = None
    """For a paragraph of the original in a filled translation: the source line of the translation before it."""

    @property
    def text(self) -> str:
        """The text, without its number."""
        return self.passage.text

    @property
    def line(self) -> int:
        """The source line on which it begins."""
        return self.label.line or self.passage.line

    @property
    def name(self) -> str:
        """Its name in a message: its number, or its id."""
        return self.id if self.number is None else str(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """An annex, a dialogue or another part with a heading: its own paragraphs and asides, and the sections in it."""

    id: str
    kind: Kind
    ordinal: int
    parent: str | None
    label: Passage
    title: Passage
    line: int
    paragraphs: tuple[Paragraph, ...]
    sections: tuple["Section", ...] = ()
    asides: tuple[Aside, ...] = ()

    @property
    def depth(self) -> int:
        """The number of sections around it."""
        return self.id.count("__") if self.kind == "section" else int(self.kind == "dialogue")

    @property
    def blocks(self) -> list[Paragraph | Aside]:
        """Its own paragraphs and asides in reading order."""
        return sorted((*self.paragraphs, *self.asides), key=_place)

    @property
    def inner(self) -> Iterator["Section"]:
        """The section and every one in it, in reading order."""
        yield self
        for section in self.sections:
            yield from section.inner


def _place(block: Paragraph | Aside) -> tuple[int, bool]:
    """Return the line of a block, and whether it comes from the original and stands after that line."""
    if isinstance(block, Aside):
        return block.passage.line, False
    return (block.line, False) if block.beside is None else (block.beside, True)


@dataclass(frozen=True, kw_only=True)
class Record:
    """The whole source, every code point of it in exactly one run; tables by id are made once."""

    source: Source
    language: str
    tag: str
    """The BCP 47 tag of its text, which is finer than the language: `zh-Hant` where it is in Traditional characters."""
    masthead: tuple[Entry, ...]
    annexes: tuple[Section, ...]
    """The sections that stand in no other: annexes, or other parts with a heading."""
    dropped: tuple[Dropped, ...]
    speakers: tuple[Speaker, ...] = ()
    asides: tuple[Aside, ...] = ()
    """The asides before the first section."""
    form: Form = "report"

    @property
    def sections(self) -> Iterator[Section]:
        """Every section in reading order: an annex, then its dialogues."""
        for annex in self.annexes:
            yield from annex.inner

    @property
    def every_aside(self) -> Iterator[Aside]:
        """Every aside in reading order."""
        yield from self.asides
        for section in self.sections:
            yield from section.asides

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order."""
        for section in self.sections:
            yield from section.paragraphs

    @cached_property
    def paragraph_by_id(self) -> Mapping[str, Paragraph]:
        """Every paragraph by its id."""
        return {paragraph.id: paragraph for paragraph in self.paragraphs}

    @cached_property
    def section_by_id(self) -> Mapping[str, Section]:
        """Every section by its id."""
        return {section.id: section for section in self.sections}

    @cached_property
    def roles_by_section(self) -> Mapping[str, Sequence[tuple[Speaker, Role]]]:
        """By section id: the speakers with an office in it, each with the role."""
        found: dict[str, list[tuple[Speaker, Role]]] = {}
        for speaker in self.speakers:
            for role in speaker.roles:
                found.setdefault(role.section, []).append((speaker, role))
        return found

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words in the names of its people, as it prints them."""
        return frozenset(part for speaker in self.speakers if speaker.kind == "person" for part in speaker.name.split())

    @property
    def passages(self) -> Iterator[Passage]:
        """Everything that the pages show, in reading order."""
        for entry in self.masthead:
            yield entry.passage
        for aside in self.every_aside:
            yield aside.passage
        for section in self.sections:
            yield section.label
            yield section.title
            for paragraph in section.paragraphs:
                yield paragraph.label
                yield paragraph.passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in the source that an editor must look at, with its line, counted from 1."""

    line: int
    message: str
    about: tuple[str, ...] = ()
    """The ids of missing passages, which have no line of their own, and of their section."""
    shifts: bool = False
    """Whether paragraphs may have wrong ids: other problems may then only follow from this one."""
