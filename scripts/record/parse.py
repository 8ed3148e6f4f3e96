"""Lines to a record: one idea, applied at three levels.

`split` cuts lines at the marks of a level and hands on what stands before the first mark: the record into
annexes, an annex into dialogues, either into paragraphs. `parse` never fails and never loses a code point:
what is wrong with the result is for `check` to say.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from record import urls
from record.languages import Grammar
from record.model import NOTHING, Dropped, Entry, Line, Paragraph, Passage, Record, Run, Section, Source


class Part(NamedTuple):
    """The line that a mark opens, and the lines up to the next mark."""

    match: re.Match[str]
    line: Line
    body: Sequence[Line]


def parse(source: Source, lines: Sequence[Line], dropped: Sequence[Dropped], grammar: Grammar) -> Record:
    """Build the record of a source from its cleaned lines by the marks of one language."""
    opening, parts = split(lines, grammar.annex)
    masthead, unmarked = _masthead(opening, grammar)
    bodies = [unmarked] if unmarked else []
    bodies += [part.body for part in parts]
    reader = _Reader(bodies, grammar)
    annexes = [reader.annex(None, unmarked)] if unmarked else []
    annexes += [reader.annex(part, part.body) for part in parts]
    return Record(
        source=source,
        language=grammar.code,
        masthead=tuple(_entry(line, grammar) for line in masthead),
        annexes=tuple(annexes),
        dropped=(*dropped, *reader.dropped),
    )


def split(lines: Sequence[Line], mark: re.Pattern[str]) -> tuple[Sequence[Line], list[Part]]:
    """Cut lines before each one that is a mark; the lines before the first mark come first."""
    found = [(index, match) for index, line in enumerate(lines) if (match := mark.match(line.text))]
    ends = [*(index for index, _ in found), len(lines)]
    parts = [
        Part(match, lines[start], lines[start + 1 : end]) for (start, match), end in zip(found, ends[1:], strict=True)
    ]
    return lines[: ends[0]], parts


def _masthead(lines: Sequence[Line], grammar: Grammar) -> tuple[Sequence[Line], Sequence[Line]]:
    """Divide what comes before the first annex: a record may have paragraphs and no annex at all."""
    for index, line in enumerate(lines):
        if grammar.dialogue.match(line.text) or grammar.paragraph.match(line.text):
            return lines[:index], lines[index:]
    return lines, ()


def _entry(line: Line, grammar: Grammar) -> Entry:
    field = next((field for field, pattern in grammar.masthead if pattern.match(line.text)), None)
    return Entry(field=field, passage=Passage(text=line.text, runs=line.runs))


class _Reader:
    """Builds sections with their ids, which hang on the record as a whole."""

    def __init__(self, bodies: Sequence[Sequence[Line]], grammar: Grammar) -> None:
        self.grammar = grammar
        self.dropped: list[Dropped] = []
        self.seen: Counter[str] = Counter()
        self.annexes = 0
        numbers = [number for body in bodies if (number := _first_number(body, grammar))]
        self.restarts = len(numbers) > 1 and set(numbers) == {"1"}
        self.nested = sum(any(grammar.dialogue.match(line.text) for line in body) for body in bodies) > 1

    def annex(self, part: Part | None, body: Sequence[Line]) -> Section:
        self.annexes += 1
        own = urls.annex_id(self.annexes)
        opening, parts = split(body, self.grammar.dialogue)
        title, paragraphs = split(opening, self.grammar.paragraph)
        return Section(
            id=own,
            kind="annex",
            ordinal=self.annexes,
            parent=None,
            label=self.passage(part.line.runs) if part else NOTHING,
            title=self.joined(title),
            line=part.line.number if part else body[0].number,
            paragraphs=tuple(self.paragraph(paragraph, own) for paragraph in paragraphs),
            sections=tuple(self.dialogue(ordinal, dialogue, own) for ordinal, dialogue in enumerate(parts, 1)),
        )

    def dialogue(self, ordinal: int, part: Part, annex: str) -> Section:
        match, line, body = part
        more, paragraphs = split(body, self.grammar.paragraph)
        self.drop(line, *_between(match, "label", "title"))
        heading = Line(number=line.number, text=match["title"], runs=line.cut(*match.span("title")))
        return Section(
            id=urls.dialogue_id(ordinal, annex if self.nested else None),
            kind="dialogue",
            ordinal=ordinal,
            parent=annex,
            label=self.passage(line.cut(*match.span("label"))),
            title=self.joined([heading, *more]),
            line=line.number,
            paragraphs=tuple(self.paragraph(paragraph, annex) for paragraph in paragraphs),
        )

    def paragraph(self, part: Part, annex: str) -> Paragraph:
        match, line, body = part
        number = int(match["number"])
        prefix = annex if self.restarts else None
        plain = urls.paragraph_id(number, prefix, 1)
        self.seen[plain] += 1
        self.drop(line, match.end("label"), match.end())
        rest = line.text[match.end() :]
        first = [Line(number=line.number, text=rest, runs=line.cut(match.end()))] if rest else []
        return Paragraph(
            id=urls.paragraph_id(number, prefix, self.seen[plain]),
            number=number,
            label=self.passage(line.cut(*match.span("label"))),
            passage=self.joined([*first, *body]),
        )

    def joined(self, lines: Sequence[Line]) -> Passage:
        """Join lines as the language reads a line end; nothing else comes between them."""
        return Passage(
            text=self.grammar.join.join(line.text for line in lines),
            runs=tuple(run for line in lines for run in line.runs),
        )

    def passage(self, runs: tuple[Run, ...]) -> Passage:
        return Passage(text="".join(run.text for run in runs), runs=runs)

    def drop(self, line: Line, start: int, end: int) -> None:
        """Declare the white space between a number or a heading's label and what follows."""
        if start < end:
            self.dropped.extend(Dropped(run=run, operation="space") for run in line.cut(start, end))


def _first_number(body: Sequence[Line], grammar: Grammar) -> str | None:
    return next((match["number"] for line in body if (match := grammar.paragraph.match(line.text))), None)


def _between(match: re.Match[str], left: str, right: str) -> tuple[int, int]:
    return match.end(left), match.start(right)
