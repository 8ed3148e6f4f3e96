"""What the search costs on a record of 16,000 paragraphs, through its own worker in a real browser."""

import json
import re
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from bench_report import table
from paths import ROOT
from playwright.sync_api import Browser, CDPSession
from search_bench import SEED, built, draw

COUNT = 16_000
PAGE = 50
"""Paragraphs on a page."""
STUB = """
  window.postMessage = () => {};
  window.send = (data) => window.dispatchEvent(new MessageEvent("message", { data }));
"""
"""The worker as a script of the page, where the browser can say what it costs in time of the processor."""
SCRIPTS = ("stub.js", "search-fold.js", "search-query.js", "search-core.js", "search-show.js", "search-worker.js")
SETUP = "() => { send({ type: 0, data: structuredClone(window.index) }); }"
ASK = "data => { send({ type: 2, data }); }"
READY, MEDIAN, WORST, SIZE = 150, 5, 50, 1.3
"""Milliseconds until the worker is ready, for half of the queries, for each; and the index against its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Milliseconds of the processor, and the size of the index as a share of its text."""

    ready: float
    median: float
    worst: float
    slowest: str
    size: float

    def written(self) -> str:
        """Return the table of a report."""
        rows = [
            ("ready once the index is parsed, ms", f"{self.ready:.0f}", f"{READY}"),
            ("a query, median, ms", f"{self.median:.1f}", f"{MEDIAN}"),
            (f"the slowest of the queries (`{self.slowest}`), ms", f"{self.worst:.0f}", f"{WORST}"),
            ("index against its text in UTF-8", f"{self.size:.2f}", f"{SIZE}"),
        ]
        return (
            f"A made-up record of {COUNT:,} paragraphs, put together from the sentences of this one; time of the\n"
            "processor, for a query with what it takes to ask the page from outside (0.4 ms).\n\n"
            f"{table(('', 'measured', 'bound'), rows)}"
        )

    def bounds(self) -> list[str]:
        """Return the bounds that do not hold."""
        measured = {"ready": (self.ready, READY), "median query": (self.median, MEDIAN), "size": (self.size, SIZE)}
        measured[f"slowest query, {self.slowest},"] = (self.worst, WORST)
        return [
            f"Search at {COUNT:,}: {name} {is_:.2f}, not {may}" for name, (is_, may) in measured.items() if is_ > may
        ]


def measure(browser: Browser, count: int = COUNT) -> Cost:
    """Build an index of paragraphs put together from the record's own sentences, and ask it what readers ask."""
    index, texts = made_index(count)
    queries = [
        *draw(texts[:200], 200),
        "的",
        "1",
        "城市 创新",
        "量子",
        "气候变化 青年 -创新",
        "发言人:肯雅塔",
        "创" * 500,
    ]
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), index)
        page = browser.new_page()
        page.goto((Path(folder) / "index.html").as_uri())
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        ready = _cost(session, partial(page.evaluate, SETUP))
        times = [_cost(session, partial(page.evaluate, ASK, query)) for query in queries]
        page.close()
    slowest = queries[times.index(max(times))][:20]
    size = share(index, texts)
    return Cost(ready=ready, median=statistics.median(times), worst=max(times), slowest=slowest, size=size)


def share(index: str, texts: Sequence[str]) -> float:
    """Return the size of an index against that of its texts."""
    return len(index.encode()) / sum(len(text.encode()) for text in texts)


def _write(folder: Path, index: str) -> None:
    for script in (ROOT / "docs/assets/js").glob("search-*.js"):
        (folder / script.name).write_bytes(script.read_bytes())
    tags = "".join(f'<script src="{name}"></script>' for name in (*SCRIPTS, "index.js"))
    (folder / "index.html").write_text(f'<!doctype html><meta charset="utf-8">{tags}', encoding="utf-8")
    (folder / "stub.js").write_text(STUB, encoding="utf-8")
    (folder / "index.js").write_text(f"var index = {index}", encoding="utf-8")


def _cost(session: CDPSession, act: Callable[[], object]) -> float:
    def used() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))

    before = used()
    act()
    return (used() - before) * 1000


def made_index(count: int) -> tuple[str, list[str]]:
    """Return an index of paragraphs put together by chance, and their texts."""
    own = [paragraph.text for paragraph in built().edition.record.paragraphs]
    sentences = [sentence for text in own for sentence in re.findall(r"[^。]+。?", text)]
    random = Random(SEED)  # noqa: S311 -- chance is to be the same every time
    texts = [
        "".join(random.choices(sentences, k=len(re.findall("。", text)) or 1)) for text in random.choices(own, k=count)
    ]
    config = json.loads(built().files["record/.search.json"])["zh"]["config"]
    pages = [f"record/section-{number}.html" for number in range(1, count // PAGE + 2)]
    docs = list(_docs(pages, texts))
    index = {"config": config | {"pages": pages}, "docs": docs}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")), texts


def _docs(pages: list[str], texts: list[str]) -> Iterator[dict[str, str]]:
    for number, text in enumerate(texts):
        page = pages[number // PAGE]
        if number % PAGE == 0:
            yield {"location": page, "title": f"第{number // PAGE}场", "text": ""}
        yield {"location": f"{page}#para_{number + 1}", "title": f"第{number + 1}段", "text": text}
