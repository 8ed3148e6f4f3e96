"""Add to a PDF file what Typst does not: destinations for all ids, the full tag of its language, notes at the foot."""

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING
from zlib import adler32

from printing.compiled import Place

if TYPE_CHECKING:  # it is there once it is needed
    from pikepdf import Pdf

LIFT = 4
"""The distance between a destination and the line below it, in points: so no window cuts the line."""


def finished(pdf: bytes, places: Mapping[str, Place], tag: str) -> bytes:
    """Return a PDF file that leads to the place of each id (`#nameddest=para_27`); the same gives the same bytes."""
    from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String  # noqa: PLC0415 -- once it is needed

    from printing.notes import at_the_foot  # noqa: PLC0415 -- it needs pikepdf as well

    with Pdf.open(BytesIO(pdf)) as document:
        names = Array()
        for id, (number, _, top) in sorted(places.items()):
            page = document.pages[number - 1]
            height = float(page.mediabox[3])
            names.extend([String(id), Array([page.obj, Name.XYZ, None, round(height - top + LIFT, 2), None])])
        limits = Array([names[0], names[len(names) - 2]])
        leaf = document.make_indirect(Dictionary(Names=names, Limits=limits))
        document.Root.Names = Dictionary(Dests=document.make_indirect(Dictionary(Kids=Array([leaf]))))
        document.Root.Lang = String(tag)
        at_the_foot(document)
        end_plainly(document)
        out = BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()


def end_plainly(document: "Pdf") -> None:
    """Add a line feed to the content of a page if it would end with a carriage return once it is compressed.

    A line feed follows each stream. Programs that look for the end of a stream take both bytes for one line end, and
    say that its length is wrong. The last byte of what zlib makes is that of a checksum of the content.
    """
    for page in document.pages:
        content = page.Contents.read_bytes()
        if adler32(content) & 0xFF == ord("\r"):
            page.Contents.write(content + b"\n")
