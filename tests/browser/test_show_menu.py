"""One menu says how a page is shown: a choice is made by key and remembered, and nobody needs it to see everything."""

from browsing import Opening
from playwright.sync_api import Page, expect
from reading import PAGE, choose

NAMES = ("#mark_note_name_sait_26", "#note_name_sait_26", "#mark_note_name_malick_26")


def test_how_names_are_written_is_noted_on_demand_remembered_and_always_on_paper(page: Page, base: str) -> None:
    page.goto(base + PAGE)
    for name in NAMES:
        expect(page.locator(name)).to_be_hidden()
    expect(page.locator("#para_26 .note-mark:visible")).to_have_count(3)
    page.emulate_media(media="print")
    expect(page.locator(NAMES[0])).to_be_visible()
    page.emulate_media(media="screen")
    choose(page, "notes", "all")
    page.reload()
    for name in NAMES:
        expect(page.locator(name)).to_be_visible()
    choose(page, "notes", "sense")
    page.goto(f"{base}{PAGE}{NAMES[1]}")
    expect(page.locator(NAMES[1])).to_be_in_viewport()


def test_the_menu_is_opened_and_used_by_key(page: Page, server: str) -> None:
    page.goto(server + PAGE)
    page.locator(".views summary").focus()
    page.keyboard.press("Enter")
    for words in ("对照阅读", "校注 11 条"):
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name=words)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("术语提示")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("radiogroup", name="校注").get_by_label("涉及文意的")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("全部")).to_be_checked()
    expect(page.locator(NAMES[0])).to_be_visible()


def test_without_a_script_everything_is_shown(opening: Opening, base: str) -> None:
    page = opening(java_script_enabled=False)
    page.goto(base + PAGE)
    for name in NAMES:
        expect(page.locator(name)).to_be_visible()
    page.locator(".views summary").click()
    expect(page.locator(".views a")).to_have_count(2)
    expect(page.locator(".views input")).to_have_count(0)
