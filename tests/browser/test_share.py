"""Where the browser can share, a paragraph offers it, with the citation and the link; elsewhere it does not."""

from pathlib import Path

import pytest
from opened import visit
from playwright.sync_api import Page, expect
from reading import PAGE

OFFERS = """Object.defineProperty(navigator, "share", { value: async (shared) => { window.shared = shared; %s } })"""
LACKS = """Object.defineProperty(navigator, "share", { value: undefined })"""
CITED = {"": "第27段（草案；源文本未载文号；版本6ce3543d）。", "en/": "para. 27 (draft; "}
NAMES = {"": "分享", "en/": "Share"}


def tools(page: Page) -> list[str]:
    """Open the tools of a paragraph and return what they offer."""
    page.locator("[data-paragraph=para_27] .more").press("Enter")
    return page.locator(".tools[data-paragraph=para_27] button").all_inner_texts()


@pytest.mark.parametrize("root", CITED)
def test_the_citation_and_the_link_of_a_paragraph_are_shared(page: Page, server: str, root: str) -> None:
    page.add_init_script(OFFERS % "")
    visit(page, f"{server}{root}{PAGE}")
    assert NAMES[root] in tools(page)
    page.locator(".tools[data-paragraph=para_27]").get_by_role("button", name=NAMES[root], exact=True).press("Enter")
    shared = page.evaluate("shared")
    assert shared.keys() == {"text", "url"}
    assert CITED[root] in shared["text"]
    assert shared["text"] == page.evaluate("Page.cited({ first: 27, last: 27, prefix: '' }).text")
    assert shared["url"] == f"{server}{root}{PAGE}#para_27"


def test_a_copy_without_a_published_address_shares_the_citation_alone(page: Page, site: Path) -> None:
    page.add_init_script(OFFERS % "")
    visit(page, f"{site.as_uri()}/{PAGE}")
    assert "分享" in tools(page)
    page.locator(".tools[data-paragraph=para_27]").get_by_role("button", name="分享").press("Enter")
    assert page.evaluate("[shared.text.endsWith('第27段（草案；源文本未载文号；版本6ce3543d）。'), shared.url]") == [
        True,
        None,
    ]


def test_who_thinks_better_of_sharing_is_told_of_no_error(page: Page, server: str) -> None:
    page.add_init_script(OFFERS % "throw new DOMException('', 'AbortError')")
    visit(page, f"{server}{PAGE}")
    tools(page)
    page.locator(".tools[data-paragraph=para_27]").get_by_role("button", name="分享").press("Enter")
    page.wait_for_function("window.shared")
    expect(page.locator(".tools[data-paragraph=para_27]")).to_be_visible()


def test_a_browser_that_cannot_share_is_offered_the_other_tools_alone(page: Page, server: str) -> None:
    page.add_init_script(LACKS)
    visit(page, f"{server}{PAGE}")
    assert tools(page) == ["复制链接", "引用", "收入摘录本", "从此段起选"]
