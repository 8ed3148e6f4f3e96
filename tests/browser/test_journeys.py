"""Whole journeys of a reader in a real browser."""

import re

from playwright.sync_api import Page, expect


def test_a_paragraph_link_leads_to_its_paragraph(page: Page, base: str) -> None:
    page.goto(f"{base}record/dialogue-2.html")
    page.click(".number[href='#para_27']")
    expect(page).to_have_url(re.compile(r"record/dialogue-2\.html#para_27$"))
    expect(page.locator("#para_27")).to_be_in_viewport()


def test_search_finds_a_word_of_the_record_and_leads_to_its_page(page: Page, base: str) -> None:
    page.goto(f"{base}index.html")
    page.keyboard.press("/")
    page.keyboard.type("Klemensewicz")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/record/dialogue-4.html**")
