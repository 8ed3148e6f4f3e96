"""The search box as readers meet it: its keyboard, what it says aloud, where its hits lead, and what it withstands."""

import json
from pathlib import Path

import pytest
from built_site import built
from kinds import FRAMED
from opened import PAINTED, visit
from playwright.sync_api import Page, expect
from search_box import ask, open_box

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "(a+)+$[",
    "\\",
    "*",
    "%",
    "%E0%A4%A",
    "{query}",
    "constructor",
    "__proto__",
    "发言人:",
    'speaker:"',
    '-"',
    "\u202e27",
    "😀" * 50,
]
TEXT = """id => {
  const copy = document.getElementById(id).cloneNode(true);
  copy.querySelectorAll("[data-search-exclude]").forEach((element) => element.remove());
  return copy.textContent;
}"""
CLICKS = """() => {
  window.clicks = 0;
  const box = document.querySelector("[data-md-component=search]");
  box.addEventListener("click", ({ target }) => { if (target.closest("a")) clicks += 1; }, true);
}"""
"""Count the clicks on links of the box: where one leads is seen only once the page there has begun to come."""


def test_every_page_asks_our_worker(site: Path) -> None:
    asking, ours = [], built(site, "assets/js/search.js")
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        if 'id="__config"' in page:
            asking.append(path.relative_to(site).as_posix())
            settings = json.loads(page.partition('id="__config" type="application/json">')[2].partition("</script>")[0])
            assert (path.parent / settings["search"]).resolve() == ours, path
    assert sorted(asking) == sorted(FRAMED)


def test_a_hit_leads_to_its_paragraph_marked_and_below_the_header(page: Page, base: str) -> None:
    open_box(page, base, "zh")
    ask(page, "氣候變化 500000 2030年議程")
    ask(page, "2030年議程")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**#para_16")
    paragraph = page.locator("#para_16")
    expect(paragraph.locator("mark").first).to_be_visible()
    # An amount that no line end may part stands in an element of its own, and a mark in it is one of its own, too.
    assert "".join(paragraph.locator("mark").all_text_contents()) == "2030 年议程"
    page.evaluate(PAINTED)  # the browser scrolls there with a frame
    expect(paragraph).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    place = paragraph.bounding_box()
    assert header is not None
    assert place is not None
    assert header["y"] + header["height"] <= place["y"] < 400


def test_marks_do_not_change_the_text(page: Page, base: str) -> None:
    page.goto(f"{base}record/dialogue-2.html")
    before = page.evaluate(TEXT, "para_28")
    page.goto(f"{base}record/dialogue-2.html?h=循环经济and&h=创新&h=3700亿&h=28#para_28")
    expect(page.locator("#para_28 mark").first).to_be_visible()
    assert page.evaluate(TEXT, "para_28") == before
    expect(page.locator(".number[href='#para_28'] mark")).to_have_count(0)


def test_enter_leads_to_the_first_hit(page: Page, base: str) -> None:
    open_box(page, base, "zh")
    first, *others = [address for address in ask(page, "青年").addresses if "#para_" in address]
    assert others
    page.keyboard.press("Enter")
    expect(page).to_have_url(first)


def test_enter_leads_to_the_place_that_is_written(page: Page, base: str) -> None:
    visit(page, f"{base}index.html")
    page.keyboard.press("/")
    ask(page, "第27段")
    expect(page.locator(".goto-place")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/record/dialogue-2.html#para_27")


def test_enter_without_a_hit_stays(page: Page, base: str) -> None:
    open_box(page, base, "zh")
    ask(page, "climate change")
    page.evaluate(CLICKS)
    page.keyboard.press("Enter")
    assert page.evaluate("clicks") == 0
    expect(page.locator(".search-status")).to_have_text("没有找到“climate change”。")
    assert page.url.endswith("index.html")


def test_the_count_is_right_and_announced(page: Page, base: str) -> None:
    open_box(page, base, "en")
    answer = ask(page, "youth")
    pages = {address.partition("?")[0] for address in answer.addresses if "para_" not in address and "h=" in address}
    assert answer.status == f"{len(answer.paragraphs)} paragraphs" + (f" and {len(pages)} page" if pages else "")
    assert ask(page, "business as usual").status == "1 paragraph"
    expect(page.get_by_role("status").filter(has_text="1 paragraph")).to_be_visible()


def test_every_hit_is_visible_without_unfolding(page: Page, base: str) -> None:
    open_box(page, base, "zh")
    shown = ask(page, "创新").addresses
    assert page.locator(".md-search-result details").count() == 0
    assert page.locator(".md-search-result__link:visible").count() == len(shown)


def test_the_empty_box_explains_the_query_language(page: Page, base: str) -> None:
    open_box(page, base, "zh")
    expect(page.locator(".search-help")).to_contain_text("空格隔开的词都要出现在同一段里")
    ask(page, "创新")
    expect(page.locator(".search-help")).to_be_hidden()
    ask(page, "")
    expect(page.locator(".search-help")).to_be_visible()


def test_hits_in_the_other_language_are_offered(page: Page, base: str) -> None:
    open_box(page, base, "zh")
    ask(page, "27")
    page.get_by_role("link", name="在 English 文本中找到 2 条").click()
    page.wait_for_url("**/en/search.html?find=27")
    expect(page.locator(".find-status")).to_have_text("1 paragraph and 1 page")


def test_the_closest_spelling_is_offered_and_taken_with_the_keyboard(page: Page, base: str) -> None:
    open_box(page, base, "zh")
    ask(page, "Klemenzewicz")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".search-status")).to_contain_text("5 段")
    expect(page.locator(".md-search__input")).to_have_value("Klemensewicz")


