"""Signs taken out of a PDF file, one at a time."""

import io
import random


def without_a_sign(data: bytes, size: float, chance: random.Random) -> bytes:
    """Return a file without one sign of a text; the last of a run may be a space that nobody sees, and is left."""
    import pikepdf  # noqa: PLC0415 -- it is there once it is needed

    with pikepdf.Pdf.open(io.BytesIO(data)) as document:
        page = chance.choice([*document.pages][1:-1])
        rows, now, found = [*pikepdf.parse_content_stream(page)], 0.0, []
        for row in rows:
            now = float(row.operands[1]) if str(row.operator) == "Tf" else now
            if str(row.operator) == "TJ" and abs(now - size) < 0.01:
                runs = [at for at, operand in enumerate(row.operands[0]) if isinstance(operand, pikepdf.String)]
                places = [(at, cut) for at in runs for cut in range(0, len(bytes(row.operands[0][at])), 2)]
                found += [(row, *place) for place in places[:-1]]
        row, at, cut = chance.choice(found)
        letters = bytes(row.operands[0][at])
        row.operands[0][at] = pikepdf.String(letters[:cut] + letters[cut + 2 :])
        page.Contents = document.make_stream(pikepdf.unparse_content_stream(rows))
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()
