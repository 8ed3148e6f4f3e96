"""When a page first shows text on a slow phone, and what it loads by itself: ours, stock Material, a plain page.

Stock Material has the same text without anything of ours; a plain page has its words alone. All come in one run, each
by turns, compressed, over the network of a phone that every browser's tools call slow.
"""

import json
import statistics
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bench_report import report, spent, table
from bench_site import BUILD, bared, made_pages
from browsing import launch
from compressed import compressing
from lxml import html
from paths import ROOT
from playwright.sync_api import Browser, CDPSession, Page
from project import Project

LATENCY, SPEED, SLOWER, ROUNDS = 400, 400, 4, 5
"""Milliseconds to the server and back, kilobits a second, how much slower the processor is, how many rounds."""
PATIENCE = 180_000
"""Milliseconds until a page has come whole: stock Material takes more than the usual 30 s on such a phone."""
PAGES = {
    "home": "index.html",
    "a dialogue": "record/dialogue-2.html",
    "the whole record": "record/all.html",
    "the record in one file": "record/session-record.html",
}
KINDS = ("ours", "stock Material", "plain")
TEXT, LOADED, ANSWER = 1.5, 110, 300
"""Seconds until a dialogue shows text, and kilobytes with all that it loads; milliseconds until the search answers."""
TYPED = "气候变化"
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
LISTEN = """(() => {
  document.addEventListener("load", ({ target }) => {
    if (target.src?.includes("/search/index-")) window.came = window.came ?? performance.now();
  }, true);
  new MutationObserver((changes) => changes.forEach(({ target }) => {
    if (target.dataset.query) window.answered = window.answered ?? performance.now();
  })).observe(document, { subtree: true, attributeFilter: ["data-query"] });
})();"""
INTRODUCTION = f"""# When text first shows on a slow phone

Seconds until the first text is painted, and kilobytes as they go over the network for all that a page loads by itself:
Chromium with {LATENCY} ms to the server and back, {SPEED} kbit/s, and a processor {SLOWER} times slower; the median of
{ROUNDS} rounds, compressed by the server. Stock Material has the same text; a plain page has the words of ours alone.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """When a page shows text, in seconds, and what it loads, in kilobytes."""

    text: float
    loaded: float


def main() -> list[str]:
    """Measure all pages by turns, write the report, and return the bounds that do not hold."""
    with tempfile.TemporaryDirectory() as name, launch() as browser:
        folders = made(Path(name))
        found: dict[tuple[str, str], list[First]] = {}
        for _ in range(ROUNDS):
            for kind, folder in folders.items():
                with compressing(folder) as server:
                    for title, path in PAGES.items():
                        if (folder / path).exists():
                            found.setdefault((title, kind), []).append(first(browser, server + path))
        with compressing(folders["ours"]) as server:
            answers = [answer(browser, f"{server}{PAGES['a dialogue']}") for _ in range(ROUNDS)]
    best = {key: middle(rounds) for key, rounds in found.items()}
    after = statistics.median(answers)
    said = f"The search answers {after:.0f} ms after its index has come (at most {ANSWER}).\n"
    report("first.md", INTRODUCTION, table(head(), list(rows(best))), said)
    return bounds(best["a dialogue", "ours"], after)


def made(folder: Path) -> Mapping[str, Path]:
    """Return the site, the same text with stock Material, and the same words as plain pages."""
    ours = Project(folder / "ours")
    made_pages(ours)
    stock = bared(ours, folder / "stock")
    config = json.loads((stock.folder / "mkdocs.yml").read_text(encoding="utf-8"))
    for key in ("extra_css", "extra_javascript", "extra"):
        del config[key]
    stock.write("mkdocs.yml", json.dumps(config, ensure_ascii=False))
    spent(BUILD, stock.folder)
    (stock.site / PAGES["the record in one file"]).unlink()  # that one is ours, and came along with the text
    for path in PAGES.values():
        plain = folder / "plain" / path
        plain.parent.mkdir(parents=True, exist_ok=True)
        plain.write_text(words_of(ROOT / "site" / path), encoding="utf-8")
    return dict(zip(KINDS, (ROOT / "site", stock.site, folder / "plain"), strict=True))


def words_of(path: Path) -> str:
    """Return a page with the words of another one alone."""
    page = html.fromstring(path.read_text(encoding="utf-8").partition("<html")[2].partition(">")[2])
    article = next(page.iter("article"), page)
    texts = ("".join(map(str, part.itertext())).split() for part in article.iter("p", "h1", "h2", "h3", "li", "dd"))
    words = "".join(f"<p>{escape(' '.join(text))}</p>\n" for text in texts)
    return f'<!doctype html>\n<html lang="zh-Hans"><meta charset="utf-8"><title>{path.stem}</title>\n{words}'


@contextmanager
def slow_phone(browser: Browser) -> Iterator[tuple[Page, CDPSession]]:
    """Open a page on a slow phone that has never been here."""
    page = browser.new_page(viewport={"width": 390, "height": 844}, device_scale_factor=3, is_mobile=True)
    page.set_default_timeout(PATIENCE)
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    speed = SPEED * 1000 / 8
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": LATENCY, "downloadThroughput": speed, "uploadThroughput": speed},
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    try:
        yield page, session
    finally:
        page.close()


def first(browser: Browser, address: str) -> First:
    """Load a page and return when it showed text, and how much had come when nothing more came."""
    with slow_phone(browser) as (page, session):
        sizes: list[float] = []
        session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        page.goto(address)
        page.wait_for_load_state("networkidle")
        page.wait_for_function(PAINTED)
        return First(text=page.evaluate(PAINTED) / 1000, loaded=sum(sizes) / 1000)


def answer(browser: Browser, address: str) -> float:
    """Return the milliseconds from the index's coming to the answer to what was typed before."""
    with slow_phone(browser) as (page, _):
        page.add_init_script(LISTEN)
        page.goto(address)
        page.keyboard.press("/")
        page.keyboard.insert_text(TYPED)
        page.wait_for_function("() => window.came && window.answered")
        return float(page.evaluate("answered - came"))


def middle(rounds: Sequence[First]) -> First:
    """Return the median of each."""
    return First(
        text=statistics.median(round.text for round in rounds),
        loaded=statistics.median(round.loaded for round in rounds),
    )


def head() -> Sequence[str]:
    return ("page", *(f"{kind}, {unit}" for kind in KINDS for unit in ("s", "kB")))


def rows(best: Mapping[tuple[str, str], First]) -> Iterator[Sequence[str]]:
    for title in PAGES:
        found = [best.get((title, kind)) for kind in KINDS]
        cells = [(f"{first.text:.2f}", f"{first.loaded:.0f}") if first else ("—", "—") for first in found]
        yield (title, *(cell for pair in cells for cell in pair))


def bounds(dialogue: First, after: float) -> list[str]:
    """Return the bounds that do not hold."""
    measured = {
        f"A dialogue shows text after {dialogue.text:.2f} s, not {TEXT}.": dialogue.text > TEXT,
        f"A dialogue loads {dialogue.loaded:.0f} kB, not {LOADED}.": dialogue.loaded > LOADED,
        f"The search answers {after:.0f} ms after its index has come, not {ANSWER}.": after > ANSWER,
    }
    return [words for words, broken in measured.items() if broken]


if __name__ == "__main__":
    print("\n".join(main()) or "Every bound holds.")
