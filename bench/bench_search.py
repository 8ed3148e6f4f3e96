"""How well our search finds, beside the theme's own, what it costs, and what its index consists of."""

import json
import statistics
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import search_scale
import search_stock
from bench_report import report, table
from browsing import launch
from built_site import index_of
from paths import ROOT, record_cases
from playwright.sync_api import Browser, Page
from search_bench import Score, drawn, judged, run
from search_box import Answer, ask, open_box
from serving import serve

JIEBA = ROOT / ".cache" / "jieba" / "bin" / "python"
"""The Python of an environment in which the theme finds a word segmenter."""
BARE = ROOT / ".venv" / "bin" / "python"
COUNT = 500
PRECISE = 0.995
HEAD = ("search", "text", "where", "queries", "", "recall", "precision", "top hit right")
INTRODUCTION = f"""# What the search finds

{COUNT} pieces of 2, 3, 4 and 6 characters, cut from each text by chance with a fixed seed, and the queries of
`tests/this_record/cases/queries.toml`, typed into the box in Chromium. Recall: the share of the true paragraphs that
are found; precision: the share of the found ones that are true; both are means of the queries. The theme's own search
lists headings only, so here it was given one before each paragraph; from disk it needs a script of another server.
"""
Asking = Callable[[Page, str], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How one search answered one kind of query."""

    name: str
    language: str
    place: str
    kind: str
    scores: Sequence[Score]

    @property
    def shares(self) -> tuple[float, float, float]:
        """Recall, precision, and how often the first hit is right."""
        columns = zip(*((score.recall, score.precision, float(score.top)) for score in self.scores), strict=True)
        recall, precision, top = (statistics.mean(column) for column in columns)
        return recall, precision, top

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table."""
        shares = (f"{share:.1%}" for share in self.shares)
        return self.name, self.language, self.place, self.kind, str(len(self.scores)), *shares


def main() -> list[str]:
    """Ask ours and the theme's own, write the report, and return the bounds that do not hold."""
    site = ROOT / "site"
    with launch() as browser, tempfile.TemporaryDirectory() as folder:
        with serve(site) as server:
            places = {"online": server, "from disk": site.as_uri() + "/"}
            ours = [row for place, base in places.items() for row in asked(browser, base, place, "ours", ask)]
        stock: list[Row] = []
        for name, python in (("theme with jieba", JIEBA), ("theme", BARE)):
            with serve(search_stock.stock_site(Path(folder) / name, ROOT, python)) as server:
                stock += asked(browser, server, "online", name, search_stock.ask)
        cost = search_scale.measure(browser)
    report("search.md", *written([*ours, *stock], cost))
    return [*bounds(ours), *cost.bounds()]


def asked(browser: Browser, base: str, place: str, name: str, asking: Asking) -> Iterator[Row]:
    """Ask a search what was drawn by chance and what readers type, in every language."""
    cases = record_cases("queries.toml")
    for language, kinds in cases.items():
        page = browser.new_page()
        if asking is not ask:
            search_stock.listen(page)
        scores = run(page, base, language, drawn(language, COUNT), asking)
        yield Row(name=name, language=language, place=place, kind="cut by chance", scores=scores)
        queries = {typed: found for kind in kinds.values() for typed, found in kind.items()}
        open_box(page, base, language)
        scores = [natural(typed, asking(page, typed), set(found)) for typed, found in queries.items()]
        yield Row(name=name, language=language, place=place, kind="as readers type", scores=scores)
        page.close()
        print(name, language, place, flush=True)


def natural(typed: str, answer: Answer, true: set[int]) -> Score:
    """Compare an answer with what the case file says."""
    first = answer.paragraphs[:1]
    return judged(typed, answer, true, right=true.issuperset(first) and bool(first) == bool(true))


def bounds(ours: Sequence[Row]) -> list[str]:
    """Return what ours does not find, or finds wrongly."""
    broken = []
    for row in ours:
        recall, precision, top = row.shares
        if recall < 1 or precision < PRECISE or top < 1:
            worst = [score.typed for score in row.scores if min(score.recall, score.precision, score.top) < 1][:9]
            broken.append(f"Search, {row.language} {row.place}, {row.kind}: not all found, or too much: {worst}")
    return broken


def written(rows: Iterable[Row], cost: search_scale.Cost) -> Iterator[str]:
    """Yield the parts of the report."""
    yield INTRODUCTION
    yield table(HEAD, [row.cells for row in rows])
    yield "# What it costs\n"
    yield cost.written()
    yield "# What the index of this record consists of, in Chinese\n"
    yield table(("part", "bytes", "share", "of the text"), list(parts(index_of(ROOT / "site", "zh"))))


def parts(index: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Yield what the index consists of, by what it is for."""
    size = _size(index)
    sizes = {
        f"{key} of {kind}": 0 for kind in ("paragraphs", "pages") for key in ("text", "title", "location", "speeches")
    }
    for entry in index["docs"]:
        kind = "paragraphs" if "#para_" in entry["location"] else "pages"
        for key, value in entry.items():
            sizes[f"{key} of {kind}"] += _size(value)
    sizes |= {f"configuration: {key}": _size(value) for key, value in index["config"].items()}
    sizes["names of keys and signs between them"] = size - sum(sizes.values())
    text = sizes["text of paragraphs"] + sizes["text of pages"]
    for name, size in sorted(sizes.items(), key=lambda item: -item[1]):
        yield name, f"{size:,}", f"{size / size:.1%}", f"{size / text:.3f}"
    yield "all", f"{size:,}", "100.0%", f"{size / text:.3f}"


def _size(value: Mapping[str, object] | Sequence[object] | str) -> int:
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())
