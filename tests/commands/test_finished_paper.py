"""No page of a PDF file ends with a byte that programs take for a part of the line end behind it."""

from io import BytesIO
from typing import Any
from zlib import compress

import pytest

from optional_packages import use
from printing.finished import end_plainly

ENDS_WITH_RETURN = next(words for words in (b"q Q " * times for times in range(256)) if compress(words)[-1:] == b"\r")


@pytest.fixture(scope="module")
def pikepdf() -> Any:
    use("editions", "the programs that set the record on paper")
    import pikepdf  # noqa: PLC0415 -- it is there once it is needed

    return pikepdf


def test_a_page_whose_content_would_end_with_a_carriage_return_ends_with_another_byte(pikepdf: Any) -> None:
    document = pikepdf.new()
    for content in (ENDS_WITH_RETURN, b"q Q"):
        document.add_blank_page().Contents = document.make_stream(content)
    end_plainly(document)
    out = BytesIO()
    document.save(out)
    assert b"\r\nendstream" not in out.getvalue()
    assert [page.Contents.read_bytes() for page in pikepdf.open(out).pages] == [ENDS_WITH_RETURN + b"\n", b"q Q"]
