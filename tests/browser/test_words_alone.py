"""A paragraph holds the record's words and no other: to a reader who selects, finds, copies or translates them."""

import json
from pathlib import Path
from typing import Any

import pytest
from browsing import Opening
from lossless import marked, parse
from opened import visit
from playwright.sync_api import Page, expect
from reading import PAGE, choose, clipboard_of

from record.edition import Edition

WORDS = ("masthead_", "para_", "en_para_", "zh_para_")
SELECT = """([first, last]) => {
  const range = new Range();
  range.setStart(document.getElementById(first), 0);
  range.setEnd(document.getElementById(last), document.getElementById(last).childNodes.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
FIND = """phrases => phrases.filter((phrase) => {
  getSelection().removeAllRanges();
  return !window.find(phrase);
})"""
TRANSLATE = """ids => {
  document.documentElement.classList.add("translated-ltr");
  document.documentElement.lang = "es";
  for (const id of ids) {
    const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT), nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    nodes.forEach((node) => {
      const outer = document.createElement("font"), inner = document.createElement("font");
      inner.textContent = "palabras de la máquina ";
      outer.append(inner);
      node.replaceWith(outer);
    });
  }
}"""
"""What the translation of Chromium does to the words of a page."""


@pytest.fixture(scope="module")
def data(site: Path) -> dict[str, Any]:
    """What the site publishes as data."""
    return dict(json.loads((site / "record/record.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def texts(data: dict[str, Any]) -> dict[str, dict[str, str]]:
    """The words of every paragraph, by language and id."""
    return {
        code: {paragraph["id"]: paragraph["text"][code] for paragraph in data["paragraphs"]}
        for code in data["languages"]
    }


def test_on_every_page_a_paragraph_has_no_text_but_its_own(site: Path, texts: dict[str, dict[str, str]]) -> None:
    expected = {language: set(found.values()) for language, found in texts.items()}
    read = 0
    for path in site.rglob("*.html"):
        for id, element in marked(parse(path)):
            if id.removeprefix("en_").removeprefix("zh_") in texts["zh"]:
                read += 1
                assert element.text_content() in expected["zh"] | expected["en"], f"{path.relative_to(site)}#{id}"
    assert read > 8 * len(texts["zh"])


@pytest.mark.parametrize("id", ["para_13", "para_18", "para_27"])
@pytest.mark.parametrize("root", ["", "en/"])
def test_a_triple_click_takes_the_whole_paragraph(
    page: Page, server: str, texts: dict[str, dict[str, str]], root: str, id: str
) -> None:
    visit(page, f"{server}{root}record/all.html#{id}")
    page.locator(f"#{id}").click(click_count=3, position={"x": 300, "y": 50})
    assert str(page.evaluate("getSelection().toString()")).strip() == texts[root.strip("/") or "zh"][id]


def test_the_browser_finds_phrases_across_marks_and_cues(page: Page, server: str, edition: Edition) -> None:
    visit(page, f"{server}record/all.html")
    places = [
        (paragraph.text, end)
        for paragraph in edition.record.paragraphs
        for end in {
            *(anchored.end for anchored in edition.notes if anchored.note.paragraph == paragraph.id),
            *(speech.start for speech in paragraph.speeches if speech.basis not in {"named", "described", "none"}),
        }
        if 0 < end < len(paragraph.text)
    ]
    phrases = [text[max(0, at - 4) : at + 4] for text, at in places]
    assert len(phrases) > len(edition.notes) / 2
    assert page.evaluate(FIND, phrases) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_three_paragraphs_are_copied_as_the_data_have_them_and_without_colours(
    opening: Opening, server: str, texts: dict[str, dict[str, str]], scheme: str
) -> None:
    page = opening(color_scheme=scheme, permissions=["clipboard-read", "clipboard-write"])
    visit(page, server + PAGE)
    page.evaluate(SELECT, ["para_26", "para_28"])
    words = [texts["zh"][id] for id in ("para_26", "para_27", "para_28")]
    assert page.evaluate("getSelection().toString()").strip().split("\n\n") == words
    page.keyboard.press("Control+c")
    assert copied(page, "text/plain").split("\n\n") == words
    html = copied(page, "text/html")
    assert html.count('<p lang="zh-Hans">') == 3
    assert "style" not in html
    assert "href" not in html


@pytest.mark.parametrize(("ends", "language"), [("para_27 en_para_28", "zh"), ("en_para_27 para_29", "en")])
def test_of_two_texts_side_by_side_the_one_is_copied_in_which_the_selection_began(
    reader: Page, server: str, texts: dict[str, dict[str, str]], ends: str, language: str
) -> None:
    visit(reader, f"{server}record/dialogue-2-parallel.html")
    reader.evaluate(SELECT, ends.split())
    reader.keyboard.press("Control+c")
    assert copied(reader, "text/plain") == "\n\n".join(texts[language][id] for id in ("para_27", "para_28"))


def test_a_part_of_a_paragraph_is_copied_as_it_is_selected_and_other_words_as_ever(reader: Page, server: str) -> None:
    visit(reader, server + PAGE)
    reader.evaluate("getSelection().selectAllChildren(document.querySelector('#para_28 .noted'))")
    reader.keyboard.press("Control+c")
    assert copied(reader, "text/plain") == "and"
    reader.evaluate("getSelection().selectAllChildren(document.querySelector('#note_residue_and_28 .note-text'))")
    reader.keyboard.press("Control+c")
    assert copied(reader, "text/plain").startswith("残留的英文词")


def test_dragging_from_a_linked_word_selects_and_leads_nowhere(page: Page, server: str) -> None:
    visit(page, f"{server}{PAGE}#para_27")
    box = page.locator("#para_27 .who").bounding_box()
    assert box
    page.mouse.move(box["x"] + 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    for step in (10, 40, 160):
        page.mouse.move(box["x"] + step, box["y"] + box["height"] / 2)
    page.mouse.up()
    assert str(page.evaluate("getSelection().toString()")).startswith("Olsson 女士在发言")
    page.evaluate("getSelection().removeAllRanges()")
    page.mouse.move(box["x"] + 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    for step in (10, 20, 30):
        page.mouse.move(box["x"] + step, box["y"] + box["height"] / 2)
    page.mouse.up()
    assert str(page.evaluate("getSelection().toString()")) in "Olsson 女士"
    expect(page).to_have_url(f"{server}{PAGE}#para_27")
    page.mouse.click(box["x"] + 5, box["y"] + box["height"] / 2)
    page.wait_for_url("**/speakers/olsson.html")


def test_a_page_that_a_machine_translated_says_so_once(page: Page, server: str) -> None:
    visit(page, server + PAGE)
    expect(page.locator("article .notice")).to_have_count(0)
    page.evaluate(TRANSLATE, ["para_27"])
    expect(page.locator("article .notice")).to_contain_text("机器翻译")
    page.evaluate(TRANSLATE, ["para_28"])
    expect(page.locator("article .notice")).to_have_count(1)


def test_marks_and_hints_are_no_translation(page: Page, server: str) -> None:
    visit(page, f"{server}{PAGE}?h=创新#para_27")
    choose(page, "hints")
    expect(page.locator("a.term").first).to_be_attached()
    expect(page.locator("article mark").first).to_be_attached()
    expect(page.locator("article .notice")).to_have_count(0)


def test_from_a_translated_page_the_records_own_words_are_quoted_with_a_link_that_holds(
    reader: Page, server: str, texts: dict[str, dict[str, str]]
) -> None:
    visit(reader, server + PAGE)
    reader.evaluate(TRANSLATE, ["para_27", "para_28"])
    reader.locator("#para_27 font font").nth(2).dblclick()
    reader.click(".quote-offer")
    _, quoted, _, link = clipboard_of(reader).splitlines()
    assert quoted == f"“{texts['zh']['para_27']}”"
    expect(reader.locator(".announcement")).to_contain_text("机器翻译")
    reader.goto("about:blank")
    reader.goto(link)
    expect(reader.locator(".remark")).to_contain_text("逐字相符")


def test_from_a_translated_page_the_records_own_words_are_copied(
    reader: Page, server: str, texts: dict[str, dict[str, str]]
) -> None:
    visit(reader, server + PAGE)
    reader.evaluate(TRANSLATE, ["para_27"])
    reader.locator("#para_27 font font").nth(2).dblclick()
    reader.keyboard.press("Control+c")
    assert clipboard_of(reader) == texts["zh"]["para_27"]


def copied(page: Page, kind: str) -> str:
    """Return what the clipboard holds of a kind."""
    read = """async (kind) => {
      const [item] = await navigator.clipboard.read();
      return item.types.includes(kind) ? (await item.getType(kind)).text() : "";
    }"""
    return str(page.evaluate(read, kind))
