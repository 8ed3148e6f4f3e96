"""The search page: all hits in record order, filters with counts, a link to share, and an answer without scripts."""

import re

import pytest
from browsing import Opening
from playwright.sync_api import Page, expect


def numbers(page: Page) -> list[int]:
    """Return the paragraphs listed, in order."""
    addresses = page.locator(".find-results a").evaluate_all("links => links.map(link => link.href)")
    return [int(address.rpartition("_")[2]) for address in addresses if "#para_" in address]


def test_a_link_opens_the_page_with_all_hits_in_record_order(page: Page, base: str) -> None:
    page.goto(f"{base}search.html?find=创新 青年")
    expect(page.locator(".find-status")).to_have_text("5 段")
    assert numbers(page) == [14, 31, 59, 68, 70]
    expect(page.locator(".find-results li", has=page.get_by_text("第70段")).locator("mark").first).to_be_visible()


def test_what_is_typed_and_chosen_stands_in_the_address(page: Page, base: str) -> None:
    page.goto(f"{base}search.html")
    page.keyboard.insert_text("气候变化")
    expect(page.locator(".find-status")).to_have_text("10 段")
    page.get_by_role("combobox", name="章节").select_option("dialogue-1")
    expect(page.locator(".find-status")).to_have_text("5 段")
    expect(page).to_have_url(re.compile("section=dialogue-1"))
    page.reload()
    expect(page.locator(".find-status")).to_have_text("5 段")
    assert numbers(page) == [12, 18, 21, 24, 25]
    page.get_by_role("button", name="清除筛选").click()
    expect(page.locator(".find-status")).to_have_text("10 段")


def test_a_speaker_is_chosen_by_what_he_or_she_says(page: Page, base: str) -> None:
    page.goto(f"{base}search.html?find=气候变化&speaker=bainimarama")
    expect(page.locator(".find-status")).to_have_text("3 段")
    assert numbers(page) == [21, 24, 25]


def test_what_is_said_is_chosen_by_how_its_speaker_is_known(page: Page, base: str) -> None:
    page.goto(f"{base}search.html?find=城市&speaker=sharif")
    expect(page.locator(".find-status")).to_have_text("4 段")
    for basis, count in (("named", 3), ("pronoun", 1)):
        page.get_by_role("combobox", name="发言人认定方式").select_option(basis)
        expect(page.locator(".find-status")).to_have_text(f"{count} 段")


def test_each_filter_says_how_many_hits_it_leaves(page: Page, base: str) -> None:
    page.goto(f"{base}search.html?find=气候变化")
    options = page.get_by_role("combobox", name="章节").locator("option")
    expect(options).to_contain_text(["全部 (10)", "高级别辩论概述 (2)", "一、特别主题 (5)"])


def test_a_hit_leads_to_its_paragraph_with_its_words_marked(page: Page, base: str) -> None:
    page.goto(f"{base}search.html?find=500000美元")
    page.locator(".find-results a").click()
    page.wait_for_url("**/record/debate.html**#para_8")
    expect(page.locator("#para_8 mark")).to_have_text(["500 000 美元"])


@pytest.mark.parametrize(
    ("address", "offered", "found"),
    [
        ("en/search.html?find=Klemensewitz", "Klemensiewicz", "5 paragraphs"),
        ("search.html?find=Klemensewitz", "Klemensewicz", "5 段"),
        ("search.html?find=气候变花", "气候变化", "10 段"),
        ("en/search.html?find=enabling enviroment", "enabling environment", "4 paragraphs"),
    ],
)
def test_nothing_found_is_said_with_the_closest_spelling(
    page: Page, base: str, address: str, offered: str, found: str
) -> None:
    page.goto(base + address)
    expect(page.locator(".find-status")).to_contain_text(f"“{address.partition('=')[2]}”")
    expect(page.locator(".find-status a")).to_have_text(offered)
    page.locator(".find-status a").click()
    expect(page.locator(".find-status")).to_contain_text(found)


def test_markup_in_the_address_is_only_text(page: Page, base: str) -> None:
    page.goto(f"{base}search.html?find=<img src=x onerror=alert(1)>&section=<b>&speaker=%22")
    expect(page.locator(".find-status")).to_contain_text("没有找到")
    assert page.locator("img[src=x]").count() == 0


def test_without_scripts_the_page_says_what_to_do(opening: Opening, server: str) -> None:
    page = opening(java_script_enabled=False)
    page.goto(f"{server}search.html")
    expect(page.get_by_role("link", name="打开全文一页")).to_be_visible()
    expect(page.locator(".notice").get_by_role("link", name="发言人")).to_be_visible()
    expect(page.locator(".find")).to_be_hidden()


def test_a_range_is_one_result_that_leads_to_the_whole_of_it(page: Page, base: str) -> None:
    page.goto(f"{base}search.html?find=27-31")
    link = page.locator(".find-results a")
    expect(link).to_have_text("第27-31段")
    link.click()
    page.wait_for_url("**/record/dialogue-2.html?r=27-31#para_27")
