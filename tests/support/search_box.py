"""The theme's own search box in a real browser, driven as a reader drives it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

PARAGRAPH = re.compile(r"#para_(\d+)$")
ANSWERED = "typed => document.querySelector('.search-status')?.dataset.query === typed"
LINKS = "links => links.map(link => link.href)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the box shows: the addresses of its hits in order, and what it says of them."""

    addresses: Sequence[str]
    status: str

    @property
    def paragraphs(self) -> list[int]:
        """The paragraphs found, in the order in which they are shown."""
        return [int(found[1]) for address in self.addresses if (found := PARAGRAPH.search(address))]


def open_box(page: Page, base: str, language: str) -> None:
    """Open the search box on the home page of a language."""
    page.goto(f"{base}{'' if language == 'zh' else language + '/'}index.html")
    page.keyboard.press("/")


def ask(page: Page, typed: str) -> Answer:
    """Type into the open box and wait for its answer."""
    page.locator(".md-search__input").select_text()
    page.keyboard.insert_text(typed)
    page.wait_for_function(ANSWERED, arg=typed)
    return Answer(
        addresses=page.locator(".md-search-result__link").evaluate_all(LINKS),
        status=page.locator(".search-status").inner_text(),
    )
