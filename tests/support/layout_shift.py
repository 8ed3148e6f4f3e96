"""What moves on a page while it loads, as a browser on a slower computer tells it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from browsing import opening_in
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
    """Load a page, again where something moved, and return what moved the last time."""
    for _ in range(LOADS):
        if not (found := _moved_once(browser, own, window, address)):
            break
    return found


def _moved_once(browser: Browser, own: Sequence[str], window: ViewportSize, address: str) -> list[object]:
    with slow(browser, own, window) as page:
        visit(page, address)
        found: list[object] = page.evaluate(MOVED)
        return found
