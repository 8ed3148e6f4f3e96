"""The menu of a phone by keyboard, whether it slides or, for who wants less motion, is there at once."""

import pytest
from opened import visit
from playwright.sync_api import Page, expect

MOTION = pytest.mark.parametrize("motion", ["reduce", "no-preference"])


def open_menu(page: Page, server: str, motion: str) -> None:
    page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, f"{server}record/dialogue-2.html")
    page.get_by_role("button", name="菜单").focus()
    page.keyboard.press("Enter")


@MOTION
def test_the_menu_takes_the_focus_and_escape_gives_it_back(page: Page, server: str, motion: str) -> None:
    open_menu(page, server, motion)
    opener, menu = page.get_by_role("button", name="菜单"), page.locator(".md-sidebar--primary")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(menu).to_be_visible()
    expect(menu.get_by_role("button", name="记录")).to_be_focused()
    expect(menu.get_by_role("button", name="记录")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-sidebar--primary')") is None


@MOTION
def test_a_page_is_reached_through_a_part_of_the_menu(page: Page, server: str, motion: str) -> None:
    open_menu(page, server, motion)
    menu = page.locator(".md-sidebar--primary")
    expect(menu.get_by_role("button", name="记录")).to_be_focused()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="高级别辩论概述")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/record/debate.html")
    expect(page.locator(".md-sidebar--primary")).to_be_hidden()


@pytest.mark.parametrize("query", ["", "?r=27-31"])
def test_the_contents_mark_the_paragraph_of_the_address(page: Page, server: str, query: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}record/dialogue-2.html{query}#para_27")
    marked = page.locator(".md-nav--secondary .md-nav__link--active")
    expect(marked.first).to_have_attribute("href", "#para_27")
