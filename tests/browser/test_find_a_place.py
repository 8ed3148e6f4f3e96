"""Journeys of a reader who looks for a place, keeps it, and comes by a short link."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from browsing import Opening
from built_site import index_of
from opened import visit
from playwright.sync_api import Browser, Page, expect
from pure_scripts import alone, told_by
from reading import PAGE, clipboard_of, tool

from record.edition import Edition


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("27", f"{PAGE}#para_27"),
        (
            "《联合国人居大会第一届会议会议记录草案：增编》，2019年5月27日至31日，内罗毕，第27-31段（草案；源文本未载文号；版本6ce3543d）。",
            f"{PAGE}?r=27-31#para_27",
        ),
        ("https://example.org/en/p/80.html", "en/record/dialogue-4.html#para_80"),
    ],
)
def test_what_is_pasted_into_the_box_of_the_home_page_leads_there(
    text: str, address: str, page: Page, base: str
) -> None:
    visit(page, f"{base}index.html")
    page.fill("form.goto input", text)
    page.press("form.goto input", "Enter")
    page.wait_for_url(base + address)


def test_a_number_that_is_not_there_is_answered_with_the_reason(page: Page, server: str) -> None:
    visit(page, server)
    page.fill("form.goto input", "第99段")
    page.press("form.goto input", "Enter")
    expect(page.get_by_role("alert")).to_contain_text("没有第99段。本记录是第1-81段。")


def test_words_in_the_box_of_the_home_page_are_searched_for(page: Page, server: str) -> None:
    visit(page, f"{server}index.html")
    page.fill("form.goto input", "Klemensewicz")
    page.press("form.goto input", "Enter")
    page.wait_for_url("**/search.html?find=Klemensewicz")
    expect(page.locator(".find-results a").first).to_be_visible()


def test_the_home_page_has_one_box_until_a_key_asks_for_the_other(page: Page, server: str) -> None:
    visit(page, f"{server}index.html")
    search = page.locator(".md-search__form")
    expect(page.get_by_role("textbox")).to_have_count(1)
    expect(search).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    visit(page, f"{server}index.html?q=创新")
    expect(search).to_be_visible()


def test_a_place_written_in_the_search_box_leads_there(page: Page, server: str) -> None:
    visit(page, f"{server}{PAGE}")
    page.keyboard.press("/")
    page.keyboard.type("第36-40段")
    expect(page.locator(".goto-place")).to_have_text("前往第36-40段")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server}record/dialogue-3.html?r=36-40#para_36")


def test_single_keys_act_only_once_they_are_switched_on_and_never_while_typing(reader: Page, server: str) -> None:
    reader.goto(f"{server}{PAGE}#para_27")
    reader.locator(".page-tools").wait_for()
    for key in "jkclgfspn":
        reader.keyboard.press(key)
    assert reader.url == f"{server}{PAGE}#para_27"
    expect(reader.locator("dialog")).to_have_count(0)
    expect(reader.locator("[data-md-component=search-query]")).not_to_be_focused()
    reader.keyboard.press("?")
    reader.keyboard.press("Space")
    reader.keyboard.press("Escape")
    reader.keyboard.press("j")
    reader.wait_for_url("**#para_28")
    expect(reader.locator(".number[href='#para_28']")).to_be_focused()
    reader.keyboard.press("k")
    reader.wait_for_url("**#para_27")
    reader.keyboard.press("l")
    assert clipboard_of(reader) == f"{server}{PAGE}#para_27"
    reader.keyboard.press("c")
    expect(reader.get_by_role("dialog", name="引用第27段")).to_be_visible()
    reader.keyboard.press("Escape")
    reader.keyboard.press("g")
    reader.keyboard.type("jk 80")
    expect(reader.locator("dialog input")).to_have_value("jk 80")
    reader.locator("dialog input").fill("第80段")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/dialogue-4.html#para_80")


def test_the_notepad_keeps_places_and_copies_them_in_both_languages(reader: Page, base: str, edition: Edition) -> None:
    reader.goto(f"{base}{PAGE}")
    tool(reader, "para_27", "收入摘录本")
    reader.goto(f"{base}en/record/dialogue-4.html")
    tool(reader, "para_80", "Add to notepad")
    reader.get_by_role("button", name="Notepad (2)").click()
    reader.select_option("dialog select", label="Both")
    reader.get_by_role("button", name="Copy all").click()
    expect(reader.locator("dialog .announcement")).to_contain_text("Copied with citations: 2")
    copied = str(reader.evaluate("navigator.clipboard.readText()"))
    for language in ("zh", "en"):
        paragraphs = {paragraph.number: paragraph.text for paragraph in edition.view(language).record.paragraphs}
        assert f"27. {paragraphs[27]}" in copied
        assert f"80. {paragraphs[80]}" in copied
    assert copied.count("第27段（草案；源文本未载文号；版本6ce3543d）。") == 1
    assert copied.count("unofficial translation from the Chinese; edition 6ce3543d).") == 2
    assert "file:" not in copied
    reader.get_by_role("button", name="Empty the notepad").click()
    expect(reader.locator("dialog")).to_contain_text("The notepad is empty")
    reader.reload()
    expect(reader.get_by_role("button", name="Notepad", exact=True)).to_be_visible()


def test_selecting_a_page_copies_no_number_and_no_button(reader: Page, server: str, edition: Edition) -> None:
    reader.goto(f"{server}{PAGE}")
    tool(reader, "para_27", "复制链接")
    expect(reader.get_by_role("status").last).to_contain_text("已复制链接")
    reader.evaluate("() => { getSelection().selectAllChildren(document.querySelector('article')); }")
    reader.evaluate("document.execCommand('copy')")
    copied = str(reader.evaluate("navigator.clipboard.readText()"))
    texts = [paragraph.text for paragraph in edition.record.paragraphs if 26 <= (paragraph.number or 0) <= 35]
    assert "\n\n".join(texts) in copied
    assert "⋯" not in copied


def test_a_short_link_works_without_script(opening: Opening, server: str) -> None:
    page = opening(java_script_enabled=False)
    for root in ("", "en/"):
        page.goto(f"{server}{root}p/27.html")
        page.wait_for_url(f"{server}{root}{PAGE}#para_27")
        expect(page.locator(".paragraph:target")).to_have_id("para_27")
    page.goto(f"{server}{PAGE}?r=27-31#para_27")
    expect(page.locator(".paragraph:target")).to_have_id("para_27")
    page.goto(server)
    page.fill("form.goto input", "27")
    page.press("form.goto input", "Enter")
    page.wait_for_url(f"{server}p/index.html?find=27")


def test_every_paragraph_has_a_short_link_in_each_language_and_none_is_in_an_index(
    site: Path, numbers: Sequence[int]
) -> None:
    for root, name in (("", "第27段"), ("en/", "paragraph 27")):
        pages = sorted((site / root / "p").glob("[0-9]*.html"), key=lambda path: int(path.stem))
        assert [path.name for path in pages] == [f"{number}.html" for number in numbers]
        text = (site / root / "p" / "27.html").read_text(encoding="utf-8")
        assert f"<title>{name} · " in text
        assert '<link rel="canonical" href="../record/dialogue-2.html">' in text
        assert len(text.encode()) < 1_050
    locations = [entry["location"] for language in ("zh", "en") for entry in index_of(site, language)["docs"]]
    assert not [location for location in locations if re.match("(?:en/)?p/", location)]


def test_the_scripts_change_nothing_before_the_first_paint(page: Page, server: str) -> None:
    # A browser need not tell of its paints in time; but a timer set in a frame goes off when that has been painted.
    page.add_init_script(
        """addEventListener("load", () => requestAnimationFrame(() => setTimeout(() => {
            window.painted = performance.now();
        })));
        new MutationObserver((all, observer) => {
            if (!document.querySelector('.more')) return;
            window.equipped = performance.now();
            observer.disconnect();
        }).observe(document, { childList: true, subtree: true });"""
    )
    visit(page, f"{server}{PAGE}")
    assert page.evaluate("painted") <= page.evaluate("equipped")


def test_on_a_phone_the_button_is_44_pixels_and_covers_no_text(opening: Opening, server: str) -> None:
    page = opening(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(f"{server}{PAGE}")
    page.locator("[data-paragraph=para_27] .more").wait_for()
    boxes = page.evaluate(
        """() => [...document.querySelectorAll('.paragraph')].map((paragraph) => {
            const button = document.querySelector(`[data-paragraph=${paragraph.id}] .more`).getBoundingClientRect();
            const range = new Range();
            range.selectNodeContents(paragraph);
            const others = [...document.querySelectorAll('.paragraph')].flatMap((other) => {
              const walker = document.createTreeWalker(other, NodeFilter.SHOW_TEXT), found = [];
              while (walker.nextNode()) {
                if (walker.currentNode.parentElement.closest('[data-search-exclude]')) continue;
                range.selectNode(walker.currentNode);
                found.push(...range.getClientRects());
              }
              return found;
            });
            const covers = others.some((box) => box.left < button.right && box.right > button.left
              && box.top < button.bottom - 1 && box.bottom > button.top + 1);
            return [button.width, button.height, covers];
        })"""
    )
    assert {tuple(box) for box in boxes} == {(44, 44, False)}
    page.tap("[data-paragraph=para_27] .more")
    expect(page.locator(".tools[data-paragraph=para_27] button").first).to_be_visible()


def test_a_page_of_the_pdf_is_a_place_once_the_pdf_was_made(browser: Browser, edition: Edition) -> None:
    read, told = "args => Reader.read(...args)", told_by(edition)["zh"]
    made = told | {"sheets": [[2, 1, 4, ""], [3, 4, 4, ""], [4, 5, 9, ""]]}
    with alone(browser) as blank:
        for words in ("PDF 第4页", "PDF p. 4", "PDF page 4", "pdf 4", "PDF 第４頁"):
            place = blank.evaluate(read, [made, words])["place"]
            assert (place["first"], place["last"]) == (5, 9), words
            assert "place" not in blank.evaluate(read, [told, words]), words
        for words in ("PDF 第1页", "PDF p. 5"):
            assert blank.evaluate(read, [made, words]) == {"reason": "sheet", "first": 2, "last": 4}
        assert blank.evaluate(read, [made, "第4段"])["place"]["first"] == 4
