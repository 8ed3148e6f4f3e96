"""What a machine can hold of the look: one system of tokens, the measure, sizes, unbroken amounts, what is ours."""

import json
import re
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

import jinja2
import picture
import pytest
from browsing import Opening, opening_in
from built_site import built
from kinds import PAGES, RECORD
from opened import visit
from paths import ROOT
from playwright.sync_api import Browser, Page, ViewportSize, expect
from reading import LINES

from record.edition import Edition
from record.exports.site import site_json

WIDE, PHONE, NARROW = 1360, 390, 320
SIZES = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement, size = parseFloat(getComputedStyle(around).fontSize);
    if (size < 12.99 && walker.currentNode.data.trim() && around.checkVisibility() && around.offsetParent)
      found.push(`${size} ${around.className} ${walker.currentNode.data.trim().slice(0, 20)}`);
  }
  return found;
}"""
MEASURE = """element => {
  const style = getComputedStyle(element);
  const width = element.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
  return width / parseFloat(style.fontSize);
}"""


@pytest.fixture(scope="module", params=[WIDE, PHONE, NARROW])
def page_of_a_width(request: pytest.FixtureRequest, browser: Browser, own: Sequence[str]) -> Iterator[Page]:
    with opening_in(browser, own, viewport=sized(request.param)) as page:
        yield page


@pytest.fixture(scope="module")
def wide(browser: Browser, own: Sequence[str]) -> Iterator[Page]:
    with opening_in(browser, own, viewport=sized(WIDE)) as page:
        yield page


@pytest.mark.parametrize("path", RECORD)
def test_a_line_of_chinese_holds_36_to_40_signs(wide: Page, server: str, path: str) -> None:
    wide.goto(server + path)
    for paragraph in wide.locator(".paragraph").all()[:4]:
        assert 36 <= paragraph.evaluate(MEASURE) <= 40


@pytest.mark.parametrize("path", RECORD)
def test_a_line_of_english_holds_about_70_letters(wide: Page, server: str, path: str) -> None:
    wide.goto(f"{server}en/{path}")
    full = [len(line) for paragraph in wide.locator(".paragraph").all()[:6] for line in paragraph.evaluate(LINES)[:-1]]
    assert 62 <= statistics.mean(full) <= 72
    assert max(full) <= 80


@pytest.mark.parametrize("path", PAGES)
def test_no_label_is_smaller_than_13_pixels_and_no_page_is_wider_than_its_window(
    page_of_a_width: Page, server: str, path: str
) -> None:
    visit(page_of_a_width, server + path)
    assert page_of_a_width.evaluate(SIZES) == []
    assert page_of_a_width.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_open_search_and_citation_have_no_smaller_label_either(wide: Page, server: str) -> None:
    wide.goto(f"{server}record/dialogue-2.html#para_27")
    wide.click("[data-paragraph=para_27] .more")
    wide.locator(".tools[data-paragraph=para_27] button", has_text="引用").click()
    wide.click("dialog summary")
    assert wide.evaluate(SIZES) == []
    wide.keyboard.press("Escape")
    wide.keyboard.press("/")
    wide.keyboard.type("创新")
    wide.wait_for_selector(".md-search-result__link")
    assert wide.evaluate(SIZES) == []


AMOUNTS = {
    "record/all.html": ("100 000 美元", "500 000 美元", "40 000 美元", "3 700 亿欧元", "50 万套", "第 6 次"),
    "en/record/all.html": ("€370 billion", "20 per cent", "29 May", "UN-Habitat"),
}


@pytest.mark.parametrize("path", AMOUNTS)
def test_no_line_ends_inside_an_amount(page_of_a_width: Page, server: str, path: str) -> None:
    page_of_a_width.goto(server + path)
    amounts = page_of_a_width.locator(".paragraph .unbroken")
    assert set(AMOUNTS[path]) <= set(amounts.all_text_contents())
    assert (
        amounts.evaluate_all("all => all.filter(one => one.getClientRects().length > 1).map(one => one.textContent)")
        == []
    )


def test_widths_are_asked_for_in_the_units_of_the_theme(site: Path) -> None:
    """A reader with larger letters meets one change of the page, not ours in pixels beside the theme's in letters."""
    asked = re.findall(r"@media[^{]*-width: ?[\d.]+px", built(site, "assets/css/site.css").read_text(encoding="utf-8"))
    assert asked == []


def test_names_in_the_text_are_left_alone_by_translators(wide: Page, server: str) -> None:
    wide.goto(f"{server}record/dialogue-4.html")
    names = wide.locator("#para_58 [translate=no]").all_text_contents()
    assert names[:4] == ["Julie Gichuru", "Shamoy Hajare", "Marina", "Klemensewicz"]
    assert names[-1] == "Marc Collins Chen"


def test_names_in_the_signs_of_the_text_are_open_to_translators(wide: Page, server: str) -> None:
    wide.goto(f"{server}record/dialogue-1.html")
    left = wide.locator("#para_11 [translate=no]").all_text_contents()
    assert "Julie Gichuru" in left
    assert "肯雅塔" in str(wide.locator("#para_11").text_content())
    assert not any("肯雅塔" in name for name in left)


