"""What a reader comes for is a few steps from the home page: each step is one thing typed or pressed."""

import re

from opened import visit
from playwright.sync_api import Page, expect

BOX = "form.goto input"


def test_words_a_marked_pronoun_and_whether_the_text_is_complete(page: Page, server: str) -> None:
    visit(page, f"{server}index.html")
    page.fill(BOX, "绿色债券")
    page.keyboard.press("Enter")
    page.locator(".find-results a[href*='#para_']").first.click()
    expect(page.locator(".paragraph mark").first).to_be_in_viewport()
    expect(page.locator(".paragraph mark").first).to_have_text("绿色债券")

    visit(page, f"{server}index.html")
    page.fill(BOX, "42")
    page.keyboard.press("Enter")
    page.locator("#mark_note_gender_awiti_42").click()
    expect(page.locator("#para_42 + .note-open")).to_be_in_viewport()

    visit(page, f"{server}index.html")
    page.locator(".consult").get_by_role("link", name="核验").click()
    expect(page).to_have_url(re.compile("/proof.html$"))
    expect(page.locator("#result")).to_be_in_viewport(ratio=1)
    links = page.locator("a:visible").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().top < 800 && !one.matches('.md-skip')).length"
    )
    assert links < 30


def test_what_was_asked_on_a_matter_and_who_answered(page: Page, server: str) -> None:
    visit(page, f"{server}index.html")
    page.locator(".consult").get_by_role("link", name="提问与回答").click()
    page.fill("#listed-field", "私营部门 主持人")
    shown = page.locator("h3:visible")
    expect(shown).to_have_text(["第24段 提问；主持人 Julie Gichuru"])
    expect(page.locator(".turn:visible").first).to_have_text("回答：乌胡鲁·肯雅塔")
    page.fill("#listed-field", "私营部门")
    expect(shown).to_have_count(3)


def test_a_term_in_all_its_contexts_with_its_translation(page: Page, server: str) -> None:
    visit(page, f"{server}index.html")
    page.locator(".consult").get_by_role("link", name="术语表").click()
    page.fill("#listed-field", "stakeholders")
    page.get_by_role("link", name="利益攸关方", exact=True).click()
    expect(page.locator("#contexts_term_stakeholders")).to_be_in_viewport()
