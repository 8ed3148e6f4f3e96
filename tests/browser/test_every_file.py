"""Every published file is of a kind, and how its lines break can be told."""

from pathlib import Path

import pytest
from kinds import ALONE, FILES, FRAMED, STUBS, TEXTS
from line_breaks import BROKEN_WORDS, CLOSING, ILL_BROKEN, OPENING
from lxml import html
from playwright.sync_api import Page

from record.edition import Edition


def test_a_bad_break_of_a_line_is_found(page: Page) -> None:
    page.set_content(
        "<p style='font: 20px monospace; line-break: anywhere; width: 60px'>甲乙丙，<b>丁（戊</b>己<i>，</i>"
    )
    assert page.evaluate(ILL_BROKEN, [CLOSING, OPENING]) == ["甲乙丙|，", "丁（|戊"]


def test_a_broken_word_is_found(page: Page) -> None:
    page.set_content("<p style='font: 20px monospace; word-break: break-all; width: 60px'>Ms. Olsson")
    assert page.evaluate(BROKEN_WORDS) == ["broken: Olsson"]


def test_every_file_is_of_a_kind_and_the_kinds_are_told_apart(site: Path, edition: Edition, least: int) -> None:
    assert {path for paths in FILES.values() for path in paths} == {
        path.relative_to(site).as_posix() for path in site.rglob("*.html")
    }
    assert set(TEXTS) == {*STUBS, *FRAMED, *ALONE}
    assert set(ALONE) == {"404.html", "record/session-record.html"}
    assert len(STUBS) == least + len(edition.facts.redirects) * len(edition.languages)


@pytest.mark.parametrize("path", TEXTS)
def test_no_file_lets_a_browser_ask_for_an_icon_that_is_not_there(site: Path, path: str) -> None:
    page = html.document_fromstring(TEXTS[path])
    [icon] = [str(link.get("href")) for link in page.iterfind(".//link[@rel='icon']")]
    assert icon == "data:," or icon.startswith("/") or (site / path).parent.joinpath(icon).resolve().is_file()
