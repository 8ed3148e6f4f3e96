"""A speech is a place: an address leads to its words, and the tools, the box and a quote say whose it is."""

import re
from typing import Any

import pytest
from browsing import Opening
from opened import visit
from paths import record_cases
from playwright.sync_api import Page, expect
from reading import clipboard_of

from record.edition import Edition

CASES = record_cases("reported.toml")["case"]
PAGE = "record/dialogue-1.html"
SPEECH = "para_24__speech_4"
CHINESE = ("", "赛义德先生的发言", "复制链接", "引用", "引用第24段（赛义德先生的发言）")
ENGLISH = ("en/", "Mr. Saeed", "Copy link", "Cite", "Cite para. 24 (Mr. Saeed)")
GROUNDS = """id => [...document.querySelectorAll(`#${id} .speech`)]
  .filter((speech) => getComputedStyle(speech).backgroundColor !== "rgba(0, 0, 0, 0)").map(({ id }) => id)"""
SELECT = """([first, from, last, to]) => {
  const place = (id, words, end) => {
    const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT), places = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest("[data-search-exclude]")) continue;
      for (let at = 0; at < node.length; at += 1) places.push([node, at]);
    }
    const start = places.map(([node, at]) => node.data[at]).join("").indexOf(words);
    const [node, at] = places[end ? start + words.length - 1 : start];
    return [node, at + (end ? 1 : 0)];
  };
  getSelection().setBaseAndExtent(...place(first, from, false), ...place(last, to, true));
}"""


@pytest.mark.parametrize("path", [PAGE, "record/dialogue-1-parallel.html", "en/record/all.html"])
@pytest.mark.parametrize("scripts", [True, False])
def test_an_address_marks_the_words_of_its_speech_and_no_others(
    path: str, opening: Opening, base: str, *, scripts: bool
) -> None:
    page = opening(java_script_enabled=scripts)
    page.goto(f"{base}{path}#{SPEECH}")
    expect(page.locator(f"#{SPEECH}")).to_be_in_viewport()
    assert page.evaluate(GROUNDS, "para_24") == [SPEECH]
    bar = "getComputedStyle(document.getElementById(id)).borderInlineStartColor"
    assert page.evaluate(f"id => {bar}", "para_24") != page.evaluate(f"id => {bar}", "para_23")


@pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_the_tools_of_a_paragraph_link_to_a_speech_and_cite_it_by_keyboard_alone(
    words: tuple[str, ...], reader: Page, server: str
) -> None:
    root, voice, copy, cite, title = words
    visit(reader, f"{server}{root}{PAGE}")
    reader.focus("[data-paragraph=para_24] .more")
    reader.keyboard.press("Enter")
    choice = reader.locator(".tools[data-paragraph=para_24] select")
    expect(choice).to_be_focused()
    for _ in range(4):
        reader.keyboard.press("ArrowDown")
    expect(choice).to_have_value(SPEECH)
    expect(choice.locator("option:checked")).to_have_text(voice)
    assert reader.evaluate(GROUNDS, "para_24") == [SPEECH]
    tools = reader.locator(".tools[data-paragraph=para_24]")
    tools.get_by_role("button", name=copy, exact=True).press("Enter")
    assert clipboard_of(reader) == f"{server}{root}{PAGE}#{SPEECH}"
    tools.get_by_role("button", name=cite, exact=True).press("Enter")
    expect(reader.get_by_role("dialog", name=title)).to_be_visible()
    reader.keyboard.press("Escape")
    reader.keyboard.press("Escape")
    expect(reader.locator(".tools")).to_have_count(0)
    assert reader.evaluate(GROUNDS, "para_24") == []


