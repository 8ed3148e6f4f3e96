"""What a fault of the machine leaves behind: builds and set-ups that are killed, a full disk, what nobody may write to.

`bench_killed.py builds 200`, `setups 50` and `faults` may be called in parts: `report` makes one table of all results.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench_faults import faults
from bench_report import report, table
from hindered import BUILD, MAKE, PARTS, Result, Site
from paths import ROOT
from project import Project, environment, tree

RESULTS = ROOT / ".cache" / "killed.json"
INTRODUCTION = """# What a fault of the machine leaves behind

Each build is of another text than the one before, which shows on every page. It is hindered, or stopped at a moment;
these moments lie evenly over its length. *Whole*: the site is, byte for byte, that of the old text or that of the new
one. *Mended*: the next `make site` works, and its site is that of its text, byte for byte; of builds that are stopped,
a quarter is looked at in this way, and the others are begun over what stopped builds have left. After a set-up it is
the next `make environment` that works, and after every fifth `make site` as well.
"""
HEAD = ("what", "times", "site whole", "moved aside, put back by the next build", "mended", "of")


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to stop a program: what is started, the signal, and whether what it had started gets it as well."""

    command: tuple[str, ...]
    sign: signal.Signals
    whole: bool

    def stop(self, running: "subprocess.Popen[bytes]") -> None:
        """Stop it, and wait for what is stopped."""
        if self.whole:
            os.killpg(running.pid, self.sign)
        else:
            running.send_signal(self.sign)
        running.wait()


WAYS = {
    "build, all of it killed": Way(command=MAKE, sign=signal.SIGKILL, whole=True),
    "build, killed while MkDocs goes on": Way(command=BUILD, sign=signal.SIGKILL, whole=False),
    "build, ended (SIGTERM)": Way(command=MAKE, sign=signal.SIGTERM, whole=True),
    "build, interrupted (Ctrl-C)": Way(command=MAKE, sign=signal.SIGINT, whole=True),
}
SET_UP = Way(command=("make", "environment"), sign=signal.SIGKILL, whole=True)


def builds(folder: Path, count: int) -> Iterator[Result]:
    """Stop builds, and yield what became of each."""
    site = Site(folder)
    for number in range(count):
        name, way = list(WAYS.items())[number % len(WAYS)]
        seconds = site.seconds * moment(number)
        site.turn()
        while not stopped(site.project.folder, way, seconds):
            site.turn()
            seconds *= 0.9
        found = {"what": name, "state": site.state()}
        yield found | ({"mended": str(site.mended())} if number // len(WAYS) % 4 == 3 else {})


def setups(folder: Path, count: int) -> Iterator[Result]:
    """Stop set-ups, and yield what became of each."""
    project = Project(folder, parts=PARTS)
    start = time.monotonic()
    assert made(project, "environment")
    seconds = time.monotonic() - start
    assert made(project, "site")
    whole = tree(project.site)
    for number in range(count):
        late = seconds * moment(number)
        shutil.rmtree(folder / ".venv")
        while not stopped(folder, SET_UP, late):
            shutil.rmtree(folder / ".venv")
            late *= 0.9
        mended = made(project, "environment") and not [*folder.glob(".venv.*")]
        if number % 5 == 0:
            shutil.rmtree(project.site)
            mended = mended and made(project, "site") and tree(project.site) == whole
        yield {"what": "set-up, all of it killed", "state": "", "mended": str(mended)}


def moment(number: int) -> float:
    """Return a moment between 0 and 1; however many there are, they lie evenly."""
    return (number + 0.5) * 0.6180339887 % 1


def made(project: Project, goal: str) -> bool:
    home = project.folder / ".home"
    home.mkdir(exist_ok=True)
    command, how = ("make", goal), environment(HOME=str(home))
    return subprocess.run(command, cwd=project.folder, env=how, capture_output=True, check=False).returncode == 0


def stopped(folder: Path, way: Way, seconds: float) -> bool:
    """Start a program and stop it after so many seconds; tell whether it still ran."""
    silent = subprocess.DEVNULL
    running = subprocess.Popen(
        way.command, cwd=folder, env=environment(), start_new_session=True, stdout=silent, stderr=silent
    )
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired:
        way.stop(running)
        return True
    return False


def written() -> list[list[str]]:
    """Return the rows of the table, a kind each."""
    found = json.loads(RESULTS.read_text(encoding="utf-8"))
    rows = []
    for what in dict.fromkeys(state["what"] for state in found):
        own = [state for state in found if state["what"] == what]
        states = [state["state"] for state in own]
        next_ones = [state["mended"] for state in own if "mended" in state]
        whole = str(states.count("whole")) if any(states) else ""
        aside = str(states.count("aside")) if any(states) else ""
        rows.append([what, str(len(own)), whole, aside, str(next_ones.count("True")), str(len(next_ones))])
    return rows


def keep(found: Iterator[Result]) -> None:
    """Write down each result as it comes."""
    for state in found:
        before = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps([*before, state]), encoding="utf-8")
        print(state, flush=True)


def main(what: str, count: str = "0") -> None:
    """Do one thing, or all of it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:  # what a killed build had started may go on
        folder = Path(name)
        folder.chmod(0o755)
        match what:
            case "builds":
                keep(builds(folder / "project", int(count)))
            case "setups":
                keep(setups(folder / "project", int(count)))
            case "faults":
                keep(faults(folder))
            case "report":
                report("killed.md", INTRODUCTION, table(HEAD, written()), by="make kills")


if __name__ == "__main__":
    main(*sys.argv[1:])
