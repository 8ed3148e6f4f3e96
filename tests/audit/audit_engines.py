"""What readers do works in three engines, from a server under a path and from a folder with an odd name.

Writes `bench/browsers.md`: each cell says in which widths a run saw the journey to its end.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from engines import ENGINES, Engine
from journeys import CASES, WATCH, Reader
from paths import ROOT
from serving import serve

TABLE = ROOT / "bench" / "browsers.md"
WIDTHS = (1280, 390)
FOLDER = "会议 记录 #1 100%"
PASTING = (
    "<!doctype html><meta charset=utf-8><title>Paste here</title><link rel=icon href='data:,'><textarea></textarea>"
)
WAYS = ("http", "file")
SCRIPT = re.compile(r'<script[^>]* src="([^"]+)"')
HEAD = """# What works in which browser

A cell says in which widths of the window, in pixels, a journey came to its end: from a server under a path (http), and
from a folder whose name has a space, `#`, `%` and Chinese (file). Written by `make audit` from what it saw.

"""
FAULTY = """(() => {
  setTimeout(() => { throw new Error("thrown"); });
  console.error("said");
  document.body.append(
    Object.assign(new Image(), { src: "https://example.org/picture.png" }),
    Object.assign(document.createElement("script"), { src: "assets/missing.js" }),
  );
})()"""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """Whether a journey came to its end, and the faults that were told of on its way."""

    done: bool = False
    faults: list[str] = field(default_factory=list)


class Visit(NamedTuple):
    """A journey, how the site is opened for it, and how wide the window is."""

    way: str
    width: int
    journey: str


VISITS = [Visit(*way) for way in product(WAYS, WIDTHS, CASES)]
Table = dict[tuple[str, Visit], Outcome]
"""What came out, by browser and visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a copy of the site is, a page outside of it to paste into, and the paragraphs by number."""

    base: str
    outside: str
    texts: Mapping[int, str]


@pytest.fixture(scope="module")
def places(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Place]]:
    """A copy on a server under a path, and one in a folder, both of which tell of their own faults."""
    served, kept = tmp_path_factory.mktemp("served"), tmp_path_factory.mktemp("kept")
    watched(site, served / "a" / "b")
    watched(site, kept / FOLDER)
    for folder in (served, kept):
        (folder / "paste.html").write_text(PASTING, encoding="utf-8")
    record: dict[str, Any] = json.loads((site / "record/record.json").read_text(encoding="utf-8"))
    texts = {paragraph["number"]: paragraph["text"]["zh"] for paragraph in record["paragraphs"]}
    with serve(served) as address:
        yield {
            "http": Place(base=f"{address}a/b/", outside=f"{address}paste.html", texts=texts),
            "file": Place(base=f"{(kept / FOLDER).as_uri()}/", outside=(kept / "paste.html").as_uri(), texts=texts),
        }


def watched(site: Path, copy: Path) -> None:
    """Copy a site, with the watch before its first script."""
    shutil.copytree(site, copy)
    first = SCRIPT.search((copy / "index.html").read_text(encoding="utf-8"))
    assert first
    script = copy / first[1]
    script.write_text(WATCH + script.read_text(encoding="utf-8"), encoding="utf-8")


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with ENGINES[request.param]({}) as running:
        yield running


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    """What every journey came to, which is written down at the end."""
    outcomes: Table = {}
    yield outcomes
    if len(outcomes) == len(ENGINES) * len(VISITS):
        TABLE.write_text(written(outcomes), encoding="utf-8")


@pytest.mark.parametrize("visit", VISITS, ids=lambda visit: "-".join(map(str, visit)))
def test_a_journey_comes_to_its_end(engine: Engine, visit: Visit, places: Mapping[str, Place], table: Table) -> None:
    outcome = table[engine.title, visit] = Outcome()
    with reading(engine, places[visit.way], visit.width) as reader:
        reader.walk(CASES[visit.journey]["steps"])
        outcome.done = True
        reader.listen()
        outcome.faults = [*reader.told, *reader.window.heard()]
        assert outcome.faults == []


@pytest.mark.parametrize("way", WAYS)
def test_the_watch_sees_an_error_a_refusal_and_what_does_not_come(
    engine: Engine, way: str, places: Mapping[str, Place]
) -> None:
    with reading(engine, places[way], WIDTHS[0]) as reader:
        reader.visit("index.html")
        reader.ask(FAULTY)
        # From disk WebKit says no more of an error than that there was one.
        for fault in ("thrown|Script error", "said", "https://example.org/picture.png", "assets/missing.js"):
            reader.wait(f"RegExp({json.dumps(fault)}).test(sessionStorage.faults)", fault)


@contextmanager
def reading(engine: Engine, place: Place, width: int) -> Iterator[Reader]:
    """Give a reader a window."""
    with engine.window(width, (place.base, place.outside)) as window:
        yield Reader(window=window, base=place.base, outside=place.outside, texts=place.texts)


def written(outcomes: Table) -> str:
    """Return the table as Markdown: a row a journey, and for each browser a column a way to open the site."""
    columns = sorted(
        product({title for title, _ in outcomes}, WAYS), key=lambda column: (column[0], column[1] == "file")
    )
    lines = [
        ["what a reader does", *(", ".join(column) for column in columns)],
        ["---"] * (1 + len(columns)),
        *([case["feature"], *(cell(outcomes, *column, name) for column in columns)] for name, case in CASES.items()),
        ["no error, and no request that leaves the site", *(quiet(outcomes, *column) for column in columns)],
    ]
    return HEAD + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def cell(outcomes: Table, title: str, way: str, journey: str) -> str:
    """Return in which widths a journey came to its end."""
    done = [str(width) for width in WIDTHS if outcomes[title, Visit(way, width, journey)].done]
    return ", ".join(done) or "fails"


def quiet(outcomes: Table, title: str, way: str) -> str:
    """Return on how many journeys nothing was told."""
    told = [outcome.faults for (browser, visit), outcome in outcomes.items() if (browser, visit.way) == (title, way)]
    return f"{told.count([])} of {len(told)} journeys"
