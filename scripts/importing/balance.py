"""Compare the written text with the file, code point by code point; each difference has a reason.

White space is laid out anew and not counted; every other sign of the file is in what was written, or is listed as left
out, and what was written has no sign that is not in the file or listed as added.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from importing.opened import FileParagraph, Opened
from record.lines.kinds import CELLS

LONG = 20_000
"""From this number of code points on, a difference is not compared sign by sign: the cost grows with the square."""
UNPLACED = "a footnote whose mark stands in no line of the text"
UNREAD = "the program that read the text left it out"
ADDED = "the program that read the text has it otherwise"
SPACE = re.compile(r"[ \t\r\n\f\v]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Code points that only the file has (left out), or only the written text (added)."""

    part: str
    kind: Literal["left out", "added"]
    text: str
    reason: str
    expected: bool = True
    """Whether the reason explains it; otherwise an editor has to look."""

    @property
    def count(self) -> int:
        """The number of its code points."""
        return len(squeezed(self.text))


def squeezed(text: str) -> str:
    """Return a text without white space, which is not compared."""
    return SPACE.sub("", text)


def differences(opened: Opened, unplaced: Iterable[str] = ()) -> Iterator[Difference]:
    """Yield every difference between a file and the written text, in the order of its parts.

    `unplaced` are the footnotes that have no place in the text.
    """
    pieces = [piece for line in opened.lines for piece in line.pieces if piece]
    yield from _compared(", ".join(opened.text), _all(opened.text.values()), pieces)
    for line in opened.lines:
        for number in filter(None, line.numbers):
            yield Difference(part="record.txt", kind="added", text=number, reason="a number that the file counts")
        for _ in range(line.between.count(CELLS)):
            yield Difference(part="record.txt", kind="added", text=CELLS, reason="what parts the cells of a table")
    if opened.notes:
        yield from _compared(
            ", ".join(opened.notes), _all(opened.notes.values()), [footnote.text for footnote in opened.footnotes]
        )
    for text in unplaced:
        yield Difference(part=", ".join(opened.notes), kind="left out", text=text, reason=UNPLACED, expected=False)
    for part, texts in opened.beside.items():
        for paragraph in texts:
            yield Difference(part=part, kind="left out", text=paragraph.text, reason=paragraph.reason)


def balanced(opened: Opened, differing: Iterable[Difference], written: str) -> bool:
    """Tell whether the file without what was left out, and with what was added, equals the written text."""
    texts = (*_all(opened.text.values()), *_all(opened.notes.values()), *_all(opened.beside.values()))
    count = Counter(squeezed("".join(paragraph.text for paragraph in texts)))
    for difference in differing:
        (count.subtract if difference.kind == "left out" else count.update)(squeezed(difference.text))
    count.subtract(squeezed(written))
    return not any(count.values())


def _all(parts: Iterable[Sequence[FileParagraph]]) -> list[FileParagraph]:
    return [paragraph for part in parts for paragraph in part]


def _compared(part: str, paragraphs: Sequence[FileParagraph], pieces: Sequence[str]) -> Iterator[Difference]:
    """Yield where two lists of texts differ: text by text, and sign by sign inside a difference."""
    left, right = [squeezed(paragraph.text) for paragraph in paragraphs], [squeezed(piece) for piece in pieces]
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    unexplained = {
        code: [paragraph for paragraph in paragraphs[code[1] : code[2]] if not paragraph.reason]
        for code in codes
        if code[0] != "equal"
    }
    read = (
        text for code in codes for text in (unexplained[code] if code in unexplained else paragraphs[code[1] : code[2]])
    )
    parted = "".join(squeezed(paragraph.text) for paragraph in read) == "".join(
        right
    )  # The same signs, in other lines.
    for code in codes:
        kind, a, b, c, d = code
        if kind == "equal":
            yield from _spaces(part, paragraphs[a:b], pieces[c:d])
            continue
        for paragraph in paragraphs[a:b]:
            if paragraph.reason:
                yield Difference(part=part, kind="left out", text=paragraph.text, reason=paragraph.reason)
        if not parted:
            file = "".join(squeezed(paragraph.text) for paragraph in unexplained[code])
            yield from _signs(part, file, "".join(right[c:d]))


def _spaces(part: str, paragraphs: Sequence[FileParagraph], pieces: Sequence[str]) -> Iterator[Difference]:
    """Yield where the same signs are divided into other words."""
    for paragraph, piece in zip(paragraphs, pieces, strict=True):
        if SPACE.sub(" ", paragraph.text).strip() != SPACE.sub(" ", piece).strip():
            reason = f"words are parted otherwise than in the file: {paragraph.text[:40]}"
            yield Difference(part=part, kind="added", text=" ", reason=reason, expected=False)


def _signs(part: str, file: str, text: str) -> Iterator[Difference]:
    """Yield the signs that only one of two texts has."""
    if file == text:
        return
    short = len(file) + len(text) < LONG
    codes = SequenceMatcher(None, file, text, autojunk=False).get_opcodes() if short else [_whole(file, text)]
    for kind, a, b, c, d in codes:
        if kind != "equal" and a < b:
            yield Difference(part=part, kind="left out", text=file[a:b], reason=UNREAD, expected=False)
        if kind != "equal" and c < d:
            yield Difference(part=part, kind="added", text=text[c:d], reason=ADDED, expected=False)


def _whole(file: str, text: str) -> tuple[str, int, int, int, int]:
    return ("replace", 0, len(file), 0, len(text))
