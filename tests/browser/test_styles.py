"""The one style sheet holds what some page may need, and little else: every page looks as it would with the whole."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from built_site import built
from kinds import ENGLISH, KINDS
from mkdocs.utils.yaml import yaml_load
from opened import OPENED, PAINTED, Opened, visit
from paths import ROOT
from playwright.sync_api import Page

import bundle_assets
from record.built.styles import Known, known, needed
from theme import STYLES

SITE = known(
    [b'<p class="here md-tag" id="place" data-kind="note" style=""><a href="#x">words</a></p>'],
    ['add("brought"); set("md-annotation"); side = "left"; read("--told");'],
)
EVERY = """() => [...document.querySelectorAll("*")].map((element) => [null, "::before", "::after"].map((part) => {
  const style = getComputedStyle(element, part);
  return part && style.content === "none" ? "" : style.cssText.replace(/--[^;]*;/g, "");
}).join("|"))"""
"""How each element looks, and what stands before and after it."""
WHOLE = """async (text) => {
  const whole = new CSSStyleSheet();
  whole.replaceSync(text);
  document.querySelector("link[rel=stylesheet]").disabled = true;
  document.adoptedStyleSheets = [whole];
}"""


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".here{a:b}", True),
        ("#place{a:b}", True),
        ("p.here>a{a:b}", True),
        (".brought{a:b}", True),
        ("[data-kind]{a:b}", True),
        ("[data-kind=note]{a:b}", True),
        ("[data-kind=left]{a:b}", True),
        ('[href^="other"]{a:b}', True),
        ("a:hover::before{a:b}", True),
        ("a:not(.gone){a:b}", True),
        ("a:is(.gone,.here){a:b}", True),
        (".md-tag{a:b}", True),
        ("*{a:b}", True),
        (":root{a:b}", True),
        ("@page{a:b}", True),
        ("@keyframes move{0%{a:b}}", True),
        (".gone{a:b}", False),
        ("#gone{a:b}", False),
        ("video{a:b}", False),
        (".here .gone{a:b}", False),
        (".here:hover>video{a:b}", False),
        ("[data-gone]{a:b}", False),
        ("[data-kind=gone]{a:b}", False),
        (".md-annotation{a:b}", False),
        ("@media print{.gone{a:b}}", False),
        ("/* here */", False),
    ],
)
def test_a_rule_stays_only_where_a_page_or_a_script_knows_all_that_it_asks_for(sheet: str, left: bool) -> None:  # noqa: FBT001
    assert ("".join(needed(sheet, SITE).split()) == "".join(sheet.split())) is left
    assert left or not needed(sheet, SITE)


def test_only_the_selectors_go_that_nothing_matches() -> None:
    assert needed("@media print{.gone,.here,video{a:b}}", SITE).split() == ["@media", "print{.here{a:b}", "}"]


def test_a_property_that_nothing_reads_goes_and_one_that_only_such_a_one_reads() -> None:
    sheet = ".here{--read:1;--unread:var(--deeper);--deeper:2;--told:3;top:var( --read)}"
    assert needed(sheet, SITE).strip() == ".here{--read:1;--told:3;top:var( --read)}"


def test_strings_and_addresses_stay_as_they_are() -> None:
    sheet = '.here{content:"a  /* b */  c";background:url("data:image/svg+xml,<svg  />")}'
    assert needed(sheet, SITE).strip() == sheet


def test_what_stands_in_a_script_of_a_page_counts() -> None:
    found = known([b"<script>\nelement.classList.add('late')</script>"], [])
    assert isinstance(found, Known)
    assert needed(".late{a:b}", found)


@pytest.mark.parametrize("value", ['"note"', "'note'"])
def test_a_value_in_any_marks_counts(value: str) -> None:
    found = known([f"<p class=a data-kind={value} id='b'>".encode(), b"<b>"], [])
    assert needed('[data-kind="note"]{a:b}', found)
    assert needed("#b{a:b}", found)
    assert not needed('[data-kind="notes"]{a:b}', found)


@pytest.fixture(scope="module")
def whole() -> str:
    """The style sheets of the theme and ours, as they are written."""
    [material] = ROOT.glob(".venv/lib/python*/site-packages/material/templates/assets/stylesheets")
    theme = [bundle_assets.without_fading(path.read_text(encoding="utf-8")) for path in sorted(material.glob("*.css"))]
    ours = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""))["extra_css"]
    return "\n".join([*theme, *((ROOT / "docs" / path).read_text(encoding="utf-8") for path in ours)])


def test_the_style_sheet_of_the_site_is_far_smaller_than_the_whole(site: Path, whole: str) -> None:
    sheet = built(site, STYLES).read_bytes()
    assert len(gzip.compress(sheet)) < 0.6 * len(gzip.compress(whole.encode()))


@pytest.fixture
def still(tab: Page) -> Page:
    """A page on which nothing moves."""
    tab.emulate_media(reduced_motion="reduce")
    return tab


def same(page: Page, whole: str) -> None:
    before = page.evaluate(EVERY)
    page.evaluate(WHOLE, whole)
    page.evaluate(PAINTED)
    after = page.evaluate(EVERY)
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]][:1] == []


@pytest.mark.parametrize("path", [*KINDS, *ENGLISH])
def test_a_page_looks_as_with_the_whole_style_sheet(still: Page, server: str, whole: str, path: str) -> None:
    visit(still, server + path)
    same(still, whole)


READY = "() => !document.getElementById('__search')?.checked || Boolean(document.querySelector('.search-more'))"
"""Whether the search, where it is open, has its index: before, its words change."""


@pytest.mark.parametrize("opened", OPENED.values(), ids=OPENED)
def test_what_opens_on_it_looks_so_too(still: Page, server: str, whole: str, opened: Opened) -> None:
    opened.open(still, server)
    still.wait_for_function(READY)
    same(still, whole)


LOOKS: dict[str, Callable[[Page], None]] = {
    "printed": lambda page: page.emulate_media(media="print"),
    "dark": lambda page: page.emulate_media(color_scheme="dark"),
    "high contrast": lambda page: page.emulate_media(contrast="more"),
    "colours of the system": lambda page: page.emulate_media(forced_colors="active"),
    "on a phone": lambda page: page.set_viewport_size({"width": 390, "height": 844}),
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_page_of_another_look_does_so_too(still: Page, server: str, whole: str, look: Callable[[Page], None]) -> None:
    look(still)
    visit(still, f"{server}record/dialogue-2.html")
    same(still, whole)
