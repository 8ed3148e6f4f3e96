"""Nothing that a reader sees moves while a page loads: what scripts add has its place before it comes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from browsing import opening_in
from kinds import PAGES
from opened import visit
from playwright.sync_api import Browser, Page, ViewportSize

WINDOWS: dict[str, ViewportSize] = {"phone": {"width": 390, "height": 844}, "wide": {"width": 1280, "height": 900}}
SLOWER = 4
"""A computer of the middle class paints a page between its scripts; a fast one may hide what moves."""
LOADS = 3
"""A busy machine may paint half a page that has just arrived; what the page itself moves, it moves each time."""
MOVED = """() => new Promise((done) => {
  const shifts = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  const said = ({ value, sources }) => [value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))];
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => (
    done(shifts.filter(({ value }) => value >= 0.001).map(said))))));
})"""
"""What moved, by how much: the share of the window times the share of the way. Less than this is no line of text."""


@contextmanager
def slow(browser: Browser, own: Sequence[str], window: ViewportSize) -> Iterator[Page]:
    """Open a page on a slower computer; it goes in any case, since the browser slows it by working for nothing."""
    with opening_in(browser, own, viewport=window) as page:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        yield page


def moved(browser: Browser, own: Sequence[str], window: ViewportSize, address: str) -> list[object]:
    """Load a page, and return what moved."""
    with slow(browser, own, window) as page:
        visit(page, address)
        found: list[object] = page.evaluate(MOVED)
        return found


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_loads(
    browser: Browser, own: Sequence[str], server: str, path: str, window: ViewportSize
) -> None:
    loads: list[list[object]] = []
    while [] not in loads and len(loads) < LOADS:
        loads.append(moved(browser, own, window, server + path))
    assert [] in loads


def test_what_moves_is_noticed(browser: Browser, own: Sequence[str], server: str) -> None:
    with slow(browser, own, WINDOWS["phone"]) as page:
        visit(page, f"{server}index.html")
        page.evaluate("document.querySelector('article').prepend(document.createElement('hr'))")
        assert page.evaluate(MOVED) != []
