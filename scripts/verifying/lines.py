"""The lines of a source: which begin a heading or a paragraph, and which signs no page shows."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verifying.names import Span

NUMBER = re.compile(r"(?P<label>(?P<number>[0-9]{1,6})\.)(?![0-9])\s*")
"""How a paragraph begins: its number, a full stop, and no digit after it."""
MARKS: dict[str, tuple[re.Pattern[str], re.Pattern[str], str]] = {
    "zh": (
        re.compile(r"(?P<label>附件(?:\[[^\]]*\]|\s?[一二三四五六七八九十]+|\s?[0-9]+|\s?[IVX]+)?)$"),
        re.compile(r"(?P<label>[一二三四五六七八九十]+、)(?P<title>[^。；]+)$"),
        "",
    ),
    "en": (
        re.compile(r"(?P<label>Annex(?:\s?\[[^\]]*\]|\s[IVX]+|\s[0-9]+)?)$"),
        re.compile(r"(?P<label>[IVX]+\.)\s(?P<title>.*[^.;])$"),
        " ",
    ),
}
"""By language: the line that opens an annex, the heading of a dialogue, and what a line end in a text is read as."""
BOLD = re.compile(r"(?<!\*)(\*\*)[^\s*](?:[^*]*[^\s*])?(\*\*)(?!\*)")
CLOSING = re.compile(r"[-–—_]+")
UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
"""Invisible signs, and signs that change the order of the text around them."""


NOTHING = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff"
    + "".join(chr(plane + low) for plane in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF))
)
"""Signs that show nothing, and that no page holds."""
MARGIN, PARTS, SIGNS_OF = re.compile(rf"[\s{NOTHING}]*"), re.compile(rf"\s+|[{NOTHING}]+"), re.compile(rf"[{NOTHING}]+")
ESCAPED = re.compile(r"[0-9]{1,6}(\\)(?=[.)])")
FRACTION, SYMBOL, DATE = "[0-9]{1,3}/[0-9]{1,3}", r"[A-Z]{1,6}(?:/[A-Z0-9.()\[\]-]+)+", "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
FURNITURE = re.compile(
    r"[-–—\s]*(?:page\s?)?(?:第\s?)?[0-9]{1,5}(?:\s?页)?[-–—\s:]*"
    rf"|(?:{FRACTION}\s+)?\*?(?:[A-Z]{{1,3}}[.\s]?)?[0-9]{{2}}-[0-9]{{5}}\*?(?:\s?\([A-Z]{{1,3}}\))?(?:\s+[0-9]{{6}}){{0,3}}"
    rf"(?:\s+{FRACTION})?|\*[0-9]{{6,8}}\*",
    re.IGNORECASE,
)
RUNNING = re.compile(rf"{SYMBOL}\s.{{1,120}}\s{DATE}|{DATE}\s.{{1,120}}\s{SYMBOL}")
"""A header with symbol and date, which change places on odd and even pages: S/PV.7500 The lakes 03/08/2015."""
LEVEL = r"(?:att|sec|dbsect|para|p|masthead|aside)_\d+"
ID = re.compile(rf"(?:[a-z]{{2,3}}_)?{LEVEL}(?:__{LEVEL})*(?:__num|__repeat_\d+)?")
"""The ids under which words of the record stand, with the language before those of another text."""
PARAGRAPH = re.compile(r"(?:[a-z]+_\d+__)*(?:para_\d+(?:__repeat_\d+)?|p_\d+)")
PLAIN_ID = re.compile(r"masthead_\d+|(?:att_\d+__)?(?:dbsect_\d+|para_\d+(?:__repeat_\d+)?)|att_\d+(?:__num)?")
PLAIN_DROPS = frozenset(("join", "number", "blank", "space", "emphasis", "closing", "mark"))
DROPS = frozenset(("space", "emphasis", "closing", "mark", "furniture", "escape"))


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that a page shows under one id: a line of the masthead, a heading or its label, a paragraph, an aside."""

    id: str
    section: str
    text: str
    spans: tuple[Span, ...]
    label: str = ""
    label_spans: tuple[Span, ...] = ()

    @property
    def paragraph(self) -> bool:
        """Whether it is a paragraph."""
        return PARAGRAPH.fullmatch(self.id) is not None


class Line:
    """A line of the source without the signs that no page shows; `spans` says where any part of it stands."""

    def __init__(self, number: int, row: str, dropped: Sequence[tuple[int, int]]) -> None:
        ends = [0, *(edge for gap in dropped for edge in gap), len(row)]
        self.number = number
        self.parts = [(low, high) for low, high in zip(ends[::2], ends[1::2], strict=True) if low < high]
        self.text = "".join(row[low:high] for low, high in self.parts)

    @property
    def numbers_a_page(self) -> bool:
        """Whether it is the number of a page or of a print job, and nothing else."""
        return FURNITURE.fullmatch(self.text) is not None

    def spans(self, start: int, end: int | None = None) -> tuple[Span, ...]:
        """Return the spans of a part of the text in the source."""
        at, found, end = 0, [], len(self.text) if end is None else end
        for low, high in self.parts:
            first, last = max(start - at, 0), min(end - at, high - low)
            if first < last:
                found.append((self.number, low + first, low + last))
            at += high - low
        return tuple(found)


def gaps_of(row: str, *, last: bool) -> Iterator[tuple[int, int, str]]:
    """Yield what of a row no page shows: white space at its ends, `**` in pairs, empty signs, a closing rule."""
    head = MARGIN.match(row).end()  # type: ignore[union-attr]  # it matches nothing at least
    tail = len(row) - MARGIN.match(row[head:][::-1]).end()  # type: ignore[union-attr]
    for start, end in ((0, head), (tail, len(row))):
        for part in PARTS.finditer(row, start, end):
            yield *part.span(), "space" if part[0].isspace() else "mark"
    if last and CLOSING.fullmatch(row, head, tail):
        yield head, tail, "closing"
        return
    if escaped := ESCAPED.match(row, head):
        yield *escaped.span(1), "escape"
    for bold in BOLD.finditer(row, head, tail):
        yield *bold.span(1), "emphasis"
        yield *bold.span(2), "emphasis"
    for sign in SIGNS_OF.finditer(row, head, tail):
        yield *sign.span(), "mark"


def repeated_of(rows: Sequence[str]) -> set[str]:
    """Return the rows that stand three times in a file, and headers with symbol and date that stand twice."""
    same = Counter(" ".join(row.split()) for row in rows)
    turned = Counter(" ".join(sorted(row.split())) for row in rows if RUNNING.fullmatch(row.strip()))
    return {row for row in rows if same[" ".join(row.split())] > 2 or turned[" ".join(sorted(row.split()))] > 1}  # noqa: PLR2004


def number_of(paragraph: Passage) -> int | None:
    """Return the printed number of a paragraph, or nothing."""
    return int(paragraph.label.rstrip(".")) if paragraph.label else None


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def by_section(passages: Mapping[str, Passage]) -> dict[str, list[str]]:
    """Return the ids of passages by their section, in order."""
    found: dict[str, list[str]] = {}
    for passage in passages.values():
        found.setdefault(passage.section, []).append(passage.id)
    return found
