"""What a reader does and sees on a page, again and again."""

import hashlib

from playwright.sync_api import Page, expect

from record.edition import Edition

PAGE = "record/dialogue-2.html"
LINES = """element => {
  const range = document.createRange(), lines = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT,
    node => node.parentElement.closest("[data-search-exclude]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  while (walker.nextNode()) {
    for (let at = 0; at < walker.currentNode.length; at += 1) {
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      const box = range.getBoundingClientRect(), last = lines.at(-1);
      if (last && Math.abs(last.middle - (box.top + box.bottom) / 2) < 8) last.text += walker.currentNode.data[at];
      else lines.push({ middle: (box.top + box.bottom) / 2, text: walker.currentNode.data[at] });
    }
  }
  return lines.map(line => line.text.trim());
}"""
"""The lines of an element as they are broken on the page; what stands beside the text is none of it."""


def clipboard_of(page: Page) -> str:
    expect(page.locator(".announcement").last).not_to_be_empty()
    return str(page.evaluate("navigator.clipboard.readText()"))


def tool(page: Page, id: str, words: str) -> None:
    page.hover(f"#{id}")
    page.click(f"[data-paragraph={id}] .more")
    page.locator(f".tools[data-paragraph={id}]").get_by_role("button", name=words, exact=True).click()


def choose(page: Page, name: str, value: str = "") -> None:
    """Choose in the menu how the page is shown: with `hints` or not, with which `notes`."""
    page.locator("details.views").evaluate("menu => { menu.open = true; }")
    page.locator(f".views input[name={name}]" + (f"[value={value}]" if value else "")).click()


def change_sides(page: Page) -> None:
    """Choose in the same menu one text, or two side by side."""
    page.locator("details.views").evaluate("menu => { menu.open = true; }")
    page.locator(".views :is(.parallel, .single)").click()


def quote(edition: Edition, words: str, number: int = 27) -> str:
    text = next(paragraph.text for paragraph in edition.record.paragraphs if paragraph.number == number)
    start = text.index(words)
    return f"{start}-{start + len(words)}.{hashlib.sha256(words.encode()).hexdigest()[:8]}"
