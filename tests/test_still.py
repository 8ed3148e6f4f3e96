"""Nothing that a reader sees moves while a page loads: what scripts add has its place before it comes."""

import pytest
from kinds import ENGLISH, KINDS
from opened import visit
from playwright.sync_api import Browser, Page, ViewportSize

WINDOWS: dict[str, ViewportSize] = {"phone": {"width": 390, "height": 844}, "wide": {"width": 1280, "height": 900}}
SLOWER = 4
"""A computer of the middle class paints a page between its scripts; a fast one may hide what moves."""
MOVED = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((shift) => { sum += shift.value; }))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))));
})"""
NOTICED = 0.001
"""The share of the window times the share of the way: less is no line of text."""


def slow(browser: Browser, window: ViewportSize) -> Page:
    """Return a page on a slower computer."""
    page = browser.new_page(viewport=window)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("path", [*KINDS, *ENGLISH, "404.html"])
def test_nothing_moves_while_a_page_loads(browser: Browser, server: str, path: str, window: ViewportSize) -> None:
    page = slow(browser, window)
    visit(page, server + path)
    assert page.evaluate(MOVED) < NOTICED
    page.close()


def test_what_moves_is_noticed(browser: Browser, server: str) -> None:
    page = slow(browser, WINDOWS["phone"])
    visit(page, f"{server}index.html")
    page.evaluate("document.querySelector('article').prepend(document.createElement('hr'))")
    assert page.evaluate(MOVED) > NOTICED
    page.close()
