"""What a record costs from its text to the files, as it grows.

A record of n times is the real one with its annexes n times over, the paragraph numbers running on.
"""

import json
import re
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench_report import report, spent, table
from paths import ROOT

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
ROUNDS = {1: 7, 10: 3, 100: 1, 1000: 1}
PARAGRAPHS = 81
GROWTH = 1.5
"""A paragraph of 1,000x the record may cost this many times what one of the record costs."""
SPLIT = 10.0
"""Seconds for splitting 81,000 paragraphs: reading, parsing, checking."""
STAGES = ("split", "speakers", "pages and data", "writing")
HEAD = ("record", "paragraphs", *(f"{stage}, s" for stage in STAGES), "µs a paragraph", "against 1×", "peak memory, MB")
INTRODUCTION = """# From the text to the files

Seconds of the processor for the record with its annexes n times over, in the language of the original alone. What is
loaded once (tables of characters, names of countries) counts at every size, so a paragraph costs less in a long record.
"""


def main() -> list[str]:
    """Measure every size, write the report, and return the bounds that do not hold."""
    with tempfile.TemporaryDirectory() as folder:
        texts = [measured_apart(Path(folder) / str(size), size) for size in SIZES]
    report("text.md", INTRODUCTION, table(HEAD, rows(texts)))
    return bounds(texts)


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
    done = spent([sys.executable, __file__, str(size), str(folder)])
    result: dict[str, Any] = json.loads(done.said.splitlines()[-1])
    print(result, flush=True)
    return result | {"memory": done.memory}


def measure(size: int, folder: Path) -> dict[str, Any]:
    """Measure the steps of one size; the modules and the words of the interface are loaded before."""
    source = folder / "record.txt"
    folder.mkdir(parents=True, exist_ok=True)
    source.write_text(grown(size), encoding="utf-8")
    source.with_suffix(".toml").write_text(grown_facts(), encoding="utf-8")
    rounds = [steps(source, folder / f"out-{ordinal}") for ordinal in range(ROUNDS[size])]
    best = {stage: min(times[stage] for times in rounds) for stage in STAGES}
    return {"size": size, "paragraphs": size * PARAGRAPHS, **best}


def steps(path: Path, out: Path) -> dict[str, float]:
    """Return the seconds of processor time of each step from the text to the files."""
    grammar, facts = GRAMMARS["zh"], read_facts(path.with_suffix(".toml"), path)
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


def cost(text: Mapping[str, Any]) -> float:
    """Return microseconds a paragraph, from the text to the files."""
    return sum(float(text[stage]) for stage in STAGES) / float(text["paragraphs"]) * 1e6


def rows(texts: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    return [
        [
            *(f"{text['size']:,}×", f"{text['paragraphs']:,}", *(f"{text[stage]:.3f}" for stage in STAGES)),
            *(f"{cost(text):.0f}", f"{cost(text) / cost(texts[0]):.2f}", f"{text['memory']:.0f}"),
        ]
        for text in texts
    ]


def bounds(texts: Sequence[Mapping[str, Any]]) -> list[str]:
    first, last = texts[0], texts[-1]
    broken = []
    if cost(last) > GROWTH * cost(first):
        broken.append(f"A paragraph of {last['size']:,}× costs {cost(last) / cost(first):.2f} times one of 1×.")
    if last["split"] > SPLIT:
        broken.append(f"Splitting {last['paragraphs']:,} paragraphs takes {last['split']:.1f} s.")
    return broken


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]), Path(sys.argv[2]))))
