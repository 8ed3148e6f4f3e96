"""Passages made of lines, and the parts of a text, which annexes begin."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from record.languages import Grammar
from record.lines.kinds import Told
from record.model import Entry, Line, Passage, Run


def masthead_entry(line: Line, grammar: Grammar) -> Entry:
    """Return a line of the masthead with its field, if the language knows one."""
    field = next((field for field, pattern in grammar.masthead if pattern.match(line.text)), None)
    return Entry(field=field, passage=Passage(text=line.text, runs=line.runs))


def joined(lines: Sequence[Line], join: str) -> Passage:
    """Join lines with what the language puts in the place of a line end."""
    return Passage(text=join.join(line.text for line in lines), runs=tuple(run for line in lines for run in line.runs))


def passage_of(runs: tuple[Run, ...]) -> Passage:
    """Return the words of runs that follow one another in a line."""
    return Passage(text="".join(run.text for run in runs), runs=runs)


def bodies_of(told: Sequence[Told]) -> Iterator[Sequence[Told]]:
    """Yield the part before the first annex, and then each annex."""
    starts = [0, *(index for index, classified in enumerate(told) if classified.kind == "annex"), len(told)]
    yield from (told[start:end] for start, end in pairwise(starts))


def first_number(body: Sequence[Told]) -> str | None:
    """Return the number of the first paragraph that has one."""
    return next(
        (classified.match["number"] for classified in body if classified.kind == "paragraph" and classified.match), None
    )