def test_escape_closes_the_box_and_brings_the_focus_back(page: Page, base: str) -> None:
    page.goto(f"{base}record/dialogue-2.html")
    page.locator(".number[href='#para_30']").focus()
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.insert_text("创新")
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page.locator(".number[href='#para_30']")).to_be_focused()


def test_the_dialog_has_a_name_and_its_hits_are_a_list(page: Page, base: str) -> None:
    open_box(page, base, "en")
    ask(page, "youth")
    expect(page.get_by_role("dialog", name="Search this site")).to_be_visible()
    expect(page.get_by_role("dialog").get_by_role("list")).to_have_count(1)


def test_text_that_no_key_was_pressed_for_is_searched_too(page: Page, base: str) -> None:
    open_box(page, base, "zh")
    page.locator(".md-search__input").evaluate(
        "input => { input.value = '青年'; input.dispatchEvent(new InputEvent('input', { bubbles: true })); }"
    )
    expect(page.locator(".search-status")).to_contain_text("10 段")


def test_signs_of_every_kind_are_only_text(page: Page, base: str) -> None:
    open_box(page, base, "zh")
    for typed in HOSTILE:
        ask(page, typed)
        assert page.locator(".md-search-result img, .md-search-result script").count() == 0
    assert ask(page, "青年").status.startswith("10 段")


def test_ten_thousand_characters_are_answered(page: Page, base: str) -> None:
    open_box(page, base, "zh")
    for typed in ("创" * 10_000, "创 新 " * 3_333, "-" * 10_000, "1 " * 5_000):
        ask(page, typed)
    assert ask(page, "青年").status.startswith("10 段")


@pytest.mark.parametrize("query", ["q", "h"])
def test_markup_in_an_address_is_not_executed(page: Page, base: str, query: str) -> None:
    markup = "<img src=x onerror=alert(1)>"
    page.goto(f"{base}record/dialogue-2.html?{query}={markup}#para_27")
    expect(page.locator("#para_27")).to_be_attached()
    if query == "q":
        expect(page.locator(".search-status")).to_have_text(f"没有找到“{markup}”。")
    assert page.locator("img[src=x]").count() == 0


def test_a_shared_search_opens_with_its_results(page: Page, base: str) -> None:
    page.goto(f"{base}index.html?q=科技城市")
    expect(page.locator(".search-status")).to_have_text("1 段")


@pytest.mark.parametrize("typed", ['speaker:"', 'speaker:""', "发言人:“"])
def test_a_speaker_without_a_name_is_no_question_yet(page: Page, server: str, typed: str) -> None:
    open_box(page, server, "zh")
    page.keyboard.insert_text(typed)
    expect(page.locator(".search-status")).to_have_attribute("data-query", typed)
    expect(page.locator(".search-help")).to_be_visible()


def test_a_speaker_is_asked_for_in_traditional_signs(page: Page, server: str) -> None:
    open_box(page, server, "zh")
    assert ask(page, "發言人:肯雅塔").paragraphs == ask(page, "发言人:肯雅塔").paragraphs != []


def test_the_address_of_a_search_that_is_shared_is_that_of_the_words_shown(reader: Page, server: str) -> None:
    open_box(reader, server, "en")
    reader.keyboard.type("habitat", delay=120)  # as fast as people type: the theme takes each letter for a query
    expect(reader.locator(".search-status")).to_have_attribute("data-query", "habitat")
    reader.locator("[data-md-component=search-share]").click()
    expect(reader.locator(".md-dialog")).to_contain_text("Copied")
    assert reader.evaluate("navigator.clipboard.readText()") == f"{server}en/index.html?q=habitat"
