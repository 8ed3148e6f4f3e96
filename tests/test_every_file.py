"""Every published file, whatever its kind: it asks nobody, holds the rules of WCAG, and breaks its lines well."""

import re
from pathlib import Path

import pytest
from accessibility import prepare, violations
from kinds import ALONE, ENGLISH, FILES, FRAMED, KINDS, STUBS, TEXTS
from line_breaks import BROKEN_WORDS, CLOSING, ILL_BROKEN, OPENING
from lxml import html
from opened import PAINTED, visit
from playwright.sync_api import Page, Route

WIDTHS = (1280, 390)
MATRIX = {path.partition("?")[0] for path in (*KINDS, *ENGLISH, *ALONE)}
"""What goes through the rules in every look of it (test_accessible.py)."""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def stay(route: Route) -> None:
    """Let a page that leads on be looked at."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', 'name="leads-on"'))


@pytest.mark.parametrize("kind", FILES)
def test_a_file_asks_nobody_holds_the_rules_and_breaks_its_lines_well(page: Page, server: str, kind: str) -> None:
    if set(FILES[kind]) & set(STUBS):
        page.route(re.compile(r"/p/"), stay)
    page.emulate_media(reduced_motion="reduce")
    wrong = {}
    for path in FILES[kind]:
        visit(page, server + path)
        prepare(page)
        found = [] if path in MATRIX else violations(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(PAINTED)
            found += page.evaluate(ILL_BROKEN, [CLOSING, OPENING]) + page.evaluate(BROKEN_WORDS)
            found += ["scrolls sideways"] if page.evaluate(SIDEWAYS) > 0 else []
        if found:
            wrong[path] = found
    assert wrong == {}


def test_a_bad_break_of_a_line_is_found(page: Page) -> None:
    page.set_content(
        "<p style='font: 20px monospace; line-break: anywhere; width: 60px'>甲乙丙，<b>丁（戊</b>己<i>，</i>"
    )
    assert page.evaluate(ILL_BROKEN, [CLOSING, OPENING]) == ["甲乙丙|，", "丁（|戊"]


def test_a_broken_word_is_found(page: Page) -> None:
    page.set_content("<p style='font: 20px monospace; word-break: break-all; width: 60px'>Ms. Olsson")
    assert page.evaluate(BROKEN_WORDS) == ["broken: Olsson"]


def test_every_file_is_of_a_kind_and_the_kinds_are_told_apart(site: Path) -> None:
    assert {path for paths in FILES.values() for path in paths} == {
        path.relative_to(site).as_posix() for path in site.rglob("*.html")
    }
    assert set(TEXTS) == {*STUBS, *FRAMED, *ALONE}
    assert set(ALONE) == {"404.html", "record/session-record.html"}
    assert len(STUBS) == 162


@pytest.mark.parametrize("path", TEXTS)
def test_no_file_lets_a_browser_ask_for_an_icon_that_is_not_there(site: Path, path: str) -> None:
    page = html.document_fromstring(TEXTS[path])
    [icon] = [str(link.get("href")) for link in page.iterfind(".//link[@rel='icon']")]
    assert icon == "data:," or icon.startswith("/") or (site / path).parent.joinpath(icon).resolve().is_file()
