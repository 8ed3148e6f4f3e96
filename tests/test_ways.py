"""From one view of a page to another, what a reader was at stays: the place, the range, the query, the notepad."""

import re

import pytest
from opened import visit
from playwright.sync_api import Page, expect
from reading import PAGE, tool
from search_box import ask, open_box

SELECT = """() => {
  const from = document.getElementById("en_para_29"), to = document.getElementById("en_para_30");
  getSelection().setBaseAndExtent(from.lastChild, 5, to.firstChild, 5);
}"""


def test_between_one_text_and_two_a_range_stays(page: Page, base: str) -> None:
    visit(page, f"{base}{PAGE}?r=27-31#para_27")
    page.click(".words .side")
    expect(page).to_have_url(f"{base}record/dialogue-2-parallel.html?r=27-31#para_27")
    expect(page.locator(".in-range")).to_have_count(5)
    page.click(".words .side")
    expect(page).to_have_url(f"{base}{PAGE}?r=27-31#para_27")


@pytest.mark.parametrize("address", [PAGE, f"{PAGE}#para_27", "record/all.html"])
def test_the_other_language_begins_where_the_reader_was(page: Page, base: str, address: str) -> None:
    visit(page, base + address)
    page.evaluate("scrollTo(0, document.getElementById('para_32').offsetTop - 60)")
    page.click(".md-select__link[hreflang=en]")
    expect(page).to_have_url(re.compile(r"/en/record/(dialogue-2|all)\.html#para_32$"))


def test_a_paragraph_of_the_address_stays_while_it_is_seen(page: Page, base: str) -> None:
    visit(page, f"{base}{PAGE}#para_35")
    page.click(".md-select__link[hreflang=en]")
    expect(page).to_have_url(f"{base}en/{PAGE}#para_35")


def test_the_other_language_searches_for_the_same(page: Page, base: str) -> None:
    visit(page, f"{base}search.html?find=2030&section=dialogue-2")
    page.click(".md-select__link[hreflang=en]")
    expect(page).to_have_url(f"{base}en/search.html?find=2030&section=dialogue-2")
    expect(page.get_by_role("combobox", name="Section")).to_have_value("dialogue-2")


def test_the_address_of_a_search_that_is_shared_is_that_of_the_words_shown(reader: Page, server: str) -> None:
    open_box(reader, server, "en")
    reader.keyboard.type("habitat", delay=120)  # as fast as people type: the theme takes each letter for a query
    expect(reader.locator(".search-status")).to_have_attribute("data-query", "habitat")
    reader.locator("[data-md-component=search-share]").click()
    expect(reader.locator(".md-dialog")).to_contain_text("Copied")
    assert reader.evaluate("navigator.clipboard.readText()") == f"{server}en/index.html?q=habitat"


def test_a_place_that_another_window_added_to_the_notepad_stays(reader: Page, server: str) -> None:
    visit(reader, f"{server}{PAGE}")
    tool(reader, "para_27", "收入摘录本")
    tool(reader, "para_28", "收入摘录本")
    reader.get_by_role("button", name="摘录本（2）").click()
    other = reader.context.new_page()
    visit(other, f"{server}{PAGE}")
    tool(other, "para_30", "收入摘录本")
    reader.locator("dialog li button").first.click()
    expect(reader.locator("dialog li a")).to_have_text(["第28段", "第30段"])
    expect(other.get_by_role("button", name="摘录本（2）")).to_be_attached()


def test_words_of_the_other_language_are_not_taken_for_the_paragraph_between(page: Page, server: str) -> None:
    visit(page, f"{server}record/dialogue-2-parallel.html")
    page.evaluate("getSelection().selectAllChildren(document.getElementById('para_27'))")
    expect(page.locator(".quote-offer")).to_be_visible()
    page.evaluate(SELECT)
    expect(page.locator(".quote-offer")).to_be_hidden()


def test_escape_closes_the_search_and_not_the_note_behind_it(page: Page, server: str) -> None:
    visit(page, f"{server}{PAGE}")
    page.locator("#para_27 .note-mark").first.click()
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page.locator(".note-open")).to_be_visible()


def test_a_dark_page_is_printed_on_white_up_to_its_edges(page: Page, server: str) -> None:
    page.emulate_media(color_scheme="dark")
    visit(page, f"{server}{PAGE}")
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


@pytest.mark.parametrize("typed", ['speaker:"', 'speaker:""', "发言人:“"])
def test_a_speaker_without_a_name_is_no_question_yet(page: Page, server: str, typed: str) -> None:
    open_box(page, server, "zh")
    page.keyboard.insert_text(typed)
    expect(page.locator(".search-status")).to_have_attribute("data-query", typed)
    expect(page.locator(".search-help")).to_be_visible()


def test_a_speaker_is_asked_for_in_traditional_signs(page: Page, server: str) -> None:
    open_box(page, server, "zh")
    assert ask(page, "發言人:肯雅塔").paragraphs == ask(page, "发言人:肯雅塔").paragraphs != []
