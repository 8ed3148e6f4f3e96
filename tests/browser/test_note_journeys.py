"""A reader and the notes: open, close and link to them by mouse, keyboard and touch, switch them off, print them."""

import re

import pytest
from browsing import Opening
from playwright.sync_api import Locator, Page, expect
from reading import PAGE, choose

NOTE = "note_residue_and_28"
MARK = f"#mark_{NOTE}"
PANEL = "#para_28 + .note-open"
READING = "当作：和"


@pytest.fixture
def dialogue(page: Page, base: str) -> Page:
    """A page of the record, open."""
    page.goto(base + PAGE)
    return page


def test_a_click_on_a_mark_opens_its_note_under_the_paragraph_and_another_closes_it(dialogue: Page) -> None:
    expect(dialogue.locator(".note-open")).to_have_count(0)
    dialogue.click(MARK)
    expect(dialogue.locator(PANEL)).to_be_in_viewport()
    expect(dialogue.locator(PANEL)).to_contain_text(READING)
    assert NOTE not in dialogue.url
    dialogue.click(MARK)
    expect(dialogue.locator(".note-open")).to_have_count(0)


def test_a_click_on_the_words_opens_the_note_and_opening_another_closes_it(dialogue: Page) -> None:
    dialogue.click(f'[data-notes~="{NOTE}"]')
    expect(dialogue.locator(PANEL)).to_contain_text(READING)
    dialogue.click('[data-notes~="note_role_sait_26"]')
    expect(dialogue.locator(".note-open")).to_have_count(1)
    expect(dialogue.locator("#para_26 + .note-open")).to_contain_text("疑当作：东伦敦大学教授")
    dialogue.click(".note-open button:has-text('关闭')")
    expect(dialogue.locator(".note-open")).to_have_count(0)


def test_words_in_a_speakers_link_lead_to_the_speaker_and_the_mark_opens_the_note(dialogue: Page) -> None:
    choose(dialogue, "notes", "all")
    mark = "#mark_note_name_gomez_30"
    assert dialogue.locator(f".who {mark}").count() == 0
    dialogue.click(mark)
    expect(dialogue.locator("#para_30 + .note-open")).to_contain_text("当作：Campos Gómez 女士")
    dialogue.click("#para_30 .who .noted")
    dialogue.wait_for_url("**/speakers/campos-gomez.html")


def test_enter_opens_a_note_and_escape_closes_it_and_goes_back_to_the_mark(dialogue: Page) -> None:
    dialogue.locator(MARK).focus()
    dialogue.keyboard.press("Enter")
    expect(dialogue.locator(PANEL)).to_be_focused()
    expect(dialogue.locator(MARK)).to_have_attribute("aria-expanded", "true")
    dialogue.keyboard.press("Tab")
    assert dialogue.evaluate("document.activeElement.closest('.note-open') !== null")
    dialogue.keyboard.press("Escape")
    expect(dialogue.locator(".note-open")).to_have_count(0)
    expect(dialogue.locator(MARK)).to_be_focused()


def test_an_open_note_gives_the_link_to_itself_and_the_foot_leads_back(dialogue: Page) -> None:
    dialogue.click(MARK)
    dialogue.click(".note-open .note-number")
    expect(dialogue).to_have_url(re.compile(f"{PAGE}#{NOTE}$"))
    expect(dialogue.locator(f"#{NOTE}")).to_be_in_viewport()
    dialogue.click(f"#{NOTE} .note-number")
    expect(dialogue.locator(MARK)).to_be_in_viewport()


def test_the_switch_hides_all_notes_and_is_remembered_on_every_page(dialogue: Page, base: str) -> None:
    dialogue.click(MARK)
    choose(dialogue, "notes", "off")
    assert_notes(dialogue, shown=False)
    expect(dialogue.locator(".note-open")).to_have_count(0)
    dialogue.goto(f"{base}record/all.html")
    assert_notes(dialogue, shown=False)
    dialogue.click(f'[data-notes~="{NOTE}"]')
    expect(dialogue.locator(".note-open")).to_have_count(0)
    choose(dialogue, "notes", "sense")
    assert_notes(dialogue, shown=True)
    dialogue.goto(base + PAGE)
    assert_notes(dialogue, shown=True)


