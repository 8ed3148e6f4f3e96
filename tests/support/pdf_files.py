"""PDF files with a text layer, made for tests."""

from collections.abc import Iterable


def pdf(rows: Iterable[tuple[str, int] | tuple[str, int, int]]) -> bytes:
    """Return a page with lines of Helvetica at some heights, at its left edge or where they say."""
    placed = ((words, height, *left) if left else (words, height, 72) for words, height, *left in rows)
    shown = "".join(f"BT /F1 12 Tf {left} {height} Td ({words}) Tj ET\n" for words, height, left in placed)
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(shown)}>>stream\n{shown}endstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = "".join(f"{number} 0 obj{content}endobj\n" for number, content in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size 6>>\n%%EOF".encode()
