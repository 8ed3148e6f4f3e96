"""Signs taken out of a PDF file, one at a time."""

import io
import random
import re
from typing import Any

SPACES = re.compile(rb"<([0-9A-F]{4})> <(?:0020|00A0|2009|202F|3000)>")
"""What a font says of those of its letters that are spaces."""


def without_a_sign(data: bytes, size: float, chance: random.Random) -> bytes:
    """Return a file without one sign of a text that shows.

    No space is taken: on paper it is the gap between two letters. Where a line is set wide the gap is there without it,
    and who reads the file reads the same, so that nothing is missing.
    """
    import pikepdf  # noqa: PLC0415 -- it is there once it is needed

    with pikepdf.Pdf.open(io.BytesIO(data)) as document:
        page = chance.choice([*document.pages][1:-1])
        rows, font, now, found = [*pikepdf.parse_content_stream(page)], "", 0.0, []
        spaces = {name: _spaces(own) for name, own in page.Resources.Font.items()}
        for row in rows:
            if str(row.operator) == "Tf":
                font, now = str(row.operands[0]), float(row.operands[1])
            if str(row.operator) == "TJ" and abs(now - size) < 0.01:
                runs = {at: bytes(run) for at, run in enumerate(row.operands[0]) if isinstance(run, pikepdf.String)}
                places = [(at, cut) for at, run in runs.items() for cut in range(0, len(run), 2)]
                found += [(row, at, cut) for at, cut in places if runs[at][cut : cut + 2] not in spaces[font]]
        row, at, cut = chance.choice(found)
        letters = bytes(row.operands[0][at])
        row.operands[0][at] = pikepdf.String(letters[:cut] + letters[cut + 2 :])
        page.Contents = document.make_stream(pikepdf.unparse_content_stream(rows))
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def _spaces(font: Any) -> set[bytes]:
    """Return the numbers under which a font has its spaces."""
    return {bytes.fromhex(number.decode()) for number in SPACES.findall(font.ToUnicode.read_bytes())}
