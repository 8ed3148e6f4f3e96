"""The text of the record, read by two parsers from the built pages and by plain rules from its source.

Nothing here uses the package: what the tests compare the site with must not come from the code that made it.
"""

import re
from pathlib import Path

from lxml import html
from playwright.sync_api import Page

NUMBER = re.compile(r"([0-9]+)\.(?![0-9])\s*")
HEADING = re.compile(r"附件\[\]$|[一二三四]、|Annex( \[\])?$|[IV]+\. ")
SKIP = "data-search-exclude"
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


def read_by_lxml(page: Path) -> dict[str, str]:
    """Return the text under every id of a page."""
    tree = parse(page)
    for element in [*tree.iter()]:
        if isinstance(element, html.HtmlElement) and SKIP in element.attrib:
            element.drop_tree()
    return {id: str(element.text_content()) for id, element in marked(tree)}


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
