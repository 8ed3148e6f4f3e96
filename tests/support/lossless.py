"""The text of the record, read from the built pages by the build and by a browser, and by plain rules from its source.

What the pages are compared with comes from the source alone, and from no code that made them.
"""

import re
from pathlib import Path

from lxml import html
from playwright.sync_api import Page

from record.built.readback import SKIP, texts

NUMBER = re.compile(r"([0-9]+)\.(?![0-9])\s*")
HEADING = re.compile(r"附件\[\]$|[一二三四]、|Annex( \[\])?$|[IV]+\. ")
READ = """skip => Object.fromEntries([...document.querySelectorAll("[id]")].map(element => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(`[${skip}]`).forEach(inner => inner.remove());
  return [element.id, copy.textContent];
}))"""


def paragraphs_of(source: Path, join: str) -> dict[str, str]:
    """Return the paragraphs of a source by id; `join` is what its language reads a line end as."""
    texts: dict[str, list[str]] = {}
    own: list[str] | None = None
    for line in source.read_text(encoding="utf-8").replace("**", "").split("\n"):
        row = line.strip()
        if number := NUMBER.match(row):
            own = texts.setdefault(f"para_{number[1]}", [])
            own.append(row[number.end() :])
        elif HEADING.match(row):
            own = None
        elif own and row not in {"", "-"}:
            own.append(row)
    return {id: join.join(rows) for id, rows in texts.items()}


def letters_of(text: str) -> str:
    """Return a text without white space, which is all that a join or a number may add or drop."""
    return re.sub(r"\s", "", text)


def parse(page: Path) -> html.HtmlElement:
    """Return the document of a built page."""
    return html.document_fromstring(page.read_text(encoding="utf-8"))


def marked(tree: html.HtmlElement) -> list[tuple[str, html.HtmlElement]]:
    """Return every element with an id, in order; a broken page may hold an id twice."""
    elements = (element for element in tree.iter() if isinstance(element, html.HtmlElement))
    return [(str(element.attrib["id"]), element) for element in elements if "id" in element.attrib]


def read_by_build(page: Path) -> dict[str, str]:
    """Return the text under every id of a page, as the reader of the build has it."""
    return {id: found[-1] for id, found in texts(page.read_text(encoding="utf-8")).items()}


def slots(element: html.HtmlElement) -> list[tuple[html.HtmlElement, str, str]]:
    """Return where the text of the record stands inside an element: node, attribute, text."""
    found = [(element, "text", element.text)] if element.text else []
    for child in element:
        if SKIP not in child.attrib:
            found += slots(child)
        if child.tail:
            found.append((child, "tail", child.tail))
    return found


def read_by_browser(page: Page, address: str) -> dict[str, str]:
    """Return the text under every id of a page as a browser has it."""
    page.goto(address)
    texts: dict[str, str] = page.evaluate(READ, SKIP)
    return texts
