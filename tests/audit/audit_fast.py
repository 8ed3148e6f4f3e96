"""What Lighthouse says of the site as it is published: on a phone of the middle class, over a slow mobile network.

The site is built for the address that it is served from, because search engines are told the address of each page.
Lighthouse computes how the page would have come over that network, from what it sees over none. What else the machine
does meanwhile counts as the page's, so a page passes with three good runs of five: the median, known sooner.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median_low
from typing import Any

import chromium
import pytest
from compressed import compressing
from paths import ROOT
from project import Project

PAGES = ("index.html", "record/dialogue-2.html", "en/record/dialogue-2.html", "record/all.html", "search.html")
FLOOR = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS, MAJORITY = 5, 3
SHIFT = 0.001
"""More than this moves something that a reader sees."""
TABLE = ROOT / "bench" / "lighthouse.md"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that knows it."""
    project = Project(tmp_path_factory.mktemp("published"))
    with compressing(project.site) as address:
        done = project.build(SITE_URL=address)
        assert done.returncode == 0, done.stderr
        yield address


@pytest.fixture(scope="module")
def table() -> Iterator[dict[str, dict[str, int]]]:
    """The scores of each page, which are written down at the end."""
    rows: dict[str, dict[str, int]] = {}
    yield rows
    head = "| page | " + " | ".join(FLOOR) + " |\n| --- |" + " ---: |" * len(FLOOR)
    if len(rows) == len(PAGES):
        lines = [f"| {page} | {' | '.join(map(str, rows[page].values()))} |" for page in PAGES]
        TABLE.write_text("\n".join([head, *lines, "", NOTE, ""]), encoding="utf-8")


NOTE = f"Measured by `make audit`: Lighthouse, mobile, the median of {MAJORITY} to {RUNS} runs."


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_quick_accessible_and_well_made(
    published: str, path: str, table: dict[str, dict[str, int]], tmp_path: Path
) -> None:
    runs: list[dict[str, int]] = []
    lacking: list[str] = []
    while len(runs) - len(lacking) < MAJORITY and len(lacking) <= RUNS - MAJORITY:
        report = lighthouse(published + path, tmp_path)
        runs.append({name: round(report["categories"][name]["score"] * 100) for name in FLOOR})
        if any(runs[-1][name] < FLOOR[name] for name in FLOOR):
            lacking.append(short_of(report))
        shift = report["audits"]["cumulative-layout-shift"]["numericValue"]
        assert shift < SHIFT, "something moves while the page loads"
    table[path] = {name: median_low(run[name] for run in runs) for name in FLOOR}
    assert len(runs) - len(lacking) == MAJORITY, (runs, lacking)


def lighthouse(address: str, folder: Path) -> dict[str, Any]:
    """Return the report on a page; nothing is told to anybody."""
    flags = ["--headless=new", *chromium.FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    command = [
        *(str(ROOT / "node_modules/.bin/lighthouse"), address, "--quiet", "--output=json", "--output-path=stdout"),
        *(f"--only-categories={','.join(FLOOR)}", f"--chrome-flags={' '.join(flags)}", "--no-enable-error-reporting"),
    ]
    environment = os.environ | {"CHROME_PATH": str(chromium.find()), "XDG_CONFIG_HOME": str(folder)}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def short_of(report: dict[str, Any]) -> str:
    """Return what a run found lacking."""
    audits = [
        report["audits"][reference["id"]]
        for name in FLOOR
        for reference in report["categories"][name]["auditRefs"]
        if reference["weight"]
    ]
    lacking = (audit for audit in audits if audit["score"] is not None and audit["score"] < 1)
    return "; ".join(f"{audit['title']} {audit.get('displayValue', '')}".strip() for audit in lacking)
