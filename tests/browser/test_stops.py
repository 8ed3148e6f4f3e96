"""By Tab a paragraph, a note and a row of the lanes are one stop each, until the reader goes in."""

import pytest
from browsing import Opening
from opened import visit
from playwright.sync_api import Page, expect
from reading import PAGE

SHOWN = """[...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))"""
STOPS = f"{SHOWN}.filter((one) => one.tabIndex >= 0 && !one.disabled)"
EACH = f"""() => {{
  const stops = {STOPS};
  const count = (all, within) => [...new Set([...all].map((one) => stops.filter((stop) => within(one, stop)).length))];
  const inside = (own) => count(document.querySelectorAll(own), (one, stop) => one.contains(stop));
  const paragraphs = count(Page.paragraphs, (one, stop) => Page.owner(stop) === one);
  return [paragraphs, inside(".note:not(.quiet)"), inside(".lanes tbody tr")];
}}"""
"""How many stops paragraphs have, notes, and rows of the lanes."""
MORE = "[data-paragraph=para_27] .more"
LINKS = "#para_27 a:visible"


def number(of: int) -> str:
    return f".number[href='#para_{of}']"


def test_a_paragraph_a_note_and_a_row_of_the_lanes_are_one_stop_each(page: Page, server: str) -> None:
    visit(page, server + PAGE)
    assert page.evaluate(f"{STOPS}.length") < 70
    assert page.evaluate(EACH) == [[1], [1], [1]]
    page.locator(number(27)).focus()
    for key, next_one in (("Tab", 28), ("Shift+Tab", 27), ("Shift+Tab", 26), ("Tab", 27)):
        page.keyboard.press(key)
        expect(page.locator(number(next_one))).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "ArrowRight"])
def test_a_key_leads_into_a_paragraph_tab_through_it_and_escape_back(page: Page, server: str, key: str) -> None:
    visit(page, server + PAGE)
    for leave in ("Escape", "Tab"):
        page.locator(number(27)).focus()
        page.keyboard.press(key)
        expect(page.locator(MORE)).to_be_focused()
        assert page.url == f"{server}{PAGE}" + ("#para_27" if key == "Enter" else "")
        for link in page.locator(LINKS).all():
            page.keyboard.press("Tab")
            expect(link).to_be_focused()
        page.keyboard.press(leave)
        expect(page.locator(number(27 if leave == "Escape" else 28))).to_be_focused()
        assert page.evaluate(EACH)[0] == [1]


def test_what_is_open_in_a_paragraph_is_closed_before_escape_leaves_it(page: Page, server: str) -> None:
    visit(page, f"{server}{PAGE}#para_27")
    mark = page.locator("#para_27 .note-mark").first
    mark.press("Enter")
    page.locator(".note-open").wait_for()
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(number(27))).to_be_focused()


def test_an_arrow_leads_into_a_note_and_into_a_row_of_the_lanes(page: Page, server: str) -> None:
    visit(page, server + PAGE)
    for stop, inside in ((".note:not(.quiet) .note-number", ".note:not(.quiet) a"), (".lanes th a", ".lanes td a")):
        page.locator(stop).first.press("ArrowRight")
        assert page.evaluate(f"document.activeElement.matches('{inside}') && !document.activeElement.matches('{stop}')")
        page.keyboard.press("Escape")
        expect(page.locator(stop).first).to_be_focused()


def test_from_where_a_reader_clicks_or_an_address_leads_tab_goes_on(page: Page, server: str) -> None:
    visit(page, f"{server}{PAGE}#para_27")
    page.keyboard.press("Tab")
    expect(page.locator(LINKS).first).to_be_focused()
    page.locator("#para_28").click(position={"x": 200, "y": 60})
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.paragraph')?.id") == "para_28"


def test_without_a_script_tab_reaches_every_link(opening: Opening, server: str) -> None:
    page = opening(java_script_enabled=False)
    page.goto(server + PAGE)
    assert page.locator("article a[tabindex], article button").count() == 0
