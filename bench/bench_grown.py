"""What `make site` costs as a record of two languages grows: its texts, facts, notes, terms and agreements all grow."""

import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench_report import Spent, report, spent, table
from grown_record import DIALOGUES, PARAGRAPHS, write_grown
from project import Project

SIZES = (1, 3, 25)
SMALL, LARGE = 3, 25
SITE = 5.0
"""Seconds that a build of the record may take after one changed sign."""
LONGEST = 45.0
"""Seconds that a hundred dialogues in two languages may take."""
GROWTH = 1.3
"""A paragraph of 25 times the record may cost this many times one of 3 times, to build or to check."""
HEAD = (
    *("record", "dialogues", "paragraphs", "whole build, s", "by the clock, s"),
    *("ms a paragraph", "after one sign, s", "memory, MB"),
    *("check alone, s", "its ms a paragraph", "its memory, MB"),
)
INTRODUCTION = """# A record of two languages as it grows

Seconds of the processor for `build_site.py`: pages, MkDocs, proof, archive. The annexes stand n times over in both
languages, each time with names and half of the terms of their own. A build uses a second processor while MkDocs
runs, so that it takes less by the clock. The second build comes after one changed sign of the text. The check alone is
`verify_site.py` on the first one, as a reader runs it: every page, form and byte, and the archive.
"""


class Costs(NamedTuple):
    """What a grown record costs: its first build, the next one after one changed sign, and the check of the first."""

    first: Spent
    again: Spent
    check: Spent


def main() -> list[str]:
    """Measure every size, write the report, and return the bounds that do not hold."""
    with tempfile.TemporaryDirectory() as folder:  # Files are made slowly soon after many were removed.
        costs = {size: measured(size, Path(folder) / f"{size}") for size in SIZES}
    report("grown.md", INTRODUCTION, table(HEAD, rows(costs)))
    return bounds(costs)


def measured(size: int, folder: Path) -> Costs:
    """Build a grown record, check it, and build it again after one changed sign."""
    project = Project(folder)
    (project.folder / "docs/source/figures.toml").unlink()  # It lists the figures of the record as it is.
    write_grown(project.folder / "docs/source", size)
    command = [sys.executable, "scripts/build_site.py"]
    first = spent(command, project.folder)
    check = spent([sys.executable, "site/verify_site.py", "site", "docs/source/record.txt"], project.folder)
    text = (project.folder / "docs/source/record.en.txt").read_text(encoding="utf-8")
    project.write("docs/source/record.en.txt", text.replace(".\n", "!\n", 1))
    result = Costs(first, spent(command, project.folder), check)
    print(size, result, flush=True)
    return result


def cost(spent: Spent, size: int) -> float:
    """Return the milliseconds of a paragraph."""
    return spent.seconds / (size * PARAGRAPHS) * 1000


def rows(costs: Mapping[int, Costs]) -> Sequence[Sequence[str]]:
    return [
        [
            *(f"{size}×", f"{size * DIALOGUES}", f"{size * PARAGRAPHS:,}"),
            *(f"{first.seconds:.1f}", f"{first.clock:.1f}"),
            *(f"{cost(first, size):.1f}", f"{again.seconds:.1f}", f"{first.memory:.0f}"),
            *(f"{check.seconds:.1f}", f"{cost(check, size):.1f}", f"{check.memory:.0f}"),
        ]
        for size, (first, again, check) in costs.items()
    ]


def bounds(costs: Mapping[int, Costs]) -> list[str]:
    small, large = costs[SMALL], costs[LARGE]
    broken = []
    if (again := costs[1].again.seconds) > SITE:
        broken.append(f"A build after one changed sign takes {again:.1f} s.")
    if (whole := large.first.seconds) > LONGEST:
        broken.append(f"{LARGE * DIALOGUES} dialogues in two languages take {whole:.1f} s.")
    for work, before, grown in (("build", small.first, large.first), ("check", small.check, large.check)):
        if (growth := cost(grown, LARGE) / cost(before, SMALL)) > GROWTH:
            broken.append(f"A paragraph of {LARGE}× costs {growth:.2f} times one of {SMALL}×, to {work}.")
    return broken


if __name__ == "__main__":
    print("\n".join(main()))
