"""Make PDF files with Typst: tagged, and PDF/UA-1 and PDF/A-2a as far as Typst checks them itself."""

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from printing.letters import MISSING, faces
from record.source import InputError

TEMPLATE = "record.typ"
STANDARDS = ("ua-1", "a-2a")
Place = tuple[int, float, float]
"""A page, counted from 1, and how far from its left and its top edge, in points."""
ROUNDS = 60
"""The most times that a file is set: a paragraph that moves also moves the paragraphs after it."""
STEP, MOST = 24, 144
"""How much of a sheet stays empty below a paragraph that is divided, for more room for notes, in points: two lines at
first, a fifth of the sheet at most."""


def template() -> str:
    """Return the template, which is part of the package."""
    return (files("record.formats") / TEMPLATE).read_text(encoding="utf-8")


def settled(data: Mapping[str, Any], moment: int) -> tuple[bytes, dict[str, Place]]:
    """Return the result of `compiled`, with each note on the sheet of its mark.

    Where a paragraph continues on the next sheet or moves there, Typst may put its note on another sheet. Such a
    paragraph then continues a few lines earlier. If that does not help, it begins a sheet.
    """
    spare: dict[str, int] = {}
    fresh: list[str] = []
    for _ in range(ROUNDS):
        pdf, places = compiled({**data, "spare": spare, "fresh": fresh}, moment)
        parted = next((id for id in _parted(data, places) if id not in fresh), None)
        if not parted:
            break
        spare[parted] = spare.get(parted, 0) + STEP
        if spare[parted] > MOST:
            fresh.append(parted)
            del spare[parted]
    return pdf, places


def _parted(data: Mapping[str, Any], places: Mapping[str, Place]) -> Iterator[str]:
    """Yield the paragraphs with a note on another sheet than its mark."""
    for block in (block for part in data["parts"] for block in part["blocks"]):
        notes = [piece["note"] for piece in block["cells"][0] or () if isinstance(piece, dict) and "note" in piece]
        if any(places[note][0] != places[f"mark_{note}"][0] for note in notes):
            yield block["id"]


def compiled(data: Mapping[str, Any], moment: int) -> tuple[bytes, dict[str, Place]]:
    """Return a PDF file with the place of every id in it; `moment` is its date, in seconds since 1970.

    Raises:
        InputError: the fonts are missing, or Typst fails or warns.
    """
    import typst  # noqa: PLC0415 -- it is there once it is needed

    fonts = sorted({path.parent for path in faces()})
    if not fonts:
        raise InputError(MISSING)
    with TemporaryDirectory() as folder:
        page = Path(folder, TEMPLATE)
        page.write_text(template(), encoding="utf-8")
        Path(folder, "data.json").write_text(json.dumps(data), encoding="utf-8")
        try:
            compiler = typst.Compiler(page, root=folder, font_paths=fonts, ignore_system_fonts=True)
            pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=[*STANDARDS], timestamp=moment)
            metadata = json.loads(compiler.query("metadata", field="value"))
        except typst.TypstError as error:
            raise InputError(f"{TEMPLATE}:1: Typst refuses it: {error}") from error
    if warnings:
        raise InputError(f"{TEMPLATE}:1: Typst warns: {warnings[0].message}")
    return pdf, {place["id"]: (place["page"], place["x"], place["y"]) for place in metadata if "id" in place}
