"""Keys that are held together with Ctrl, Alt or Meta belong to the browser, also while letters act."""

import pytest
from opened import visit
from playwright.sync_api import Page, expect
from reading import PAGE

OURS = "jkclg?"
THEMES = "fspn,./"
HEARD = """addEventListener("keydown", (event) => setTimeout(() => {
  (window.heard ??= []).push([event.key, event.defaultPrevented]);
}), true)"""


@pytest.mark.parametrize("held", ["Control", "Meta", "Alt"])
def test_what_is_pressed_with_another_key_reaches_the_browser_and_does_nothing_else(
    page: Page, server: str, held: str
) -> None:
    keys = OURS + THEMES
    visit(page, f"{server}{PAGE}#para_27")
    page.keyboard.press("?")
    page.get_by_label("启用字母快捷键").check()
    page.keyboard.press("Escape")
    page.locator(".number[href='#para_27']").focus()
    page.evaluate(HEARD)
    for key in keys:
        page.keyboard.press(f"{held}+{key}")
    page.wait_for_function("count => window.heard?.length === count", arg=2 * len(keys))
    heard = [[key, prevented] for key, prevented in page.evaluate("heard") if key != held]
    assert heard == [[key, False] for key in keys]
    assert page.url == f"{server}{PAGE}#para_27"
    expect(page.locator("dialog, .announcement")).to_have_count(0)
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page.locator(".number[href='#para_27']")).to_be_focused()
    page.keyboard.press("j")
    page.wait_for_url("**#para_28")
