"""What a reader does on a page, again and again."""

from playwright.sync_api import Page, expect

PAGE = "record/dialogue-2.html"


def clipboard_of(page: Page) -> str:
    expect(page.locator(".announcement").last).not_to_be_empty()
    return str(page.evaluate("navigator.clipboard.readText()"))


def tool(page: Page, id: str, words: str) -> None:
    page.hover(f"#{id}")
    page.click(f"#{id} .more")
    page.locator(f"#{id} .tools").get_by_role("button", name=words, exact=True).click()
