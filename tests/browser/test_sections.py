"""The home page lists annexes and dialogues as record.json does; each says what it is, and its day if it has one."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

ROOTS = {"zh": "", "en": "en/"}
RANGES = {"zh": ("第{}段", "第{}-{}段"), "en": ("paragraph {}", "paragraphs {}–{}")}
NATURE = {
    "zh": "本文为人居大会主席的{}，以间接引语转述，非逐字记录。",
    "en": "This is a summary by the President of the UN-Habitat Assembly in reported speech, not a verbatim record.",
}
CALLED = {"att_1": "概述", "att_2": "总结"}
"""What the headings of the annexes call themselves."""
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATE = re.compile(rf"\d\s*[月日]|\d\s+{MONTH}\b|\b{MONTH}\s+\d|\d{{4}}-\d\d-\d\d")
# The text itself may name a day, and the citation on paper names those of the session: neither is the annex's own.
AROUND = """page => {
  page.querySelectorAll("script, style, .paragraph, .printed").forEach(part => part.remove());
  return page.textContent;
}"""
WORDS = "all => all.map(one => one.textContent.trim())"


@pytest.fixture(scope="module")
def sections(site: Path) -> list[dict[str, Any]]:
    """The annexes and dialogues in the order of the record."""
    found: list[dict[str, Any]] = json.loads((site / "record/record.json").read_text(encoding="utf-8"))["sections"]
    return found


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page without scripts, which say nothing of this."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def covered(section: dict[str, Any], language: str) -> str:
    """Say which paragraphs a section has, as the pages of a language say it."""
    first, last = (int(section["paragraphs"][at].rpartition("_")[2]) for at in (0, -1))
    single, span = RANGES[language]
    return single.format(first) if first == last else span.format(first, last)


@pytest.mark.parametrize("language", ROOTS)
def test_the_map_of_the_home_page_is_the_record_in_its_order_with_the_paragraphs_of_each_part(
    page: Page, server: str, sections: list[dict[str, Any]], language: str
) -> None:
    page.goto(f"{server}{ROOTS[language]}index.html")
    entries = page.locator("nav.contents .entry:not(.whole)")
    linked = entries.evaluate_all("all => all.map(link => link.href)")
    assert linked == [f"{server}{ROOTS[language]}{section['page']}" for section in sections]
    assert entries.locator(".range").evaluate_all(WORDS) == [covered(section, language) for section in sections]
    headings = entries.locator(".heading").evaluate_all(WORDS)
    assert len(headings) == len(sections) == 6
    for heading, section in zip(headings, sections, strict=True):
        assert re.fullmatch(r"(?:[一二三四]、|[IV]+\. )?" + re.escape(section["title"][language]), heading)


@pytest.mark.parametrize("language", ROOTS)
def test_every_section_says_which_paragraphs_it_has_and_that_it_is_no_verbatim_record(
    page: Page, server: str, sections: list[dict[str, Any]], language: str
) -> None:
    for section in sections:
        page.goto(f"{server}{ROOTS[language]}{section['page']}")
        [facts] = page.locator("article > .facts").evaluate_all(WORDS)
        assert facts.endswith(covered(section, language))
        called = CALLED[section["parent"] or section["id"]]
        assert page.locator("article > .nature:visible").evaluate_all(WORDS) == [NATURE[language].format(called)]


@pytest.mark.parametrize("language", ROOTS)
def test_only_the_dialogues_have_a_day_and_the_debate_shows_none(page: Page, server: str, language: str) -> None:
    dated = {}
    for name in ("debate", "dialogues", "dialogue-2"):
        page.goto(f"{server}{ROOTS[language]}record/{name}.html")
        dated[name] = DATE.findall(page.locator("html").evaluate(AROUND))
    assert dated.pop("debate") == []
    assert all(dated.values())


@pytest.mark.parametrize("language", ROOTS)
def test_the_home_page_dates_the_dialogues_alone(page: Page, server: str, language: str) -> None:
    page.goto(f"{server}{ROOTS[language]}index.html")
    headings = page.locator(".contents h2.annex").evaluate_all(WORDS)
    assert [bool(DATE.search(heading)) for heading in headings] == [False, True]
    assert not DATE.search(page.locator(".contents .entry").first.inner_text())
