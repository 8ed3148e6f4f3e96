"""From one view of a page to another, what a reader was at stays: the place, the range, the query."""

import re

import pytest
from opened import visit
from playwright.sync_api import Page, expect
from reading import PAGE, change_sides


def test_between_one_text_and_two_a_range_stays(page: Page, base: str) -> None:
    visit(page, f"{base}{PAGE}?r=27-31#para_27")
    change_sides(page)
    expect(page).to_have_url(f"{base}record/dialogue-2-parallel.html?r=27-31#para_27")
    expect(page.locator(".in-range")).to_have_count(5)
    change_sides(page)
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
