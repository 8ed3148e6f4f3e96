"""What holds of the site of any record: its pages open without an error, and its search finds its words."""

import re
from collections.abc import Sequence
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from record.edition import Edition
from record.model import Paragraph


@pytest.fixture
def paragraph(edition: Edition) -> Paragraph:
    """The longest paragraph, which has words enough to look for."""
    return max(edition.record.paragraphs, key=lambda paragraph: len(paragraph.text))


@pytest.fixture
def pages(edition: Edition, paragraph: Paragraph) -> Sequence[str]:
    """A page of each kind that any record has, in its own language."""
    return ("index.html", edition.address(paragraph.id), "record/all.html", "record/speakers.html", "proof.html")


def test_its_pages_open_without_an_error(page: Page, server: str, pages: Sequence[str]) -> None:
    for path in pages:
        page.goto(server + path)
        expect(page.locator("h1").first).to_be_visible()


def test_its_search_finds_the_words_of_a_paragraph(page: Page, server: str, paragraph: Paragraph) -> None:
    words = max(re.findall(r"\w+", paragraph.text), key=len)[:12]
    page.goto(f"{server}search.html?find={quote(words)}")
    expect(page.locator(f".find-results a[href*='#{paragraph.id}']").first).to_be_visible()


def test_every_paragraph_stands_under_its_id(page: Page, server: str, edition: Edition) -> None:
    page.goto(f"{server}record/all.html")
    ids = [paragraph.id for paragraph in edition.record.paragraphs]
    missing = page.evaluate("ids => ids.filter((id) => !document.getElementById(id))", ids)
    assert missing == []
