"""How long the page that checks a document takes for a hundred pages of text, and for how long it does not answer."""

import base64
import json
from collections.abc import Iterator, Mapping

from bench_report import report, table
from browsing import launch
from paths import ROOT, record_cases
from planted import word_file
from playwright.sync_api import Browser

SIGNS = 300_000
"""A hundred pages of three thousand signs."""
ROUNDS, SECONDS, PAUSE = 5, 2.0, 50
"""How often each is checked; at most so many seconds, and milliseconds in which the page does not answer."""
READ = """([data, name]) => {
  window.brought = new DataTransfer();
  brought.items.add(new File([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], name));
}"""
WATCH = """() => {
  window.longest = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
    if (!window.ended) port2.postMessage(0);
  };
  new MutationObserver(() => {
    if (document.querySelector(".quoted-result .quoted-summary")) window.ended = window.ended ?? performance.now();
  }).observe(document.querySelector(".quoted-result"), { childList: true });
  window.begun = performance.now();
  port2.postMessage(0);
  const field = document.querySelector(".quoted-form input");
  field.files = window.brought.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}"""
"""Give the document to the page, and see when it is done and for how long it did not answer."""
INTRODUCTION = f"""# A hundred pages checked against the record

Seconds until the page that checks documents shows its table for {SIGNS:,} signs with quotations among them, and the
longest time in which the page does not answer, in milliseconds: Chromium, the best of {ROUNDS} rounds, from disk.
"""


def main() -> list[str]:
    """Measure, write the report, and return the bounds that do not hold."""
    with launch() as browser:
        rounds = {name: [checked(browser, name, data) for _ in range(ROUNDS)] for name, data in documents().items()}
    found = {name: (min(took for took, _ in own), min(longest for _, longest in own)) for name, own in rounds.items()}
    rows = [[name, f"{took:.2f}", f"{longest:.0f}"] for name, (took, longest) in found.items()]
    report("quoted.md", INTRODUCTION, table(["document", "s", "ms without an answer"], rows))
    return [*_broken(found)]


def documents() -> Mapping[str, bytes]:
    """Return the same text as a Word file, as paragraphs, and as lines alone."""
    data = json.loads((ROOT / "site" / "record" / "record.json").read_text(encoding="utf-8"))
    planted = [case["says"] for case in record_cases("quoted.toml")["quotation"]]
    filling = [text for paragraph in data["paragraphs"] for text in paragraph["text"].values()]
    rows: list[str] = []
    while sum(map(len, rows)) < SIGNS:
        rows += [planted[len(rows) // 2 % len(planted)], filling[len(rows) // 2 % len(filling)]]
    return {
        "document.docx": word_file([{"says": row} for row in rows]),
        "paragraphs.txt": "\n\n".join(rows).encode(),
        "lines.txt": "\n".join(rows).encode(),
    }


def checked(browser: Browser, name: str, data: bytes) -> tuple[float, float]:
    """Return how long a document takes, in seconds, and the longest time without an answer, in milliseconds."""
    page = browser.new_page()
    page.goto((ROOT / "site" / "check.html").as_uri())
    page.wait_for_selector("html.ready")
    page.evaluate(READ, [base64.b64encode(data).decode("ascii"), name])
    page.evaluate(WATCH)
    page.wait_for_function("() => window.ended")
    took, longest = page.evaluate("[(window.ended - window.begun) / 1000, window.longest]")
    page.close()
    return took, longest


def _broken(found: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    for name, (took, longest) in found.items():
        if took > SECONDS or longest > PAUSE:
            yield f"check.html: {name} takes {took:.2f} s, and {longest:.0f} ms without an answer"


if __name__ == "__main__":
    print("\n".join(main()))
