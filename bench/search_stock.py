"""The theme's own search over the same pages, for comparison: its index and its worker, without ours.

It lists nothing but headings. Here every paragraph has one, so that it can be found at all.
"""

import re
from pathlib import Path

from bench_report import spent
from bench_site import bared
from playwright.sync_api import Page
from project import Project
from search_box import Answer

HEAD = re.compile(r'(?m)^<h2 class="head".*? href="#para_(\d+)".*</h2>$')
LISTEN = """(() => {
  const Native = window.Worker;
  window.stock = { ready: false, asked: 0, answered: 0, places: [] };
  window.Worker = class extends Native {
    constructor(...values) {
      super(...values);
      this.addEventListener("message", ({ data: { type, data } }) => {
        if (type === 1) stock.ready = true;
        if (type !== 3) return;
        stock.answered += 1;
        stock.places = data.items.flat().map((item) => item.location);
      });
    }
    postMessage(message, ...others) {
      if (message.type === 2) stock.asked += 1;
      super.postMessage(message, ...others);
    }
  };
})();"""
TYPE = """(typed) => {
  const input = document.querySelector(".md-search__input"), before = stock.asked;
  input.value = typed;
  input.dispatchEvent(new KeyboardEvent("keyup"));
  return stock.asked > before;
}"""


def stock_site(folder: Path, origin: Path, python: Path) -> Path:
    """Build the site without what is ours, in the environment of a Python, and return its folder."""
    made = bared(Project(folder / "ours", origin), folder / "bare")
    given = 0
    for page in (made.folder / "docs").rglob("*.md"):
        text, count = HEAD.subn(r"###### \1 { #para_\1 }", page.read_text(encoding="utf-8"))
        given += count
        page.write_text(re.sub(r"(?m)^\{: #para_\d+ ", "{: ", text), encoding="utf-8")
    assert given, "no paragraph got a heading"
    spent([str(python), "-m", "mkdocs", "build", "--no-strict", "--quiet"], made.folder)
    return made.site


def listen(page: Page) -> None:
    """Hear what the worker of a page to be opened is asked and answers."""
    page.add_init_script(LISTEN)


def ask(page: Page, typed: str) -> Answer:
    """Type into the open box and wait for what the worker answers; nothing where the box asks it nothing."""
    page.wait_for_function("stock.ready")
    for words in ("", typed):
        asked = page.evaluate(TYPE, words)
        page.wait_for_function("stock.answered === stock.asked")
    return Answer(addresses=page.evaluate("stock.places") if asked else (), status="")
