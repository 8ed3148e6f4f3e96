"""What a reader opens on a page with the keyboard alone: the data of `this_record/cases/opened.toml`, and its steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paths import record_cases
from playwright.sync_api import Page, Route, expect

PAINTED = "new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
"""True once the scripts of a page have added everything that they add after the first paint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Something that is open after some steps, each a control and the keys that are pressed on it."""

    page: str
    steps: Sequence[Sequence[str]]
    shown: str
    typed: str = ""
    part: str = ""
    back: str = ""

    def open(self, page: Page, base: str) -> None:
        visit(page, base + self.page)
        for control, *keys in self.steps:
            page.locator(control).first.focus()
            for key in keys:
                page.keyboard.press(key)
        page.keyboard.insert_text(self.typed)
        expect(page.locator(self.shown).first).to_be_in_viewport()


def visit(page: Page, address: str) -> None:
    """Open a page, and wait for all that its scripts add."""
    page.goto(address)
    page.evaluate(PAINTED)
    if address.endswith("404.html"):
        page.locator(".unfound").first.wait_for(state="detached")  # once it has found the site
    if "search.html?find=" in address:
        page.locator(".find-results a").first.wait_for()


def stay(route: Route) -> None:
    """Keep a page that leads to another one, so that it can be checked."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', 'name="leads-on"'))


def _opened() -> dict[str, Opened]:
    cases = record_cases("opened.toml")
    return {name: Opened(**case) for name, case in cases.items()}


OPENED: Mapping[str, Opened] = _opened()
