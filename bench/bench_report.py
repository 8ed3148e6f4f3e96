"""What the measurements share: a program run for its processor time and memory, and a table of results."""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from paths import ROOT
from project import environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a program cost, whatever else the machine did meanwhile, and what it said."""

    seconds: float
    """Of the processor, by the program and those it started."""
    memory: float
    """Megabytes at the peak."""
    clock: float
    """Seconds by the clock."""
    said: str


def spent(command: Sequence[str], folder: Path = ROOT, *, allowed: int = 0, **variables: str) -> Spent:
    """Run a program that must succeed; an exit status up to `allowed` does."""
    with tempfile.TemporaryDirectory() as name:
        usage = Path(name) / "usage.json"
        watched = [sys.executable, str(Path(__file__).resolve().with_name("bench_watch.py")), str(usage), *command]
        done = subprocess.run(
            watched, cwd=folder, env=environment(**variables), capture_output=True, encoding="utf-8", check=False
        )
        if not 0 <= done.returncode <= allowed:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr[-2000:]}")
        return Spent(**json.loads(usage.read_text(encoding="utf-8")), said=done.stdout)


def seconds(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that a piece of work takes in this program."""
    start = time.process_time()
    work()
    return time.process_time() - start


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table; what is not said by words stands at the right."""
    lines = [head, ["---:" if _number(cell) else "---" for cell in rows[0]], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def report(name: str, *parts: str, by: str = "make bench") -> None:
    """Print a report and write it, with what it was measured on."""
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    text = "\n".join((*parts, f"Measured by `{by}` on {machine}.\n"))
    path = ROOT / "bench" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(text, flush=True)


def _number(cell: str) -> bool:
    return cell[:1].isdigit()
