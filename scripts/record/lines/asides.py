"""Lines beside the paragraphs: contents, lists of those present and of votes, openings, decisions, directions."""

from record.lines.kinds import Kind, Told
from record.lines.teller import Teller
from record.lines.text import FEW

SHORT = 60
"""The most signs of a line that only opens a list of those present."""


class AsideRules(Teller):
    """The rules for such lines."""

    def beyond_bracket(self, index: int, _: str) -> Told | None:
        """A direction continues while its bracket is open."""
        if not self.bracket:
            return None
        self.bracket -= 1
        return self.say(index, "more", "the bracket before it is still open")

    def contents(self, index: int, words: str) -> Told | None:
        """A table of contents continues until one of its titles returns, or a sentence comes."""
        if self.layout.contents.match(words):
            self.block = "contents"
            return self.say(index, "contents", "it says that the contents follow")
        if self.block != "contents":
            return None
        keys, layout = self.text.keys(words), self.layout
        marks = (layout.attendance, layout.opening, layout.correction, layout.direction)
        ends = any(mark.match(words) for mark in marks)
        if ends or self.text.sentence(words) or keys & self.known or words in self.text.single_annexes:
            self.block = ""
            return None
        self.known |= keys
        return self.say(index, "contents", "it stands in the contents")

    def beside(self, index: int, words: str) -> Told | None:
        """An opening, a decision, a direction or a notice on a line of its own."""
        layout, whole = self.layout, self.text.whole(index)
        if layout.opening.match(whole) or layout.closing.match(whole):
            kind: Kind = "opening" if layout.opening.match(whole) else "closing"
            return self.say(index, kind, "it says when the meeting began or ended")
        if not self.finished:
            return None
        if layout.outcome.match(whole):
            return self.say(index, "outcome", "a decision on a line of its own")
        if layout.direction.match(whole) or layout.correction.match(whole):
            return self.say(index, "direction", "it says what happens beside the words")
        if self.form == "verbatim" and words[0] in layout.bracketed[0] and not layout.item.match(words):
            near = range(index, min(index + FEW + 1, len(self.words)))
            end = next((at for at in near if self.words[at][-1] in layout.bracketed[1]), None)
            if end is not None:
                self.bracket = end - index
                return self.say(index, "direction", "it stands in brackets by itself")
        return None

    def votes(self, index: int, words: str) -> Told | None:
        """A list of votes: the words for a side, and the names after them."""
        if self.finished and (match := self.layout.ballot.match(words)):
            self.block = "votes" if match.end() == len(words) or words.endswith(",") else ""
            return self.say(index, "direction", "it says how some voted")
        if self.block != "votes":
            return None
        self.block = "votes" if words[-1] in ",，、" else ""
        return self.say(index, "direction", "it says who voted so")

    def roll(self, index: int, words: str) -> Told | None:
        """A heading opens a list of those present where their names follow, and so do others in it."""
        match = self.layout.roll.match(words)
        if match is None or not (match["opens"] or self.block == "attendance"):
            return None
        if not any(self.layout.present.match(below) for below in self.words[index + 1 : index + FEW]):
            return None
        self.block = "attendance"
        return self.say(index, "attendance", "it heads a list of those present")

    def attendance(self, index: int, words: str) -> Told | None:
        """A list of those present continues while its lines name people."""
        if self.finished and (match := self.layout.attendance.match(words)):
            self.block = "attendance"
            if len(words) > SHORT and not match.groupdict().get("names"):
                return self.say(index, "unnumbered", "a paragraph before the list of those present")
            return self.say(index, "attendance", "it says that those present follow")
        if self.block == "attendance" and self.layout.present.match(words):
            return self.say(index, "attendance", "it names somebody present")
        self.block = "" if self.block == "attendance" else self.block
        return None
