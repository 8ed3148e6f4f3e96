"""A reader without scripts finds a paragraph by its number, and reads in the dark where the system is dark."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from browsing import Opening, opening_in
from kinds import ALONE, FILES, KINDS, STUBS
from opened import stay
from playwright.sync_api import Browser, Page, expect

COLOURS = """() => ["body", "h1", ".md-header", "article a[href]", "article .facts"].map((name) => {
  const style = getComputedStyle(document.querySelector(name));
  return [name, style.color, style.backgroundColor, style.borderBlockEndColor, style.colorScheme];
})"""
PAPER = "getComputedStyle(document.body).backgroundColor"
LETTERS = "getComputedStyle(document.querySelector('h1')).color"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("contrast", ["no-preference", "more"])
@pytest.mark.parametrize("path", ["index.html", "record/dialogue-2.html", "terms.html", "p/index.html"])
def test_without_a_script_the_colours_are_those_of_the_system_as_with_one(
    opening: Opening, server: str, path: str, contrast: str, scheme: str
) -> None:
    found = []
    for scripts in (True, False):
        page = opening(color_scheme=scheme, contrast=contrast, java_script_enabled=scripts)
        page.goto(server + path)
        found.append(page.evaluate(COLOURS))
        assert (max(levels(page.evaluate(PAPER))) < 64) == (scheme == "dark")
    assert found[0] == found[1]


@pytest.fixture(scope="module")
def dark(browser: Browser, own: Sequence[str]) -> Iterator[Page]:
    """A page of a reader without scripts whose system is dark."""
    choices: Any = {"color_scheme": "dark", "java_script_enabled": False, "viewport": {"width": 320, "height": 480}}
    with opening_in(browser, own, **choices) as page:
        page.route(re.compile(r"/p/"), stay)
        yield page


@pytest.mark.parametrize("path", [*(path for path in KINDS if "?" not in path), *ALONE, STUBS[0], STUBS[-1]])
def test_without_a_script_every_kind_of_file_is_dark_where_the_system_is(dark: Page, server: str, path: str) -> None:
    dark.goto(server + path)
    assert min(levels(dark.evaluate(LETTERS))) > 128


def test_without_a_script_an_address_opens_what_is_folded_away_and_paper_has_all_of_it(
    opening: Opening, server: str
) -> None:
    page = opening(java_script_enabled=False)
    page.goto(f"{server}notes.html#notes_para_28")
    expect(page.locator("#notes_para_28")).to_be_in_viewport()
    notes = page.locator(".note")
    expect(notes.last).to_be_hidden()
    page.emulate_media(media="print")
    assert [note.is_visible() for note in notes.all()] == [True] * notes.count()


@pytest.mark.parametrize("root", ["", "en/"])
def test_without_a_script_the_box_leads_to_all_numbers_and_a_number_to_its_paragraph(
    opening: Opening, server: str, root: str, numbers: Sequence[int]
) -> None:
    page = opening(java_script_enabled=False)
    page.goto(f"{server}{root}index.html")
    page.locator("form.goto input").fill("27")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{server}{root}p/index.html?find=27")
    listed = page.locator(".numbers a")
    assert listed.all_text_contents() == [str(number) for number in numbers]
    listed.get_by_text("27", exact=True).click()
    expect(page).to_have_url(f"{server}{root}record/dialogue-2.html#para_27")
    expect(page.locator("#para_27")).to_be_in_viewport()


@pytest.mark.parametrize("root", ["", "en/"])
def test_with_a_script_the_page_of_all_numbers_answers_like_the_home_page(page: Page, base: str, root: str) -> None:
    page.goto(f"{base}{root}p/index.html?find=27")
    page.wait_for_url(f"{base}{root}record/dialogue-2.html#para_27")
    page.goto(f"{base}{root}p/index.html?find=999")
    expect(page.locator(".goto .why")).to_contain_text("999")


def test_a_short_link_says_its_language_and_leads_on_without_a_script(opening: Opening, server: str) -> None:
    page = opening(java_script_enabled=False)
    for root, tag in (("", "zh-Hans"), ("en/", "en")):
        assert FILES[f"{root}p/N.html"]
        page.goto(f"{server}{root}p/27.html")
        page.wait_for_url(f"{server}{root}record/dialogue-2.html#para_27")
        expect(page.locator("html")).to_have_attribute("lang", tag)
        expect(page.locator("#para_27")).to_be_in_viewport()


def levels(colour: str) -> list[int]:
    """Return the red, green and blue of a colour, from 0 to 255."""
    return [*map(int, re.findall(r"\d+", colour)[:3])]
