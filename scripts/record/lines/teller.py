"""What is known from the lines before, and what every rule says of a line with it."""

import re
from typing import Any

from record.lines.kinds import Kind, Told
from record.lines.text import Text
from record.model import Form


class Teller:
    """The state that the rules of `classify` share."""

    def __init__(self, text: Text, form: Form) -> None:
        self.text, self.grammar, self.layout, self.form = text, text.grammar, text.grammar.layout, form
        self.lines, self.words = text.lines, text.words
        self.front, self.block, self.bracket, self.titled, self.long, self.items = True, "", 0, False, False, False
        self.last: Told | None = None
        self.finished = True
        self.number = self.listed = 0
        self.known: set[str] = set()

    def say(self, index: int, kind: Kind, reason: str, match: re.Match[str] | None = None, **more: Any) -> Told:
        """Return what a line is, and why."""
        return Told(kind=kind, line=self.lines[index], reason=reason, match=match, **more)

    def caption(self, words: str, start: int) -> tuple[int, int] | None:
        """Return where the words stand that give somebody the floor in a verbatim record."""
        match = self.layout.turn.match(words, start) if self.form == "verbatim" else None
        return match.span("caption") if match else None
