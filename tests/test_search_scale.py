"""What the search costs does not grow out of hand: a record two hundred times as long."""

from playwright.sync_api import Browser
from search_scale import measure

SLOW = 2
"""How much slower than the bench's machine the one that runs the tests may be."""


def test_sixteen_thousand_paragraphs_are_ready_and_answered_at_once(browser: Browser) -> None:
    cost = measure(browser)
    assert cost.ready <= 150 * SLOW
    assert cost.median <= 5 * SLOW
    assert cost.worst <= 50 * SLOW, cost.slowest
    assert cost.size <= 1.3
