"""The rows of a PDF file: which are the head or the foot of a page, and what a hyphen at the end of a row is."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

EDGE = 2
"""Rows at the top and at the bottom of a page that can be its head and its foot."""
SELDOM = 4
"""A head stands on one page in so many at least: left and right pages have their own, and so may parts."""
WIDER = 1.35
"""How much wider than most a gap is that parts paragraphs."""
NUMBER = re.compile(r"[0-9]+")
BEGINS = re.compile(r"[0-9]+[.)]$")
"""The number of a paragraph that stands alone."""
WORD = re.compile(r"\w+(?:-\w+)*")
HYPHEN = re.compile(r"[\x02\ufffe]")
"""How pdfium writes the hyphen at which a row ends; it goes on with the next row then."""
PARTED = re.compile(rf"(?P<first>{WORD.pattern}){HYPHEN.pattern}(?P<last>{WORD.pattern})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a page, and where its first and its last sign stand, in points above the foot of the page."""

    text: str
    first: float = 0
    last: float = 0


Pages = Sequence[Sequence[Row]]


def edges(pages: Pages) -> list[tuple[int, int]]:
    """Return how many rows at the top and at the bottom of each page only say where in the file it is.

    They are on other pages as well, but for the number of the page.
    """
    first = Counter(
        offset
        for page, rows in enumerate(pages)
        for offset in {int(n) - page for row in (*rows[:EDGE], *rows[-EDGE:]) for n in NUMBER.findall(row.text)}
    )
    offset = first.most_common(1)[0][0] if first else 0
    shapes = [[_shapes(row.text, page + offset) for row in rows] for page, rows in enumerate(pages)]
    heads = Counter(shape for own in shapes for shape in {shape for row in own[:EDGE] for shape in row})
    feet = Counter(shape for own in shapes for shape in {shape for row in own[-EDGE:] for shape in row})
    least = max(2, -(-len(pages) // SELDOM))
    found = []
    for own in shapes:
        top = _returning(own, heads, least)
        found.append((top, _returning(own[top:][::-1], feet, least)))
    return found


def _shapes(text: str, page: int) -> set[str]:
    """Return a row as it is, and with a sign for the number of its page: that may be the first such number, or each."""
    if BEGINS.match(text):
        return set()
    number = re.compile(rf"(?<![0-9]){page}(?![0-9])")
    return {text, number.sub("#", text), number.sub("#", text, count=1)}


def _returning(shapes: Sequence[set[str]], counts: Counter[str], least: int) -> int:
    """Return how many of the first rows return on other pages."""
    returning = [any(counts[shape] >= least for shape in own) for own in shapes[:EDGE]]
    return (*returning, False).index(False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The rows with whole words, how many hyphens each page lost, and the words that stand nowhere else."""

    pages: Pages
    dropped: Sequence[int]
    unsure: Sequence[str]


def joined(pages: Pages) -> Joined:
    """Join the words that a row parts at its end.

    A hyphen stays if the word has it inside another row, and goes if the word stands there without it. If it stands
    nowhere else, small letters on both sides make it one word.
    """
    pages = _whole(pages)
    known = {word.lower() for rows in pages for row in rows for word in WORD.findall(PARTED.sub(" ", row.text))}
    unsure: dict[str, None] = {}

    def word(parted: re.Match[str]) -> str:
        whole, hyphened = f"{parted['first']}{parted['last']}", f"{parted['first']}-{parted['last']}"
        if whole.lower() not in known and hyphened.lower() not in known:
            unsure[hyphened] = None
            return whole if parted["first"][-1].islower() and parted["last"][0].islower() else hyphened
        return whole if whole.lower() in known else hyphened

    rows = [[replace(row, text=HYPHEN.sub("-", PARTED.sub(word, row.text))) for row in page] for page in pages]
    dropped = [_hyphens(before) - _hyphens(after) for before, after in zip(pages, rows, strict=True)]
    return Joined(pages=rows, dropped=dropped, unsure=tuple(unsure))


def _whole(pages: Pages) -> list[list[Row]]:
    """Return the rows of each page, one that ends with a hyphen together with the next, be it on another page."""
    whole: list[list[Row]] = []
    begun: Row | None = None
    for rows in pages:
        whole.append([])
        for row in rows:
            own = replace(begun, text=begun.text + row.text, last=row.last) if begun else row
            begun = own if HYPHEN.fullmatch(own.text[-1]) else None
            if not begun:
                whole[-1].append(own)
    if begun:
        whole[-1].append(begun)
    return whole


def _hyphens(rows: Sequence[Row]) -> int:
    return sum(row.text.count("-") + len(HYPHEN.findall(row.text)) for row in rows)


def spaced(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the texts of a page, an empty one where the gap above a row is wider than most."""
    steps = [above.last - below.first for above, below in pairwise(rows)]
    usual = median([step for step in steps if step > 0] or [0])
    for row, step in zip(rows, [0.0, *steps], strict=False):
        if step > usual * WIDER:
            yield ""
        yield row.text
