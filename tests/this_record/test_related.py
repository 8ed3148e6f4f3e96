"""Another document about the session is named with what is and is not known of it, and never taken for this one."""

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from record.edition import Edition

TITLE = (
    "Report of the United Nations Habitat Assembly of the United Nations Human Settlements Programme, first session, "
    "27–31 May 2019"
)
LISTED = (
    "https://unhabitat.org/a748-report-of-the-united-nations-habitat-assembly-of-the-united-nations-human-settlements"
)


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def about(site: Path, language: str) -> html.HtmlElement:
    root = "" if language == "zh" else "en/"
    return html.document_fromstring((site / root / "about.html").read_text(encoding="utf-8"))


def data(page: html.HtmlElement) -> list[dict[str, Any]]:
    return [
        json.loads(script.text or "") for script in page.iter("script") if script.get("type") == "application/ld+json"
    ]


def test_the_about_page_says_what_the_document_is_and_what_is_and_is_not_known_of_it(
    about: html.HtmlElement, language: str, edition: Edition
) -> None:
    [shown] = about.find_class("related")
    words = shown.text_content()
    [document] = edition.facts.related
    assert TITLE in words
    for said in (document.symbol, document.title[language], document.known[language], document.unknown[language]):
        assert said in words
    assert [link.get("href") for link in shown.iter("a")] == [f"https://docs.un.org/{language}/A/74/8", LISTED]
    assert shown.getprevious().get("id") == "related"


def test_a_title_that_is_translated_for_this_site_says_so(site: Path) -> None:
    notes = {"about.html": "（本站译名）", "en/about.html": "translated for this site"}
    shown = [note in (site / path).read_text(encoding="utf-8") for path, note in notes.items()]
    assert shown == [True, False]


def test_programs_read_that_the_page_mentions_it_and_nowhere_that_it_is_the_same(
    about: html.HtmlElement, site: Path
) -> None:
    [page] = [entity for entity in data(about) if entity["@type"] == "AboutPage"]
    [mentioned] = page["mentions"]
    assert (mentioned["reportNumber"], mentioned["name"]) == ("A/74/8", TITLE)
    assert not any('"sameAs"' in path.read_text(encoding="utf-8") for path in site.rglob("*.html"))


def test_no_page_says_more_of_the_missing_english_text_than_is_known(site: Path) -> None:
    english, chinese = ((site / root / "about.html").read_text(encoding="utf-8") for root in ("en", ""))
    assert english.count("o official English text of these summaries was found") == 2
    assert chinese.count("没有找到这两份概述和总结的正式英文本") == 1
    assert "official English text of this document" not in english
