"""Sheets that readers take along: a term in its contexts, a search as a table, a brief; from a server and from disk."""

import csv
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from reading import clipboard_of

TABLE = "#contexts_term_stakeholders ~ table, #contexts_term_stakeholders ~ div table"


def following(page: Page) -> list[str]:
    """What follows the term in the first language, row by row."""
    script = "cells => cells.map(cell => cell.textContent.split(cell.querySelector('mark').textContent)[1])"
    cells = page.locator(TABLE).first.locator("td:nth-child(2)")
    return [str(words) for words in cells.evaluate_all(script)]


def test_the_places_of_a_term_are_sorted_by_what_follows_and_copied_with_their_translation(
    reader: Page, server: str
) -> None:
    reader.goto(f"{server}contexts.html#contexts_term_stakeholders")
    recorded = following(reader)
    reader.get_by_label("排列").select_option(label="按后文（中文）")
    found = following(reader)
    assert sorted(found) == sorted(recorded)
    assert found != recorded
    collated = reader.evaluate(
        "words => [...words].sort(new Intl.Collator('zh-Hans').compare)", [name.replace("…", "") for name in found]
    )
    assert [name.replace("…", "") for name in found] == collated
    reader.get_by_label("排列").select_option(label="按记录顺序")
    assert following(reader) == recorded
    reader.get_by_role("button", name="复制：利益攸关方").click()
    expect(reader.locator(".announcement")).to_have_text("已复制 18 处")
    head, *rows = (line.split("\t") for line in clipboard_of(reader).split("\n"))
    assert head[:4] == ["段号", "前文（中文）", "术语（中文）", "后文（中文）"]
    assert {(len(row), row[2], row[5].lower()) for row in rows} == {(8, "利益攸关方", "stakeholders")}


def test_the_filter_above_the_terms_leaves_what_is_typed_with_its_places(reader: Page, server: str) -> None:
    reader.goto(f"{server}contexts.html")
    tables = reader.locator("article table:visible")
    reader.locator("#listed-field").fill("利益攸关方")
    expect(tables).to_have_count(1)
    expect(tables.locator("tbody tr")).to_have_count(18)
    reader.locator("#listed-field").fill("")
    expect(tables).to_have_count(0)  # all parts are folded again


def test_a_search_is_read_with_its_translation_and_saved_as_a_table(page: Page, base: str, site: Path) -> None:
    record = json.loads((site / "record/record.json").read_text(encoding="utf-8"))
    texts = {paragraph["number"]: paragraph["text"] for paragraph in record["paragraphs"]}
    page.goto(f"{base}search.html?find=利益攸关方")
    page.get_by_label("各语并列").check()
    beside = page.locator(".find-results li.both")
    expect(beside).to_have_count(sum("利益攸关方" in text["zh"] for text in texts.values()))
    expect(beside.first.locator("mark").last).to_have_text("stakeholders")
    with page.expect_download() as saved:
        page.get_by_role("button", name="存为表格（CSV）").click()
    data = Path(saved.value.path()).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(data.decode("utf-8-sig").splitlines(keepends=True), strict=True)
    assert head[0] == "段落"
    assert {row[0]: (row[3], row[4]) for row in rows} == {
        f"第{number}段": (own["zh"], own["en"]) for number, own in texts.items() if "利益攸关方" in own["zh"]
    }
    assert all("版本" in row[5] and "edition" in row[6].lower() for row in rows)


def test_a_brief_has_every_paragraph_in_both_languages_with_who_speaks_figures_and_citations(
    page: Page, base: str, site: Path
) -> None:
    record = json.loads((site / "record/record.json").read_text(encoding="utf-8"))
    own = [
        paragraph
        for paragraph in record["paragraphs"]
        if any(speech["speaker"] == "olsson" for speech in paragraph["speeches"])
    ]
    page.goto(f"{base}record/speakers/olsson.html")
    page.get_by_role("link", name="摘编").first.click()
    expect(page.locator("h1")).to_contain_text("Elin Olsson")
    for paragraph, section in zip(own, page.locator(".brief section").all(), strict=True):
        cells = section.locator("tr:not(.brief-who) td").all_text_contents()
        assert "".join(cells[::2]) == paragraph["text"]["zh"]
        assert "".join(cells[1::2]) == paragraph["text"]["en"]
        expect(section.locator(".brief-cited")).to_contain_text(
            [f"第{paragraph['number']}段", f"para. {paragraph['number']}"]
        )
        expect(section.locator(".brief-who").first).to_contain_text(
            re.compile("（具名）|（代词所指）|（承上）|叙述|（称谓")
        )
    with page.expect_download() as saved:
        page.get_by_role("button", name="存为文件（HTML）").click()
    file = Path(saved.value.path()).read_text(encoding="utf-8")
    assert all(
        paragraph["text"][code][:20] in re.sub("<[^>]*>", "", file) for paragraph in own for code in ("zh", "en")
    )
    assert "file:" not in file


@pytest.mark.parametrize(
    ("path", "day"),
    [("brief.html", r"\d{4}年\d{1,2}月\d{1,2}日制"), ("en/brief.html", r"made on \d{1,2} [A-Z][a-z]+ \d{4}")],
)
def test_a_brief_writes_its_day_as_the_record_writes_days(page: Page, server: str, path: str, day: str) -> None:
    page.goto(f"{server}{path}?speaker=olsson")
    expect(page.locator(".brief .facts").first).to_be_visible()
    expect(page.locator(".brief")).to_contain_text(re.compile(day))


def test_a_brief_says_what_is_not_there(page: Page, server: str) -> None:
    status = page.locator(".brief-status")
    for query, words in {
        "": "请选择一项，或输入要查找的词。",
        "?speaker=nobody": "本记录没有“nobody”，请另选一项。",
        "?about=term_<b>": "本记录没有“term_<b>”，请另选一项。",
        "?find=宇宙飞船": "没有找到“宇宙飞船”。",
        "?notepad": "摘录本是空的。",
    }.items():
        page.goto(f"{server}brief.html{query}")
        expect(status).to_contain_text(words)
        expect(page.locator(".brief section")).to_have_count(0)
    page.get_by_label("发言人、国家、机构、术语等").select_option("about=country_KE")
    page.get_by_role("button", name="生成摘编").click()
    expect(page.locator("h1")).to_have_text("摘编：肯尼亚")
    expect(page.locator(".brief mark").first).to_have_text("肯尼亚")
