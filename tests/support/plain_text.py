"""What a plain text of a page must have: each paragraph with its number before it."""

from collections.abc import Collection, Iterator

from lossless import letters_of

from record.edition import Edition

SECTIONS = ("debate", "dialogues", "dialogue-1", "dialogue-2", "dialogue-3", "dialogue-4")
PAGES = [f"{root}record/{name}.html" for root in ("", "en/") for name in SECTIONS]


def assert_read(lines: list[str], edition: Edition, path: str, left_out: Collection[str] = ()) -> None:
    """Hold that lines are, among others, the paragraphs of a page, each with its number before it.

    Readers may set a space where a link without words is, and a backslash before what Markdown would read as a mark.
    Of a text that is `left_out`, because a few signs with a link look like a way to other pages, the number is there.
    """
    words = [letters for line in lines if (letters := letters_of(line.replace("\\", "").lstrip("# ")))]
    for number, text in paragraphs_of(edition, path):
        assert number in words
        if text not in left_out:
            assert words.count(letters_of(text)) == 1, f"{path}: {number}"
            assert words[words.index(letters_of(text)) - 1] == number


def paragraphs_of(edition: Edition, path: str) -> Iterator[tuple[str, str]]:
    """Yield the numbers and texts of the paragraphs of a page."""
    view = edition.view("en" if path.startswith("en/") else "zh")
    for section in view.record.sections:
        if edition.page(section) == path.removeprefix("en/"):
            yield from ((paragraph.label.text, paragraph.text) for paragraph in section.paragraphs)
