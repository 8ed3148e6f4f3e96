"""Tell the lines of a text apart before any is put into a paragraph: one pass, a rule after the other.

Each line is what the first rule says that knows it, and carries the reason. Nothing is guessed from afar: a rule sees
the line, what came before it, and at most a few lines that follow.
"""

import re
from collections.abc import Callable, Sequence

from record.languages import Grammar
from record.lines.beside import Beside
from record.lines.kinds import CELL, WORDS, Told
from record.lines.text import FIRST, Text
from record.model import Form, Line

BARE = re.compile(r"(?P<label>(?P<number>[0-9]{1,6}))$")
UNDOTTED = re.compile(r"(?P<label>(?P<number>[0-9]{1,6}))\s+(?=[^\s0-9%.,/])")
MARK = re.compile(r"(?:[a-z]|\*{1,3}|\[[0-9]{1,3}\])$")
"""The mark of a note on a line of its own, whose words a conversion lost."""
SUBHEADING = re.compile(r"(?P<label>(?P<number>[0-9]{1,2})\.)(?![0-9])\s*(?P<title>.+)$")
LOW = 9
"""The rank of a heading without a label; the parts of one have the next."""


def classify(
    lines: Sequence[Line], dropped: frozenset[int], grammar: Grammar, form: Form | None
) -> tuple[list[Told], Form]:
    """Return what each line is, and the form of the record; `dropped` are the numbers of lines that are furniture."""
    text = Text(lines, dropped, grammar)
    teller = _Teller(text, form or text.form)
    return [teller.told(index) for index in range(len(lines))], teller.form


