"""No sheet that WebKit prints ends with the head of a paragraph: it does not keep two boxes together when asked to."""

import io
import re
from collections import defaultdict

import pytest
from engines import ENGINES
from pypdf import PageObject, PdfReader

HEAD = re.compile(r"[0-9]{1,2}\.")


@pytest.mark.parametrize("path", ["record/dialogue-2.html", "record/all.html"])
def test_no_sheet_ends_with_the_head_of_a_paragraph(server: str, path: str) -> None:
    with ENGINES["WebKit"]({}) as engine, engine.window(1280, [server]) as window:
        window.open(server + path)
        sheets = PdfReader(io.BytesIO(window.paper())).pages
    assert len(sheets) > 3
    assert [row for row in map(last_row, sheets) if HEAD.match(row)] == []


def last_row(sheet: PageObject) -> str:
    """Return the words that stand lowest on a sheet."""
    rows: dict[int, list[str]] = defaultdict(list)

    def note(text: str, matrix: list[float], place: list[float], *_: object) -> None:
        if text.strip():
            rows[round(matrix[1] * place[4] + matrix[3] * place[5] + matrix[5])].append(text.strip())

    sheet.extract_text(visitor_text=note)
    return "".join(rows[min(rows)])
