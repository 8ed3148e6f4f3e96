"""Journeys of a reader who links to a paragraph, cites it, quotes it and comes back by what was copied."""

import re
from pathlib import Path
from typing import Any

import pytest
from opened import visit
from playwright.sync_api import Page, expect
from reading import PAGE, choose, clipboard_of, quote, tool

from record.edition import Edition

SELECT = """([id, words]) => {
  const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
  const places = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest("[data-search-exclude]")) continue;
    for (let at = 0; at < node.length; at++) places.push([node, at]);
  }
  const start = places.map(([node, at]) => node.data[at]).join("").indexOf(words);
  const [first, from] = places[start];
  const [last, to] = places[start + words.length - 1];
  getSelection().setBaseAndExtent(first, from, last, to + 1);
}"""
MARKED = "() => [...(CSS.highlights.get('quote') ?? [])].map(String).join('')"


def test_the_number_is_the_link_and_its_mark_survives_reload_and_the_switch_of_languages(page: Page, base: str) -> None:
    page.goto(base + PAGE)
    page.click(".number[href='#para_27']")
    expect(page).to_have_url(f"{base}{PAGE}#para_27")
    page.reload()
    expect(page.locator(".paragraph:target")).to_have_id("para_27")
    expect(page.locator("a[hreflang=en]").first).to_have_attribute("href", re.compile("#para_27$"))
    page.click(".md-select__link[hreflang=en]")
    page.wait_for_url(f"{base}en/{PAGE}#para_27")
    expect(page.locator(".paragraph:target")).to_have_id("para_27")


def test_the_link_of_a_paragraph_is_copied_and_said(reader: Page, server: str) -> None:
    reader.goto(f"{server}record/all.html")
    tool(reader, "para_27", "复制链接")
    assert clipboard_of(reader) == f"{server}{PAGE}#para_27"
    expect(reader.get_by_role("status").last).to_contain_text("已复制链接")


def test_an_offline_copy_without_a_published_address_copies_the_citation_and_never_its_own_path(
    reader: Page, site: Path
) -> None:
    reader.goto(f"{site.as_uri()}/{PAGE}")
    tool(reader, "para_27", "复制链接")
    assert clipboard_of(reader).endswith("第27段（草案；源文本未载文号；版本6ce3543d）。")
    expect(reader.locator(".announcement")).to_contain_text("没有公布网址")
    reader.locator(".tools[data-paragraph=para_27]").get_by_role("button", name="引用", exact=True).click()
    expect(reader.locator("dialog .why")).to_contain_text("没有设定公布网址")
    assert "file:" not in reader.locator("dialog").inner_text()


def test_an_offline_copy_with_a_published_address_copies_that_address(reader: Page, site: Path) -> None:
    def publish(route: Any) -> None:
        text = (site / PAGE).read_text(encoding="utf-8").replace('data-site=""', 'data-site="https://example.org/r"')
        route.fulfill(body=text, content_type="text/html")

    reader.route(f"**/{PAGE}", publish)
    reader.goto(f"{site.as_uri()}/{PAGE}")
    tool(reader, "para_27", "复制链接")
    assert clipboard_of(reader) == f"https://example.org/r/{PAGE}#para_27"


def test_without_a_clipboard_the_text_is_offered_selected(page: Page, server: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(server + PAGE)
    tool(page, "para_27", "复制链接")
    expect(page.locator("dialog textarea")).to_be_focused()
    assert page.evaluate("getSelection().toString()") == f"{server}{PAGE}#para_27"


def test_a_shift_click_makes_a_range_that_is_marked(page: Page, base: str) -> None:
    page.goto(f"{base}{PAGE}#para_31")
    page.locator("[data-paragraph=para_27] .more").wait_for(state="attached")
    page.click(".number[href='#para_27']", modifiers=["Shift"])
    page.wait_for_url(f"{base}{PAGE}?r=27-31#para_27")
    expect(page.locator(".in-range")).to_have_count(5)
    expect(page.locator(".remark").first).to_contain_text("已标出第27-31段")
    expect(page.locator(".remark").first).to_be_in_viewport()


def test_two_picks_by_keyboard_make_a_range_across_pages_with_a_link_on(reader: Page, server: str) -> None:
    reader.goto(f"{server}{PAGE}")
    reader.focus("[data-paragraph=para_34] .more")
    reader.keyboard.press("Enter")
    reader.get_by_role("button", name="从此段起选").focus()
    reader.keyboard.press("Enter")
    expect(reader.locator(".announcement")).to_contain_text("起点是第34段")
    reader.goto(f"{server}record/dialogue-3.html")
    reader.focus("[data-paragraph=para_37] .more")
    reader.keyboard.press("Enter")
    reader.get_by_role("button", name="选到此段").focus()
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"{server}{PAGE}?r=34-37#para_34")
    expect(reader.locator(".in-range")).to_have_count(2)
    reader.locator(".remark").first.get_by_role("button", name="复制链接").click()
    assert clipboard_of(reader) == f"{server}{PAGE}?r=34-37#para_34"
    reader.locator(".remark").last.get_by_role("link", name="第36段").click()
    reader.wait_for_url(f"{server}record/dialogue-3.html?r=34-37#para_36")
    expect(reader.locator(".in-range")).to_have_count(2)
    expect(reader.locator(".remark").first.get_by_role("link", name="第34段")).to_be_visible()


@pytest.mark.parametrize(
    "place", ["dialogue-4.html?r=80-99#para_80", "debate.html?r=0-3", "debate.html?r=50-52#para_3"]
)
def test_a_range_that_goes_beyond_the_record_or_is_not_here_is_said_and_marks_nothing(
    place: str, page: Page, server: str
) -> None:
    page.goto(f"{server}record/{place}")
    expect(page.locator(".remark")).to_contain_text("没有作标记")
    assert page.locator(".in-range").count() == 0


