"""Nothing that a reader sees moves while a page loads: what scripts add has its place before it comes."""

from collections.abc import Sequence

import pytest
from kinds import ALONE, KINDS
from layout_shift import MOVED, WINDOWS, moved, slow
from opened import visit
from playwright.sync_api import Browser, ViewportSize


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("path", [*KINDS, *ALONE])
def test_nothing_moves_while_a_page_loads(
    browser: Browser, own: Sequence[str], server: str, path: str, window: ViewportSize
) -> None:
    assert moved(browser, own, window, server + path) == []


def test_what_moves_is_noticed(browser: Browser, own: Sequence[str], server: str) -> None:
    with slow(browser, own, WINDOWS["phone"]) as page:
        visit(page, f"{server}index.html")
        page.evaluate("document.querySelector('article').prepend(document.createElement('hr'))")
        assert page.evaluate(MOVED) != []
