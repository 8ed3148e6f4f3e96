"""Lines that begin with a number or another label: annexes, headings, paragraphs."""

import re

from record.lines.asides import AsideRules
from record.lines.kinds import Told
from record.lines.text import FIRST, SUBHEADING

BARE = re.compile(r"(?P<label>(?P<number>[0-9]{1,6}))$")
UNDOTTED = re.compile(r"(?P<label>(?P<number>[0-9]{1,6}))\s+(?=[^\s0-9%.,/])")
LEADS = re.compile(r"[:：][–—-]?$")
"""How a line ends that leads to a list."""
LOW = 9
"""The rank of a heading without a label; headings below it have the next rank."""


class LabelRules(AsideRules):
    """The rules for such lines, after the rules for asides."""

    def subheading(self, index: int, words: str) -> Told | None:
        """A short line whose number breaks the counting is a heading, if the paragraphs after it count on."""
        match = SUBHEADING.match(words) if self.finished and not self.text.dialogues else None
        if match is None or int(match["number"]) > self.number or self.text.sentence(words):
            return None
        headed = self.layout.heading.match(match["title"]) and self.counts_on(index, self.number)
        return self.say(index, "section", "a heading with a number of its own", match, rank=LOW) if headed else None

    def item(self, index: int, _: str) -> Told | None:
        """A number and a short title head the paragraphs with the number and a part: 2. Dredging, then 2.1."""
        if not self.finished or index not in self.text.items:
            return None
        return self.say(index, "section", "its paragraphs bear its number", self.text.items[index], rank=LOW)

    def annex(self, index: int, words: str) -> Told | None:
        """An annex has a line of its own."""
        match = self.grammar.annex.match(words)
        if match:
            self.number = 0
        return self.say(index, "annex", "it says annex", match) if match else None

    def numbered(self, index: int, words: str) -> Told | None:
        """A number opens a paragraph; a number without a dot only if it counts on."""
        match = self.grammar.paragraph.match(words)
        reason = "it begins with its number"
        if not match:
            match = self.undotted(index, words)
            reason = "its number goes on counting"
        if not match or (self.text.cut(index - 1) and int(match["number"]) != self.number + 1):
            return None
        self.number, self.listed = int(match["number"]), 0
        caption = self.caption(words, match.end())
        return self.say(index, "paragraph", reason, match, caption=caption)

    def nested(self, index: int, words: str) -> Told | None:
        """A number is that of a list in a paragraph where a colon leads to it; such a list begins with 1."""
        match = self.grammar.paragraph.match(words)
        leads = self.listed or (index > 0 and LEADS.search(self.words[index - 1]) is not None)
        if match is None or not leads or not int(match["number"]) == self.listed + 1 < self.number:
            return None
        self.listed += 1
        return self.say(index, "more", "it is an item of a list in the paragraph above")

    def undotted(self, index: int, words: str) -> re.Match[str] | None:
        """Return the number without a dot at the start of a line, or in the whole line, if it counts on."""
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
        """Tell whether a number without a dot is one of several: the next number stands in the lines after it."""
        patterns = (UNDOTTED, BARE, self.grammar.paragraph)
        following = (
            match
            for words in self.words[index + 1 : index + FIRST]
            for pattern in patterns
            if (match := pattern.match(words))
        )
        return any(int(match["number"]) == number + 1 for match in following)

    def of_agenda(self, match: re.Match[str]) -> bool:
        """Tell whether a heading without a label is the agenda item above the text of a report."""
        return self.front and self.form == "report" and not match["label"]

    def becomes_sentence(self, index: int, title: str) -> bool:
        """Tell whether the title in a line, with the lines in which it continues, ends like a sentence."""
        return self.text.sentence(title) or (self.text.cut(index) and self.text.sentence(self.text.whole(index)))

    def labelled(self, index: int, words: str) -> Told | None:
        """A heading with a label: 一、, A., Goal 6."""
        if self.text.dialogues and (match := self.grammar.dialogue.match(words)):
            return self.say(index, "dialogue", "it has the label of a dialogue", match)
        if not self.finished or index < self.text.opened:
            return None
        for rank, pattern in self.layout.headings:
            match = pattern.match(words)
            if match and not self.becomes_sentence(index, match["title"]) and not self.of_agenda(match):
                return self.say(index, "section", "it has the label of a heading", match, rank=rank)
        part = self.layout.item.match(words) and self.last and self.last.kind == "section" and self.form != "report"
        if part and not self.text.sentence(words):
            return self.say(index, "section", "a part of the heading above", rank=LOW + 1)
        return None
