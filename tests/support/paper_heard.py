"""What a screen reader reads of a PDF file: the content of its tags, in their order."""

from collections.abc import Iterator
from typing import Any


def heard(tag: Any, around: str = "") -> Iterator[tuple[int, str]]:
    """Yield in the order of the tags what is heard: the object of its page, and the kind of block that it stands in."""
    from pikepdf import Dictionary  # noqa: PLC0415 -- it is there once it is needed

    kind = str(tag.S) if str(tag.S) in {"/P", "/Note"} else around
    kids = tag.get("/K", [])
    for kid in [kids] if isinstance(kids, int | Dictionary) else kids:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from heard(kid, kind)
        elif not isinstance(kid, Dictionary):
            yield tag.Pg.objgen[0], kind
