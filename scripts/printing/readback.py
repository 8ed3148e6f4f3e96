"""Read a PDF file back with pdfium, which did not make it: the words under each named destination, in order.

The size of its letters shows which text belongs to the record. The destination with its id shows where a passage
begins: a passage stands below its own destination and above the next. So words and destinations are proven together.

At the end of a Chinese line, Typst leaves out a space, which does not show. Where letters stand apart, pdfium may
report a space of its own instead of the one in the file. So a gap, or the end of a line, is read as a space if the
source has one there, and as nothing if it has none.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from ctypes import byref, c_double, c_float, c_int
from itertools import pairwise
from typing import Any, NamedTuple, Self

from verifying.differences import difference

Spot = tuple[int, float]
"""A page, counted from 1, and the distance from its top edge, in points."""
Row = tuple[str, str, str]
"""The words under an id: the id, the printed number, the words."""

GAP = "\n"
"""Stands for a gap, or the end of a line, in words that were read."""
STEP = 3.0
"""The smallest distance between the signs of two lines, in points."""
HYPHENS = {0x02: "-", 0xFFFE: "-"}
"""The signs with which pdfium reports a hyphen at the end of a line."""


class Sign(NamedTuple):
    """A sign on paper, where its line stands, its size in points, and whether there is a gap before it."""

    spot: Spot
    size: float
    text: str
    apart: bool


class Sheets:
    """An open PDF file; `signs` are those that the file holds, in its own order."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # noqa: PLC0415 -- it is there once it is needed

        self.raw: Any = pypdfium2.raw
        self.document: Any = pypdfium2.PdfDocument(pdf)
        self.heights: list[float] = [page.get_height() for page in self.document]
        self.signs = [*self._signs()]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.document.close()

    def _signs(self) -> Iterator[Sign]:
        raw, x, y = self.raw, c_double(), c_double()
        for number, page in enumerate(self.document, 1):
            text = page.get_textpage()
            apart = False
            for at in range(text.count_chars()):
                if not raw.FPDFText_IsGenerated(text, at):
                    raw.FPDFText_GetCharOrigin(text, at, byref(x), byref(y))
                    size = round(raw.FPDFText_GetFontSize(text, at), 1)
                    sign = HYPHENS.get(code := raw.FPDFText_GetUnicode(text, at), chr(code))
                    yield Sign((number, self.heights[number - 1] - y.value), size, sign, apart)
                    apart = False
                else:
                    apart = True

    def spot(self, id: str) -> Spot | None:
        """Return the place of a named destination, or nothing."""
        found = self.raw.FPDF_GetNamedDestByName(self.document, id.encode())
        if not found:
            return None
        x, y, zoom = c_float(), c_float(), c_float()
        known = [c_int() for _ in range(3)]
        self.raw.FPDFDest_GetLocationInPage(found, *map(byref, known), byref(x), byref(y), byref(zoom))
        page = self.raw.FPDFDest_GetDestPageIndex(self.document, found)
        return page + 1, self.heights[page] - y.value

    def rows(self, ids: Sequence[str], sizes: Mapping[str, Any]) -> list[Row]:
        """Return the words under each of some ids, in the order of the sheets, in the letter sizes of one text."""
        spots = sorted((spot, id) for id in ids if (spot := self.spot(id)))
        words: dict[str, list[Sign]] = {id: [] for _, id in spots}
        numbers: dict[str, list[Sign]] = {id: [] for _, id in spots}
        places = [spot for spot, _ in spots]
        known = {sizes["text"], *sizes["headings"]}
        for sign in self.signs:
            own = words if sign.size in known else numbers if sign.size == sizes["number"] else None
            at = bisect_right(places, sign.spot) - 1
            if own is not None and at >= 0:
                own[spots[at][1]].append(sign)
        return [(id, _lines(numbers[id]), _lines(words[id])) for _, id in spots]


def _lines(signs: Sequence[Sign]) -> str:
    """Return signs as words, with a mark for each gap."""
    rest = (f"{GAP if two.apart or _below(before, two) else ''}{two.text}" for before, two in pairwise(signs))
    return "".join((*(sign.text for sign in signs[:1]), *rest))


def _below(sign: Sign, other: Sign) -> bool:
    return other.spot[0] > sign.spot[0] or other.spot[1] > sign.spot[1] + STEP


def _joined(words: str, wanted: str) -> str:
    """Return words with each gap replaced by a space or by nothing, as in the source."""
    joined, *parts = words.split(GAP)
    for part in parts:
        joined += (" " if wanted[len(joined) : len(joined) + 1] == " " and not part.startswith(" ") else "") + part
    return joined


def joined(wanted: Sequence[Row], read: Sequence[Row]) -> list[Row]:
    """Return the words that were read, with each gap replaced by a space or by nothing, as in the expected words."""
    expected = {id: parts for id, *parts in wanted}
    return [(id, _joined(number, expected[id][0]), _joined(words, expected[id][1])) for id, number, words in read]


def unlike(wanted: Sequence[Row], rows: Sequence[Row]) -> Iterator[str]:
    """Yield the differences from the expected text: the order, the words, the number of a paragraph."""
    if [id for id, _, _ in wanted] != [id for id, _, _ in rows]:
        yield f": order {difference([id for id, _, _ in wanted], [id for id, _, _ in rows])}"
    read = {id: parts for id, *parts in rows}
    for id, *parts in wanted:
        for name, part, there in zip((" number", ""), parts, read.get(id, ("", "")), strict=True):
            if part != there:
                yield f"#{id}{name}: {difference(part, there)}"