def test_hiding_the_notes_from_an_open_one_leaves_the_reader_at_its_paragraph(dialogue: Page) -> None:
    dialogue.goto(dialogue.url.replace("dialogue-2", "dialogue-4"))
    dialogue.locator(".note-mark").last.click()
    place = dialogue.evaluate("scrollY")
    dialogue.click(".note-open button:has-text('隐藏校注')")
    assert abs(dialogue.evaluate("scrollY") - place) < 300
    expect(dialogue.locator(".head .number:focus")).to_have_count(1)


def test_escape_closes_the_dialog_alone_where_a_note_is_open_behind_it(dialogue: Page) -> None:
    dialogue.locator(".page-tools").wait_for()
    dialogue.click(MARK)
    dialogue.keyboard.press("?")
    dialogue.keyboard.press("Escape")
    expect(dialogue.locator("dialog")).to_have_count(0)
    expect(dialogue.locator(PANEL)).to_be_visible()


def test_an_address_of_a_note_shows_the_notes_even_where_they_are_switched_off(dialogue: Page, base: str) -> None:
    choose(dialogue, "notes", "off")
    dialogue.goto(f"{base}notes.html#notes_para_28")
    expect(dialogue.locator("#notes_para_28")).to_be_in_viewport()
    dialogue.locator(f'a[href$="{PAGE}#{NOTE}"]:visible').click()
    dialogue.wait_for_url(f"**#{NOTE}")
    expect(dialogue.locator(f"#{NOTE}")).to_be_in_viewport()
    assert_notes(dialogue, shown=True)


def test_where_storage_is_refused_the_switch_works_for_the_page(page: Page, base: str) -> None:
    page.add_init_script("""for (const name of ["getItem", "setItem"]) {
      const own = Storage.prototype[name];
      Storage.prototype[name] = function (key, ...rest) {
        if (key.endsWith(".notes")) throw new Error("refused");
        return own.call(this, key, ...rest);
      };
    }""")
    page.goto(f"{base}record/debate.html")
    choose(page, "notes", "off")
    expect(page.locator("#att_1__num .note-mark")).to_be_hidden()


