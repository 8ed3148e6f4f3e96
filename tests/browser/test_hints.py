"""Hints on terms: off until a reader wants them, and the text stays what it was."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from reading import choose

from record.edition import Edition
from record.languages import GRAMMARS
from record.terms.forms import BEGIN, END, HAN
from record.terms.mentions import Finder

FINDS = """([pattern, texts]) => texts.map((text) =>
  [...text.matchAll(new RegExp(pattern, "g"))].map((match) => [match.index, match[0]]))"""
"""What a pattern finds in each of some texts, and where, to a browser that knows lookbehinds."""

TEXT = """() => [...document.querySelectorAll(".paragraph")].map((paragraph) => {
  const copy = paragraph.cloneNode(true);
  copy.querySelectorAll("[data-search-exclude]").forEach((element) => element.remove());
  return copy.textContent;
})"""

HINTS = ".views input[name=hints]"
WIDTHS = """terms => terms.map((term) => {
  term.focus();
  return [getComputedStyle(term, "::after").content, document.documentElement.scrollWidth];
})"""
"""The hint that each term shows once it has the focus, and how wide the page is then."""


@pytest.fixture(scope="module")
def tables(site: Path) -> dict[str, Any]:
    """The patterns and hints that the pages load, by language tag."""
    (script,) = (site / "record").glob("terms*.js")
    table: dict[str, Any] = json.loads(script.read_text(encoding="utf-8").partition("= ")[2].rpartition(";")[0])
    return table


def with_lookbehinds(form: str) -> str:
    """Return a pattern for one form, a whole word where it begins or ends with a sign that is parted by spaces."""
    first = f"[{form[0]}{form[0].upper()}]" if form[0].islower() else re.escape(form[0])
    begin, end = (re.match(rf"(?!{HAN})\w", sign) is not None for sign in (form[0], form[-1]))
    return f"{BEGIN if begin else ''}{first}{re.escape(form[1:])}{END if end else ''}"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_pattern_finds_what_one_with_lookbehinds_does(
    page: Page, edition: Edition, tables: dict[str, Any], language: str
) -> None:
    table = tables[GRAMMARS[language].tag]
    hidden = Finder(edition.terms, GRAMMARS[language]).hidden
    ordered = sorted({*table["hints"], *hidden}, key=lambda form: (-len(form), form))
    before = "|".join(map(with_lookbehinds, ordered))
    assert "(?<" not in table["pattern"]
    paragraphs = [paragraph.text for paragraph in edition.view(language).record.paragraphs]
    around = ("{}", "x{}", "{}x", "中{}中", "é{}é", "9{}9", "({})", "{0}{0}", "{0} {0}", "-{}_")
    forms = [frame.format(form) for form in table["hints"] for frame in around]
    found = page.evaluate(FINDS, [table["pattern"], [*paragraphs, *forms]])
    assert found == page.evaluate(FINDS, [before, [*paragraphs, *forms]])
    assert sum(map(len, found[: len(paragraphs)])) > 400


def test_there_are_no_hints_until_the_reader_switches_them_on(page: Page, base: str) -> None:
    page.goto(f"{base}record/dialogue-2.html")
    expect(page.locator(HINTS)).not_to_be_checked()
    assert page.locator("a.term").count() == 0


@pytest.mark.parametrize(
    ("place", "words", "hint"),
    [
        ("record/dialogue-2.html#para_28", "循环经济", "circular economy"),
        ("en/record/dialogue-2.html#para_28", "circular economy", "循环经济"),
        ("record/dialogue-2-parallel.html#en_para_28", "circular economy", "循环经济"),
        ("record/all.html#para_27", "《新城市议程》", "New Urban Agenda"),
    ],
)
def test_a_hint_gives_the_term_in_the_other_language_and_leads_to_it(
    page: Page, base: str, place: str, words: str, hint: str
) -> None:
    path, id = place.split("#")
    page.goto(f"{base}{path}")
    choose(page, "hints")
    term = page.locator(f"#{id} a.term", has_text=words).first
    expect(term).to_have_text(words)
    expect(term).to_have_attribute("data-hint", hint)
    term.click()
    expect(page.locator("tr", has=page.locator(":target"))).to_contain_text(hint)


def test_the_text_stays_what_it_was(page: Page, server: str) -> None:
    page.goto(f"{server}record/all.html")
    before = page.evaluate(TEXT)
    choose(page, "hints")
    expect(page.locator("a.term").first).to_be_attached()
    assert page.evaluate(TEXT) == before
    choose(page, "hints")
    expect(page.locator("a.term")).to_have_count(0)
    assert page.evaluate(TEXT) == before


def test_a_word_inside_another_one_is_no_term(page: Page, server: str) -> None:
    page.goto(f"{server}record/dialogue-4.html")
    choose(page, "hints")
    terms = page.locator("#para_64 a.term", has_text="漂浮城市")
    expect(terms).to_have_text(["海洋漂浮城市", "海洋漂浮城市", "漂浮城市"])


def test_the_choice_is_remembered_on_the_next_page(page: Page, base: str) -> None:
    page.goto(f"{base}record/dialogue-2.html")
    choose(page, "hints")
    expect(page.locator("a.term").first).to_be_attached()
    page.goto(f"{base}record/dialogue-1.html")
    expect(page.locator(HINTS)).to_be_checked()
    expect(page.locator("a.term").first).to_be_attached()
    choose(page, "hints")
    page.goto(f"{base}record/dialogue-2.html")
    expect(page.locator(HINTS)).not_to_be_checked()


def test_a_hint_is_shown_to_the_keyboard_until_escape_takes_it_away(page: Page, server: str) -> None:
    def hint() -> str:
        return str(page.evaluate("getComputedStyle(document.querySelector('#para_28 a.term'), '::after').content"))

    page.goto(f"{server}record/dialogue-2.html")
    choose(page, "hints")
    term = page.locator("#para_28 a.term").first
    term.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert str(term.get_attribute("data-hint")) in hint()
    page.keyboard.press("Escape")
    expect(term).to_be_focused()
    assert hint() == "none"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert hint() != "none"


def test_the_switch_works_from_the_keyboard(page: Page, server: str) -> None:
    page.goto(f"{server}record/dialogue-2.html")
    page.locator(".views summary").focus()
    page.keyboard.press("Enter")
    page.locator(HINTS).focus()
    page.keyboard.press("Space")
    expect(page.locator(HINTS)).to_be_checked()
    expect(page.locator("a.term").first).to_be_attached()


def test_no_hint_is_wider_than_the_window_beside_the_other_language(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 980, "height": 900})
    page.goto(f"{server}en/record/dialogue-3-parallel.html")
    page.locator(".views summary").press("Enter")
    page.locator(HINTS).press("Space")  # after a click, a focus that a script gives shows no hint
    terms = page.locator("a.term")
    terms.first.wait_for()
    found = terms.evaluate_all(WIDTHS)
    assert "none" not in {hint for hint, _ in found}
    assert max(width for _, width in found) <= 980
