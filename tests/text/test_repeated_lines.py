"""The checker lets a page leave a line out as furniture only where the file shows that it is none of the text."""

import pytest

from verifying.lines import Line, repeated_of

HEADER, TURNED = "S/PV.9500 The lakes 03/08/2015", "03/08/2015 The lakes S/PV.9500"


@pytest.mark.parametrize(
    ("rows", "repeated"),
    [
        ([HEADER, "Text", TURNED], {HEADER, TURNED}),
        ([HEADER, "Text"], set()),
        ([HEADER, "Text", HEADER.replace("lakes", "seas")], set()),
        (["The lakes", "Text"] * 2, set()),
        (["The lakes", "A", "The  lakes", "B", " The lakes"], {"The lakes", "The  lakes", " The lakes"}),
    ],
)
def test_a_line_repeats_three_times_and_a_header_twice_whichever_side_its_date_is_on(
    rows: list[str], repeated: set[str]
) -> None:
    assert repeated_of(rows) == repeated


@pytest.mark.parametrize(
    "line", ["12", "– 3 –", "Page 4", "第 5 页", "GE.05-41234 (E) 010203", "2/12 15-24103", "*0166657*"]
)
def test_numbers_of_pages_and_print_jobs_need_not_repeat(line: str) -> None:
    assert Line(1, line, ()).numbers_a_page


@pytest.mark.parametrize("line", [HEADER, TURNED, "12 lakes", "It was so decided."])
def test_other_lines_are_no_numbers(line: str) -> None:
    assert not Line(1, line, ()).numbers_a_page
