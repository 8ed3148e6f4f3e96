"""Where a part of the site does not come, cannot be read or stops, the text stays, and nothing is offered in vain."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from opened import PAINTED, visit
from paths import cases
from playwright.sync_api import Browser, Page, Route, expect
from reading import choose

from record.edition import Edition

CASES = cases("incomplete.toml")
FAILURES = [pytest.param(failure, id=failure["name"].replace(" ", "_")) for failure in CASES["failure"]]
PAGE = "record/dialogue-2.html"
FAILED = re.compile("搜索没能运行")
CONTROLS = """() => [...document.querySelectorAll(
  "button, input, select, textarea, output, [role=button], label[for=__search], [data-md-component=palette]",
)].filter((one) => one.getClientRects().length && getComputedStyle(one).visibility === "visible"
  && one.closest("[data-md-component=palette], .md-header, article") && !one.matches(".md-toggle, [for=__drawer] *"))
  .map((one) => one.outerHTML.slice(0, 120))"""
"""What a reader could press or write into, in the header and beside the text."""
TEXTS = """() => Object.fromEntries([...document.querySelectorAll(".paragraph[id]")].map((paragraph) => {
  const copy = paragraph.cloneNode(true);
  copy.querySelectorAll("[data-search-exclude]").forEach((element) => element.remove());
  return [paragraph.id, copy.textContent];
}))"""
OVERLAPS = """() => [...document.querySelectorAll(".paragraph[id]")].filter((paragraph) => {
  const number = document.querySelector(`.head .number[href="#${paragraph.id}"]`).getBoundingClientRect();
  const range = document.createRange();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.closest("[data-search-exclude]")) continue;
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) {
      const beside = box.left >= number.right - 1 || number.left >= box.right - 1;
      if (!beside && box.top < number.bottom - 8 && number.top < box.bottom - 8) return true;
    }
  }
  return false;
}).map((paragraph) => paragraph.id)"""
"""The paragraphs whose number lies over their text."""


@pytest.fixture
def alone(browser: Browser) -> Iterator[Page]:
    """A page on which what fails may be seen to fail."""
    page = browser.new_page(locale="zh-CN", viewport={"width": 1280, "height": 900})
    yield page
    page.context.unroute_all(behavior="ignoreErrors")  # What is asked for late has no page to go to.
    page.unroute_all(behavior="ignoreErrors")
    page.context.close()


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("script", CASES["script"], ids=lambda script: script["file"].rpartition("/")[2])
def test_where_a_script_fails_the_text_stays_and_no_control_is_left(
    alone: Page, server: str, edition: Edition, script: Mapping[str, str], failure: Mapping[str, Any]
) -> None:
    damage(alone, script["file"], failure)
    alone.goto(server + script["page"])
    alone.evaluate(PAINTED)
    assert alone.evaluate(CONTROLS) == []
    assert "正在载入" not in alone.locator("body").inner_text()
    if script["page"] == PAGE:
        holds_the_text(alone, edition)
        assert alone.locator(".note-mark").first.is_visible()
    else:
        expect(alone.get_by_text("脚本没有启用或没能运行")).to_be_visible()
        expect(alone.get_by_role("link", name="打开全文一页")).to_be_visible()


def test_with_every_script_there_are_controls(alone: Page, server: str) -> None:
    for page in {script["page"] for script in CASES["script"]}:
        visit(alone, server + page)
        assert len(alone.evaluate(CONTROLS)) >= 5
        assert alone.locator(".without-script").filter(visible=True).count() == 0


def test_a_control_waits_for_the_last_script(alone: Page, server: str) -> None:
    held: list[Route] = []
    alone.route("**/assets/js/after.*", lambda route: held.append(route))  # noqa: PLW0108 — marked by the driver
    alone.goto(server + PAGE, wait_until="commit")
    expect(alone.locator(".paragraph").first).to_be_visible()
    with alone.expect_event("domcontentloaded"):
        expect(alone.locator(".md-search").first).to_be_hidden()
        assert alone.evaluate(CONTROLS) == []
        held[0].continue_()
    expect(alone.locator(".md-search").first).to_be_visible()


def test_a_browser_that_is_too_old_has_the_text_and_no_controls(alone: Page, server: str, edition: Edition) -> None:
    alone.add_init_script("delete Array.prototype.at")
    alone.goto(server + PAGE)
    alone.evaluate(PAINTED)
    assert alone.evaluate(CONTROLS) == []
    holds_the_text(alone, edition)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_number_lies_over_no_letter_in_a_browser_that_reads_less(
    alone: Page, server: str, edition: Edition, width: int
) -> None:
    def unread(route: Route) -> None:
        style = route.fetch().text()
        for word in CASES["old"]["unread"]:
            style = style.replace(word, re.sub("(^[:@]?)", r"\1x-", word, count=1))
        route.fulfill(body=style, content_type="text/css")

    alone.set_viewport_size({"width": width, "height": 900})
    alone.route("**/*.css", unread)
    alone.goto(server + PAGE)
    alone.evaluate(PAINTED)
    assert alone.locator(".paragraph[id]").count() == len(on_page(edition))
    assert alone.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("later", CASES["later"], ids=lambda case: f"{case['asked']}-{case['file'].rpartition('/')[2]}")
def test_what_comes_later_and_fails_says_what_to_do(
    alone: Page, base: str, later: Mapping[str, str], failure: Mapping[str, Any]
) -> None:
    damage(alone, later["file"], failure)
    ASKED[later["asked"]](alone, base)
    assert "正在载入" not in alone.locator("body").inner_text()


@pytest.mark.parametrize("asked", ["box", "page"])
def test_a_search_that_stops_at_a_question_says_so(alone: Page, base: str, asked: str) -> None:
    stopping = 'String.prototype.trimStart = () => { throw new Error("stopped"); };'
    damage(alone, "assets/js/search.*js" if asked == "box" else "assets/js/find.*js", {"before": stopping})
    ASKED[asked](alone, base)


def in_the_box(page: Page, base: str) -> None:
    visit(page, f"{base}{PAGE}")
    page.keyboard.press("/")
    page.keyboard.type("水")
    expect(page.locator(".search-status")).to_contain_text(FAILED)


def on_the_search_page(page: Page, base: str) -> None:
    page.goto(f"{base}search.html?find=水")
    expect(page.locator(".find-status")).to_contain_text(FAILED)
    expect(page.locator(".md-footer")).to_be_visible()


def by_hints(page: Page, base: str) -> None:
    visit(page, f"{base}{PAGE}")
    choose(page, "hints")
    expect(page.locator(".announcement")).to_contain_text("可改看“术语表”")
    expect(page.locator(".views input[name=hints]")).not_to_be_checked()


def from_the_notepad(page: Page, base: str) -> None:
    visit(page, f"{base}{PAGE}")
    page.locator("#para_27").hover()
    page.locator("[data-paragraph=para_27] .more").click()
    page.get_by_role("button", name="收入摘录本").click()
    page.locator(".page-tools button").first.click()
    page.get_by_role("button", name="复制全部").click()
    expect(page.locator("dialog .announcement")).to_contain_text("没有复制")


ASKED: Mapping[str, Callable[[Page, str], None]] = {
    "box": in_the_box,
    "page": on_the_search_page,
    "hints": by_hints,
    "notepad": from_the_notepad,
}


def damage(page: Page, file: str, failure: Mapping[str, Any]) -> None:
    """Let a file of the site fail in the browser."""

    def answer(route: Route) -> None:
        path = unquote(urlsplit(route.request.url).path)
        on_disk = route.request.url.startswith("file:")
        if "status" in failure:
            route.abort() if on_disk else route.fulfill(status=failure["status"])
        else:
            text = Path(path).read_text("utf-8") if on_disk else route.fetch().text()
            route.fulfill(body=failure["before"] + text, content_type="text/javascript; charset=utf-8")

    page.context.route(re.compile(file.replace(".", r"\.").replace("*", ".*") + r"(?:\?.*)?$"), answer)


def holds_the_text(page: Page, edition: Edition) -> None:
    texts = page.evaluate(TEXTS)
    assert texts == {id: edition.record.paragraph_by_id[id].text for id in on_page(edition)}
    assert page.locator(".number").filter(visible=True).count() == len(texts)


def on_page(edition: Edition) -> list[str]:
    """The ids of the paragraphs that stand on the page."""
    [section] = (section for section in edition.record.sections if edition.page(section) == PAGE)
    return [paragraph.id for paragraph in section.paragraphs]
