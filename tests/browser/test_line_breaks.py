"""How Chinese is broken into lines: none begins with a sign that closes, and none ends with one that opens."""

import pytest
from line_breaks import CLOSING, OPENING
from opened import visit
from playwright.sync_api import Page
from reading import LINES, PAGE

WIDTHS = (320, 390, 768, 1280)
TEXTS = ".paragraph, .nature, h1"


@pytest.mark.parametrize("path", [PAGE, "record/debate.html", "record/dialogue-1.html"])
def test_no_line_begins_with_a_closing_or_ends_with_an_opening_sign(page: Page, server: str, path: str) -> None:
    visit(page, server + path)
    counts = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        texts = page.locator(TEXTS).evaluate_all(f"all => all.map({LINES})")
        lines = [line for text in texts for line in text]
        assert [line for line in lines if line.startswith(CLOSING) or line.endswith(OPENING)] == [], width
        counts.append(len(lines))
    # The narrower the window, the more lines: they were broken anew each time.
    assert counts[0] > counts[1] > counts[2]


@pytest.mark.parametrize(("path", "heading"), [("record/dialogue-4.html", "h1"), ("index.html", ".heading")])
def test_the_numeral_of_a_heading_stays_with_the_sign_after_it(
    page: Page, server: str, path: str, heading: str
) -> None:
    visit(page, server + path)
    kept = page.locator(f"{heading} .unbroken").all_inner_texts()
    assert "四、关" in kept
    assert len(kept) == page.locator(heading).filter(has_text="、").count()
