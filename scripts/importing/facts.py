"""Facts that a file states: in its properties, in the head of its pages, in the lines above the text.

The promise: each fact names its source, and a fact that was read from words is marked for an editor.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from importing.opened import Opened
from importing.said import SAID, Said, days, place
from record.languages import GRAMMARS
from record.languages.layout import NEVER
from record.lines.furniture import JOB
from record.model import Record
from record.speakers.present import Present
from record.symbols import SYMBOL

LONG = 60
"""From this number of signs on, a title is too long for the head of a page."""
UNFINISHED = (":", "：", ";", "；", ",", "，", "、")
"""The end of a line that continues in the next line."""
FIRST = 3
"""The number of first lines in which a text without a masthead may have its title."""
PROPERTIES = {
    "symbol": ("Symbol1",), "session": ("Session1",), "agenda": ("Agenda1", "Agenda Title1"), "job_number": ("JobNo",),
    "title": ("Title1", "title", "Title"), "subtitle": ("Title2", "subject", "Subject"),
}  # fmt: skip
"""By fact, the properties of a file that state it: first those of United Nations files, then those of any file."""
JOINED = frozenset(("agenda",))
"""Facts that need all of their properties together."""
FIELDS = {"symbol": "symbol", "session": "session", "agenda": "agenda", "body": "body", "title": "title"}
"""By fact, the field of the masthead that states it."""
BESIDE = frozenset((
    "contents", "opening", "closing", "outcome", "direction", "attendance", "distribution", "original", "language",
    "chair", "correction",
))  # fmt: skip
"""Asides, and lines of the masthead with another meaning: none of them is the name of the record."""
WORDS = frozenset(("session", "agenda", "title", "subtitle", "body", "place", "name"))
"""Facts that are stated in a language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact, its source, and whether an editor has to look at it."""

    key: str
    value: str | dt.date
    source: str
    line: int = 1
    """The line of the text that has it, or the first."""
    sure: bool = False


class Facts:
    """The facts of a file, each from the first place that states it."""

    def __init__(self, opened: Opened, record: Record) -> None:
        self.opened, self.record, self.grammar = opened, record, GRAMMARS[record.language]
        self.lines = [(entry.passage.line, entry.field, entry.passage.text) for entry in record.masthead]
        self.lines += [(aside.passage.line, aside.kind, aside.passage.text) for aside in record.every_aside]
        heads = [words for head in opened.heads for words in (head, *filter(SYMBOL.fullmatch, head.split()))]
        self.heads = [(self._field(words), words) for words in dict.fromkeys(heads)]

    def _field(self, words: str) -> str | None:
        return next((field for field, pattern in self.grammar.masthead if pattern.match(words)), None)

    def all(self) -> list[Fact]:
        """Return the facts in the order in which they are written."""
        found = (
            self._title(), self._any("subtitle"), self._name(), self._body(), self._any("session"),
            self._any("agenda"), self._symbol(), self._job_number(), self._place(),
        )  # fmt: skip
        return [*(fact for facts in found if (fact := next(facts, None))), *self._days()]

    def _any(self, key: str) -> Iterator[Fact]:
        """Yield a fact from each place that states it, the most reliable first."""
        names = [name for name in PROPERTIES.get(key, ()) if name in self.opened.stated]
        if names:
            values = [self.opened.stated[name] for name in names]
            value = ": ".join(values) if key in JOINED else values[0]
            yield Fact(key=key, value=value, source=f"the property {' and '.join(names)} of the file", sure=True)
        if field := FIELDS.get(key):
            for found, words in self.heads:
                if found == field:
                    yield Fact(key=key, value=words, source="the head of its pages")
            for line, found, words in self.lines:
                if found == field:
                    yield Fact(key=key, value=words.strip(" .*"), source=f"line {line}", line=line)

    def _body(self) -> Iterator[Fact]:
        """Yield the body: from the head of the pages, or the lines above the title; a part of it comes after it."""
        said = SAID.get(self.record.language, Said(days=NEVER))
        for field, words in self.heads:
            if field == "body" and not said.organization.fullmatch(words):
                yield Fact(key="body", value=words, source="the head of its pages")
        above = takewhile(lambda line: line[1] != "title", self.lines)
        rows = [
            (line, words) for line, field, words in above if field == "body" and not said.organization.fullmatch(words)
        ]
        if rows:
            value = said.among.join(dict.fromkeys(words.strip(" .*") for _, words in rows))
            yield Fact(key="body", value=value, source=_lines([line for line, _ in rows]), line=rows[0][0])

    def _title(self) -> Iterator[Fact]:
        """Yield the title: from a property, the style of a line, the masthead, and at last one of the first lines."""
        known = sorted(self._any("title"), key=lambda fact: not any(map(str.isdecimal, str(fact.value))))
        yield from (fact for fact in known if fact.sure)
        styled = [
            (place, written)
            for place, written in enumerate(self.opened.lines, 1)
            if re.match("[Tt]itle", written.style)
        ]
        for at, written in styled:
            yield Fact(key="title", value=written.text, source=f"line {at}, by its style", line=at)
        yield from known
        undated = [line for line in self.lines if line[1] not in BESIDE and self._may_be_title(line[2])]
        for line, _, words in sorted(undated, key=lambda line: -len(line[2]) if line[1] is None else 0):
            yield Fact(key="title", value=words, source=f"line {line}", line=line)
        for at, written in enumerate(self.opened.lines[:FIRST], 1):
            if self._may_be_title(words := written.text.strip()) and self._field(words) not in BESIDE:
                yield Fact(key="title", value=words, source=f"line {at}", line=at)
        if named := SAID.get(self.record.language, Said(days=NEVER)).forms.get(self.record.form):
            yield Fact(key="title", value=named, source="the form of the text, since no line names it")

    def _may_be_title(self, words: str) -> bool:
        """Tell whether a line can be a title: it has words, and is neither a date nor a sentence."""
        ends = words.endswith(UNFINISHED) or self.grammar.sentence_end.search(words)
        return any(map(str.isalpha, words)) and not ends and not days(words, self.record.language)

    def _name(self) -> Iterator[Fact]:
        """Yield a short name for the head of a page, if the title is too long."""
        title = next(self._title(), None)
        symbol = next(self._symbol(), None)
        if title and symbol and len(str(title.value)) > LONG:
            yield Fact(key="name", value=symbol.value, source="the symbol, for the head of a page", sure=symbol.sure)

    def _symbol(self) -> Iterator[Fact]:
        yield from (fact for fact in self._any("symbol") if SYMBOL.fullmatch(str(fact.value)) or fact.sure)

    def _job_number(self) -> Iterator[Fact]:
        yield from self._any("job_number")
        texts = [(row.text, part) for part, rows in self.opened.beside.items() for row in rows]
        texts += [(drop.run.text.strip(), f"line {drop.run.line}") for drop in self.record.dropped]
        for words, where in texts:
            if match := JOB.match(words):
                yield Fact(key="job_number", value=(match["job"] or match["code"]).strip("* "), source=where)

    def _place(self) -> Iterator[Fact]:
        for line, _, words in self.lines:
            if found := place(words, self.record.language):
                yield Fact(key="place", value=found, source=f"line {line}", line=line)

    def _days(self) -> Iterator[Fact]:
        """Yield the days, first from a line that names the place of the meeting: another date may be that of issue."""
        own = self.record.language
        for line, _, words in sorted(self.lines, key=lambda line: not place(line[2], own)):
            if found := days(words, own):
                for key, day in zip(("start", "end"), found, strict=True):
                    yield Fact(key=key, value=day, source=f"line {line}", line=line)
                return

    @property
    def issued(self) -> str:
        """The date at the head of the pages: of issue, or of the session."""
        return next((words for field, words in self.heads if field == "when"), "")

    @property
    def chair(self) -> tuple[str, str] | None:
        """The chair of the whole meeting, from the lines above the text: an id for the facts, and the name."""
        present = Present(self.record, self.grammar)
        found = present.first
        if not found or present.changes:
            return None
        words = re.findall(r"[a-z0-9]+", found.name.lower()) if found.name.isascii() else []
        return "-".join(words) or "chair", found.name


def _lines(numbers: Sequence[int]) -> str:
    """Return the name of some lines as a source."""
    return f"line{'s' if len(numbers) > 1 else ''} {' and '.join(map(str, numbers))}"


def checks(facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts that an editor has to look at."""
    return [fact for fact in facts if not fact.sure]
