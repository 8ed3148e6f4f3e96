"""What a browser shows on a page is what the record says, and nothing else but what is marked as ours."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from browsing import opening_in
from playwright.sync_api import Browser, Page
from shown import SHOWN, differences, pages, source_lines, speeches

from record.edition import Edition

ARTICLE = '<article><h1>One</h1><p data-search-exclude>Ours</p><p id="two">Two and <b>three</b></p></article>'
LINES = ["One", "Two and three"]
HIDING = {
    "not shown: Two and three": [
        'p id="two" hidden',
        'p id="two" style="display: none"',
        'p id="two" style="visibility: hidden"',
        'dialog id="two"',
        'template id="two"',
        'noscript id="two"',
        'p id="two" style="content-visibility: hidden"',
    ],
    "clear: Two and three": ['p id="two" style="opacity: 0"', 'p id="two" style="color: transparent"'],
    "tiny: Two and three": ['p id="two" style="font-size: 1px"'],
    "outside: Two and three": [
        'p id="two" style="position: absolute; left: -99rem"',
        'p id="two" style="transform: scale(0)"',
    ],
    "cut off: Two and three": ['p id="two" style="clip-path: inset(50%)"'],
}
"""Ways to hide words that are there: what is said of each, and the tag that opens the paragraph instead."""


@pytest.fixture(scope="module")
def tab(browser: Browser, own: Sequence[str]) -> Iterator[Page]:
    """One tab for all pages."""
    with opening_in(browser, own, locale="zh-CN", viewport={"width": 1280, "height": 900}) as page:
        yield page


def test_every_page_of_the_record_shows_its_words_in_their_order(tab: Page, server: str, edition: Edition) -> None:
    expected = pages(edition)
    every = 2 * len([*edition.record.sections]) + 1  # each section, alone and beside the other language, and the whole
    assert len(expected) == len(edition.languages) * every + 1
    assert {path: wrong for path in expected if (wrong := differences(look(tab, server + path), expected[path]))} == {}


def test_every_speech_that_is_shown_again_is_shown_as_it_is(tab: Page, server: str, edition: Edition) -> None:
    for path, said in speeches(edition):
        found = look(tab, server + path)
        assert dict(found["speeches"]) == said, path
        assert len(found["speeches"]) == len(said)
        assert found["faults"] == [], path


def test_every_line_of_the_source_is_shown_as_it_is(tab: Page, server: str, edition: Edition) -> None:
    for path, lines in source_lines(edition):
        found = look(tab, server + path)
        assert found["rows"] == [line.strip() for line in lines], path
        assert found["faults"] == [], path


@pytest.mark.parametrize(("said", "tag"), [(said, tag) for said, tags in HIDING.items() for tag in tags])
def test_words_that_are_there_and_not_seen_are_found(page: Page, said: str, tag: str) -> None:
    name = tag.partition(" ")[0]
    page.set_content(ARTICLE.replace('p id="two"', tag).replace("</b></p>", f"</b></{name}>"))
    assert said in differences(page.evaluate(SHOWN), LINES)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("</article>", "<p>Four</p></article>", ["shown besides: Four"]),
        ("Two and", "Two an", ["not shown: Two and three", "shown besides: Two an three"]),
        ("<h1>One</h1>", "", ["not shown: One"]),
        ("<b>", "<style>b::after { content: '!' }</style><b>", ['"!" beside: three']),
        (" data-search-exclude", "", ["shown besides: Ours"]),
    ],
)
def test_words_that_are_not_of_the_record_are_found(page: Page, old: str, new: str, said: list[str]) -> None:
    assert old in ARTICLE
    page.set_content(ARTICLE.replace(old, new))
    assert differences(page.evaluate(SHOWN), LINES) == said


def test_words_in_another_order_are_found(page: Page) -> None:
    page.set_content(ARTICLE)
    assert differences(page.evaluate(SHOWN), LINES) == []
    assert differences(page.evaluate(SHOWN), LINES[::-1]) == ["shown in another order"]


def look(page: Page, address: str) -> dict[str, Any]:
    """Return what a page shows."""
    page.goto(address)
    found: dict[str, Any] = page.evaluate(SHOWN)
    return found
