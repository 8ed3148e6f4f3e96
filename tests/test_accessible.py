"""Every kind of page holds the rules of WCAG 2.2 AA that a program can check, in the light and in the dark."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
PAGES = (
    "index.html",
    "record/dialogue-2.html",
    "record/speakers/saeed.html",
    "search.html?find=创新",
    "en/record/dialogue-4.html",
)


def violations(page: Page, part: str = "html") -> list[str]:
    package = find_spec("axe_playwright_python")
    assert package
    assert package.origin
    # Not as a script of the page: its policy would not run it.
    page.evaluate(Path(package.origin).with_name("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("([part, rules]) => axe.run(part, rules)", [part, RULES])["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


@pytest.fixture(params=["light", "dark"])
def reader(request: pytest.FixtureRequest, browser: Browser) -> Page:
    return browser.new_page(color_scheme=request.param, viewport={"width": 1280, "height": 900})


@pytest.mark.parametrize("path", PAGES)
def test_a_page_breaks_no_rule(reader: Page, server: str, path: str) -> None:
    reader.goto(server + path)
    assert violations(reader) == []
    reader.close()


def test_the_open_search_breaks_no_rule(reader: Page, server: str) -> None:
    reader.goto(f"{server}record/dialogue-2.html")
    reader.keyboard.press("/")
    assert violations(reader, ".md-header") == []
    reader.keyboard.type("创新")
    reader.wait_for_selector(".md-search-result__link")
    assert violations(reader, ".md-header") == []
    reader.close()


def test_the_open_citation_breaks_no_rule(reader: Page, server: str) -> None:
    reader.goto(f"{server}record/dialogue-2.html#para_27")
    reader.locator("#para_27 .more").click()
    reader.locator("#para_27 .tools button", has_text="引用").click()
    reader.wait_for_selector("dialog[open]")
    assert violations(reader) == []
    reader.close()
