"""By keyboard alone: Tab meets every control in the order of the page and is seen there; Escape leads back."""

from dataclasses import dataclass
from itertools import pairwise

import pytest
from kinds import ENGLISH, KINDS
from opened import OPENED, Opened, visit
from paths import SUPPORT
from playwright.sync_api import Locator, Page, expect

WALK = (SUPPORT / "keyboard.js").read_text(encoding="utf-8")
MOST = 100
"""How many controls a page has at most before a reader opens anything."""
LISTS = {"record/all.html": 125}
"""The page that has one for every paragraph of the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A control that the focus came to: its place among all controls, how it looks and where it stands."""

    name: str
    at: int = -1
    left: float = 0
    top: float = 0
    marked: bool = False
    covered: bool = True
    flows: bool = False


def walk(page: Page, key: str = "Tab") -> tuple[list[str], list[Met]]:
    """Press Tab from one end of a page to the other; return the names of all controls, and those that had the focus."""
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(WALK)
    names = page.evaluate("walk.names")
    for _ in names:
        page.keyboard.press(key)
    return names, [Met(**stop) for stop in page.evaluate("walk.met")]


def faults(names: list[str], met: list[Met], step: int = 1) -> dict[str, list[str]]:
    """Return what is wrong with a walk, by kind."""
    order = zip(met, range(len(names))[::step], strict=True)
    flowing = pairwise(stop for stop in met[::step] if stop.flows)
    found = {
        "out of the order of the page": [stop.name for stop, place in order if stop.at != place],
        "without a focus that is seen": [stop.name for stop in met if not stop.marked],
        "covered by something": [stop.name for stop in met if stop.covered],
        "neither below nor beside the one before": [
            two.name for stop, two in flowing if two.top < stop.top - 40 and two.left < stop.left
        ],
    }
    return {fault: controls for fault, controls in found.items() if controls}


@pytest.mark.parametrize("path", KINDS)
def test_tab_meets_every_control_of_a_page_once_in_order_and_in_sight(tab: Page, server: str, path: str) -> None:
    visit(tab, server + path)
    names, met = walk(tab)
    assert LISTS.get(path, MOST) >= len(met) == len(names) > 9
    assert faults(names, met) == {}


@pytest.mark.parametrize("path", ["index.html", "record/dialogue-3.html", "search.html?find=创新", "source.html"])
def test_in_a_narrow_window_and_in_the_dark_as_well(tab: Page, server: str, path: str) -> None:
    tab.set_viewport_size({"width": 320, "height": 600})
    tab.emulate_media(color_scheme="dark")
    visit(tab, server + path)
    assert faults(*walk(tab)) == {}


@pytest.mark.parametrize("path", ["record/dialogue-3.html", "source.html"])
def test_the_way_back_leads_through_the_same_controls_and_under_no_header(tab: Page, server: str, path: str) -> None:
    visit(tab, server + path)
    assert faults(*walk(tab, "Shift+Tab"), step=-1) == {}


BROKEN = """
  <style>#plain:focus { outline: none } #over { inset: 0 0 auto; height: 4rem; position: fixed }</style>
  <article><p><button>under</button><div id=over></div><p style="margin-top: 9rem">
  <button tabindex=1>early</button> <button id=plain>plain</button><p><button>one</button>
  <p><button style="translate: -9px -6rem">up</button></article>"""


def test_a_control_that_is_skipped_unseen_covered_or_out_of_place_is_reported(page: Page) -> None:
    page.set_content(BROKEN)
    assert faults(*walk(page)) == {
        "out of the order of the page": ["early", "under"],
        "without a focus that is seen": ["plain"],
        "covered by something": ["under"],
        "neither below nor beside the one before": ["up"],
    }


@pytest.mark.parametrize("path", [*KINDS, *ENGLISH])
def test_the_first_control_leads_past_the_head_of_the_page(tab: Page, server: str, path: str) -> None:
    visit(tab, server + path)
    tab.keyboard.press("Tab")
    skip = tab.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_have_css("opacity", "1")
    expect(skip).to_have_text("Skip to content" if path.startswith("en/") else "跳到正文")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('.md-content, .md-footer') !== null")


CLOSED = {name: opened for name, opened in OPENED.items() if opened.back}
"""What Escape closes."""


@pytest.mark.parametrize("opened", CLOSED.values(), ids=CLOSED)
def test_what_is_open_keeps_the_focus_until_escape_leads_back(page: Page, server: str, opened: Opened) -> None:
    opened.open(page, server)
    shown = page.locator(opened.shown).first
    if page.locator("dialog[open]").count():
        for _ in range(9):
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.matches('body, dialog *')")
    page.keyboard.press("Escape")
    expect(shown).to_be_hidden()
    expect(page.locator(opened.back)).to_be_focused()


def test_light_and_dark_are_changed_by_key_and_the_focus_stays_in_its_place(page: Page, server: str) -> None:
    visit(page, f"{server}index.html")
    page.get_by_role("button", name="切换为深色").focus()
    for key, scheme, name in (("Enter", "slate", "切换为浅色"), ("Space", "default", "切换为深色")):
        page.keyboard.press(key)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        expect(page.get_by_role("button", name=name)).to_be_focused()


@pytest.fixture
def menu(page: Page, server: str) -> Locator:
    """The menu of a narrow window, opened by key on the page of a dialogue."""
    page.set_viewport_size({"width": 768, "height": 900})
    page.emulate_media(reduced_motion="reduce")
    visit(page, f"{server}record/dialogue-2.html")
    menu = page.locator(".md-sidebar--primary")
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="菜单").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="菜单")).to_have_attribute("aria-expanded", "true")
    return menu


def test_the_menu_of_a_narrow_window_opens_where_the_reader_is_and_escape_leads_back(page: Page, menu: Locator) -> None:
    expect(menu.get_by_role("button", name="记录")).to_be_focused()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="高级别辩论概述")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(page.get_by_role("button", name="菜单")).to_be_focused()


def test_the_parts_of_the_menu_open_and_close_by_key(page: Page, menu: Locator) -> None:
    page.keyboard.press("Space")
    expect(menu.get_by_role("button", name="记录")).to_be_focused()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("button", name="查阅")).to_be_focused()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("button", name="查阅")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/record/speakers.html")


def test_tab_beyond_the_menu_closes_it(page: Page, menu: Locator) -> None:
    menu.get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(menu).to_be_hidden()
    assert page.evaluate("document.activeElement.closest('article') !== null")