def test_a_range_that_cannot_be_read_is_said_and_marks_nothing(page: Page, server: str) -> None:
    page.goto(f"{server}{PAGE}?r=31-<b>#para_27")
    expect(page.locator(".remark")).to_contain_text("31-<b>")
    expect(page.locator(".in-range")).to_have_count(0)


def test_a_copied_quote_is_the_records_report_and_its_link_marks_exactly_these_characters(
    reader: Page, server: str, edition: Edition
) -> None:
    words = "持续城市发展既是风险也是机遇"
    visit(reader, f"{server}{PAGE}")
    reader.evaluate(SELECT, ["para_27", words])
    reader.click(".quote-offer")
    report, quoted, cited, link = clipboard_of(reader).splitlines()
    assert "转述" in report
    assert quoted == f"“{words}”"
    assert cited.endswith("第27段（草案；源文本未载文号；版本6ce3543d）。")
    assert link.split(":~:")[0] == f"{server}{PAGE}?e=6ce3543d&t={quote(edition, words)}#para_27"
    reader.goto("about:blank")
    reader.goto(link)
    expect(reader.locator(".remark")).to_contain_text("逐字相符")
    assert reader.evaluate(MARKED) == words


def test_hints_on_terms_leave_a_marked_quote_whole(page: Page, server: str, edition: Edition) -> None:
    words = "持续城市发展既是风险也是机遇"
    page.goto(f"{server}{PAGE}?t={quote(edition, words)}#para_27")
    expect(page.locator(".remark")).to_contain_text("逐字相符")
    choose(page, "hints")
    expect(page.locator("#para_27 a.term").first).to_be_attached()
    assert page.evaluate(MARKED) == words
    choose(page, "hints")
    expect(page.locator("a.term")).to_have_count(0)
    assert page.evaluate(MARKED) == words


def test_a_selection_across_paragraphs_is_quoted_with_its_range(reader: Page, server: str) -> None:
    visit(reader, f"{server}{PAGE}")
    reader.evaluate(
        """() => {
            const range = new Range();
            range.setStart(document.querySelector('#para_27'), 0);
            range.setEndAfter(document.querySelector('#para_28'));
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    reader.click(".quote-offer")
    copied = clipboard_of(reader)
    assert "第27-28段" in copied
    assert copied.splitlines()[-1] == f"{server}{PAGE}?e=6ce3543d&r=27-28#para_27"
    assert "27." not in copied.splitlines()[1]


def test_a_quote_is_marked_from_a_folder_and_where_the_browser_has_no_highlights(
    page: Page, site: Path, edition: Edition
) -> None:
    words = "持续城市发展"
    page.add_init_script("delete CSS.constructor; Object.defineProperty(CSS, 'highlights', { value: undefined })")
    page.goto(f"{site.as_uri()}/{PAGE}?t={quote(edition, words)}#para_27")
    expect(page.locator("mark.quoted")).to_have_text(words)
    text = next(paragraph.text for paragraph in edition.record.paragraphs if paragraph.number == 27)
    assert page.locator("#para_27").text_content() == text


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("12-40.a1b2c3d4", "不符"),
        ("9000-9010.a1b2c3d4", "不符"),
        ("", "无法识别"),
        ("40-12.a1b2c3d4", "无法识别"),
        ("x", "无法识别"),
    ],
)
def test_a_quote_that_is_altered_gone_or_unreadable_is_said_and_never_marked(
    quote: str, words: str, page: Page, server: str
) -> None:
    page.goto(f"{server}{PAGE}?t={quote}#para_27")
    expect(page.locator(".remark.warning")).to_contain_text(words)
    assert page.evaluate(MARKED) == ""


def test_a_quote_of_one_language_is_not_carried_to_the_other(page: Page, server: str, edition: Edition) -> None:
    page.goto(f"{server}{PAGE}?t={quote(edition, '持续城市发展')}#para_27")
    expect(page.locator(".remark")).to_be_visible()
    expect(page.locator("a[hreflang=en]").first).to_have_attribute("href", re.compile(r"dialogue-2\.html#para_27$"))


def test_a_citation_is_copied_by_keyboard_alone_as_text_and_with_marks(reader: Page, base: str) -> None:
    reader.goto(f"{base}{PAGE}")
    reader.locator("[data-paragraph=para_27] .more").wait_for(state="attached")
    reader.focus("[data-paragraph=para_27] .more")
    reader.keyboard.press("Enter")
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("dialog", name="引用第27段")).to_be_visible()
    assert reader.locator("dialog .form:visible").count() == 3
    reader.keyboard.press("Enter")
    title = "《联合国人类住区规划署联合国人居大会第一届会议会议记录草案：增编》"
    assert (
        clipboard_of(reader) == f"{title}，2019年5月27日至31日，内罗毕，第27段（草案；源文本未载文号；版本6ce3543d）。"
    )
    kinds = reader.evaluate("navigator.clipboard.read().then((items) => items.flatMap((item) => item.types))")
    assert set(kinds) == {"text/plain", "text/html"}
    expect(reader.locator("dialog .announcement")).to_contain_text("已复制：联合国文件")
    reader.keyboard.press("Escape")
    expect(reader.locator("dialog")).to_have_count(0)
    expect(reader.locator(".tools[data-paragraph=para_27] button").nth(1)).to_be_focused()


def test_the_access_date_is_the_readers_own_day(reader: Page, server: str) -> None:
    reader.clock.install(time="2026-09-01T12:00:00")
    reader.goto(f"{server}en/{PAGE}")
    tool(reader, "para_27", "Cite")
    expect(reader.locator("[data-form=apa]")).to_contain_text("Retrieved September 1, 2026, from")