class _Teller(Beside):
    """Every rule in its order."""

    def __init__(self, text: Text, form: Form) -> None:
        super().__init__(text, form)
        self.rules: tuple[Callable[[int, str], Told | None], ...] = (
            self.beyond_bracket, self.contents, self.row, self.annex, self.subheading, self.numbered, self.labelled,
            self.at_front, self.title, self.beside, self.votes, self.attendance, self.turn, self.more, self.heading,
            self.unnumbered,
        )  # fmt: skip

    def told(self, index: int) -> Told:
        """Return what a line is."""
        words = self.words[index]
        told = next(found for rule in self.rules if (found := rule(index, words)))
        if told.kind != "masthead":
            self.front = self.front and (told.kind == "contents" or index < self.text.opened)
        if told.kind == "more":
            return self.after(index, words, told)
        if told.kind not in {"attendance", "unnumbered"} and self.block == "attendance":
            self.block = ""
        if told.kind in {"annex", "dialogue", "section"}:
            self.long = told.kind != "section"
            self.titled = self.long or (told.match is not None and not told.match["title"])
        else:
            self.titled = self.long and self.titled and told.kind == "title"
        self.last = told
        return self.after(index, words, told)

    def after(self, index: int, words: str, told: Told) -> Told:
        """Note whether the text is finished with a line, and return it."""
        if told.kind in WORDS or (told.kind == "more" and self.last and self.last.kind in WORDS):
            self.items = self.layout.item.match(words) is not None or (
                told.kind == "more" and self.items and not self.finished
            )
            self.finished = self.ended(index, words, told) or (self.finished and MARK.match(words) is not None)
        else:
            self.finished = told.kind != "more" or not self.bracket
        return told

    def ended(self, index: int, words: str, told: Told) -> bool:
        """Tell whether a paragraph is finished at the end of a line."""
        rest = words[told.match.end() :] if told.match and told.kind == "paragraph" else words
        listed = self.block == "attendance" or (
            self.text.wrapped and self.text.gap(index + 1) > 0 and not self.layout.led.search(rest)
        )
        ends = (self.grammar.sentence_end.search, self.grammar.placeholder.match, self.layout.row.match)
        return bool(rest) and (listed or CELL in rest or any(end(rest) for end in ends))

    def row(self, index: int, words: str) -> Told | None:
        """A row of a table is a line of cells."""
        return self.say(index, "unnumbered", "it is a row of a table") if CELL in words else None

    def subheading(self, index: int, words: str) -> Told | None:
        """A short line whose number does not count on is a heading, where the paragraphs count on after it."""
        match = SUBHEADING.match(words) if self.finished and not self.text.dialogues else None
        if match is None or int(match["number"]) > self.number or self.text.sentence(words):
            return None
        headed = self.layout.heading.match(match["title"]) and self.counts_on(index, self.number)
        return self.say(index, "section", "a heading with a number of its own", match, rank=LOW) if headed else None

    def annex(self, index: int, words: str) -> Told | None:
        """An annex has a line of its own."""
        match = self.grammar.annex.match(words)
        if match:
            self.number = 0
        return self.say(index, "annex", "it says annex", match) if match else None

    def numbered(self, index: int, words: str) -> Told | None:
        """A number opens a paragraph; one without a dot does only where it goes on counting."""
        match = self.grammar.paragraph.match(words)
        reason = "it begins with its number"
        if not match:
            match = self.undotted(index, words)
            reason = "its number goes on counting"
        if not match:
            return None
        self.number = int(match["number"])
        caption = self.caption(words, match.end())
        return self.say(index, "paragraph", reason, match, caption=caption)

    def undotted(self, index: int, words: str) -> re.Match[str] | None:
        """Return the number without a dot at the start of a line, or all of it, where it goes on counting."""
        alone = BARE.match(words)
        match = alone or (UNDOTTED.match(words) if self.finished else None)
        if match is None or index < self.text.opened or (alone and index + 1 == len(self.lines)):
            return None
        number, next_number = int(match["number"]), self.number + 1
        if self.text.undotted or alone:
            counts = number == next_number if self.number else self.counts_on(index, number)
        else:
            counts = number == next_number and self.counts_on(index, number)
        return match if counts else None

    def counts_on(self, index: int, number: int) -> bool:
        """Tell whether a number without a dot is one of several: the next one follows among the lines after it."""
        patterns = (UNDOTTED, BARE, self.grammar.paragraph)
        following = (
            match for words in self.words[index + 1 : index + FIRST] for one in patterns if (match := one.match(words))
        )
        return any(int(match["number"]) == number + 1 for match in following)

    def labelled(self, index: int, words: str) -> Told | None:
        """A heading with a label: 一、, A., Goal 6."""
        if self.text.dialogues and (match := self.grammar.dialogue.match(words)):
            return self.say(index, "dialogue", "it has the label of a dialogue", match)
        if not self.finished or index < self.text.opened:
            return None
        for rank, pattern in self.layout.headings:
            match = pattern.match(words)
            if match and not self.text.sentence(match["title"]):
                return self.say(index, "section", "it has the label of a heading", match, rank=rank)
        part = self.layout.item.match(words) and self.last and self.last.kind == "section" and self.form != "report"
        if part and not self.text.sentence(words):
            return self.say(index, "section", "a part of the heading above", rank=LOW + 1)
        return None

    def at_front(self, index: int, words: str) -> Told | None:
        """What stands before the text is the masthead: all that comes before the meeting is opened."""
        if not self.front:
            return None
        before = index < self.text.opened
        if not before and (self.text.keys(words) & self.known or self.layout.first.match(words)):
            return self.say(index, "section", "a known heading", rank=LOW)
        if any(pattern.match(words) for _, pattern in self.grammar.masthead) or self.layout.correction.match(words):
            return self.say(index, "masthead", "it fills a field of the masthead")
        marks = (self.layout.attendance, self.layout.opening, self.layout.closing, self.layout.direction)
        turn = self.form == "verbatim" and self.layout.turn.match(words)
        sentence = self.text.sentence(words) and not before
        if turn or sentence or self.block == "attendance" or any(mark.match(words) for mark in marks):
            return None
        if self.layout.emphasised.match(words) and self.opens_a_number(index + 1):
            return None
        return self.say(index, "masthead", "it stands before the text")

    def opens_a_number(self, index: int) -> bool:
        """Tell whether a line begins a paragraph with a number."""
        return index < len(self.words) and self.grammar.paragraph.match(self.words[index]) is not None

    def title(self, index: int, words: str) -> Told | None:
        """A heading goes on in the next lines, as long as they are no sentences."""
        broken = self.last and self.last.kind in {"section", "title"} and self.broken(index)
        if not (self.titled or broken) or self.text.sentence(words) or not words:
            return None
        if self.layout.attendance.match(words) or self.layout.opening.match(words):
            return None
        return self.say(index, "title", "the heading above has no end yet")

    def broken(self, index: int) -> bool:
        """Tell whether the heading above ends in the middle of its words."""
        return self.layout.broken.search(self.words[index - 1]) is not None

    def turn(self, index: int, words: str) -> Told | None:
        """In a verbatim record a caption gives somebody the floor."""
        caption = self.caption(words, 0)
        return self.say(index, "unnumbered", "a caption gives somebody the floor", caption=caption) if caption else None

    def more(self, index: int, words: str) -> Told | None:
        """A line goes on with the paragraph above where that is not finished, or stands in one block with it."""
        if self.last is None or self.last.kind not in WORDS:
            return None
        if not self.finished:
            return self.say(index, "more", "the paragraph above is not finished")
        if self.text.wrapped and self.text.together(index):
            return self.say(index, "more", "no empty line parts it from the one above")
        if MARK.match(words):
            return self.say(index, "more", "the mark of a note below the paragraph above")
        if self.items and self.layout.item.match(words):
            return self.say(index, "more", "it goes on with a list")
        return None

    def heading(self, index: int, words: str) -> Told | None:
        """A short line that is no sentence is a heading where something follows it."""
        if self.text.keys(words) & self.known:
            return self.say(index, "section", "the contents list it", rank=LOW)
        follows = index + 1 < len(self.lines) and not self.words[index + 1][:1].islower()
        follows = follows and not (self.text.wrapped and not self.text.gap(index + 1))
        if (
            follows
            and not self.text.sentence(words)
            and self.layout.heading.match(self.text.plain(words))
            and not self.layout.item.match(words)
        ):
            return self.say(index, "section", "a short line that is no sentence", rank=LOW)
        return None

    def unnumbered(self, index: int, _: str) -> Told | None:
        """Anything else is a paragraph without a number."""
        return self.say(index, "unnumbered", "text without a number")
