"""The search comes when somebody searches: once, in the language of the page, and in the other one after an answer."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from opened import PAINTED, visit
from playwright.sync_api import Page, expect
from reading import PAGE, tool
from search_box import ask

from record.edition import Edition

PAGES = ("index.html", "record/dialogue-2.html", "record/all.html", "en/record/dialogue-2.html", "about.html")
PART = re.compile(r"/(search/index-\w+|assets/js/search)\.[0-9a-f]{8}\.js$")
INDEX, OTHER, WORKER = "search/index-zh", "search/index-en", "assets/js/search"
ANSWERED = "() => document.querySelector('.search-more')?.childElementCount === 2"
"""What the box says of the other language has come."""


@pytest.fixture
def asked(page: Page) -> Iterator[list[str]]:
    """The parts of the search that a page asks for, in order."""
    parts: list[str] = []
    page.on("request", lambda request: parts.extend(PART.findall(request.url)))
    yield parts
    assert not [part for part in parts if parts.count(part) > 1], "a part was asked for twice"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_for_no_part_of_the_search_by_itself(page: Page, base: str, asked: list[str], path: str) -> None:
    visit(page, base + path)
    page.evaluate(PAINTED)
    assert asked == []


def by_key(page: Page, address: str) -> None:
    visit(page, address)
    page.keyboard.press("/")


def by_pointer(page: Page, address: str) -> None:
    visit(page, address)
    page.locator(".md-search__input").click()


def by_address(page: Page, address: str) -> None:
    page.goto(f"{address}?q=27")


@pytest.mark.parametrize("way", [by_key, by_pointer, by_address])
def test_the_search_comes_once_in_one_language_and_in_the_other_after_an_answer(
    page: Page, base: str, asked: list[str], edition: Edition, way: Callable[[Page, str], None]
) -> None:
    way(page, f"{base}record/dialogue-2.html")
    if way is not by_address:
        expect(page.locator(".search-status")).to_be_empty()
        assert sorted(asked) == [WORKER, INDEX]
        assert ask(page, "27").paragraphs == [27]
    page.wait_for_function(ANSWERED)
    assert sorted(asked) == [WORKER, OTHER, INDEX]
    expect(page.locator(".search-more")).to_contain_text("在 English 文本中找到 2 条")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    saying = [paragraph.number for paragraph in edition.record.paragraphs if "青年" in paragraph.text]
    assert sorted(ask(page, "青年").paragraphs) == saying
    expect(page.locator(".search-more")).not_to_contain_text("English")


def test_what_is_asked_before_the_other_language_is_there_is_counted_when_it_comes(page: Page, server: str) -> None:
    waiting: list[Callable[[], None]] = []
    page.route("**/search/index-en.*", lambda route: waiting.append(route.continue_))
    by_key(page, f"{server}index.html")
    with page.expect_request("**/search/index-en.*"):
        ask(page, "27")
    ask(page, "Gómez")
    [come] = waiting
    come()
    expect(page.locator(".search-more")).to_contain_text("在 English 文本中找到 4 条")
    assert page.locator(".search-more a").count() == 2


def test_the_search_page_asks_for_the_index_of_its_language_once_and_its_box_does_not_ask_again(
    page: Page, base: str, asked: list[str]
) -> None:
    page.goto(f"{base}search.html?find=27")
    expect(page.locator(".find-status")).to_contain_text("1 段")
    assert asked == [INDEX]
    page.locator(".md-search__input").click()
    ask(page, "27")
    page.wait_for_function(ANSWERED)
    assert sorted(asked) == [WORKER, OTHER, INDEX]


def test_the_notepad_asks_for_the_languages_that_it_copies(reader: Page, base: str, asked: list[str]) -> None:
    visit(reader, f"{base}{PAGE}")
    tool(reader, "para_27", "收入摘录本")
    reader.get_by_role("button", name="摘录本（1）").click()
    assert asked == []
    reader.get_by_role("button", name="复制全部").click()
    expect(reader.locator("dialog .announcement")).to_contain_text("已复制 1 处及出处")
    assert asked == [INDEX]


def test_a_search_that_did_not_come_comes_when_the_box_is_opened_again(page: Page, server: str) -> None:
    page.route("**/search/index-zh.*", lambda route: route.fulfill(status=200, body=""), times=1)
    by_key(page, f"{server}index.html")
    expect(page.locator(".search-status")).to_contain_text("搜索索引无法载入")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert ask(page, "27").paragraphs == [27]


def test_the_theme_s_own_index_is_not_published(site: Path) -> None:
    assert [path.name for path in site.rglob("search_index*")] == []
