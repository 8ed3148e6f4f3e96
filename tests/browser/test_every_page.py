"""Every page has its parts, each by its name, and follows the reader's settings: zoom, letters, motion, colours."""

from collections.abc import Iterator, Sequence
from typing import Literal

import pytest
from browsing import opening_in
from kinds import ALONE, PAGES
from opened import visit
from playwright.sync_api import Browser, Page

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LETTERS = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
SPACED = """
  * { letter-spacing: .12em !important; line-height: 1.5 !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }"""
SETTINGS = {
    "at 400 %, a window of 320 px": (320, 16, ""),
    "at 200 %, a window of 640 px": (640, 16, ""),
    "with letters twice as large": (1280, 32, ""),
    "with more space between lines, words and letters": (320, 16, SPACED),
}
"""The width of the window, the browser's size of letters, and what the reader's own style sheet says."""
STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
NAMES = """() => {
  const shown = part => part.checkVisibility({ visibilityProperty: true });
  const by = part => document.getElementById(part.getAttribute("aria-labelledby"))?.textContent;
  return [...document.querySelectorAll("nav")].filter(shown).map(part => (part.ariaLabel ?? by(part) ?? "").trim());
}"""
MOVING = """() => [...document.querySelectorAll("*")].flatMap(one => [null, "::before", "::after"].map(part => {
  const style = getComputedStyle(one, part);
  const fades = style.transitionProperty !== "none" && /[1-9]/.test(style.transitionDuration);
  const moves = fades || style.animationName !== "none" || style.scrollBehavior === "smooth";
  return moves && `${one.localName} ${one.className}`;
})).filter(Boolean)"""


@pytest.fixture(scope="module", params=PAGES)
def loaded(request: pytest.FixtureRequest, browser: Browser, server: str, own: Sequence[str]) -> Iterator[Page]:
    """A page of each kind, loaded once."""
    with opening_in(browser, own, locale="zh-CN") as page:
        visit(page, server + request.param)
        yield page


@pytest.fixture
def shown(loaded: Page) -> Page:
    """The same, without what another test asked for."""
    loaded.emulate_media(reduced_motion="no-preference")
    set_window(loaded, 1280, 16, "")
    return loaded


def set_window(page: Page, width: int, letters: int, style: str) -> None:
    """Give a page a width, the browser's size of letters, and the reader's own style sheet."""
    page.set_viewport_size({"width": width, "height": 450})
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": letters}})
    page.evaluate(STYLE, style)


def test_a_page_has_one_main_part_and_every_navigation_a_name_of_its_own(shown: Page) -> None:
    plain = shown.url.endswith(ALONE)
    assert shown.get_by_role("main").count() == 1
    assert plain or [shown.get_by_role(role).count() for role in ("banner", "contentinfo")] == [1, 1]
    names = shown.evaluate(NAMES)
    assert plain or len(names) >= 2
    assert "" not in names
    assert len(set(names)) == len(names)


def test_every_page_says_in_words_how_to_change_its_language(shown: Page) -> None:
    links = [link.strip() for link in shown.locator(".words a:visible").all_text_contents()]
    assert links == ([] if shown.url.endswith(ALONE) else ["中文" if "/en/" in shown.url else "English"])


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_no_page_scrolls_sideways(shown: Page, setting: tuple[int, int, str]) -> None:
    width, letters, style = setting
    set_window(shown, width, letters, style)
    assert shown.evaluate(LETTERS) in {letters, letters * 1.25}
    assert shown.evaluate(SIDEWAYS) <= 0


def test_nothing_moves_for_a_reader_who_asks_for_less_motion(shown: Page) -> None:
    shown.emulate_media(reduced_motion="reduce")
    assert shown.evaluate(MOVING) == []


def test_a_page_that_is_too_wide_or_moves_is_reported(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 450})
    page.set_content("<p style='width: 21rem; transition: color 1s'>Words</p>")
    assert page.evaluate(SIDEWAYS) > 0
    assert page.evaluate(MOVING) == ["p "]


SEEN = {
    "#para_27": "border-inline-start-color",
    ".lanes rect": "fill",
    ".noted": "text-decoration-color",
    ".note-mark": "color",
    ".number:focus": "outline-color",
    ".roster summary::after": "background-color",
}
"""What must be seen against the ground of the page, whatever colours the system forces upon it."""
CONTRAST = """([selector, property]) => {
  const style = (one, part) => getComputedStyle(document.querySelector(one), part);
  const light = (colour) => {
    const [red, green, blue] = colour.match(/\\d+/g).map(one => (one / 255 + .055) ** 2.4 / 1.1376);
    return .2126 * red + .7152 * green + .0722 * blue;
  };
  const [one, part] = selector.split(/(?=::)/);
  const [more, less] = [style(one, part)[property], style("body")["background-color"]].map(light).sort((a, b) => b - a);
  return (more + .05) / (less + .05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colours_focus_target_lanes_and_notes_are_still_seen(
    page: Page, server: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.goto(f"{server}record/dialogue-2.html#para_27")
    page.locator(".number[href='#para_28']").focus()
    contrasts = {name: page.evaluate(CONTRAST, [name, property]) for name, property in SEEN.items()}
    assert min(contrasts.values()) >= 3, contrasts
    assert page.evaluate(CONTRAST, ["#para_28", "border-inline-start-color"]) == 1
