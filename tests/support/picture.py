"""Draw the picture that stands for a page where its address is shared: `make picture`, after the facts changed.

The browser draws it from the words and lanes of the record. A mark in the file names these, so that a test can
recognise a picture of another record.
"""

import hashlib
import json
import re
import struct
import sys
import tempfile
import zlib
from html import escape
from pathlib import Path
from typing import Any

from browsing import launch
from paths import FACTS, ROOT, SOURCE, SUPPORT

from record.build import build
from record.exports.site import site_json
from record.exports.site_data import Bar, Site

TOKENS = ROOT / "docs" / "assets" / "css" / "tokens.css"
STYLE = (SUPPORT / "picture.css").read_text(encoding="utf-8")
MARK = (ROOT / "overrides" / ".icons" / "session-record.svg").read_text(encoding="utf-8")
WIDTH, HEIGHT = 1200, 630
START = 33
"""Bytes of a PNG before its second chunk."""
ROW = 9


def main() -> int:
    """Draw the picture of every language that names one."""
    sites: dict[str, Site] = json.loads(site_json(build(SOURCE, FACTS).edition))
    with launch() as browser, tempfile.TemporaryDirectory() as folder:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for site in sites.values():
            words = picture(site)
            draft = Path(folder) / "picture.html"
            draft.write_text(words, encoding="utf-8")
            page.goto(draft.as_uri())
            target = ROOT / "docs" / site["picture"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(signed(page.screenshot(), words))
            print(target.relative_to(ROOT))
    return 0


def picture(site: Site) -> str:
    """Return the picture as a page: what it is, when and where, its status, and who speaks where."""
    facts = "".join(f"<span>{escape(words)}</span>" for words in (site["dates"], site["place"], site["range"]))
    lanes = "".join(drawing(section["sketch"], section["length"]) for section in site["sections"])
    return (
        f'<!doctype html><html lang="{site["tag"]}"><meta charset="utf-8">'
        f'<link rel="stylesheet" href="{TOKENS.as_uri()}"><style>{STYLE}</style>'
        f'<body data-md-color-scheme="default"><header>{MARK}<b>{escape(site["name"])}</b></header>'
        f"<p class=above><i>{escape(site['status'])}</i> {escape(site['body'])}</p>"
        f"<h1>{escape(site['heading'])}</h1><p class=subtitle>{escape(site['subtitle'])}</p><p class=facts>{facts}</p>"
        f"<footer>{lanes}</footer>"
    )


def drawing(lanes: list[list[Bar]], length: float) -> str:
    """Return the lanes of a section, as long as the section is."""
    bars = "".join(
        f'<rect x="{start}" y="{row * ROW}" width="{width}" height="5"/>'
        for row, lane in enumerate(lanes)
        for start, width in lane
    )
    return f'<svg viewBox="0 0 1000 72" preserveAspectRatio="none" style="flex:{length}">{bars}</svg>'


def digest(words: str) -> str:
    """Return what identifies a picture: its words, not the lengths of its lanes, which any edit changes."""
    return hashlib.sha256(re.sub(r"<[^>]*>", "|", words).encode()).hexdigest()


def signed(image: bytes, words: str) -> bytes:
    """Return a PNG with the mark of what it was drawn from."""
    data = b"tEXtSource\0" + digest(words).encode()
    return image[:START] + struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data)) + image[START:]


def read(image: bytes) -> dict[str, Any]:
    """Return the size of a PNG that was signed, and its mark."""
    width, height = struct.unpack(">II", image[16:24])
    (length,) = struct.unpack(">I", image[START : START + 4])
    kind, data = image[START + 4 : START + 8], image[START + 8 : START + 8 + length]
    return {"size": (width, height), "mark": data.removeprefix(b"Source\0").decode() if kind == b"tEXt" else ""}


if __name__ == "__main__":
    sys.exit(main())
