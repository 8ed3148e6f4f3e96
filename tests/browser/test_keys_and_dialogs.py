"""What stands over a page or in a box of it goes when it has answered, and keys act as the reader wants them to."""

import pytest
from opened import visit
from playwright.sync_api import Page, expect
from reading import PAGE, tool

ON_TOP = """part => {
  const { left, top, height } = part.getBoundingClientRect();
  return part.contains(document.elementFromPoint(left + 5, top + height / 2));
}"""
SEEN = """all => all.map(one => one.getBoundingClientRect())
  .filter(({ top, bottom }) => bottom > 80 && top < innerHeight).map(({ top }) => top)"""


def test_slash_and_question_mark_act_until_they_are_switched_off(reader: Page, server: str) -> None:
    reader.goto(f"{server}{PAGE}")
    reader.locator(".page-tools").wait_for()
    reader.keyboard.press("?")
    reader.get_by_label("启用 / 和 ?").uncheck()
    reader.keyboard.press("Escape")
    reader.keyboard.press("?")
    reader.keyboard.press("/")
    expect(reader.locator("dialog")).to_have_count(0)
    expect(reader.locator("[data-md-component=search-query]")).not_to_be_focused()
    reader.get_by_role("button", name="快捷键").click()
    reader.get_by_label("启用 / 和 ?").check()
    reader.keyboard.press("Escape")
    reader.keyboard.press("/")
    expect(reader.locator("[data-md-component=search-query]")).to_be_focused()


def test_a_dialog_that_leads_to_a_paragraph_of_its_page_does_not_stay_before_it(reader: Page, server: str) -> None:
    reader.goto(f"{server}{PAGE}#para_30")
    tool(reader, "para_27", "收入摘录本")
    for number in (27, 27, 30):
        reader.evaluate("Goto.open()")
        reader.fill("dialog input", str(number))
        reader.keyboard.press("Enter")
        reader.wait_for_url(f"**#para_{number}")
        expect(reader.locator("dialog")).to_have_count(0)
    reader.get_by_role("button", name="摘录本（1）").click()
    reader.locator("dialog").get_by_role("link", name="第27段").click()
    reader.wait_for_url("**#para_27")
    expect(reader.locator("dialog")).to_have_count(0)


def test_an_answer_goes_with_the_words_that_it_answers(page: Page, server: str) -> None:
    visit(page, f"{server}index.html")
    field = page.locator("form.goto input")
    field.fill("999")
    field.press("Enter")
    expect(page.locator("form.goto .why")).not_to_be_empty()
    field.press("Backspace")
    expect(page.locator("form.goto .why")).to_be_empty()
    page.keyboard.press("Tab")
    page.keyboard.press("/")
    page.keyboard.type("27")
    expect(page.locator(".goto-place")).to_have_text("前往第27段")
    page.locator("[type=reset]").first.click()
    expect(page.locator(".goto-place")).to_be_hidden()
    page.keyboard.type("十")
    expect(page.locator(".goto-place")).to_be_hidden()


@pytest.mark.parametrize("text", ["27\u201131", "§ 27", "第27\u201031段"])
def test_other_signs_for_a_paragraph_and_a_range_are_read(text: str, page: Page, server: str) -> None:
    visit(page, f"{server}index.html")
    page.fill("form.goto input", text)
    page.press("form.goto input", "Enter")
    page.wait_for_url("**#para_27")


def test_the_head_of_a_dialog_stays_over_what_scrolls_under_it(reader: Page, server: str) -> None:
    reader.set_viewport_size({"width": 390, "height": 500})
    visit(reader, f"{server}{PAGE}")
    reader.evaluate("CiteDialog.open({ first: 27, last: 27 })")
    reader.locator("dialog summary").click()
    reader.locator("dialog .form").last.scroll_into_view_if_needed()
    assert reader.locator("dialog").evaluate("dialog => dialog.scrollTop") > 100
    for part in ("header h2", "header .close"):
        assert reader.locator(f"dialog {part}").evaluate(ON_TOP)


@pytest.mark.parametrize(("scrolled", "key", "number"), [("0", "j", 26), ("1e6", "k", 35)])
def test_where_no_paragraph_is_seen_the_keys_lead_to_the_nearest(
    reader: Page, server: str, scrolled: str, key: str, number: int
) -> None:
    reader.set_viewport_size({"width": 1280, "height": 300})
    visit(reader, f"{server}{PAGE}")
    reader.keyboard.press("?")
    reader.get_by_label("启用字母快捷键").check()
    reader.keyboard.press("Escape")
    reader.evaluate(f"() => {{ document.activeElement.blur(); scrollTo(0, {scrolled}); }}")
    assert reader.locator(".paragraph").evaluate_all(SEEN) == []
    reader.keyboard.press(key)
    reader.wait_for_url(f"**#para_{number}")


def test_the_last_place_that_is_taken_out_leaves_the_keyboard_in_the_dialog(reader: Page, server: str) -> None:
    visit(reader, f"{server}{PAGE}")
    tool(reader, "para_27", "收入摘录本")
    reader.get_by_role("button", name="摘录本（1）").click()
    reader.locator("dialog li button").press("Enter")
    expect(reader.locator("dialog .notepad")).to_contain_text("摘录本是空的")
    expect(reader.locator("dialog .close")).to_be_focused()


def test_escape_closes_the_search_and_not_the_note_behind_it(page: Page, server: str) -> None:
    visit(page, f"{server}{PAGE}")
    page.locator("#para_27 .note-mark").first.click()
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    expect(page.locator("#__search")).to_be_checked()  # the theme opens it a moment after it has the focus
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page.locator(".note-open")).to_be_visible()
