"""Nothing moves while an English page loads, as on those that test_layout_shift.py loads."""

from collections.abc import Sequence

import pytest
from kinds import ENGLISH
from layout_shift import WINDOWS, moved
from playwright.sync_api import Browser, ViewportSize


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("path", ENGLISH)
def test_nothing_moves_while_a_page_in_english_loads(
    browser: Browser, own: Sequence[str], server: str, path: str, window: ViewportSize
) -> None:
    assert moved(browser, own, window, server + path) == []
