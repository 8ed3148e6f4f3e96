"""What our overrides and hooks add to MkDocs, as the record grows: the same pages, with them and without."""

import json
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench_report import Spent, report, seconds, spent, table
from bench_text import grown, grown_facts
from mkdocs.utils.yaml import yaml_load
from project import Project

from build_site import EPOCH
from navigation import listed
from publishing import prove, publish
from record.build import build
from record.built.rendered import rendered
from trimmed import renamed, slim
from verifying.everything import opened

SIZES = (1, 10, 100)
ROUNDS = {1: 7, 10: 3, 100: 1}
RATIO = 1.25
"""A site may take this many times what bare MkDocs takes for the same pages."""
ABOVE = 1.0
"""Seconds a site of one record may take above that."""
BUILD = [sys.executable, "-m", "mkdocs", "build", "--no-strict", "--quiet"]
PAGES = ("scripts/build_pages.py", "docs/source/record.txt", "--facts", "docs/source/record.toml", "--out", "docs")
HEAD = (
    *("record", "pages made, s", "MkDocs, s", "bare MkDocs, s", "ratio", "above bare, s"),
    *("memory, MB", "bare, MB", "proof, s", "slim and archive, s", "swap, s"),
)
INTRODUCTION = """# From the pages to the site

Seconds of the processor for MkDocs with our overrides and hooks, and for a bare `mkdocs build` of the same pages with
the same theme, features and plugins, turn and turn about, the best of each. Making the pages, proving the site,
packing it, and putting it in the place of the old one (two renamed folders) are timed apart.
"""


def main() -> list[str]:
    """Measure every size, write the report, and return the bounds that do not hold."""
    with tempfile.TemporaryDirectory() as folder:
        sites = [measure(Path(folder), size) for size in SIZES]
    report("site.md", INTRODUCTION, table(HEAD, rows(sites)))
    return bounds(sites)


def measure(folder: Path, size: int) -> dict[str, Any]:
    """Measure one size, and leave nothing behind: a hundred records are many files."""
    ours = Project(folder / "ours")
    ours.replace_record(grown(size), grown_facts())
    built = build(ours.folder / "docs/source/record.txt", ours.folder / "docs/source/record.toml")
    made = made_pages(ours)
    bare = bared(ours, folder / "bare")
    rounds = [(spent(BUILD, ours.folder), spent(BUILD, bare.folder)) for _ in range(ROUNDS[size])]
    differences: list[str] = []
    files: dict[str, bytes] = {}
    slimmed = seconds(lambda: files.update(renamed(slim(opened(ours.site)))))
    proof = seconds(lambda: differences.extend(prove(built, rendered(built), files)))
    packed = slimmed + seconds(lambda: differences.extend(publish(built.edition, files, int(EPOCH)).differences))
    assert differences == []
    start = time.perf_counter()
    bare.site.rename(ours.folder / "site.before")
    ours.site.rename(bare.site)
    swap = time.perf_counter() - start
    best = [min((round[place] for round in rounds), key=lambda spent: spent.seconds) for place in (0, 1)]
    result = {"size": size, "made": made.seconds, "ours": best[0], "bare": best[1]}
    result |= {"proof": proof, "packed": packed, "swap": swap}
    print(result, flush=True)
    shutil.rmtree(ours.folder)
    shutil.rmtree(bare.folder)
    return result


def made_pages(project: Project) -> Spent:
    """Make the pages of a project; its hooks then leave them as they are. A grown record leaves questions open."""
    made = spent([sys.executable, *PAGES], project.folder, allowed=1)
    project.edit("scripts/hooks.py", "            _generate(root)\n", "            pass\n")
    return made


def bared(ours: Project, folder: Path) -> Project:
    """Return the same pages and navigation for MkDocs without our overrides and hooks."""
    bare = Project(folder, ours.folder, parts=("mkdocs.yml", "docs"))
    config = yaml_load((bare.folder / "mkdocs.yml").read_text(encoding="utf-8"))
    sites = json.loads((ours.folder / "docs/record/.site.json").read_text(encoding="utf-8"))
    for key in ("hooks", "watch"):
        del config[key]
    for key in ("custom_dir", "static_templates", "icon"):
        del config["theme"][key]
    for palette in config["theme"]["palette"]:
        palette["toggle"]["icon"] = "material/brightness-6"
    config["plugins"] = ["search", {"i18n": _languages(config, sites)}, "offline"]
    config["nav"] = ["index.md", *map(listed, sites["zh"]["navigation"])]
    bare.write("mkdocs.yml", json.dumps(config, ensure_ascii=False))
    for page in (bare.folder / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"(?m)^template: .*\n", "", text), encoding="utf-8")
    return bare


def _languages(config: Mapping[str, Any], sites: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of the plugin for languages with those of the record, as our hooks put them there."""
    options: dict[str, Any]
    (options,) = (plugin["i18n"] for plugin in config["plugins"] if "i18n" in plugin)
    languages = [
        {"locale": code, "name": site["labels"]["name"], "default": not site["root"]} for code, site in sites.items()
    ]
    return options | {"languages": languages}


def rows(sites: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    return [
        [
            *(f"{site['size']}×", f"{site['made']:.2f}", f"{site['ours'].seconds:.2f}", f"{site['bare'].seconds:.2f}"),
            *(f"{_ratio(site):.2f}", f"{_above(site):.2f}", f"{site['ours'].memory:.0f}", f"{site['bare'].memory:.0f}"),
            *(f"{site['proof']:.2f}", f"{site['packed']:.2f}", f"{site['swap']:.4f}"),
        ]
        for site in sites
    ]


def bounds(sites: Sequence[Mapping[str, Any]]) -> list[str]:
    slow = [site for site in sites[1:] if _ratio(site) > RATIO]
    broken = [f"A site of {site['size']}× takes {_ratio(site):.2f} times bare MkDocs." for site in slow]
    if _above(sites[0]) > ABOVE:
        broken.append(f"A site of 1× takes {_above(sites[0]):.2f} s above bare MkDocs.")
    return broken


def _ratio(site: Mapping[str, Any]) -> float:
    return float(site["ours"].seconds / site["bare"].seconds)


def _above(site: Mapping[str, Any]) -> float:
    return float(site["ours"].seconds - site["bare"].seconds)