def test_a_heading_breaks_where_the_facts_allow_it(opening: Opening, server: str) -> None:
    phone = opening(viewport=sized(PHONE))
    phone.goto(f"{server}record/dialogue-2.html")
    assert phone.locator("h1").evaluate(LINES) == ["二、关于创造", "有利于创新的环境的政策对话"]


def test_emphasis_in_chinese_is_dots_and_never_slanted(wide: Page, server: str) -> None:
    wide.goto(f"{server}about.html")
    wide.locator("article").evaluate("article => article.insertAdjacentHTML('beforeend', '<p><em>定本</em></p>')")
    style = wide.locator("article em").evaluate(
        "em => [getComputedStyle(em).fontStyle, getComputedStyle(em).textEmphasisStyle]"
    )
    assert style == ["normal", "dot"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_paragraph_of_the_address_has_a_bar_in_the_margin_and_no_mark(
    opening: Opening, server: str, scheme: str
) -> None:
    page = opening(viewport=sized(WIDE), color_scheme=scheme)
    page.goto(f"{server}record/dialogue-2.html#para_27")
    borders = "e => [getComputedStyle(e).borderInlineStartColor, getComputedStyle(e).backgroundColor]"
    rust = page.locator(".number[href='#para_27']").evaluate("e => getComputedStyle(e).color")
    nothing = "rgba(0, 0, 0, 0)"
    assert page.locator("#para_27").evaluate(borders) == [rust, nothing]
    assert page.locator("#para_28").evaluate(borders) == [nothing, nothing]


HEARD = """window.faded = [];
addEventListener("transitionrun", ({ propertyName: name }) => /color|shadow/.test(name) && faded.push(name), true);"""


@pytest.mark.parametrize("path", ["record/dialogue-2.html#para_27", "index.html", "terms.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_colour_fades_while_a_page_opens_and_while_light_turns_dark(
    opening: Opening, server: str, scheme: str, path: str
) -> None:
    page = opening(viewport=sized(WIDE), color_scheme=scheme)
    page.add_init_script(HEARD)
    for _ in range(2):  # the second time, the choice of the reader is kept
        page.goto(server + path)
        switch = page.locator("[data-md-component=palette] [role=button]:visible")
        before = switch.get_attribute("aria-label")
        switch.click()
        expect(switch).not_to_have_attribute("aria-label", str(before))
        assert page.evaluate("faded") == []


def test_with_colours_of_the_system_only_that_paragraph_has_a_bar(opening: Opening, server: str) -> None:
    page = opening(viewport=sized(WIDE), forced_colors="active")
    page.goto(f"{server}record/dialogue-2.html#para_27")
    colour = "e => getComputedStyle(e).borderInlineStartColor"
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.locator("#para_28").evaluate(colour) == paper
    assert page.locator("#para_27").evaluate(colour) != paper


def test_the_mark_is_the_projects_own_and_stands_in_the_page_itself(site: Path, wide: Page, server: str) -> None:
    own = (ROOT / "overrides" / ".icons" / "session-record.svg").read_text(encoding="utf-8").strip().partition(">")[2]
    for page in ("index.html", "en/record/dialogue-2.html", "record/speakers.html"):
        text = (site / page).read_text(encoding="utf-8")
        assert own in text
        assert 'rel="icon" href="' in text
    wide.goto(f"{server}index.html")
    mark = wide.locator(".md-header .md-logo svg").bounding_box()
    assert mark
    assert (mark["width"], mark["height"]) == (24, 24)
    icon = wide.request.get(f"{server}assets/favicon.svg")
    assert icon.headers["content-type"] == "image/svg+xml"


def test_the_picture_for_shared_addresses_has_its_size_and_is_of_this_record(edition: Edition) -> None:
    for table in json.loads(site_json(edition)).values():
        found = picture.read((ROOT / "docs" / table["picture"]).read_bytes())
        assert found["size"] == (1200, 630)
        assert found["mark"] == picture.digest(picture.picture(table)), "make picture draws it anew"


@pytest.mark.parametrize("address", ["", "https://example.org/a/"])
def test_the_picture_and_the_address_are_named_only_where_the_address_of_the_site_is_known(
    edition: Edition, address: str
) -> None:
    record = json.loads(site_json(edition))["zh"]
    page = {"meta": {"title": "二", "description": "说明"}, "canonical_url": f"{address}x.html" if address else None}
    config = {"extra": {"record": record}, "site_url": address}
    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"), autoescape=False)  # noqa: S701 — as MkDocs
    shared = templates.get_template("partials/shared.html").render(config=config, page=page)
    found = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', shared))
    assert found["og:title"] == "二"
    assert found["og:description"] == "说明"
    known = {"og:url": "https://example.org/a/x.html", "og:image": "https://example.org/a/assets/social/zh.png"}
    assert {key: found[key] for key in found if key in {*known, "twitter:card"}} == (
        known | {"twitter:card": "summary_large_image"} if address else {}
    )


def sized(width: int) -> ViewportSize:
    """Return a window of a width."""
    return {"width": width, "height": 900}


def test_a_name_that_is_only_heard_stands_in_one_line(opening: Opening, server: str) -> None:
    page = opening(viewport=sized(WIDE))
    visit(page, f"{server}record/dialogue-3.html")
    heights = page.locator(".voices").evaluate_all("all => all.map(one => one.scrollHeight)")
    assert 0 < max(heights) < 40
