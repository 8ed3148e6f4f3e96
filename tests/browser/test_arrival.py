"""Where the address of a page leads: whatever was added to it or taken from it, or said where it leads nowhere."""

import re

import pytest
from browsing import Opening
from opened import visit
from paths import record_cases
from playwright.sync_api import Page, expect
from reading import PAGE, quote

from record.edition import Edition

CASES = record_cases("arrivals.toml")
WORDS = "持续城市发展既是风险也是机遇"
MARKED = "() => [...(CSS.highlights.get('quote') ?? [])].map(String).join('')"
CURRENT = ".md-sidebar--secondary .md-nav__link--active"


@pytest.mark.parametrize("given", CASES["leads"])
def test_an_address_that_is_not_quite_right_leads_to_the_right_one(given: str, tab: Page, base: str) -> None:
    tab.goto(base + given)
    expect(tab).to_have_url(base + CASES["leads"][given])
    anchor = CASES["leads"][given].partition("#")[2]
    expect(tab.locator(":target")).to_have_id(anchor)
    expect(tab.locator(":target")).to_be_in_viewport()
    expect(tab.locator(".remark.warning")).to_have_count(0)


@pytest.mark.parametrize("given", CASES["stays"])
def test_an_address_that_is_right_stays_as_it_is(given: str, tab: Page, base: str) -> None:
    visit(tab, base + given)
    expect(tab).to_have_url(base + given)
    expect(tab.locator(":target")).to_have_id(given.partition("#")[2])
    expect(tab.locator(".remark.warning")).to_have_count(0)


@pytest.mark.parametrize("given", CASES["says"])
def test_of_an_address_that_leads_nowhere_the_page_says_why(given: str, tab: Page, base: str) -> None:
    tab.goto(base + given)
    line = tab.locator(".remark.warning")
    expect(line).to_contain_text(CASES["says"][given])
    expect(line).to_be_in_viewport()
    expect(tab.locator(".in-range")).to_have_count(0)


def test_the_line_about_an_address_has_the_way_to_go_on(page: Page, base: str) -> None:
    page.goto(f"{base}{PAGE}#para_99")
    page.locator(".remark").get_by_role("button", name="前往段落").click()
    page.fill("dialog input", "27")
    page.keyboard.press("Enter")
    expect(page.locator(".paragraph:target")).to_have_id("para_27")
    expect(page.locator(".remark")).to_have_count(0)


@pytest.mark.parametrize(("given", "address"), [("para_30。", "para_30"), ("80", "para_80"), ("para_99", "para_99")])
def test_an_address_that_is_changed_on_the_page_is_read_like_that_of_a_new_one(
    given: str, address: str, page: Page, base: str
) -> None:
    visit(page, f"{base}{PAGE}#para_27")
    page.evaluate("given => { location.hash = given; }", given)
    expect(page).to_have_url(re.compile(f"#{address}$"))
    expect(page.locator(".remark")).to_have_count(int(address == "para_99"))


@pytest.mark.parametrize("query", ["quote", "range"])
def test_a_query_belongs_to_its_paragraph_and_stays_behind_with_it(
    query: str, page: Page, base: str, edition: Edition
) -> None:
    asked = f"?t={quote(edition, WORDS)}#para_27" if query == "quote" else "?r=27-28#para_27"
    page.goto(base + PAGE + asked)
    expect(page.locator(".remark")).to_have_count(1)
    page.click(".number[href='#para_30']")
    expect(page).to_have_url(f"{base}{PAGE}#para_30")
    expect(page.locator(".remark, .in-range")).to_have_count(0)
    assert page.evaluate(MARKED) == ""
    expect(page.locator("#para_30")).to_be_in_viewport()
    page.reload()
    page.locator("[data-paragraph=para_27] .more").wait_for(state="attached")
    expect(page.locator(".remark")).to_have_count(0)
    page.go_back()
    expect(page).to_have_url(base + PAGE + asked)
    expect(page.locator(".remark")).to_have_count(1)
    assert page.evaluate(MARKED) == (WORDS if query == "quote" else "")


def test_a_number_inside_the_range_keeps_it(page: Page, base: str) -> None:
    page.goto(f"{base}{PAGE}?r=27-28#para_27")
    expect(page.locator(".in-range")).to_have_count(2)
    page.click(".number[href='#para_28']")
    expect(page).to_have_url(f"{base}{PAGE}?r=27-28#para_28")
    expect(page.locator(".in-range")).to_have_count(2)


def test_a_quote_under_another_number_leads_to_its_own_paragraph(page: Page, base: str, edition: Edition) -> None:
    given = quote(edition, WORDS)
    page.goto(f"{base}{PAGE}?t={given}#para_30")
    line = page.locator(".remark.warning")
    expect(line).to_contain_text("网址里的摘录不在这一段，而在第27段。")
    line.get_by_role("link").click()
    page.wait_for_url(f"{base}{PAGE}?t={given}#para_27")
    expect(page.locator(".remark")).to_contain_text("逐字相符")
    page.goto(f"{base}{PAGE}?t={given}")
    expect(page).to_have_url(f"{base}{PAGE}?t={given}#para_27")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("query", ["quote", "range"])
def test_whoever_loads_a_page_again_or_comes_back_to_it_goes_on_where_he_was(
    query: str, width: int, opening: Opening, base: str, edition: Edition
) -> None:
    page = opening(viewport={"width": width, "height": 844}, locale="zh-CN")
    asked = f"?t={quote(edition, WORDS)}#para_27" if query == "quote" else "?r=27-31#para_27"
    page.goto(base + PAGE + asked)
    expect(page.locator(".remark").first).to_be_in_viewport()
    page.evaluate("document.getElementById('para_33').scrollIntoView()")
    place = "Math.round(document.getElementById('para_33').getBoundingClientRect().top)"
    before = page.evaluate(place)
    for again in (page.reload, page.reload):
        again()
        page.locator(".remark").first.wait_for()
        assert abs(page.evaluate(place) - before) < 3
    page.goto(f"{base}record/dialogue-3.html")
    page.go_back()
    page.locator(".remark").first.wait_for()
    assert abs(page.evaluate(place) - before) < 3


@pytest.mark.parametrize("query", ["", "quote", "range"])
def test_the_contents_show_the_paragraph_of_the_address_as_the_current_one(
    query: str, page: Page, base: str, edition: Edition
) -> None:
    asked = {"": "", "quote": f"?t={quote(edition, WORDS)}", "range": "?r=27-31"}[query]
    page.goto(f"{base}{PAGE}{asked}#para_27")
    if query:
        expect(page.locator(".remark").first).to_be_in_viewport()
    expect(page.locator(CURRENT)).to_have_attribute("href", "#para_27")
