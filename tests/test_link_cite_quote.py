"""Journeys of a reader who links to a paragraph, cites it, quotes it and comes back by what was copied."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from record.edition import Edition

SELECT = """([id, words]) => {
  const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return;
  }
}"""
MARKED = "() => [...(CSS.highlights.get('quote') ?? [])].map(String).join('')"
PAGE = "record/dialogue-2.html"


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, server: str, site: Path) -> str:
    return server if request.param == "http" else site.as_uri() + "/"


@pytest.fixture
def reader(page: Page) -> Page:
    """A page whose reader lets it use the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def _copied(page: Page) -> str:
    expect(page.locator(".announcement").last).not_to_be_empty()
    return str(page.evaluate("navigator.clipboard.readText()"))


def _tool(page: Page, id: str, words: str) -> None:
    page.hover(f"#{id}")
    page.click(f"#{id} .more")
    page.locator(f"#{id} .tools").get_by_role("button", name=words, exact=True).click()


def _quote(edition: Edition, words: str, number: int = 27) -> str:
    text = next(paragraph.text for paragraph in edition.record.paragraphs if paragraph.number == number)
    start = text.index(words)
    return f"{start}-{start + len(words)}.{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def test_the_number_is_the_link_and_its_mark_survives_reload_and_the_switch_of_languages(page: Page, base: str) -> None:
    page.goto(base + PAGE)
    page.click("#para_27 .number")
    assert page.url == f"{base}{PAGE}#para_27"
    page.reload()
    expect(page.locator(".paragraph:target")).to_have_id("para_27")
    expect(page.locator("a[hreflang=en]").first).to_have_attribute("href", re.compile("#para_27$"))
    page.hover(".md-select")
    page.click(".md-select__link[hreflang=en]")
    page.wait_for_url(f"{base}en/{PAGE}#para_27")
    expect(page.locator(".paragraph:target")).to_have_id("para_27")


def test_the_link_of_a_paragraph_is_copied_and_said(reader: Page, server: str) -> None:
    reader.goto(f"{server}record/all.html")
    _tool(reader, "para_27", "复制链接")
    assert _copied(reader) == f"{server}{PAGE}#para_27"
    expect(reader.get_by_role("status").last).to_contain_text("已复制链接")


def test_an_offline_copy_without_a_published_address_copies_the_citation_and_never_its_own_path(
    reader: Page, site: Path
) -> None:
    reader.goto(f"{site.as_uri()}/{PAGE}")
    _tool(reader, "para_27", "复制链接")
    assert _copied(reader).endswith("第27段（草案；源文本未载文号）。")
    expect(reader.locator(".announcement")).to_contain_text("没有公布网址")
    reader.locator("#para_27 .tools").get_by_role("button", name="引用", exact=True).click()
    expect(reader.locator("dialog .why")).to_contain_text("没有设定公布网址")
    assert "file:" not in reader.locator("dialog").inner_text()


def test_an_offline_copy_with_a_published_address_copies_that_address(reader: Page, site: Path) -> None:
    def publish(route: Any) -> None:
        text = (site / PAGE).read_text(encoding="utf-8").replace('data-site=""', 'data-site="https://example.org/r"')
        route.fulfill(body=text, content_type="text/html")

    reader.route(f"**/{PAGE}", publish)
    reader.goto(f"{site.as_uri()}/{PAGE}")
    _tool(reader, "para_27", "复制链接")
    assert _copied(reader) == f"https://example.org/r/{PAGE}#para_27"


def test_without_a_clipboard_the_text_is_offered_selected(page: Page, server: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(server + PAGE)
    _tool(page, "para_27", "复制链接")
    expect(page.locator("dialog textarea")).to_be_focused()
    assert page.evaluate("getSelection().toString()") == f"{server}{PAGE}#para_27"


def test_a_shift_click_makes_a_range_that_is_marked(page: Page, base: str) -> None:
    page.goto(f"{base}{PAGE}#para_31")
    page.locator("#para_27 .more").wait_for(state="attached")
    page.click("#para_27 .number", modifiers=["Shift"])
    page.wait_for_url(f"{base}{PAGE}?r=27-31#para_27")
    expect(page.locator(".in-range")).to_have_count(5)
    expect(page.locator(".remark").first).to_contain_text("已标出第27-31段")
    expect(page.locator(".remark").first).to_be_in_viewport()


def test_two_picks_by_keyboard_make_a_range_across_pages_with_a_link_on(reader: Page, server: str) -> None:
    reader.goto(f"{server}{PAGE}")
    reader.focus("#para_34 .more")
    reader.keyboard.press("Enter")
    reader.get_by_role("button", name="从此段起选").focus()
    reader.keyboard.press("Enter")
    expect(reader.locator(".announcement")).to_contain_text("起点是第34段")
    reader.goto(f"{server}record/dialogue-3.html")
    reader.focus("#para_37 .more")
    reader.keyboard.press("Enter")
    reader.get_by_role("button", name="选到此段").focus()
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"{server}{PAGE}?r=34-37#para_34")
    expect(reader.locator(".in-range")).to_have_count(2)
    reader.locator(".remark").first.get_by_role("button", name="复制链接").click()
    assert _copied(reader) == f"{server}{PAGE}?r=34-37#para_34"
    reader.locator(".remark").last.get_by_role("link", name="第36段").click()
    reader.wait_for_url(f"{server}record/dialogue-3.html?r=34-37#para_36")
    expect(reader.locator(".in-range")).to_have_count(2)
    expect(reader.locator(".remark").first.get_by_role("link", name="第34段")).to_be_visible()


