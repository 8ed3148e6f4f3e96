"""Measure what a record costs as it grows, against the bounds below, and write the tables to bench/.

A record of n times is the real one with its annexes n times over, the paragraph numbers running on.
"""

import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from project import ROOT, Project, environment

from build_site import prove
from record.attribute import attribute
from record.build import build, contents, read_facts
from record.check import check
from record.clean import clean
from record.edition import Edition
from record.languages import GRAMMARS
from record.parse import parse
from record.source import read
from record.write import write

SIZES = (1, 10, 100, 1000)
SITES = (1, 10, 100)
ROUNDS = {1: 7, 10: 3, 100: 1, 1000: 1}
PARAGRAPHS = 81
GROWTH = 1.5
"""A paragraph of 1,000x the record may cost this many times what one of the record costs."""
SPLIT = 10.0
"""Seconds for splitting 81,000 paragraphs: reading, parsing, checking."""
RATIO = 1.25
"""A site may take this many times what bare MkDocs takes for the same pages."""
ABOVE = 1.0
"""Seconds a site of one record may take above that."""
STAGES = ("split", "speakers", "pages and data", "writing")


def main() -> int:
    """Measure, write the tables, and say which bounds do not hold."""
    with tempfile.TemporaryDirectory() as name:
        texts = [measured_apart(Path(name), size) for size in SIZES]
        sites = [measured_site(Path(name) / f"site-{size}", size) for size in SITES]
    report(ROOT / "bench" / "text.md", TEXT, text_rows(texts))
    report(ROOT / "bench" / "site.md", SITE, site_rows(sites))
    broken = [*text_bounds(texts), *site_bounds(sites)]
    print("\n".join(broken) or "Every bound holds.")
    return 1 if broken else 0


def grown(size: int) -> str:
    """Return the record with its annexes `size` times over."""
    head, mark, body = (ROOT / "docs/source/record.txt").read_text(encoding="utf-8").partition("附件[]")
    body = (mark + body).removesuffix("-").rstrip()

    def numbered(copy: int) -> str:
        return re.sub(r"(?m)^([0-9]+)\.(?![0-9])", lambda match: f"{int(match[1]) + PARAGRAPHS * copy}.", body)

    return head + "\n\n".join(numbered(copy) for copy in range(size)) + "\n\n-"


def grown_facts() -> str:
    """Return the facts without those of sections and the notes, which are others in a grown record."""
    facts = (ROOT / "docs/source/record.toml").read_text(encoding="utf-8")
    return re.sub(r"(?ms)^notes_file = .*?\n|^\[sections\.[^\]]*\]\n.*?(?=^\[|\Z)", "", facts)


def measured_apart(folder: Path, size: int) -> dict[str, Any]:
    """Measure one size in a process of its own, for its memory."""
    command = [sys.executable, __file__, "--measure", str(size), str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env=environment(PYTHONPATH=str(ROOT / "scripts"))
    ) as running:
        result: dict[str, Any] = json.loads(running.stdout.read() if running.stdout else b"")
        _, _, usage = os.wait4(running.pid, 0)
        running.returncode = 0
    print(result, flush=True)
    return result | {"memory": usage.ru_maxrss / 1024}


def measure(size: int, folder: Path) -> dict[str, Any]:
    """Measure the steps of one size; what is loaded once is loaded before."""
    steps(written(folder, 1), folder / "out-warm")
    source = written(folder, size)
    rounds = [steps(source, folder / f"out-{size}-{ordinal}") for ordinal in range(ROUNDS[size])]
    best = {stage: min(times[stage] for times in rounds) for stage in STAGES}
    return {"size": size, "paragraphs": size * PARAGRAPHS, **best}


def written(folder: Path, size: int) -> Path:
    """Write a grown record with its facts, and return its path."""
    source = folder / str(size) / "record.txt"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(grown(size), encoding="utf-8")
    source.with_suffix(".toml").write_text(grown_facts(), encoding="utf-8")
    return source


def steps(path: Path, out: Path) -> dict[str, float]:
    """Return the seconds of processor time of each step from the text to the files."""
    grammar, facts = GRAMMARS["zh"], read_facts(path.with_suffix(".toml"))
    labels = build(ROOT / "docs/source/record.txt").edition.labels
    start = time.process_time()
    source = read(path, largest=sys.maxsize)
    record = parse(source, *clean(source), grammar)
    problems = check(record, grammar)
    split = time.process_time()
    record, questions = attribute(record, grammar, facts)
    speakers = time.process_time()
    files = contents(Edition(record=record, facts=facts, labels=labels, translations={}))
    made = time.process_time()
    write(out, files)
    end = time.process_time()
    assert len(problems) + len(questions) <= len(files) * PARAGRAPHS
    return dict(zip(STAGES, (split - start, speakers - split, made - speakers, end - made), strict=True))


