"""The record as data: where every code point of the source went.

Coordinates are those of the source file: lines count from 1, columns from 0 in Unicode code points.
Nothing here knows a language, a file or a web page.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from record.speech import Role, Speaker, Speech

Operation = Literal["space", "emphasis", "closing", "mark"]
"""Why code points of the source are not shown: white space at a line's ends, stray `**`,
a closing line of hyphens, a byte order mark."""

Kind = Literal["annex", "dialogue"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Consecutive code points of one source line."""

    line: int
    start: int
    text: str

    @property
    def end(self) -> int:
        """The column after the last code point."""
        return self.start + len(self.text)

    def cut(self, start: int, end: int) -> "Run":
        """Return the part between two offsets into this run."""
        return Run(line=self.line, start=self.start + start, text=self.text[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Code points that the pages leave out, and the declared operation that says why."""

    run: Run
    operation: Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The file as it came."""

    name: str
    data: bytes
    text: str
    sha256: str

    @property
    def rows(self) -> list[str]:
        """What stands between the line feeds; the last one is empty when the file ends with one."""
        return self.text.split("\n")

    @property
    def line_count(self) -> int:
        """How many lines an editor shows."""
        return self.text.count("\n") + (not self.text.endswith("\n"))

    @property
    def edition(self) -> str:
        """The first 8 digits of the SHA-256: which text a citation refers to."""
        return self.sha256[:8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A source line that carries text, without what the cleaning dropped."""

    number: int
    text: str
    runs: tuple[Run, ...]

    def cut(self, start: int, end: int | None = None) -> tuple[Run, ...]:
        """Return the runs of the source under `text[start:end]`, white space at their ends included."""
        end = len(self.text) if end is None else end
        found, offset = [], 0
        for run in self.runs:
            low, high = max(start - offset, 0), min(end - offset, len(run.text))
            if low < high:
                found.append(run.cut(low, high))
            offset += len(run.text)
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of the record and the places in the source they come from."""

    text: str
    runs: tuple[Run, ...]

    @property
    def line(self) -> int:
        """The source line on which the passage begins (0 for an empty one)."""
        return self.runs[0].line if self.runs else 0

    @property
    def lines(self) -> list[int]:
        """Every source line that carries text of the passage."""
        return sorted({run.line for run in self.runs})

    def line_at(self, offset: int) -> int:
        """Return the source line of the code point at `offset`; a language may put a space between runs."""
        end = 0
        for run in self.runs:
            end = self.text.index(run.text, end) + len(run.text)
            if offset < end:
                return run.line
        return self.runs[-1].line if self.runs else 0


NOTHING = Passage(text="", runs=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the masthead and the field it fills (`None`: the parser could not place it)."""

    field: str | None
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A numbered paragraph: the unit that a reader cites."""

    id: str
    number: int
    label: Passage
    passage: Passage
    speeches: tuple[Speech, ...] = ()
    """What it reports, in order, covering it exactly; empty until the speakers are attributed."""

    @property
    def text(self) -> str:
        """The reading text, without its number."""
        return self.passage.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """An annex or a dialogue with its own paragraphs, and the dialogues of an annex."""

    id: str
    kind: Kind
    ordinal: int
    parent: str | None
    label: Passage
    title: Passage
    line: int
    paragraphs: tuple[Paragraph, ...]
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Record:
    """The whole source, every code point of it in exactly one run; what pages look up by id is found once."""

    source: Source
    language: str
    masthead: tuple[Entry, ...]
    annexes: tuple[Section, ...]
    dropped: tuple[Dropped, ...]
    speakers: tuple[Speaker, ...] = ()

    @property
    def sections(self) -> Iterator[Section]:
        """Every section in reading order: an annex, then its dialogues."""
        for annex in self.annexes:
            yield annex
            yield from annex.sections

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
        """Who has an office in a section, in the order of the speakers."""
        found: dict[str, list[tuple[Speaker, Role]]] = {}
        for speaker in self.speakers:
            for role in speaker.roles:
                found.setdefault(role.section, []).append((speaker, role))
        return found

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words that the names of its people are made of, as it prints them."""
        return frozenset(part for one in self.speakers if one.kind == "person" for part in one.name.split())

    @property
    def passages(self) -> Iterator[Passage]:
        """Everything that the pages show, in reading order."""
        for entry in self.masthead:
            yield entry.passage
        for section in self.sections:
            yield section.label
            yield section.title
            for paragraph in section.paragraphs:
                yield paragraph.label
                yield paragraph.passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in the source that an editor must look at."""

    line: int
    message: str
