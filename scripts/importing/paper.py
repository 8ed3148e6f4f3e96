"""Open a PDF file that has a text layer, by pdfium: its lines as they stand, page by page, without heads and feet.

The lines of a paragraph stay lines: later steps find its end, as in any other text. A gap wider than between most lines
is an empty line.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from importing.opened import FileParagraph, Opened, Written
from importing.packages import packages
from importing.paper_rows import HYPHEN, Pages, Row, edges, joined, spaced
from record.source import InputError

MOST_PAGES = 3_000
ROW_OF_TEXT = re.compile(rf"[^\n\x02\ufffe]+{HYPHEN.pattern}?")
WIDE_GAPS = "an empty line stands where a page leaves more room than between its lines"
ROWS = 5
"""From this number of rows of a page on, text side by side is not chance."""
APART = 12
"""The distance between two pieces of a row, in points, that is wider than any space."""
ROW = 4
"""The largest difference between the middles of two pieces of a row, in points."""
NO_TEXT = "page {} of the file has no text: a picture?"
BESIDE = "text stands side by side on page {} of the file, columns or a table: do its lines follow one another?"
UNSURE = "words are parted at the ends of lines that stand nowhere else, and may have a hyphen or none: {}"
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
        read = [_rows(page) for page in document]
        beside = [str(number) for number, page in enumerate(document, 1) if _side_by_side(page)]
        stated = {key: " ".join(words.split()) for key in KEYS if (words := document.get_metadata_dict().get(key))}
    finally:
        document.close()
    if not any(read):
        raise InputError(f"{path}:1: no page has a text layer; have the text recognised (OCR), or import the Word file")
    return _opened(read, stated, beside)


def _opened(read: Pages, stated: Mapping[str, str], beside: Sequence[str]) -> Opened:
    """Return what the rows of the pages are; `beside` names those on which text stands side by side."""
    empty = [str(number) for number, rows in enumerate(read, 1) if not rows]
    around = edges(read)
    made = joined([rows[top : len(rows) - foot] for rows, (top, foot) in zip(read, around, strict=True)])
    lines = [[*spaced(rows)] for rows in made.pages]
    return Opened(
        format="PDF",
        lines=tuple(Written(pieces=(line,)) for page in lines for line in page),
        text={
            f"page {number}": tuple(FileParagraph(text=line) for line in page)
            for number, page in enumerate(lines, 1)
            if page
        },
        beside=dict(_beside(read, around, made.dropped)),
        stated=stated,
        heads=tuple(dict.fromkeys(row.text for rows, (top, _) in zip(read, around, strict=True) for row in rows[:top])),
        operations=(WIDE_GAPS,),
        questions=tuple(
            (0, words.format(", ".join(of)))
            for words, of in ((NO_TEXT, empty), (BESIDE, beside), (UNSURE, made.unsure))
            if of
        ),
    )


def _beside(
    read: Pages, around: Sequence[tuple[int, int]], dropped: Sequence[int]
) -> Iterator[tuple[str, tuple[FileParagraph, ...]]]:
    """Yield what of each page is not its text, with the reason."""
    for number, (rows, (top, foot), hyphens) in enumerate(zip(read, around, dropped, strict=True), 1):
        left_out = [FileParagraph(text=row.text, reason="the head of its pages") for row in rows[:top]]
        left_out += [FileParagraph(text=row.text, reason="the foot of its pages") for row in rows[len(rows) - foot :]]
        if hyphens:
            left_out.append(FileParagraph(text="-" * hyphens, reason="hyphens at which lines end"))
        if left_out:
            yield f"page {number} (beside the text)", tuple(left_out)


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


def _rows(page: Any) -> list[Row]:
    """Return the rows of a page, without those that are empty."""
    text = page.get_textpage()
    rows: list[Row] = []
    for row in ROW_OF_TEXT.finditer(text.get_text_range()):
        if words := row[0].strip():
            start = row.start() + row[0].index(words[0])
            first, last = (text.get_charbox(at)[1] for at in (start, start + len(words) - 1))
            rows.append(Row(text=words, first=first, last=last))
    return rows
