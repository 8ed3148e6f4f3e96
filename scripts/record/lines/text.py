"""A text before its lines are classified: the words as patterns read them, and what is true of the whole text."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from record.languages import Grammar
from record.lines.column import Column
from record.lines.shadow import shadow_of
from record.model import Form, Line

FEW, FIRST = 3, 40
"""The fewest turns of a verbatim record; the first lines, in which the form may be named."""
TURNS = 20
"""In a verbatim record with numbers, one in so many numbered paragraphs begins with a caption."""
WIDE = 20
"""The fewest signs of a line that reaches the edge of its page."""
SUBHEADING = re.compile(r"(?P<label>(?P<number>[0-9]{1,2})\.)(?![0-9])\s*(?P<title>.+)$")
PART = re.compile(r"(?P<number>[0-9]{1,2})\.[0-9]{1,2}(?![0-9.,%])")
FRONT = 100
"""The first lines, in which a meeting is opened after a masthead."""
DOCUMENTS = re.compile(r"\s{0,4}[（(][^()（）]{0,80}[A-Z]{1,6}/[^()（）]{0,500}(?P<end>[)）]?)[。.]?$")
"""The documents that stand in brackets after a heading; the bracket may close in the next line."""
SEVERAL, SHARE, SELDOM, LONG = 3, 3, 8, 60
"""Paragraphs that begin with a voice, and one in how many with a number, or of the lines that are as long, has to, for
a report to be that of a meeting."""


class Text:
    """The lines of a text, without the furniture of its pages, whose line numbers are `dropped`."""

    def __init__(self, lines: Sequence[Line], dropped: frozenset[int], grammar: Grammar) -> None:
        self.lines, self.dropped, self.grammar, self.layout = lines, dropped, grammar, grammar.layout
        shadow = shadow_of((line.text for line in lines), grammar)
        self.words = [shadow(line.text) for line in lines]
        self._blocks: dict[int, tuple[str, Sequence[int]]] = {}

    @cached_property
    def dialogues(self) -> bool:
        """Whether its headings are headings of dialogues: it has annexes, or the headings say so."""
        found = (self.grammar.dialogue.match(words) for words in self.words)
        said = any(self.layout.dialogues.search(match["title"]) for match in found if match)
        return said or any(self.grammar.annex.match(words) for words in self.words)

    @cached_property
    def undotted(self) -> bool:
        """Whether no line begins with a number and its dot."""
        return not any(self.grammar.paragraph.match(words) for words in self.words)

    @cached_property
    def form(self) -> Form:
        """Return the form of a text, by its captions, by words in its first lines, or by its opening."""
        turns = sum(self.layout.turn.match(self.whole(index)) is not None for index in range(len(self.words)))
        marks = [(words, mark) for words in self.words if (mark := self.grammar.paragraph.match(words))]
        numbers = len(marks)
        numbered = sum(self.layout.turn.match(words, mark.end()) is not None for words, mark in marks)
        first = [words for words in self.words[:FIRST] if not self.grammar.paragraph.match(words)]
        said = [form for form, pattern in self.layout.forms if any(pattern.match(words) for words in first)]
        plain = turns >= max(FEW, numbers) or (turns >= FEW and said[:1] == ["verbatim"])
        if plain or numbered >= max(FEW, numbers / TURNS):
            return "verbatim"
        if said:
            return "summary" if "summary" in said else "minutes" if "minutes" in said else "report"
        heard = sum(self.layout.voice.match(words) is not None for words in self.words)
        told = sum(len(words) > LONG for words in self.words)
        met = any(self.layout.closing.match(words) or self.layout.opening.match(words) for words in self.words)
        if heard >= max(SEVERAL, numbers / SHARE, told / SELDOM) and not self.dialogues and not met:
            return "summary"
        return "minutes" if met else "report"

    @cached_property
    def items(self) -> Mapping[int, re.Match[str]]:
        """Return the headings of items by position; none unless one has its paragraphs right below: 2., then 2.1."""
        marks = [SUBHEADING.match(words) for words in self.words]
        titles = {
            index: mark
            for index, mark in enumerate(marks)
            if mark and not self.sentence(mark["title"]) and self.layout.heading.match(mark["title"])
        }
        parts = [PART.match(words) for words in (*self.words[1:], "")]
        headed = (
            part is not None and part["number"] == titles[index]["number"]
            for index, part in enumerate(parts)
            if index in titles
        )
        return titles if any(headed) else {}

    @cached_property
    def wrapped(self) -> bool:
        """Tell whether lines end at the edge of a page: most lines with a neighbour below do not end a sentence."""
        below = [
            not self.sentence(words)
            for index, words in enumerate(self.words[:-1])
            if self.together(index + 1) and len(words) > WIDE and not self.layout.present.match(words)
        ]
        spaced = sum(self.gap(index) > 0 for index in range(len(self.lines)))
        return len(below) > 1 and sum(below) * 2 > len(below) and spaced > len(below)

    @cached_property
    def column(self) -> Column:
        """Return the column in which the text was set."""
        below = [self.together(index + 1) or self.over_furniture(index + 1) for index in range(len(self.lines))]
        return Column(self.words, [self.sentence(words) for words in self.words], below)

    def sentence(self, words: str) -> bool:
        """Tell whether a line ends like a sentence."""
        return self.grammar.sentence_end.search(words) is not None

    def cut(self, index: int) -> bool:
        """Tell whether a line breaks off at the edge of the column, in the middle of a sentence."""
        return index >= 0 and self.column.goes_on(index) and not self.sentence(self.words[index])

    def whole(self, index: int) -> str:
        """Return the words of a line with those of the lines in which it continues."""
        end = self.column.ends[index]
        if end == index:
            return self.words[index]
        words, starts = self._block(end)
        return words[starts[index - end - 1] :]

    def _block(self, end: int) -> tuple[str, Sequence[int]]:
        """Return the words of all lines that continue to one line, and where each of these lines begins in them."""
        if end not in self._blocks:
            first = bisect_left(self.column.ends, end)
            rows = self.words[first : end + 1]
            lengths = (len(row) + len(self.grammar.join) for row in rows[:-1])
            self._blocks[end] = self.grammar.join.join(rows), [*accumulate(lengths, initial=0)]
        return self._blocks[end]

    def gap(self, index: int) -> int:
        """Return the number of empty lines before a line; 0 where page furniture stands there."""
        if not 0 < index < len(self.lines):
            return 0
        return 0 if self.over_furniture(index) else self.lines[index].number - self.lines[index - 1].number - 1

    def over_furniture(self, index: int) -> bool:
        """Tell whether page furniture stands between a line and the line before."""
        if not 0 < index < len(self.lines):
            return False
        before, here = self.lines[index - 1].number, self.lines[index].number
        return any(number in self.dropped for number in range(before + 1, min(here, before + 9)))

    def together(self, index: int) -> bool:
        """Tell whether a line stands right below the line before."""
        return 0 < index < len(self.lines) and self.lines[index].number == self.lines[index - 1].number + 1

    def keys(self, words: str) -> set[str]:
        """Return the keys that find the heading of a line of the contents: title and chapter, in small letters."""
        plain = self.plain(words)
        plain = self.layout.leader.sub("", plain, count=1) if self.layout.leader.search(plain) else plain
        found = ((rank, match) for rank, pattern in self.layout.headings if (match := pattern.match(plain)))
        rank, match = next(found, (0, None))
        parts = (match["label"] if rank < FEW - 1 else "", match["title"]) if match else (plain,)
        return {re.sub(r"\s+", "", part).casefold() for part in parts if part}

    def plain(self, words: str) -> str:
        """Return a heading without the documents in brackets after it."""
        return DOCUMENTS.sub("", words)

    def open_bracket(self, words: str) -> bool:
        """Tell whether the documents after a heading continue in the next line."""
        match = DOCUMENTS.search(words)
        return match is not None and not match["end"]

    @cached_property
    def opened(self) -> int:
        """Return the position of the line that opens the meeting; 0 where text stands before it."""
        first = [self.layout.opening.match(words) is not None for words in self.words[:FRONT]]
        if True not in first:
            return 0
        index = first.index(True)
        marks = (self.grammar.paragraph, self.grammar.annex, self.grammar.dialogue)
        return 0 if any(mark.match(words) for words in self.words[:index] for mark in marks) else index

    @cached_property
    def single_annexes(self) -> frozenset[str]:
        """The lines of annexes that no other line repeats: they do not stand in a table of contents."""
        annexes = [words for words in self.words if self.grammar.annex.match(words)]
        counts = Counter(frozenset(self.keys(words)) for words in annexes)
        return frozenset(words for words in annexes if counts[frozenset(self.keys(words))] == 1)