def measured_site(folder: Path, size: int) -> dict[str, Any]:
    """Measure MkDocs with what is ours and without it, turn and turn about, then the proof and the swap."""
    ours = Project(folder / "ours")
    ours.replace_record(grown(size), grown_facts())
    build_pages = (
        "scripts/build_pages.py",
        "docs/source/record.txt",
        "--facts",
        "docs/source/record.toml",
        "--out",
        "docs",
    )
    made = seconds(lambda: ours.run(*build_pages))
    ours.edit("scripts/hooks.py", "        _generate(Path(config.docs_dir))\n", "        pass\n")
    bare = bared(ours, folder / "bare")
    times = [(seconds(lambda: built(ours)), seconds(lambda: built(bare))) for _ in range(ROUNDS[size])]
    edition = build(ours.folder / "docs/source/record.txt", ours.folder / "docs/source/record.toml").edition
    differences: list[str] = []
    proof = seconds(lambda: differences.extend(prove(edition, ours.site)))
    assert differences == []
    swap = seconds(lambda: ours.site.rename(ours.folder / "swapped"))
    best = [min(column) for column in zip(*times, strict=True)]
    result = {"size": size, "made": made, "ours": best[0], "bare": best[1], "proof": proof, "swap": swap}
    print(result, flush=True)
    return result


def bared(ours: Project, folder: Path) -> Project:
    """Return the same pages and navigation for MkDocs without our overrides and hooks."""
    bare = Project(folder, ours.folder, parts=("mkdocs.yml", "docs"))
    config = (bare.folder / "mkdocs.yml").read_text(encoding="utf-8")
    config = re.sub(r"(?m)^(hooks|watch):\n(?:  .*\n)+", "", config)
    config = re.sub(r"(?m)^  (custom_dir: .*|static_templates:\n    - robots.txt)\n", "", config)
    site = json.loads((ours.folder / "docs/record/.site.json").read_text(encoding="utf-8"))["zh"]
    navigation = ["index.md", *({group["title"]: group["pages"]} for group in site["navigation"])]
    bare.write("mkdocs.yml", f"{config}\nnav: {json.dumps(navigation, ensure_ascii=False)}\n")
    for page in (bare.folder / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"(?m)^template: .*\n", "", text), encoding="utf-8")
    return bare


def built(project: Project) -> None:
    done = project.mkdocs(strict=False)
    assert done.returncode == 0, done.stderr[-2000:]


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def cost(text: Mapping[str, Any]) -> float:
    """Return microseconds a paragraph, from the text to the files."""
    return sum(float(text[stage]) for stage in STAGES) / float(text["paragraphs"]) * 1e6


TEXT = ("record", "paragraphs", *(f"{stage}, s" for stage in STAGES), "µs a paragraph", "against 1×", "peak memory, MB")
SITE = ("record", "pages made, s", "MkDocs, s", "bare MkDocs, s", "ratio", "above bare, s", "proof, s", "swap, s")


def text_rows(texts: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    return [
        [
            *(f"{text['size']:,}×", f"{text['paragraphs']:,}", *(f"{text[stage]:.3f}" for stage in STAGES)),
            *(f"{cost(text):.0f}", f"{cost(text) / cost(texts[0]):.2f}", f"{text['memory']:.0f}"),
        ]
        for text in texts
    ]


def site_rows(sites: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    return [
        [
            *(f"{site['size']}×", f"{site['made']:.2f}", f"{site['ours']:.2f}", f"{site['bare']:.2f}"),
            *(f"{site['ours'] / site['bare']:.2f}", f"{site['ours'] - site['bare']:.2f}"),
            *(f"{site['proof']:.2f}", f"{site['swap']:.4f}"),
        ]
        for site in sites
    ]


def text_bounds(texts: Sequence[Mapping[str, Any]]) -> list[str]:
    first, last = texts[0], texts[-1]
    broken = []
    if cost(last) > GROWTH * cost(first):
        broken.append(f"A paragraph of {last['size']:,}× costs {cost(last) / cost(first):.2f} times one of 1×.")
    if last["split"] > SPLIT:
        broken.append(f"Splitting {last['paragraphs']:,} paragraphs takes {last['split']:.1f} s.")
    return broken


def site_bounds(sites: Sequence[Mapping[str, Any]]) -> list[str]:
    slow = [site for site in sites[1:] if site["ours"] > RATIO * site["bare"]]
    broken = [f"A site of {site['size']}× takes {site['ours'] / site['bare']:.2f} times bare MkDocs." for site in slow]
    if sites[0]["ours"] - sites[0]["bare"] > ABOVE:
        broken.append(f"A site of 1× takes {sites[0]['ours'] - sites[0]['bare']:.2f} s above bare MkDocs.")
    return broken


def report(path: Path, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table and write it with what it was measured on."""
    table = [head, ["---:"] * len(head), *rows]
    text = "\n".join(f"| {' | '.join(row)} |" for row in table)
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{text}\n\nMeasured by `make bench` on {machine}.\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measure(int(sys.argv[2]), Path(sys.argv[3]))))
    else:
        sys.exit(main())
