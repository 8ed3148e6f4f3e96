"""A part of the site that does not come is said to be missing; the rest goes on."""

import pytest
from opened import visit
from playwright.sync_api import Browser, Page, expect

PAGE = "record/dialogue-2.html"


@pytest.fixture
def alone(browser: Browser) -> Page:
    """A page on which what fails may be seen to fail."""
    return browser.new_page(locale="zh-CN")


@pytest.mark.parametrize("lost", ["search/search_index.js*", "assets/js/search-worker.*", "assets/js/search-core.*"])
def test_the_search_box_says_that_its_index_or_its_worker_did_not_come(alone: Page, base: str, lost: str) -> None:
    alone.context.route(f"**/{lost}", lambda route: route.abort())
    visit(alone, f"{base}{PAGE}")
    alone.keyboard.press("/")
    expect(alone.locator(".search-status")).to_contain_text("搜索索引无法载入")
    alone.keyboard.type("水")
    expect(alone.locator(".search-status")).to_contain_text("搜索索引无法载入")
    alone.context.close()


def test_the_switch_of_hints_goes_back_when_the_terms_do_not_come(alone: Page, server: str) -> None:
    alone.context.route("**/terms.*.js", lambda route: route.abort())
    visit(alone, f"{server}{PAGE}")
    button = alone.locator(".views button")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    alone.context.close()
