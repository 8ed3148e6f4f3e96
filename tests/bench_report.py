"""What the measurements share: a program run for its processor time and memory, and a table of results."""

import os
import platform
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from project import ROOT, environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a program cost, whatever else the machine did meanwhile, and what it said."""

    seconds: float
    """Of the processor, by the program and those it started."""
    memory: float
    """Megabytes at the peak."""
    said: str


def spent(command: Sequence[str], folder: Path = ROOT, *, allowed: int = 0, **variables: str) -> Spent:
    """Run a program that must succeed; an exit status up to `allowed` does."""
    with (
        tempfile.TemporaryFile() as output,
        subprocess.Popen(command, cwd=folder, env=environment(**variables), stdout=output, stderr=output) as running,
    ):
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said = output.read().decode()
    if not 0 <= running.returncode <= allowed:
        raise RuntimeError(f"{' '.join(command)}: {said[-2000:]}")
    return Spent(seconds=usage.ru_utime + usage.ru_stime, memory=usage.ru_maxrss / 1024, said=said)


def seconds(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that a piece of work takes in this program."""
    start = time.process_time()
    work()
    return time.process_time() - start


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table; what is not said by words stands at the right."""
    lines = [head, ["---:" if _number(cell) else "---" for cell in rows[0]], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def report(name: str, *parts: str) -> None:
    """Print a report and write it, with what it was measured on."""
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    text = "\n".join((*parts, f"Measured by `make bench` on {machine}.\n"))
    path = ROOT / "bench" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(text, flush=True)


def _number(cell: str) -> bool:
    return cell[:1].isdigit()
