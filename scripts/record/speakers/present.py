"""People who are named outside the paragraphs: in the masthead, in the list of those present, in captions of turns.

The table of the language reads names in the shadow of the words; they are kept as the record prints them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from record.languages import Grammar
from record.lines.shadow import shadow_of
from record.model import Entry, Record
from record.speakers.identities import plain
from record.speakers.names import short_forms

AMONG = re.compile(r"[;；、]\s*|[,，]\s*(?:and\s)?|\sand\s")
"""The separators of names in a list on one line."""

BEFORE = re.compile(r"(?:[•*]\s+|_[^_]{1,80}_\s?)+(?=\w)")
"""What may stand before a name in a list: a bullet, and the department between marks of emphasis."""
LAST = re.compile(r"[（(](?P<words>[^()（）]{1,40})[)）]$")
"""What stands in brackets at the end of a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person named with an honorific; `end` is the end of the name in the words, in code points."""

    name: str
    honorific: str
    title: str
    place: str
    end: int


class Present:
    """The people whom a record names before anybody speaks."""

    def __init__(self, record: Record, grammar: Grammar) -> None:
        self.layout = grammar.layout
        self.shadow = shadow_of((passage.text for passage in record.passages), grammar)
        lists = [aside.passage.text for aside in record.every_aside if aside.kind == "attendance"]
        listed = [named for words in lists for name in self.names(words) if (named := self.read(name))]
        chairs = [*self.chairs(record.masthead)]
        acting = [words for words in chairs if self.acts(words)]
        self.acting = next((named for words in acting if (named := self.presiding(words))), None)
        """The person who acts as chair from the beginning: the Temporary Chair."""
        regular = [words for words in chairs if words not in acting]
        presiding = [named for words in regular if (named := self.presiding(words))]
        presiding += [named for named in listed if any(map(self.presides, (named.title, named.place)))]
        below = pairwise(lists)
        presiding += [named for words, name in below if self.presides(words) and (named := self.read(name))]
        presiding += self.named_in_text(record)
        presiding += [named for words in lists if self.ends_in_chair(words) and (named := self.read(words))]
        later = sum(self.presiding(words) is None for words in regular)
        first = presiding[0] if len({named.name for named in presiding}) == 1 else None
        self.changes = [*self.changed(record, first)]
        """The lines from which a new chair presides, each with the person."""
        self.first = None if later and not self.changes else first
        """The first chair, if the record names only one, and says when another takes over."""
        self.forms: dict[str, set[Named]] = defaultdict(set)
        for named in listed:
            for form in short_forms(self.shadow(named.name)):
                self.forms[plain(form)].add(named)

    def named_in_text(self, record: Record) -> list[Named]:
        """Return whoever presides by the first paragraph that names the chair: The Chairman, Mr. Oren, said."""
        texts = [paragraph.text for paragraph in record.paragraphs] if record.form in {"summary", "minutes"} else []
        chairs = ((text, self.layout.chair.match(self.shadow(text))) for text in texts)
        after = (text[chair.end() :] for text, chair in chairs if chair)
        named = (self.read(words[1:].lstrip()) for words in after if words[:1] in {",", "，"})
        return [found for found in named if found][:1]

    def chairs(self, masthead: Sequence[Entry]) -> Iterator[str]:
        """Yield the lines that name the chair; the word for the chair may stand alone above the name."""
        lines = [entry.passage.text for entry in masthead]
        for entry, words, following in zip(masthead, lines, [*lines[1:], ""], strict=False):
            if self.layout.chair.fullmatch(self.shadow(words)):
                yield f"{words} {following}"
            elif entry.field == "chair":
                yield words

    def names(self, words: str) -> list[str]:
        """Return the parts of a line that may each name a person, if the line has a list after its first words."""
        match = self.layout.attendance.match(self.shadow(words))
        names = match.groupdict().get("names") if match else None
        return AMONG.split(words[-len(names) :]) if names else [BEFORE.sub("", words)]

    def read(self, words: str) -> Named | None:
        """Return the person named at the start of some words, as the record prints the name."""
        match = self.layout.person.match(self.shadow(words))
        if not match:
            return None
        name, honorific, title, place = (
            words[match.start(group) : match.end(group)] if match[group] else ""
            for group in ("name", "honorific", "title", "place")
        )
        end = max(match.end("name"), match.end("honorific"))
        return Named(name=name.rstrip("., "), honorific=honorific, title=title, place=place, end=end)

    def presiding(self, words: str) -> Named | None:
        """Return the person whom a line of the masthead names after a word for the chair."""
        chair = self.layout.chair.match(self.shadow(words))
        return self.read(words[chair.end() :].lstrip()) if chair else None

    def changed(self, record: Record, first: Named | None) -> Iterator[tuple[int, Named | None]]:
        """Yield the lines at which somebody takes the chair, and the person, in the order of the record."""
        lines = [(aside.passage.line, aside.passage.text) for aside in record.every_aside if aside.kind == "direction"]
        if record.form != "verbatim":
            lines += [
                (paragraph.line, paragraph.text)
                for paragraph in record.paragraphs
                if self.layout.direction.match(self.shadow(paragraph.text))
            ]
        for line, words in sorted(lines):
            shadow = self.shadow(words)
            if found := self.layout.presides.search(shadow):
                absent = self.layout.absent.match(shadow)
                yield line, first if found["again"] else self.read(words[absent.end() :] if absent else words)

    def chair(self, line: int, words: str) -> Named | None:
        """Return the chair at a line of the source, as far as the record says it, from its words for the chair.

        The Acting Chair is the person who replaced another, or who is named as such from the beginning.
        """
        first = self.acting if self.acts(words) else self.first
        found = next((who for start, who in reversed(self.changes) if start <= line), first)
        return (found and self.of(found.name)) or found

    def ends_in_chair(self, words: str) -> bool:
        """Tell whether a line ends with the word for the chair in brackets: Mr. Oren, Lakes Department (Chairman)."""
        last = LAST.search(words)
        return last is not None and self.presides(last["words"])

    def presides(self, words: str) -> bool:
        """Tell whether the title of a person, or the words in brackets after the name, are the word for the chair."""
        return self.layout.chair.fullmatch(self.shadow(words)) is not None

    def acts(self, words: str) -> bool:
        """Tell whether some words name an acting chair."""
        return self.layout.acting.search(self.shadow(words)) is not None

    def of(self, name: str) -> Named | None:
        """Return the person present whom a name means."""
        found = self.forms.get(plain(self.shadow(name)), set())
        return next(iter(found)) if len(found) == 1 else None
