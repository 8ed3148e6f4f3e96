"""Move notes in the tags of a PDF file to the foot of their sheet, so that no sentence is interrupted when read aloud.

Typst tags a note at its mark. A screen reader, which follows the tags, would then read it inside the sentence, and the
order would differ from the sheets. So each note is moved behind everything that begins on its page.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

from pikepdf import Array, Dictionary, Object, Pdf

Pages = Mapping[tuple[int, int], int]
"""The pages of a file, counted from 1, by the number of their object."""


def at_the_foot(document: Pdf) -> None:
    """Move each note behind the last element of the text that begins on the page of the note, or before it."""
    pages = {page.objgen: number for number, page in enumerate(document.pages, 1)}
    [body] = _kids(document.Root.StructTreeRoot)
    parts = _kids(body)
    begun = [*accumulate((_page(part, pages) for part in parts), max)]
    behind: list[list[Object]] = [[part] for part in parts]
    for note in [note for part in parts for note in _notes(part)]:
        note.P.K = Array([kid for kid in _kids(note.P) if not _same(kid, note)])
        note.P = body
        behind[bisect_right(begun, _page(note, pages)) - 1].append(note)
    body.K = Array([element for part in behind for element in part])


def _kids(tag: Object) -> list[Any]:
    """Return the content of an element: elements, numbers of content, references to either."""
    kids = tag.get("/K", Array())
    return [*kids] if isinstance(kids, Array) else [kids]


def _same(first: Any, other: Object) -> bool:
    return isinstance(first, Dictionary) and first.objgen == other.objgen


def _notes(tag: Object) -> Iterator[Object]:
    for kid in _kids(tag):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from [kid] if kid.S == "/Note" else _notes(kid)


def _page(tag: Object, pages: Pages) -> int:
    """Return the page with the first content of an element, or 0 if it has none."""
    for kid in _kids(tag):
        inner = isinstance(kid, Dictionary)
        if inner and "/S" in kid:
            if page := _page(kid, pages):
                return page
        else:
            return pages[(kid if inner and "/Pg" in kid else tag).Pg.objgen]
    return 0
