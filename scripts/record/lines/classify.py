"""Decide what each line of a text is, before paragraphs are made: one pass, one rule after the other.

The first rule that knows a line decides, and the line keeps the reason. A rule sees the line, the lines before it, and
at most a few lines after it.
"""

import re
from collections.abc import Callable, Sequence

from record.languages import Grammar
from record.lines.kinds import CELL, WORDS, Told
from record.lines.labels import LOW, LabelRules
from record.lines.text import Text
from record.model import Form, Line

MARK = re.compile(r"(?:[a-z]|\*{1,3}|\[[0-9]{1,3}\])$")
"""The mark of a note on a line of its own; a conversion lost the words of the note."""

BESIDE = frozenset(("opening", "closing", "outcome", "direction", "attendance"))
"""The asides that are sentences, which may continue in the next line."""

MOST = 160
"""Signs of the longest line of a masthead that is not opened by an hour."""
UNIT = re.compile(r"[（(](?=[^()（）]{3,80}[)）]$)(?!\w{1,3}[)）])[^/]+$")
"""A line in brackets below the heading of a table: (Thousands of United States dollars), （千美元）."""


def classify(
    lines: Sequence[Line], dropped: frozenset[int], grammar: Grammar, form: Form | None
) -> tuple[list[Told], Form]:
    """Return what each line is, and the form of the record; `dropped` are the numbers of furniture lines, from 1."""
    text = Text(lines, dropped, grammar)
    teller = _Teller(text, form or text.form)
    return [teller.told(index) for index in range(len(lines))], teller.form


class _Teller(LabelRules):
    """Every rule in its order."""

    def __init__(self, text: Text, form: Form) -> None:
        super().__init__(text, form)
        self.rules: tuple[Callable[[int, str], Told | None], ...] = (
            self.beyond_bracket, self.contents, self.row, self.annex, self.nested, self.item, self.subheading,
            self.numbered, self.roll, self.labelled, self.carried, self.at_front, self.title, self.beside, self.votes,
            self.attendance, self.turn, self.more, self.heading, self.unnumbered,
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
        """Note whether a line finishes the text, and return it."""
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
        if self.text.column.goes_on(index) and not self.layout.voice.match(self.words[index + 1]):
            return False
        rest = words[told.match.end() :] if told.match and told.kind == "paragraph" else words
        listed = self.block == "attendance" or (
            self.text.wrapped and self.text.gap(index + 1) > 0 and not self.layout.led.search(rest)
        )
        ends = (self.grammar.sentence_end.search, self.grammar.placeholder.match, self.layout.row.match)
        return bool(rest) and (listed or CELL in rest or any(end(rest) for end in ends))

    def row(self, index: int, words: str) -> Told | None:
        """A row of a table is a line of cells; below the word for those present it names one of them."""
        if CELL not in words:
            return None
        here = self.block == "attendance"
        return self.say(index, "attendance" if here else "unnumbered", "it is a row of a table")

    def carried(self, index: int, words: str) -> Told | None:
        """An aside continues where its line breaks off; in a list of those present, unless somebody is named."""
        beside = self.last is not None and self.last.kind in BESIDE and self.text.cut(index - 1)
        beside = beside and not (self.block == "attendance" and self.layout.present.match(words))
        return self.say(index, "more", "the line above has no end yet") if beside else None

    def at_front(self, index: int, words: str) -> Told | None:
        """Lines before the opening of the meeting are the masthead."""
        if not self.front:
            return None
        before = index < self.text.opened
        if not before and (self.text.keys(words) & self.known or self.layout.first.match(words)):
            return self.say(index, "section", "a known heading", rank=LOW)
        if any(pattern.match(words) for _, pattern in self.grammar.masthead) or self.layout.correction.match(words):
            return self.say(index, "masthead", "it fills a field of the masthead")
        marks = (self.layout.attendance, self.layout.opening, self.layout.closing, self.layout.direction)
        whole = self.text.whole(index)
        turn = self.form == "verbatim" and self.layout.turn.match(whole)
        sentence = self.text.sentence(whole) and not before
        if (
            turn
            or sentence
            or (len(whole) > MOST and not before)
            or self.block == "attendance"
            or any(mark.match(whole) for mark in marks)
        ):
            return None
        if self.layout.emphasised.match(words) and self.opens_a_number(index + 1):
            return None
        return self.say(index, "masthead", "it stands before the text")

    def opens_a_number(self, index: int) -> bool:
        """Tell whether a line begins a paragraph with a number."""
        return index < len(self.words) and self.grammar.paragraph.match(self.words[index]) is not None

    def title(self, index: int, words: str) -> Told | None:
        """A heading continues in the next lines while these are not sentences."""
        below = self.last is not None and self.last.kind in {"section", "title"}
        goes_on = below and (self.broken(index) or UNIT.match(words))
        if not (self.titled or goes_on) or self.text.sentence(self.text.whole(index)) or not words:
            return None
        if self.layout.attendance.match(words) or self.layout.opening.match(words):
            return None
        return self.say(index, "title", "the heading above has no end yet")

    def broken(self, index: int) -> bool:
        """Tell whether the heading above breaks off in the middle of its words."""
        above = self.words[index - 1]
        return self.text.cut(index - 1) or self.layout.broken.search(above) is not None or self.text.open_bracket(above)

    def turn(self, index: int, _: str) -> Told | None:
        """In a verbatim record a caption begins a turn."""
        caption = self.caption(self.text.whole(index), 0)
        return self.say(index, "unnumbered", "a caption gives somebody the floor", caption=caption) if caption else None

    def more(self, index: int, words: str) -> Told | None:
        """A line continues the paragraph above if that is not finished, or stands in one block with it."""
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
        """A short line that is not a sentence is a heading if something follows it."""
        if self.text.keys(words) & self.known:
            return self.say(index, "section", "the contents list it", rank=LOW)
        end = self.text.column.ends[index]
        goes_on = self.text.open_bracket(words) or end > index
        follows = index + 1 < len(self.lines) and (goes_on or not self.words[index + 1][:1].islower())
        follows = follows and not (self.text.wrapped and not self.text.gap(end + 1))
        if (
            follows
            and not self.text.sentence(self.text.whole(index))
            and self.layout.heading.match(self.text.plain(self.text.whole(index)))
            and not self.layout.item.match(words)
        ):
            return self.say(index, "section", "a short line that is no sentence", rank=LOW)
        return None

    def unnumbered(self, index: int, _: str) -> Told | None:
        """Anything else is a paragraph without a number."""
        return self.say(index, "unnumbered", "text without a number")
