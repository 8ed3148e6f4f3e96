"""Make a record from lines: `lines` tells what each line is, and here they become sections, paragraphs and asides.

`parse` never fails and never loses a code point: `check` lists what is wrong with the result.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from record import ids
from record.languages import Grammar
from record.lines.classify import classify
from record.lines.furniture import without
from record.lines.kinds import ASIDES, Told
from record.lines.opened import OpenSection, closed
from record.lines.passages import bodies_of, first_number, joined, masthead_entry, passage_of
from record.lines.shadow import traditional
from record.model import (
    NOTHING,
    Aside,
    AsideKind,
    Dropped,
    Form,
    Line,
    Paragraph,
    Passage,
    Record,
    Source,
)

HEADINGS = frozenset(("annex", "dialogue", "section"))
TOP = -2
"""The rank of an annex; a dialogue has the next rank, other headings have the ranks of their language."""


def parse(
    source: Source, lines: Sequence[Line], dropped: Sequence[Dropped], grammar: Grammar, form: Form | None = None
) -> Record:
    """Return the record of a source, built from its cleaned lines by the marks of one language."""
    kept, furniture = without(lines)
    told, form = classify(kept, frozenset(drop.run.line for drop in furniture), grammar, form)
    reader = _Reader(told, grammar)
    reader.read(told)
    return Record(
        source=source,
        language=grammar.code,
        tag=grammar.variants if traditional((line.text for line in kept), grammar) else grammar.tag,
        masthead=tuple(
            masthead_entry(classified.line, grammar) for classified in told if classified.kind == "masthead"
        ),
        annexes=tuple(closed(reader.top)),
        dropped=(*dropped, *furniture, *reader.dropped),
        asides=tuple(reader.front),
        form=form,
    )


class _Reader:
    """Builds sections with their ids, which depend on the whole record."""

    def __init__(self, told: Sequence[Told], grammar: Grammar) -> None:
        self.grammar = grammar
        self.dropped: list[Dropped] = []
        self.seen: Counter[str] = Counter()
        self.top: list[OpenSection] = []
        self.opened: list[OpenSection] = []
        self.front: list[Aside] = []
        self.asides = self.unnumbered = 0
        self.after: int | None = None
        self.annexes = sum(classified.kind == "annex" for classified in told)
        bodies = [*bodies_of(told)]
        numbers = [number for body in bodies if (number := first_number(body))]
        self.restarts = len(numbers) > 1 and set(numbers) == {"1"}
        self.nested = sum(any(classified.kind == "dialogue" for classified in body) for body in bodies) > 1

    def read(self, told: Sequence[Told]) -> None:
        """Put every line where it belongs."""
        starts = [
            index for index, classified in enumerate(told) if classified.kind not in {"more", "title", "masthead"}
        ]
        for start, end in pairwise([*starts, len(told)]):
            classified, more = told[start], [other for other in told[start + 1 : end] if other.kind != "masthead"]
            if classified.kind in HEADINGS:
                self.heading(classified, [other.line for other in more])
            elif classified.kind in ASIDES:
                self.aside(classified, [other.line for other in more])
            else:
                self.section(classified.line).blocks.append(self.paragraph(classified, [other.line for other in more]))

    def section(self, line: Line) -> OpenSection:
        """Return the open section; a text that begins without a heading opens a section without words."""
        return self.opened[-1] if self.opened else self.annex(None, line, [])

    def heading(self, classified: Told, more: list[Line]) -> None:
        """Open the section of a heading."""
        if classified.kind == "annex":
            self.annex(classified, classified.line, more)
            return
        if classified.kind == "dialogue" and not any(other.kind == "annex" for other in self.opened):
            self.annex(None, classified.line, [])
        rank = TOP + 1 if classified.kind == "dialogue" else classified.rank
        while self.opened and self.opened[-1].rank >= rank and self.opened[-1].kind != "annex":
            self.opened.pop()
        if self.opened and classified.kind != "dialogue" and self.opened[-1].id == self.bare():
            self.opened.pop()
        parent = self.opened[-1] if self.opened else None
        siblings = [other for other in (parent.sections if parent else self.top) if other.kind == classified.kind]
        ordinal, kind = len(siblings) + 1, classified.kind
        if kind == "dialogue" and parent:
            id = ids.dialogue_id(ordinal, parent.id if self.nested else None)
        else:
            id = ids.section_id(ordinal, parent.id if parent else None)
        label, title = self.parted(classified)
        self.open(
            OpenSection(
                id=id, kind="dialogue" if kind == "dialogue" else "section", rank=rank, ordinal=ordinal,
                parent=parent.id if parent else None, annex=parent.annex if parent else None, label=label,
                title=[*title, *more], line=classified.line.number, join=self.grammar.join,
            )
        )  # fmt: skip

    def bare(self) -> str | None:
        """Return the id of the section without words, for a text without a heading."""
        first = self.top[0] if self.top else None
        return first.id if first and first.kind == "annex" and not first.label.runs else None

    def parted(self, classified: Told) -> tuple[Passage, list[Line]]:
        """Return the label of a heading and the rest of its line; white space between them is dropped."""
        if classified.match is None:
            return NOTHING, [classified.line]
        match, line = classified.match, classified.line
        self.drop(line, match.end("label"), match.start("title"))
        start, end = match.span("title")
        title = [Line(number=line.number, text=line.text[start:end], runs=line.cut(start, end))] if end > start else []
        return passage_of(line.cut(*match.span("label"))), title

    def annex(self, classified: Told | None, line: Line, title: list[Line]) -> OpenSection:
        """Open an annex, or a section without words."""
        self.opened.clear()
        ordinal = sum(other.kind == "annex" for other in self.top) + 1
        id = ids.annex_id(ordinal)
        return self.open(
            OpenSection(
                id=id, kind="annex", rank=TOP, ordinal=ordinal, parent=None, annex=id,
                label=passage_of(classified.line.runs) if classified else NOTHING, title=title, line=line.number,
                join=self.grammar.join,
            )
        )  # fmt: skip

    def open(self, section: OpenSection) -> OpenSection:
        (self.opened[-1].sections if self.opened else self.top).append(section)
        self.opened.append(section)
        return section

    def aside(self, classified: Told, more: list[Line]) -> None:
        """Add an aside to its section, or to the record before the first section."""
        self.asides += 1
        kind: AsideKind = classified.kind  # type: ignore[assignment]  # told by ASIDES
        own = Aside(
            id=ids.aside_id(self.asides), kind=kind, passage=joined([classified.line, *more], self.grammar.join)
        )
        if self.opened:
            self.opened[-1].blocks.append(own)
        else:
            self.front.append(own)

    def paragraph(self, classified: Told, more: list[Line]) -> Paragraph:
        """Return a paragraph: its first line, without the number, and the lines that continue it."""
        line, match = classified.line, classified.match
        annex = self.opened[-1].annex if self.opened and self.restarts else None
        if match is None:
            self.unnumbered += 1
            return Paragraph(
                id=ids.unnumbered_id(self.unnumbered, annex), number=None, label=NOTHING, ordinal=self.unnumbered,
                after=self.after, caption=classified.caption, passage=joined([line, *more], self.grammar.join),
            )  # fmt: skip
        number = self.after = int(match["number"])
        plain = ids.paragraph_id(number, annex, 1)
        self.seen[plain] += 1
        self.drop(line, match.end("label"), match.end())
        rest = line.text[match.end() :]
        first = [Line(number=line.number, text=rest, runs=line.cut(match.end()))] if rest else []
        low, high = classified.caption or (0, 0)
        return Paragraph(
            id=ids.paragraph_id(number, annex, self.seen[plain]),
            number=number,
            label=passage_of(line.cut(*match.span("label"))),
            passage=joined([*first, *more], self.grammar.join),
            caption=(low - match.end(), high - match.end()) if classified.caption else None,
        )

    def drop(self, line: Line, start: int, end: int) -> None:
        """Declare the white space between a number or a heading's label and what follows."""
        if start < end:
            self.dropped.extend(Dropped(run=run, operation="space") for run in line.cut(start, end))
