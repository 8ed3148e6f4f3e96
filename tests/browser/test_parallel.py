"""Two languages side by side: the same paragraphs, one address each, and the reader's choice remembered."""

import re
from pathlib import Path

import pytest
from browsing import Opening
from built_site import index_of
from lxml import html
from opened import visit
from playwright.sync_api import FloatRect, Page, expect
from reading import change_sides

from record.built.readback import texts
from record.edition import Edition

SECTIONS = ("debate", "dialogues", "dialogue-1", "dialogue-2", "dialogue-3", "dialogue-4")
SELECT = """() => {
  const from = document.getElementById("en_para_29"), to = document.getElementById("en_para_30");
  getSelection().setBaseAndExtent(from.lastChild, 5, to.firstChild, 5);
}"""
LEFT = 'navigation.addEventListener("navigate", ({ destination }) => { window.left = destination.url; })'
"""Note where a page wants to go: its address changes only once another one has begun to come."""
SIDES = (("", "zh", "en"), ("en/", "en", "zh"))


@pytest.mark.parametrize(("root", "first", "second"), SIDES)
def test_every_paragraph_stands_beside_itself_in_the_other_language(
    edition: Edition, site: Path, root: str, first: str, second: str
) -> None:
    found: dict[str, list[str]] = {}
    for name in SECTIONS:
        found |= texts((site / root / "record" / f"{name}-parallel.html").read_text(encoding="utf-8"))
    for language, prefix in ((first, ""), (second, f"{second}_")):
        for paragraph in edition.view(language).record.paragraphs:
            assert found[f"{prefix}{paragraph.id}"] == [paragraph.text]


@pytest.mark.parametrize(("root", "first", "second"), SIDES)
def test_no_address_means_two_places(site: Path, root: str, first: str, second: str) -> None:
    for name in SECTIONS:
        page = html.document_fromstring((site / root / "record" / f"{name}-parallel.html").read_text(encoding="utf-8"))
        ids = [str(element.get("id")) for element in page.iterfind(".//*[@id]")]
        assert len(ids) == len(set(ids))
        tags = {"zh": "zh-Hans", "en": "en"}
        assert page.get("lang") == tags[first]
        beside = [element for element in page.iter("p") if "counterpart" in str(element.get("class"))]
        assert {element.get("lang") for element in beside} == {tags[second]}


def test_without_script_a_link_leads_there_and_back(site: Path) -> None:
    for root in ("", "en/"):
        for name in SECTIONS:
            for here, there, kind in ((name, f"{name}-parallel", "parallel"), (f"{name}-parallel", name, "single")):
                page = html.document_fromstring((site / root / "record" / f"{here}.html").read_text(encoding="utf-8"))
                links = [link.get("href") for link in page.iter("a") if link.get("class") == kind]
                assert links == [f"{there}.html"]


def test_the_search_index_has_no_paragraph_twice(site: Path) -> None:
    locations = [entry["location"] for language in ("zh", "en") for entry in index_of(site, language)["docs"]]
    assert not [location for location in locations if "-parallel" in location]
    assert len(locations) == len(set(locations))


def test_the_switch_keeps_the_paragraph_and_the_choice_is_remembered(page: Page, base: str) -> None:
    page.goto(f"{base}record/dialogue-2.html#para_30")
    change_sides(page)
    page.wait_for_url("**/record/dialogue-2-parallel.html#para_30")
    page.goto(f"{base}record/dialogue-3.html#para_40")
    page.wait_for_url("**/record/dialogue-3-parallel.html#para_40")
    expect(page.locator("#para_40")).to_be_in_viewport()
    change_sides(page)
    page.wait_for_url(re.compile(r"/record/dialogue-3\.html"))
    assert_stays(page, f"{base}record/dialogue-4.html")


def test_the_switch_keeps_the_paragraph_that_is_being_read(page: Page, server: str) -> None:
    page.goto(f"{server}record/dialogue-3.html")
    page.locator("#para_50").evaluate("element => element.scrollIntoView()")
    page.locator(".views .parallel").evaluate("link => link.click()")
    page.wait_for_url("**/record/dialogue-3-parallel.html#para_50")