def test_a_range_that_cannot_be_read_is_said_and_marks_nothing(page: Page, server: str) -> None:
    page.goto(f"{server}{PAGE}?r=31-<b>#para_27")
    expect(page.locator(".remark")).to_contain_text("31-<b>")
    expect(page.locator(".in-range")).to_have_count(0)


def test_a_copied_quote_is_the_records_report_and_its_link_marks_exactly_these_characters(
    reader: Page, server: str, edition: Edition
) -> None:
    words = "持续城市发展既是风险也是机遇"
    reader.goto(f"{server}{PAGE}")
    reader.locator("#para_27 .more").wait_for(state="attached")
    reader.evaluate(SELECT, ["para_27", words])
    reader.click(".quote-offer")
    report, quoted, cited, link = _copied(reader).splitlines()
    assert "转述" in report
    assert quoted == f"“{words}”"
    assert cited.endswith("第27段（草案；源文本未载文号）。")
    assert link.split(":~:")[0] == f"{server}{PAGE}?t={_quote(edition, words)}#para_27"
    reader.goto("about:blank")
    reader.goto(link)
    expect(reader.locator(".remark")).to_contain_text("逐字相符")
    assert reader.evaluate(MARKED) == words


def test_a_selection_across_paragraphs_is_quoted_with_its_range(reader: Page, server: str) -> None:
    reader.goto(f"{server}{PAGE}")
    reader.locator("#para_27 .more").wait_for(state="attached")
    reader.evaluate(
        """() => {
            const range = new Range();
            range.setStart(document.querySelector('#para_27'), 1);
            range.setEndAfter(document.querySelector('#para_28'));
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    reader.click(".quote-offer")
    copied = _copied(reader)
    assert "第27-28段" in copied
    assert copied.splitlines()[-1] == f"{server}{PAGE}?r=27-28#para_27"
    assert "27." not in copied.splitlines()[1]


def test_a_quote_is_marked_from_a_folder_and_where_the_browser_has_no_highlights(
    page: Page, site: Path, edition: Edition
) -> None:
    words = "持续城市发展"
    page.add_init_script("delete CSS.constructor; Object.defineProperty(CSS, 'highlights', { value: undefined })")
    page.goto(f"{site.as_uri()}/{PAGE}?t={_quote(edition, words)}#para_27")
    expect(page.locator("mark.quoted")).to_have_text(words)
    text = next(paragraph.text for paragraph in edition.record.paragraphs if paragraph.number == 27)
    assert page.evaluate("Quote.text(document.getElementById('para_27'))") == text


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("12-40.a1b2c3d4", "不符"),
        ("9000-9010.a1b2c3d4", "不符"),
        ("", "读不懂"),
        ("40-12.a1b2c3d4", "读不懂"),
        ("x", "读不懂"),
    ],
)
def test_a_quote_that_is_altered_gone_or_unreadable_is_said_and_never_marked(
    quote: str, words: str, page: Page, server: str
) -> None:
    page.goto(f"{server}{PAGE}?t={quote}#para_27")
    expect(page.locator(".remark.warning")).to_contain_text(words)
    assert page.evaluate(MARKED) == ""


def test_a_quote_of_one_language_is_not_carried_to_the_other(page: Page, server: str, edition: Edition) -> None:
    page.goto(f"{server}{PAGE}?t={_quote(edition, '持续城市发展')}#para_27")
    expect(page.locator(".remark")).to_be_visible()
    expect(page.locator("a[hreflang=en]").first).to_have_attribute("href", re.compile(r"dialogue-2\.html#para_27$"))


def test_a_citation_is_copied_by_keyboard_alone_as_text_and_with_marks(reader: Page, base: str) -> None:
    reader.goto(f"{base}{PAGE}")
    reader.locator("#para_27 .more").wait_for(state="attached")
    reader.focus("#para_27 .more")
    reader.keyboard.press("Enter")
    reader.keyboard.press("Tab")
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("dialog", name="引用第27段")).to_be_visible()
    assert reader.locator("dialog .form:visible").count() == 3
    reader.keyboard.press("Enter")
    title = "《联合国人类住区规划署联合国人居大会第一届会议会议记录草案：增编》"
    assert _copied(reader) == f"{title}，2019年5月27日至31日，内罗毕，第27段（草案；源文本未载文号）。"
    kinds = reader.evaluate("navigator.clipboard.read().then((items) => items.flatMap((item) => item.types))")
    assert set(kinds) == {"text/plain", "text/html"}
    expect(reader.locator("dialog .announcement")).to_contain_text("已复制：联合国文件")
    reader.keyboard.press("Escape")
    expect(reader.locator("dialog")).to_have_count(0)
    expect(reader.locator("#para_27 .tools button").nth(1)).to_be_focused()


def test_the_access_date_is_the_readers_own_day(reader: Page, server: str) -> None:
    reader.clock.set_fixed_time("2026-09-01T12:00:00")
    reader.goto(f"{server}en/{PAGE}")
    _tool(reader, "para_27", "Cite")
    expect(reader.locator("[data-form=apa]")).to_contain_text("Retrieved September 1, 2026, from")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("27", f"{PAGE}#para_27"),
        (
            "《联合国人居大会第一届会议会议记录草案：增编》，2019年5月27日至31日，内罗毕，第27-31段（草案；源文本未载文号）。",
            f"{PAGE}?r=27-31#para_27",
        ),
        ("https://example.org/en/p/80.html", "en/record/dialogue-4.html#para_80"),
    ],
)
def test_what_is_pasted_into_the_box_of_the_home_page_leads_there(
    text: str, address: str, page: Page, base: str
) -> None:
    page.goto(f"{base}index.html")
    page.locator(".page-tools").wait_for()
    page.fill("form.goto input", text)
    page.press("form.goto input", "Enter")
    page.wait_for_url(base + address)


def test_a_number_that_is_not_there_is_answered_with_the_reason(page: Page, server: str) -> None:
    page.goto(server)
    page.locator(".page-tools").wait_for()
    page.fill("form.goto input", "第99段")
    page.press("form.goto input", "Enter")
    expect(page.get_by_role("alert")).to_contain_text("没有第99段。本记录是第1-81段。")


def test_words_in_the_box_of_the_home_page_are_searched_for(page: Page, server: str) -> None:
    page.goto(f"{server}index.html")
    page.locator(".page-tools").wait_for()
    page.fill("form.goto input", "Klemensewicz")
    page.press("form.goto input", "Enter")
    page.wait_for_url("**/*q=Klemensewicz")


def test_a_place_written_in_the_search_box_leads_there(page: Page, server: str) -> None:
    page.goto(f"{server}{PAGE}")
    page.locator(".page-tools").wait_for()
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
    expect(reader.locator("#para_28 .number")).to_be_focused()
    reader.keyboard.press("k")
    reader.wait_for_url("**#para_27")
    reader.keyboard.press("l")
    assert _copied(reader) == f"{server}{PAGE}#para_27"
    reader.keyboard.press("c")
    expect(reader.get_by_role("dialog", name="引用第27段")).to_be_visible()
    reader.keyboard.press("Escape")
    reader.keyboard.press("g")
    reader.keyboard.type("jk 80")
    expect(reader.locator("dialog input")).to_have_value("jk 80")
    reader.locator("dialog input").fill("第80段")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/dialogue-4.html#para_80")


@pytest.mark.parametrize("place", ["http", "file"])
def test_the_notepad_keeps_places_and_copies_them_in_both_languages(
    place: str, reader: Page, server: str, site: Path, edition: Edition
) -> None:
    base = server if place == "http" else site.as_uri() + "/"
    reader.goto(f"{base}{PAGE}")
    _tool(reader, "para_27", "收入摘录本")
    reader.goto(f"{base}en/record/dialogue-4.html")
    _tool(reader, "para_80", "Add to notepad")
    reader.get_by_role("button", name="Notepad (2)").click()
    reader.select_option("dialog select", label="Both")
    reader.get_by_role("button", name="Copy all").click()
    expect(reader.locator("dialog .announcement")).to_contain_text("2 passages copied")
    copied = str(reader.evaluate("navigator.clipboard.readText()"))
    for language in ("zh", "en"):
        paragraphs = {paragraph.number: paragraph.text for paragraph in edition.view(language).record.paragraphs}
        assert f"27. {paragraphs[27]}" in copied
        assert f"80. {paragraphs[80]}" in copied
    assert copied.count("第27段（草案；源文本未载文号）。") == 1
    assert copied.count("[unofficial translation from the Chinese].") == 2
    assert "file:" not in copied
    reader.get_by_role("button", name="Empty the notepad").click()
    expect(reader.locator("dialog")).to_contain_text("The notepad is empty")
    reader.reload()
    expect(reader.get_by_role("button", name="Notepad", exact=True)).to_be_visible()


def test_selecting_a_page_copies_no_number_and_no_button(reader: Page, server: str, edition: Edition) -> None:
    reader.goto(f"{server}{PAGE}")
    _tool(reader, "para_27", "复制链接")
    reader.evaluate("() => { getSelection().selectAllChildren(document.querySelector('article')); }")
    reader.evaluate("document.execCommand('copy')")
    copied = str(reader.evaluate("navigator.clipboard.readText()"))
    texts = [paragraph.text for paragraph in edition.record.paragraphs if 26 <= paragraph.number <= 35]
    assert "\n\n".join(texts) in copied
    assert "⋯" not in copied


def test_a_short_link_works_without_script(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for root in ("", "en/"):
        page.goto(f"{server}{root}p/27.html")
        page.wait_for_url(f"{server}{root}{PAGE}#para_27")
        expect(page.locator(".paragraph:target")).to_have_id("para_27")
    page.goto(f"{server}{PAGE}?r=27-31#para_27")
    expect(page.locator(".paragraph:target")).to_have_id("para_27")
    page.goto(server)
    page.fill("form.goto input", "27")
    page.press("form.goto input", "Enter")
    page.wait_for_url(f"{server}record/all.html?find=27")
    context.close()


def test_short_links_are_81_a_language_and_in_no_index(site: Path) -> None:
    for root, name in (("", "第27段"), ("en/", "paragraph 27")):
        pages = sorted((site / root / "p").iterdir(), key=lambda path: int(path.stem))
        assert [path.name for path in pages] == [f"{number}.html" for number in range(1, 82)]
        text = (site / root / "p" / "27.html").read_text(encoding="utf-8")
        assert f"<title>{name} · " in text
        assert '<link rel="canonical" href="../record/dialogue-2.html">' in text
        assert len(text.encode()) < 800
    assert not re.search(r'"location":\s*"(?:en/)?p/', (site / "search/search_index.json").read_text(encoding="utf-8"))


def test_a_section_tells_reference_managers_what_it_is(page: Page, server: str, edition: Edition) -> None:
    for root, view in (("", edition.view("zh")), ("en/", edition.view("en"))):
        page.goto(f"{server}{root}{PAGE}")
        head = dict(
            page.evaluate("[...document.querySelectorAll('meta[name]')].map((meta) => [meta.name, meta.content])")
        )
        assert head["citation_title"] == head["DC.title"] == view.title
        assert head["citation_author"] == view.word(view.facts.body)
        assert head["citation_publication_date"] == "2019"
        assert head["citation_language"] == view.grammar.tag
        linked = page.evaluate("JSON.parse(document.querySelector('[type=\"application/ld+json\"]').textContent)")
        assert linked["isPartOf"]["name"] == view.title
        assert linked["creativeWorkStatus"] == view.status


def test_the_scripts_change_nothing_before_the_first_paint(page: Page, server: str) -> None:
    page.add_init_script(
        """new MutationObserver((all, observer) => {
            if (!document.querySelector('.more')) return;
            window.equipped = performance.now();
            observer.disconnect();
        }).observe(document, { childList: true, subtree: true });"""
    )
    page.goto(f"{server}{PAGE}")
    page.locator("#para_27 .more").wait_for(state="attached")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert painted <= page.evaluate("window.equipped")


def test_on_a_phone_the_button_is_44_pixels_and_covers_no_text(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(f"{server}{PAGE}")
    page.locator("#para_27 .more").wait_for()
    boxes = page.evaluate(
        """() => [...document.querySelectorAll('.paragraph')].map((paragraph) => {
            const button = paragraph.querySelector('.more').getBoundingClientRect();
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
    page.tap("#para_27 .more")
    expect(page.locator("#para_27 .tools button").first).to_be_visible()
    context.close()
