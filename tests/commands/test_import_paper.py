"""The rows of a PDF file: the head and the foot of a page, and words that a row parts at its end."""

import json
from pathlib import Path

import pytest
from pdf_files import pdf

from importing.imported import imported
from importing.paper_rows import Row, edges, joined

BODY = ("So it was said.", "And so it went on.", "Until it was done.")


def rows(*texts: str) -> list[Row]:
    return [Row(text=text) for text in texts]


@pytest.mark.parametrize(
    ("heads", "feet", "found"),
    [
        (("A/1", "A/1", "A/1"), ("1", "2", "3"), [(1, 1)] * 3),
        (("Session 3 of 9", "Session 3 of 9", "Session 3 of 9"), ("1/3", "2/3", "3/3"), [(1, 1)] * 3),
        (("", "A/1", "2024"), ("- 7 -", "- 8 -", "- 9 -"), [(0, 1)] * 3),
        (("One.", "Two.", "Three."), ("Four.", "Five.", "Six."), [(0, 0)] * 3),
        (("1.", "2.", "3."), ("One.", "Two.", "Three."), [(0, 0)] * 3),
        (("19 of them", "25 of them", "31 of them"), ("One.", "Two.", "Three."), [(0, 0)] * 3),
    ],
    ids=[
        "symbol and number",
        "a number that is no page",
        "first page without",
        "none",
        "numbers of paragraphs",
        "text",
    ],
)
def test_what_returns_on_other_pages_is_their_head_or_foot(
    heads: tuple[str, ...], feet: tuple[str, ...], found: list[tuple[int, int]]
) -> None:
    pages = [
        rows(*filter(None, (head, *BODY[page:], *BODY[:page], foot)))
        for page, (head, foot) in enumerate(zip(heads, feet, strict=True))
    ]
    assert edges(pages) == found


def test_a_hyphen_at_the_end_of_a_row_stays_where_the_word_has_it_elsewhere() -> None:
    pages = [
        rows("the non\ufffe", "governmental, the Govern\ufffe", "ment, Vice\ufffe", "Chair and wa\ufffe"),
        rows("ter, a Government, non-governmental, Al\ufffe", "Otaibi."),
    ]
    made = joined(pages)
    assert [[row.text for row in page] for page in made.pages] == [
        [],
        ["the non-governmental, the Government, Vice-Chair and water, a Government, non-governmental, Al-Otaibi."],
    ]
    assert (made.dropped, made.unsure) == ([0, 2], ("Vice-Chair", "wa-ter", "Al-Otaibi"))


def test_a_row_that_ends_with_a_hyphen_ends_the_file() -> None:
    assert [[row.text for row in page] for page in joined([rows("and so\ufffe")]).pages] == [["and so-"]]


def test_words_of_a_pdf_file_are_whole_and_its_hyphens_accounted_for(tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(pdf([("1. The Chair spoke of the Govern-", 700), ("ment. The Government agreed.", 686)]))
    made = imported(path, "en")
    assert made.files["record.txt"] == "1. The Chair spoke of the Government. The Government agreed.\n"
    differences = json.loads(made.files["import.json"])["differences"]
    assert [(own["text"], own["reason"], own["explained"]) for own in differences] == [
        ("-", "hyphens at which lines end", True)
    ]
