"""Tell the lines of a text apart before any is put into a paragraph: one pass, a rule after the other.

Each line is what the first rule says that knows it, and carries the reason. Nothing is guessed from afar: a rule sees
the line, what came before it, and at most whether a line follows.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from record.languages import Grammar
from record.lines.kinds import WORDS, Kind, Told
from record.lines.text import FEW, FIRST, Text
from record.model import Form, Line

BARE = re.compile(r"(?P<label>(?P<number>[0-9]{1,6}))$")
UNDOTTED = re.compile(r"(?P<label>(?P<number>[0-9]{1,6}))\s+(?=[^\s0-9%.,/])")
SHORT = 60
"""Signs of a line that does no more than open a list of those present."""


def classify(
    lines: Sequence[Line], dropped: frozenset[int], grammar: Grammar, form: Form | None
) -> tuple[list[Told], Form]:
    """Return what each line is, and the form of the record; `dropped` are the numbers of lines that are furniture."""
    text = Text(lines, dropped, grammar)
    teller = _Teller(text, form or text.form)
    return [teller.told(index) for index in range(len(lines))], teller.form


class _Teller:
    """What is known on the way from line to line."""

    def __init__(self, text: Text, form: Form) -> None:
        self.text, self.grammar, self.layout, self.form = text, text.grammar, text.grammar.layout, form
        self.lines, self.words = text.lines, text.words
        self.front, self.block, self.bracket, self.titled, self.long, self.items = True, "", 0, False, False, False
        self.last: Told | None = None
        self.finished = True
        self.number = 0
        self.known: set[str] = set()
        self.rules: tuple[Callable[[int, str], Told | None], ...] = (
            self.beyond_bracket, self.contents, self.annex, self.numbered, self.labelled, self.at_front, self.title,
            self.beside, self.attendance, self.turn, self.more, self.heading, self.unnumbered,
        )  # fmt: skip

    def told(self, index: int) -> Told:
        """Return what a line is."""
        words = self.words[index]
        told = next(found for rule in self.rules if (found := rule(index, words)))
        if told.kind != "masthead":
            self.front = self.front and told.kind == "contents"
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
            self.finished = self.ended(index, words, told)
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
        return bool(rest) and (listed or any(end(rest) for end in ends))

    def beyond_bracket(self, index: int, _: str) -> Told | None:
        """A direction whose bracket is still open goes on."""
        if not self.bracket:
            return None
        self.bracket -= 1
        return self.say(index, "more", "the bracket before it is still open")

    def contents(self, index: int, words: str) -> Told | None:
        """A table of contents goes on until one of its own titles stands there again, or a sentence."""
        if self.layout.contents.match(words):
            self.block = "contents"
            return self.say(index, "contents", "it says that the contents follow")
        if self.block != "contents":
            return None
        keys, layout = self.text.keys(words), self.layout
        ends = any(mark.match(words) for mark in (layout.attendance, layout.opening, layout.correction))
        if ends or self.text.sentence(words) or keys & self.known or words in self.text.single_annexes:
            self.block = ""
            return None
        self.known |= keys
        return self.say(index, "contents", "it stands in the contents")

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
            match = BARE.match(words) or (UNDOTTED.match(words) if self.text.undotted else None)
            follows = index + 1 < len(self.lines) and match is not None and int(match["number"]) == self.number + 1
            if not follows or (self.number == 0 and not self.text.undotted) or not self.counts_on(index, match):
                return None
            reason = "its number goes on counting"
        assert match is not None  # noqa: S101 -- for the reader of types: both ways lead here with a match
        self.number = int(match["number"])
        caption = self.caption(words, match.end())
        return self.say(index, "paragraph", reason, match, caption=caption)

    def counts_on(self, index: int, match: re.Match[str] | None) -> bool:
        """Tell whether a number without a dot is one of several: the next one follows among the lines after it."""
        if self.number or match is None:
            return True
        following = (UNDOTTED.match(words) or BARE.match(words) for words in self.words[index + 1 : index + FIRST])
        return any(other and int(other["number"]) == int(match["number"]) + 1 for other in following)

    def labelled(self, index: int, words: str) -> Told | None:
        """A heading with a label: 一、, A., Goal 6."""
        if self.text.dialogues and (match := self.grammar.dialogue.match(words)):
            return self.say(index, "dialogue", "it has the label of a dialogue", match)
        if not self.finished:
            return None
        for rank, pattern in self.layout.headings:
            match = pattern.match(words)
            if match and not self.text.sentence(match["title"]):
                return self.say(index, "section", "it has the label of a heading", match, rank=rank)
        return None

    def at_front(self, index: int, words: str) -> Told | None:
        """What stands before the text is the masthead."""
        if not self.front:
            return None
        if self.text.keys(words) & self.known or self.layout.first.match(words):
            return self.say(index, "section", "a known heading", rank=9)
        if any(pattern.match(words) for _, pattern in self.grammar.masthead) or self.layout.correction.match(words):
            return self.say(index, "masthead", "it fills a field of the masthead")
        marks = (self.layout.attendance, self.layout.opening, self.layout.closing)
        turn = self.form == "verbatim" and self.layout.turn.match(words)
        if turn or self.text.sentence(words) or any(mark.match(words) for mark in marks):
            return None
        return self.say(index, "masthead", "it stands before the text")

    def title(self, index: int, words: str) -> Told | None:
        """A heading goes on in the next lines, as long as they are no sentences."""
        if not self.titled or self.text.sentence(words) or not words:
            return None
        if self.layout.attendance.match(words) or self.layout.opening.match(words):
            return None
        return self.say(index, "title", "the heading above has no end yet")

    def beside(self, index: int, words: str) -> Told | None:
        """What stands beside the paragraphs on a line of its own."""
        layout = self.layout
        if layout.opening.match(words) or layout.closing.match(words):
            kind: Kind = "opening" if layout.opening.match(words) else "closing"
            return self.say(index, kind, "it says when the meeting began or ended")
        if not self.finished:
            return None
        if layout.outcome.match(words):
            return self.say(index, "outcome", "a decision on a line of its own")
        if layout.direction.match(words) or layout.correction.match(words):
            return self.say(index, "direction", "it says what happens beside the words")
        if self.form == "verbatim" and words[0] in layout.bracketed[0]:
            near = range(index, min(index + FEW + 1, len(self.words)))
            end = next((at for at in near if self.words[at][-1] in layout.bracketed[1]), None)
            if end is not None:
                self.bracket = end - index
                return self.say(index, "direction", "it stands in brackets by itself")
        return None

    def attendance(self, index: int, words: str) -> Told | None:
        """A list of those present goes on as long as its lines name people."""
        if self.finished and self.layout.attendance.match(words):
            self.block = "attendance"
            if len(words) > SHORT:
                return self.say(index, "unnumbered", "a paragraph before the list of those present")
            return self.say(index, "attendance", "it says that those present follow")
        if self.block == "attendance" and self.layout.present.match(words):
            return self.say(index, "attendance", "it names somebody present")
        self.block = "" if self.block == "attendance" else self.block
        return None

    def turn(self, index: int, words: str) -> Told | None:
        """In a verbatim record a caption gives somebody the floor."""
        caption = self.caption(words, 0)
        return self.say(index, "unnumbered", "a caption gives somebody the floor", caption=caption) if caption else None

    def caption(self, words: str, start: int) -> tuple[int, int] | None:
        match = self.layout.turn.match(words, start) if self.form == "verbatim" else None
        return match.span("caption") if match else None

    def more(self, index: int, words: str) -> Told | None:
        """A line goes on with the paragraph above where that is not finished, or stands in one block with it."""
        if self.last is None or self.last.kind not in WORDS:
            return None
        if not self.finished:
            return self.say(index, "more", "the paragraph above is not finished")
        if self.text.wrapped and self.text.together(index):
            return self.say(index, "more", "no empty line parts it from the one above")
        if self.items and self.layout.item.match(words):
            return self.say(index, "more", "it goes on with a list")
        return None

    def heading(self, index: int, words: str) -> Told | None:
        """A short line that is no sentence is a heading where something follows it."""
        if self.text.keys(words) & self.known:
            return self.say(index, "section", "the contents list it", rank=9)
        follows = index + 1 < len(self.lines) and not self.words[index + 1][:1].islower()
        follows = follows and not (self.text.wrapped and not self.text.gap(index + 1))
        if (
            follows
            and not self.text.sentence(words)
            and self.layout.heading.match(words)
            and not self.layout.item.match(words)
        ):
            return self.say(index, "section", "a short line that is no sentence", rank=9)
        return None

    def unnumbered(self, index: int, _: str) -> Told | None:
        """Anything else is a paragraph without a number."""
        return self.say(index, "unnumbered", "text without a number")

    def say(self, index: int, kind: Kind, reason: str, match: re.Match[str] | None = None, **more: Any) -> Told:
        return Told(kind=kind, line=self.lines[index], reason=reason, match=match, **more)
