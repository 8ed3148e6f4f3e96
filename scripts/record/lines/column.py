"""The column in which a text was set. Its lines end at the edge of a page; their lengths show it, without empty lines.

A line without room for the first word of the next line continues there. A line with room for it was ended by hand.
"""

import re
from collections.abc import Sequence

WIDTHS = {True: range(20, 61), False: range(40, 141)}
"""The fewest and the most signs of a line in a column, for signs of full width (Chinese) and for others."""
LEAST = 3
"""The fewest lines that continue in a text that stands in a column."""
MOST = 0.7
"""The share of the lines without a sentence end that must reach the edge of the column."""
NEARLY = 0.75
"""The share of the column that a line at its edge fills, in a typeface with signs of different widths."""
OUTLIERS = 50
"""One line in as many may be longer than the column."""
WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
OPEN = re.compile(r"[a-z(]")
"""The beginning of a line that continues the line above."""
WORD = re.compile(r"\S+")


class Column:
    """The width of a text in code points, and which of its lines reach the edge; a width of 0 means no column.

    `ended` says of each line whether it ends like a sentence, `below` whether the next line stands right below it.
    """

    def __init__(self, words: Sequence[str], ended: Sequence[bool], below: Sequence[bool]) -> None:
        self.words, self.ended, self.below = words, ended, below
        self.width = self._measured()
        self.ends = [*range(len(words))]
        """The position of the last line to which each line continues."""
        for index in reversed(range(len(words) - 1)):
            if self.goes_on(index):
                self.ends[index] = self.ends[index + 1]

    def goes_on(self, index: int) -> bool:
        """Tell whether the words of a line continue in the next line."""
        if not self.width or not self.below[index]:
            return False
        if self.ended[index]:
            return self._filled(index)
        return len(self.words[index]) >= self.width * NEARLY

    def _measured(self) -> int:
        lengths = sorted(map(len, self.words))
        if not lengths:
            return 0
        width = lengths[-1 - len(lengths) // OUTLIERS]
        wide = sum(WIDE.search(words) is not None for words in self.words) * 2 > len(self.words)
        parted = [
            len(words) >= width * NEARLY
            for words, following, ended, below in zip(
                self.words, [*self.words[1:], ""], self.ended, self.below, strict=True
            )
            if below and not ended and (len(words) * 2 > width if wide else OPEN.match(following))
        ]
        column = width in WIDTHS[wide] and sum(parted) >= LEAST and sum(parted) >= MOST * len(parted)
        return width if column else 0

    def _filled(self, index: int) -> bool:
        """Tell whether a line has no room for the first word of the next line."""
        line, word = self.words[index], WORD.match(self.words[index + 1])
        first = word[0] if word and not WIDE.match(word[0]) else self.words[index + 1][:1]
        return len(line) + 1 + len(first) > self.width