def test_on_a_phone_a_tap_opens_a_note_that_covers_no_text(opening: Opening, base: str) -> None:
    page = opening(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(base + PAGE)
    page.locator(MARK).tap()
    panel = page.locator(PANEL)
    expect(panel).to_be_in_viewport()
    note, before, after = (box(page.locator(place)) for place in (PANEL, "#para_28", "#para_29"))
    assert before["y"] + before["height"] <= note["y"] + 8
    assert note["y"] + note["height"] <= after["y"]
    assert note["x"] >= 0
    assert note["x"] + note["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    buttons = panel.get_by_role("button")
    assert all(box(button)["height"] >= 44 for button in buttons.all())
    panel.get_by_role("button", name="关闭").tap()
    expect(panel).to_have_count(0)


def test_without_a_script_a_mark_leads_to_its_note_and_the_note_back(opening: Opening, base: str) -> None:
    page = opening(java_script_enabled=False)
    page.goto(base + PAGE)
    page.click(MARK)
    expect(page).to_have_url(re.compile(f"{PAGE}#{NOTE}$"))
    expect(page.locator(f"#{NOTE}")).to_be_in_viewport()
    expect(page.locator(f"#{NOTE}")).to_contain_text(READING)
    page.click(f"#{NOTE} .note-number")
    expect(page.locator("#para_28")).to_be_in_viewport()
    expect(page.locator(".views input")).to_have_count(0)


def test_selected_text_holds_no_marks_and_no_open_note(dialogue: Page) -> None:
    dialogue.click("#mark_note_role_sait_26")
    dialogue.evaluate("getSelection().setBaseAndExtent(document.querySelector('#para_26 .speech'), 0, para_27, 1)")
    selected = dialogue.evaluate("getSelection().toString()")
    assert "东伦敦大学校长 Siraj Sit 先生；" in selected
    assert "Irene Campos Gómez；毛里塔尼亚努瓦克肖特区域委员会 Fatimatou Abdel Malick 女士。" in selected


def test_in_print_marks_and_notes_stand_as_footnotes_and_switches_do_not(dialogue: Page) -> None:
    dialogue.click(MARK)
    dialogue.emulate_media(media="print")
    expect(dialogue.locator(MARK)).to_be_visible()
    expect(dialogue.locator(f"#{NOTE}")).to_be_visible()
    for hidden in (".note-open", ".views"):
        expect(dialogue.locator(hidden)).to_be_hidden()
    assert dialogue.evaluate(f"getComputedStyle(document.querySelector('{MARK}')).verticalAlign") == "super"


def test_notes_switched_off_are_not_printed(dialogue: Page) -> None:
    choose(dialogue, "notes", "off")
    dialogue.emulate_media(media="print")
    for hidden in (MARK, f"#{NOTE}", ".notes-heading"):
        expect(dialogue.locator(hidden)).to_be_hidden()


def test_in_english_marks_stand_after_the_paragraph_and_notes_quote_the_original(page: Page, base: str) -> None:
    page.goto(f"{base}en/{PAGE}")
    expect(page.locator("#para_28 .noted")).to_have_count(0)
    page.click(MARK)
    expect(page.locator(PANEL)).to_contain_text("Should read: 和")
    expect(page.locator(f"{PANEL} .noted-words")).to_have_attribute("lang", "zh-Hans")
    page.get_by_role("button", name="Close").click()
    expect(page.locator(PANEL)).to_have_count(0)


def test_a_source_line_leads_to_its_paragraph_and_the_paragraph_back(page: Page, base: str) -> None:
    page.goto(f"{base}source.html#L80")
    expect(page.locator("#L80")).to_be_in_viewport()
    page.click("#L80 .join")
    expect(page).to_have_url(re.compile("#L78$"))
    page.click("#L78 td:last-child a")
    page.wait_for_url(f"**/{PAGE}#para_27")
    page.click(".source-places summary")
    page.locator(".source-places dd").nth(1).get_by_role("link", name="80").click()
    page.wait_for_url("**/source.html#L80")


def test_the_source_can_be_downloaded_from_its_page_in_either_language(page: Page, base: str) -> None:
    for path in ("source.html", "en/source.html"):
        page.goto(base + path)
        assert page.locator("a[download]").evaluate("link => link.href") == f"{base}source/record.txt"


def test_beside_the_other_language_a_note_opens_under_both_texts(page: Page, base: str) -> None:
    page.goto(f"{base}record/dialogue-2-parallel.html?view=parallel")
    page.click(MARK)
    expect(page.locator("#en_para_28 + .note-open")).to_contain_text(READING)
    choose(page, "notes", "off")
    expect(page.locator(".note-mark:visible")).to_have_count(0)


def assert_notes(page: Page, *, shown: bool) -> None:
    """Hold that marks, underlines and the list at the foot are all shown, or none of them."""
    expect(page.locator(f"#{NOTE}")).to_be_visible(visible=shown)
    expect(page.locator(MARK)).to_be_visible(visible=shown)
    line = page.locator(f'[data-notes~="{NOTE}"]').evaluate("node => getComputedStyle(node).textDecorationLine")
    assert line == ("underline" if shown else "none")


def box(locator: Locator) -> dict[str, float]:
    found = locator.bounding_box()
    assert found
    return {key: float(found[key]) for key in ("x", "y", "width", "height")}