@pytest.mark.parametrize("root", ["", "en/"])
def test_an_address_can_ask_for_both_languages(page: Page, base: str, root: str) -> None:
    page.goto(f"{base}{root}record/dialogue-2.html?view=parallel#para_27")
    page.wait_for_url(f"**/{root}record/dialogue-2-parallel.html#para_27")
    page.goto(f"{base}{root}record/dialogue-2-parallel.html?view=single#para_27")
    page.wait_for_url(f"**/{root}record/dialogue-2.html#para_27")


def test_an_address_that_asks_for_something_else_is_left_as_it_is(page: Page, server: str) -> None:
    page.goto(f"{server}record/dialogue-2.html")
    change_sides(page)
    page.wait_for_url("**/record/dialogue-2-parallel.html")
    assert_stays(page, f"{server}record/dialogue-2.html?r=27-31#para_27")


def test_the_language_can_be_changed_between_pages_of_both(page: Page, base: str) -> None:
    page.goto(f"{base}record/dialogue-2-parallel.html#para_30")
    expect(page.locator(".md-select__link[hreflang=en]")).to_have_attribute("href", re.compile("#para_30$"))
    link = str(page.locator(".md-select__link[hreflang=en]").get_attribute("href"))
    page.goto(page.evaluate("href => new URL(href, location.href).href", link))
    expect(page.locator("#zh_para_30")).to_contain_text("Gómez 女士")
    expect(page.locator("#para_30")).to_contain_text("Ms. Gómez")


def test_when_there_is_room_both_stand_in_two_columns_paragraph_against_paragraph(page: Page, base: str) -> None:
    page.goto(f"{base}record/dialogue-2-parallel.html")
    for number in (26, 35):
        left, right = place(page, f"#para_{number}"), place(page, f"#en_para_{number}")
        assert abs(left["y"] - right["y"]) < 2
        assert left["x"] + left["width"] <= right["x"]


def test_on_a_phone_each_paragraph_is_followed_by_itself_in_the_other_language(opening: Opening, server: str) -> None:
    page = opening(viewport={"width": 390, "height": 844})
    page.goto(f"{server}record/dialogue-2-parallel.html")
    above, below, after = (place(page, id) for id in ("#para_27", "#en_para_27", "#para_28"))
    assert above["y"] + above["height"] <= below["y"]
    assert below["y"] + below["height"] <= after["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_paper_both_stand_in_two_columns_without_switches(opening: Opening, server: str) -> None:
    page = opening(viewport={"width": 700, "height": 1000})
    page.goto(f"{server}record/dialogue-2-parallel.html")
    page.emulate_media(media="print")
    left, right = place(page, "#para_27"), place(page, "#en_para_27")
    assert abs(left["y"] - right["y"]) < 2
    assert left["x"] + left["width"] <= right["x"]
    expect(page.locator(".views")).to_be_hidden()


def assert_stays(page: Page, address: str) -> None:
    """Hold that a page, once opened, does not lead on to another."""
    page.add_init_script(LEFT)
    visit(page, address)
    assert page.evaluate("window.left ?? null") is None
    assert page.url == address


def place(page: Page, selector: str) -> FloatRect:
    """Return where an element stands."""
    box = page.locator(selector).bounding_box()
    assert box
    return box


def test_a_range_that_is_picked_beside_the_other_language_stays_there(page: Page, server: str) -> None:
    visit(page, f"{server}record/dialogue-2-parallel.html#para_27")
    page.locator(".number[href='#para_31']").click(modifiers=["Shift"])
    expect(page).to_have_url(f"{server}record/dialogue-2-parallel.html?r=27-31#para_27")
    expect(page.locator(".in-range")).to_have_count(5)
    page.goto(f"{server}record/dialogue-2-parallel.html?r=30-40#para_30")
    onward = page.locator("#en_para_35 + .remark a")
    expect(onward).to_have_attribute("href", f"{server}record/dialogue-3-parallel.html?r=30-40#para_36")


def test_words_of_the_other_language_are_not_taken_for_the_paragraph_between(page: Page, server: str) -> None:
    visit(page, f"{server}record/dialogue-2-parallel.html")
    page.evaluate("getSelection().selectAllChildren(document.getElementById('para_27'))")
    expect(page.locator(".quote-offer")).to_be_visible()
    page.evaluate(SELECT)
    expect(page.locator(".quote-offer")).to_be_hidden()
