"""Builds that are hindered: others at the same time, a full disk, folders that nobody may write to."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hindered import BUILD, Result, Site
from project import environment

NOBODY = 65534


def faults(folder: Path) -> Iterator[Result]:
    """Hinder builds in other ways, and yield what became of each."""
    site = Site(folder / "at once")
    for many in (2, 3):
        site.turn()
        yield site.result(f"{many} builds at once", good=all(_at_once(site.project.folder, many)))
    site.turn()
    with served(site.project.folder):
        good = site.make() == 0
    yield site.result("build while the site is served", good=good)
    if os.geteuid() == 0:
        yield from full(folder / "small")
        yield from locked(folder / "locked")


def _at_once(folder: Path, many: int) -> list[bool]:
    running = [
        subprocess.Popen(BUILD, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(many)
    ]
    return [process.wait() == 0 for process in running]


@contextmanager
def served(folder: Path) -> Iterator[None]:
    """Serve the site from the moment of an edit on, so that it builds at the same time."""
    command = [".venv/bin/python", "-m", "mkdocs", "serve", "--livereload", "--no-strict", "-a", "127.0.0.1:0"]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            yield
        finally:
            server.terminate()


def full(folder: Path) -> Iterator[Result]:
    """Build on a disk that is full after so many thousand bytes."""
    folder.mkdir()
    run("mount", "-t", "tmpfs", "-o", "size=200m", "none", str(folder))
    try:
        site = Site(folder / "project")
        used = shutil.disk_usage(folder).used
        for more in (10, 100, 300, 1000, 2000, 3000, 4000, 5000):
            _limit(folder, used + more * 1024)
            site.turn()
            failed = site.make() != 0 and len(_own(site.said)) == 1
            state = site.state() if failed else "broken"
            print(_own(site.said))
            _limit(folder, 200 * 1024 * 1024)
            yield {"what": "disk full", "state": state, "mended": str(site.mended())}
    finally:
        run("umount", "-l", str(folder))


def _limit(folder: Path, size: int) -> None:
    run("mount", "-o", f"remount,size={size}", str(folder))


def _own(said: str) -> list[str]:
    """Return what was said but for the words of make."""
    return [row for row in said.splitlines() if not row.startswith("make")]


def locked(folder: Path) -> Iterator[Result]:
    """Build as somebody who may not write to the site, or to the folder around it."""
    site = Site(folder)
    run("chown", "-hR", str(NOBODY), str(folder))
    for what, paths in {
        "all of site/ read-only": [site.project.site, *site.project.site.rglob("*")],
        "folder around site/ read-only": [folder],
    }.items():
        site.turn()
        modes = {path: path.stat().st_mode for path in paths}
        for path in paths:
            path.chmod(0o555)
        worked = site.make(NOBODY) == 0
        if not worked and not _own(site.said):
            sys.exit(f"{Path(sys.executable).resolve()} cannot be run by everybody: measure with a Python that can.")
        state = site.state() if worked or len(_own(site.said)) == 1 else "broken"
        print(_own(site.said))
        for path in filter(Path.exists, paths):
            path.chmod(modes[path])
        yield {"what": f"{what}: {'built' if worked else 'refused'}", "state": state, "mended": str(site.mended())}


def run(*command: str) -> None:
    subprocess.run(command, check=True)
