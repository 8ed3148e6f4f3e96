"""Open a PDF file that has a text layer, by pdfium: its lines as they stand, page by page.

The lines of a paragraph stay lines: later steps find its end, as in any other text. A gap wider than between most lines
is an empty line.
"""

import re
import sys
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from importing.opened import Opened, Own, Written
from importing.packages import packages
from record.source import InputError

MOST_PAGES = 3_000
WIDER = 1.35
"""How many times wider than most a gap between paragraphs is."""
HYPHEN = re.compile(r"[\x02\ufffe]")
"""The sign with which pdfium writes a hyphen at the end of a line."""
WIDE_GAPS = "an empty line stands where a page leaves more room than between its lines"
ROWS = 5
"""From this number of rows of a page on, text side by side is not chance."""
APART = 12
"""The distance between two pieces of a row, in points, that is wider than any space."""
ROW = 4
"""The largest difference between the middles of two pieces of a row, in points."""
NO_TEXT = "page {} of the file has no text: a picture?"
BESIDE = "text stands side by side on page {} of the file, columns or a table: do its lines follow one another?"
KEYS = ("Title", "Subject")


def open_paper(path: Path, data: bytes) -> Opened:
    """Open a PDF file.

    Raises:
        InputError: it cannot be read, wants a password, or no page of it has text.
    """
    document = _document(path, data)
    try:
        if len(document) > MOST_PAGES:
            raise InputError(f"{path}:1: has {len(document):,} pages; a record may have {MOST_PAGES:,} at most")
        pages = [_rows(page) for page in document]
        beside = [str(number) for number, page in enumerate(document, 1) if _side_by_side(page)]
        stated = {key: " ".join(words.split()) for key in KEYS if (words := document.get_metadata_dict().get(key))}
    finally:
        document.close()
    if not any(pages):
        raise InputError(f"{path}:1: no page has a text layer; have the text recognised (OCR), or import the Word file")
    empty = [str(number) for number, rows in enumerate(pages, 1) if not rows]
    rows = [HYPHEN.sub("-", row) for page in pages for row in page]
    return Opened(
        format="PDF",
        lines=tuple(Written(pieces=(row,)) for row in rows),
        text={f"page {number}": tuple(map(_own, page)) for number, page in enumerate(pages, 1) if page},
        stated=stated,
        operations=(WIDE_GAPS,),
        questions=tuple((0, words.format(", ".join(of))) for words, of in ((NO_TEXT, empty), (BESIDE, beside)) if of),
    )


def _own(row: str) -> Own:
    return Own(text=row)


def _document(path: Path, data: bytes) -> Any:
    """Open the document with the package that is set up for it."""
    folder = str(packages())
    if folder not in sys.path:
        sys.path.append(folder)
    import pypdfium2  # noqa: PLC0415 -- it is there once it is needed

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        cause = str(error).rstrip(".")
        raise InputError(f"{path}:1: cannot be read as PDF (broken, or with a password): {cause}") from error


def _side_by_side(page: Any) -> bool:
    """Tell whether many rows of a page have words on both sides of its middle, and room between."""
    text, middle = page.get_textpage(), page.get_width() / 2
    ends: dict[int, float] = {}
    starts: dict[int, float] = {}
    for index in range(text.count_rects()):
        start, bottom, end, top = text.get_rect(index)
        row = round((bottom + top) / 2 / ROW)
        if end < middle + APART:
            ends[row] = max(ends.get(row, end), end)
        elif start > middle - APART:
            starts[row] = min(starts.get(row, start), start)
    near = {row: max(starts.get(at, 0.0) for at in (row - 1, row, row + 1)) for row in ends}
    return sum(near[row] - end > APART for row, end in ends.items()) >= ROWS


def _rows(page: Any) -> list[str]:
    """Return the lines of a page, an empty one where the gap before a line is wider than most."""
    text = page.get_textpage()
    rows: list[tuple[str, float]] = []
    place = 0
    for row in text.get_text_range().split("\n"):
        if words := row.strip():
            rows.append((words, text.get_charbox(place + row.index(words[0]))[1]))
        place += len(row) + 1
    steps = [above[1] - below[1] for above, below in pairwise(rows)]
    usual = median([step for step in steps if step > 0] or [0])
    parted = zip(rows, [0.0, *steps], strict=False)
    return [line for (words, _), step in parted for line in (*[""] * (step > usual * WIDER), words)]
