"""With fingers alone: a range is picked by two taps, where a mouse would need Shift."""

from collections.abc import Iterator

import pytest
from opened import visit
from playwright.sync_api import Browser, Page, expect
from reading import PAGE, choose


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def pick(phone: Page, number: int, words: str) -> None:
    phone.locator(f"[data-paragraph=para_{number}] .more").tap()
    phone.locator(f".tools[data-paragraph=para_{number}]").get_by_role("button", name=words, exact=True).tap()


@pytest.mark.parametrize(("first", "last"), [(27, 31), (31, 27)])
def test_two_taps_pick_a_range_from_either_end(phone: Page, server: str, first: int, last: int) -> None:
    visit(phone, f"{server}{PAGE}")
    pick(phone, first, "从此段起选")
    expect(phone.locator(".announcement")).to_contain_text(f"起点是第{first}段")
    pick(phone, last, "选到此段")
    phone.wait_for_url(f"{server}{PAGE}?r=27-31#para_27")
    expect(phone.locator(".in-range")).to_have_count(5)
    expect(phone.locator(".remark").first).to_contain_text("已标出第27-31段")
    expect(phone.locator(".remark").first).to_be_in_viewport()


HIT = """mark => {
  mark.scrollIntoView({ block: "center" });
  const { left, top, width, height } = mark.getBoundingClientRect(), [x, y] = [left + width / 2, top + height / 2];
  return [[0, -11.5], [0, 11.5], [-11.5, 0], [11.5, 0]].filter(([right, down]) => (
    document.elementFromPoint(Math.min(Math.max(x + right, 1), innerWidth - 1), y + down) !== mark)).length;
}"""


@pytest.mark.parametrize("path", [PAGE, f"en/{PAGE}", "record/debate.html"])
def test_the_mark_of_a_note_can_be_hit_in_24_pixels(phone: Page, server: str, path: str) -> None:
    visit(phone, server + path)
    choose(phone, "notes", "all")
    marks = phone.locator(".paragraph .note-mark").all()
    assert len(marks) >= 3
    assert [mark.get_attribute("id") for mark in marks if mark.evaluate(HIT)] == []


def test_the_marks_of_a_range_are_taken_away_by_a_tap_and_a_new_one_is_begun(phone: Page, server: str) -> None:
    visit(phone, f"{server}{PAGE}?r=27-31#para_27")
    phone.locator(".remark").first.get_by_role("button", name="取消选取").tap()
    phone.wait_for_url(f"{server}{PAGE}#para_27")
    expect(phone.locator(".in-range")).to_have_count(0)
    phone.locator("[data-paragraph=para_29] .more").tap()
    expect(phone.locator(".tools[data-paragraph=para_29]").get_by_role("button", name="从此段起选")).to_be_visible()
