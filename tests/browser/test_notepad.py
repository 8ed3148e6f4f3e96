"""The notepad: what is taken out of it, copied from it in one language, and where the browser keeps nothing."""

import json
import re
from pathlib import Path

import pytest
from opened import visit
from playwright.sync_api import Page, expect
from reading import PAGE, clipboard_of, tool

REFUSES = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
UNTIL_CLOSED = "本浏览器不允许保存，关闭本页后摘录本会清空。"
ROOTS = {"zh": "", "en": "en/"}
CITED = {"zh": "第{}段（草案；源文本未载文号；版本6ce3543d）。", "en": ", para. {} (draft; "}


def collect(page: Page, server: str) -> None:
    """Put two paragraphs into the notepad and open it."""
    visit(page, f"{server}{PAGE}")
    for number in (27, 30):
        tool(page, f"para_{number}", "收入摘录本")
        expect(page.locator(".announcement")).to_contain_text(f"已收入摘录本：第{number}段")
    page.get_by_role("button", name="摘录本（2）").click()


def test_one_of_two_places_is_taken_out_and_the_other_stays(page: Page, server: str) -> None:
    collect(page, server)
    page.get_by_role("button", name="移除第27段").press("Enter")
    expect(page.locator("dialog li a")).to_have_text(["第30段"])
    expect(page.get_by_role("button", name="移除第30段")).to_be_focused()
    page.keyboard.press("Escape")
    visit(page, f"{server}record/dialogue-4.html")
    page.get_by_role("button", name="摘录本（1）").click()
    expect(page.locator("dialog li a")).to_have_text(["第30段"])


@pytest.mark.parametrize(("chosen", "code"), [(None, "zh"), ("English", "en")])
def test_what_is_copied_in_one_language_is_each_text_with_its_citation_and_its_link(
    reader: Page, server: str, site: Path, chosen: str | None, code: str
) -> None:
    collect(reader, server)
    if chosen:
        reader.select_option("dialog select", label=chosen)
    reader.get_by_role("button", name="复制全部").click()
    expect(reader.locator("dialog .announcement")).to_have_text("已复制 2 处及出处")
    record = json.loads((site / "record/record.json").read_text(encoding="utf-8"))
    texts = {paragraph["number"]: paragraph["text"][code] for paragraph in record["paragraphs"]}
    copied = clipboard_of(reader).split("\n\n")
    assert len(copied) == 2
    for number, part in zip((27, 30), copied, strict=True):
        text, cited, link = part.split("\n")
        assert text == f"{number}. {texts[number]}"
        assert CITED[code].format(number) in cited
        assert link == f"{server}{ROOTS[code]}{PAGE}?e=6ce3543d#para_{number}"
    assert bool(re.search(r"[\u4e00-\u9fff]", "".join(copied))) == (code == "zh")


def test_a_browser_that_keeps_nothing_says_that_the_notepad_lasts_until_the_page_is_closed(
    page: Page, server: str
) -> None:
    page.add_init_script(REFUSES)
    visit(page, f"{server}{PAGE}")
    tool(page, "para_27", "收入摘录本")
    expect(page.locator(".announcement")).to_have_text(f"已收入摘录本：第27段 {UNTIL_CLOSED}")
    page.get_by_role("button", name="摘录本（1）").click()
    expect(page.locator("dialog .why")).to_have_text(UNTIL_CLOSED)
    expect(page.locator("dialog li a")).to_have_text(["第27段"])
    page.reload()
    expect(page.get_by_role("button", name="摘录本", exact=True)).to_be_visible()


def test_where_it_is_kept_it_says_that_it_goes_nowhere_else(page: Page, server: str) -> None:
    collect(page, server)
    expect(page.locator("dialog .why")).to_have_text("仅保存在本浏览器中，不会发往任何地方。")


def test_a_place_that_another_window_added_to_the_notepad_stays(reader: Page, server: str) -> None:
    visit(reader, f"{server}{PAGE}")
    tool(reader, "para_27", "收入摘录本")
    tool(reader, "para_28", "收入摘录本")
    reader.get_by_role("button", name="摘录本（2）").click()
    other = reader.context.new_page()
    visit(other, f"{server}{PAGE}")
    tool(other, "para_30", "收入摘录本")
    reader.locator("dialog li button").first.click()
    expect(reader.locator("dialog li a")).to_have_text(["第28段", "第30段"])
    expect(other.get_by_role("button", name="摘录本（2）")).to_be_attached()


def test_the_notepad_is_copied_as_annotations_whose_words_stand_where_they_say(
    reader: Page, server: str, site: Path
) -> None:
    collect(reader, server)
    reader.get_by_role("button", name="复制为网络注释（JSON-LD）").click()
    expect(reader.locator("dialog .announcement")).to_have_text("已复制 2 处及出处")
    collection = json.loads(clipboard_of(reader))
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", 2)
    record = json.loads((site / "record/record.json").read_text(encoding="utf-8"))
    texts = {paragraph["id"]: paragraph["text"]["zh"] for paragraph in record["paragraphs"]}
    for number, annotation in zip((27, 30), collection["first"]["items"], strict=True):
        assert (annotation["type"], annotation["target"]["source"]) == ("Annotation", f"{server}{PAGE}")
        assert CITED["zh"].format(number) in annotation["body"]["value"]
        selector = annotation["target"]["selector"]
        assert selector["value"] == f"para_{number}"
        quote, position = selector["refinedBy"]
        words = texts[selector["value"]]
        assert quote == {"type": "TextQuoteSelector", "exact": words}
        assert words[position["start"] : position["end"]] == words
    ids = {collection["id"], *(item["id"] for item in collection["first"]["items"])}
    assert len(ids) == 3
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", id) for id in ids)
    given = {"address": f"{PAGE}#para_27", "number": 27, "place": {"first": 27, "last": 27}, "language": "zh"}
    spoken = ["\U00020bb7一", "\U00020bb7二", "三"]
    annotation = reader.evaluate("given => Taken.annotation(given)", given | {"spoken": spoken})
    assert annotation["target"]["selector"]["refinedBy"] == [
        {"type": "TextQuoteSelector", "exact": spoken[1], "prefix": spoken[0], "suffix": spoken[2]},
        {"type": "TextPositionSelector", "start": 2, "end": 4},
    ]
