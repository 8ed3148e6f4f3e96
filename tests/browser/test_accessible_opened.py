"""What opens on a page holds the same rules as the page; and a page that breaks one is reported."""

import io

import pytest
from accessibility import looks, prepare, violations
from browsing import WINDOW, launch, opening_in
from opened import OPENED, Opened
from PIL import Image, ImageChops
from playwright.sync_api import Error, Page

BROKEN = {
    "image-alt": "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
    "color-contrast": "<p style='background: #fff; color: #999'>Words that can hardly be read</p>",
    "target-size": "<p><a href='#x' style='display: block; line-height: 9px'>a</a>"
    "<a href='#x' style='display: block; line-height: 9px'>b</a></p>",
    "region": "</main><p>Words outside every part</p>",
    "heading-order": "<h5>A heading far below</h5>",
    "label": "<input>",
    "link-in-text-block": "<p>Words and <a style='color: #333; text-decoration: none' href='#x'>a link</a></p>",
    "valid-lang": "<span lang='chinese'>语言</span>",
    "scrollable-region-focusable": "<div style='height: 2em; overflow: auto'><p style='height: 9em'>Words</p></div>",
}
"""Something that breaks a rule, by the rule that it breaks."""


@pytest.mark.parametrize("opened", OPENED.values(), ids=OPENED)
def test_what_is_open_breaks_no_rule(page: Page, server: str, opened: Opened) -> None:
    opened.open(page, server)
    prepare(page)
    part = opened.part or opened.shown
    assert {look: found for look in looks(page) if (found := violations(page, part))} == {}


PLAIN = "<!doctype html><html lang=en><title>A page</title><main><h1>A page</h1><p>Words</p>{}</main>"


def test_every_broken_rule_is_reported(page: Page) -> None:
    for rule, broken in {"": "", **BROKEN}.items():
        page.set_content(PLAIN.format(broken))
        prepare(page)
        assert {found.partition(":")[0] for found in violations(page)} == ({rule} if rule else set())


def test_a_page_without_the_engine_and_a_part_that_is_not_there_pass_for_nothing(page: Page) -> None:
    page.set_content(PLAIN.format("<b></b>"))
    with pytest.raises(Error, match="axe is not defined"):
        violations(page)
    prepare(page)
    with pytest.raises(Error, match="No elements found"):
        violations(page, "i")
    with pytest.raises(AssertionError, match="nothing could be checked"):
        violations(page, "b")


AT_ONCE = ["--disable-partial-raster"]
"""Else Chromium draws what changed over a part of what it had: round corners are then another shade at their edges."""


def test_a_page_turned_dark_and_narrow_looks_like_one_loaded_dark_and_narrow(server: str) -> None:
    def seen() -> Image.Image:
        page.locator("[data-paragraph=para_27] .more").wait_for(state="attached")
        return Image.open(io.BytesIO(page.screenshot())).convert("RGB")

    with launch(AT_ONCE) as browser, opening_in(browser, [server], locale="zh-CN", viewport=WINDOW) as page:
        page.goto(f"{server}record/dialogue-2.html")
        turned = {look: seen() for look in looks(page)}
        assert len({picture.tobytes() for picture in turned.values()}) == len(turned) == 6
        page.evaluate("localStorage.clear()")
        page.reload()
        assert ImageChops.difference(seen(), turned["dark, 320 px"]).getbbox() is None