def test_a_paragraph_of_one_speech_offers_no_choice_and_a_range_has_no_speech(page: Page, server: str) -> None:
    visit(page, f"{server}{PAGE}#{SPEECH}")
    page.click("[data-paragraph=para_23] .more")
    expect(page.locator(".tools button").first).to_be_visible()
    expect(page.locator(".tools select")).to_have_count(0)
    page.click("[data-paragraph=para_24] .more")
    expect(page.locator(".tools select")).to_have_value(SPEECH)
    page.get_by_role("button", name="从此段起选").click()
    page.click(".number[href='#para_25']", modifiers=["Shift"])
    page.wait_for_url(f"{server}{PAGE}?r=24-25#para_24")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_speech_can_be_chosen_by_touch(width: int, opening: Opening, server: str) -> None:
    page = opening(viewport={"width": width, "height": 844}, has_touch=True, is_mobile=width < 600)
    visit(page, f"{server}{PAGE}#para_24")
    page.tap("[data-paragraph=para_24] .more")
    choice = page.locator(".tools[data-paragraph=para_24] select")
    choice.select_option(SPEECH)
    assert page.evaluate(GROUNDS, "para_24") == [SPEECH]
    box = choice.bounding_box()
    assert box
    assert box["height"] >= (44 if width < 600 else 28)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    "given",
    ["#" + SPEECH, f"https://example.org/{PAGE}#{SPEECH}，", "第24段（赛义德先生的发言）", "para. 24 (Mr. Saeed)"],
)
def test_the_box_reads_the_place_of_a_speech_and_keeps_it(given: str, page: Page, base: str) -> None:
    visit(page, f"{base}index.html")
    page.fill("form.goto input", given)
    page.press("form.goto input", "Enter")
    page.wait_for_url(f"{base}{PAGE}#{SPEECH}")
    assert page.evaluate(GROUNDS, "para_24") == [SPEECH]
    expect(page.locator(".remark")).to_have_count(0)


def test_the_search_box_says_whose_speech_it_leads_to(page: Page, server: str) -> None:
    visit(page, server)
    page.keyboard.press("/")
    page.keyboard.insert_text(f"#{SPEECH}")
    page.keyboard.press("Shift")
    expect(page.locator(".goto-place")).to_have_text("前往第24段（赛义德先生的发言）")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server}{PAGE}#{SPEECH}")


def test_the_keys_mean_the_speech_that_the_address_names(reader: Page, server: str) -> None:
    visit(reader, f"{server}{PAGE}#{SPEECH}")
    reader.keyboard.press("?")
    reader.keyboard.press("Space")
    reader.keyboard.press("Escape")
    reader.keyboard.press("l")
    assert clipboard_of(reader) == f"{server}{PAGE}#{SPEECH}"
    reader.keyboard.press("j")
    reader.wait_for_url("**#para_25")


def test_the_notepad_keeps_a_speech_and_copies_its_words_alone(reader: Page, server: str, edition: Edition) -> None:
    visit(reader, f"{server}{PAGE}#{SPEECH}")
    reader.click("[data-paragraph=para_24] .more")
    reader.get_by_role("button", name="收入摘录本").click()
    reader.get_by_role("button", name="摘录本（1）").click()
    link = reader.locator("dialog li a")
    expect(link).to_have_text("第24段（赛义德先生的发言）")
    expect(link).to_have_attribute("href", re.compile(f"#{SPEECH}$"))
    reader.select_option("dialog select", label="两种语文")
    reader.get_by_role("button", name="复制全部").click()
    expect(reader.locator("dialog .announcement")).to_contain_text("已复制 1 处")
    copied = clipboard_of(reader)
    for language in ("zh", "en"):
        paragraph = edition.view(language).record.paragraph_by_id["para_24"]
        speech = paragraph.speeches[3]
        assert f"24. {paragraph.text[speech.start : speech.end].strip()}\n" in copied
        assert paragraph.text[: speech.start].strip() not in copied


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_copied_quote_says_whom_the_record_reports_and_how_that_is_known(
    case: dict[str, Any], reader: Page, server: str
) -> None:
    visit(reader, server + case["page"])
    reader.evaluate(SELECT, case["words"])
    reader.click(".quote-offer")
    report, *_, cited, link = clipboard_of(reader).splitlines()
    assert report == case["report"]
    assert case["cited"] in cited
    assert re.search(r"[?&][rt]=[^#]*#para_\d+(?::~:|$)", link), "a quote belongs to its paragraph"
