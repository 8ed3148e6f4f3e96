"""Who is named outside the paragraphs: in the masthead, in the list of those present, in the caption of a turn.

Names are read by the table of the language on the shadow of the words, and kept as the record prints them.
"""

from collections import defaultdict
from dataclasses import dataclass

from record.languages import Grammar
from record.lines.shadow import shadow_of
from record.model import Record
from record.speakers.names import short_forms


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody named with an honorific; `end` is where the name ends in the words that were read."""

    name: str
    honorific: str
    title: str
    place: str
    end: int


class Present:
    """Those whom a record names before anybody speaks."""

    def __init__(self, record: Record, grammar: Grammar) -> None:
        self.layout = grammar.layout
        self.shadow = shadow_of((passage.text for passage in record.passages), grammar)
        lists = [aside.passage.text for aside in record.every_aside if aside.kind == "attendance"]
        listed = [one for words in lists if (one := self.read(words))]
        chairs = [entry.passage.text for entry in record.masthead if entry.field == "chair"]
        presiding = [one for words in chairs if (one := self.presiding(words))]
        presiding += [one for one in listed if one.title and self.layout.chair.fullmatch(self.shadow(one.title))]
        changed = any(
            aside.kind == "direction" and self.takes_the_chair(aside.passage.text) for aside in record.every_aside
        )
        self.chair = presiding[0] if len({one.name for one in presiding}) == 1 and not changed else None
        """Who presides, where the record names one alone and nobody takes the chair after."""
        self.forms: dict[str, set[Named]] = defaultdict(set)
        for one in listed:
            for form in short_forms(one.name):
                self.forms[form].add(one)

    def read(self, words: str) -> Named | None:
        """Return who is named at the start of some words, as the record prints it."""
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
        """Return whom a line of the masthead names after a word for the chair."""
        chair = self.layout.chair.match(self.shadow(words))
        return self.read(words[chair.end() :]) if chair else None

    def takes_the_chair(self, words: str) -> bool:
        """Tell whether a line says that somebody else presides from now on."""
        return "took the Chair" in words or "took the chair" in words or "主席" in self.shadow(words)

    def of(self, name: str) -> Named | None:
        """Return the one of those present whom a name means."""
        found = self.forms.get(name, set())
        return next(iter(found)) if len(found) == 1 else None
