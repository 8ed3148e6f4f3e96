"""A copy of the project with another record in it, built with the configuration of the real one."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from paths import ROOT

PARTS = ("mkdocs.yml", "scripts", "overrides", "docs")
EPOCH = "315532800"


class Project:
    """A folder that holds what a build needs; whatever it holds may be edited."""

    def __init__(self, folder: Path, origin: Path = ROOT, parts: Sequence[str] = PARTS) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for part in parts:
            if (origin / part).is_dir():
                shutil.copytree(origin / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(origin / part, folder / part)

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def write(self, path: str, text: str) -> None:
        (self.folder / path).write_text(text, encoding="utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        self.write(path, text.replace(old, new))

    def read(self, path: str) -> str:
        """Return a page of the built site."""
        return (self.site / path).read_text(encoding="utf-8")

    def replace_record(self, text: str, facts: str) -> None:
        """Put another record in place of the project's own, as its README says."""
        for path in (self.folder / "docs" / "source").iterdir():
            path.unlink()
        self.write("docs/source/record.txt", text)
        self.write("docs/source/record.toml", facts)

    def mkdocs(self, *arguments: str, strict: bool = True, **variables: str) -> subprocess.CompletedProcess[str]:
        """Build with MkDocs alone; what it says comes back."""
        words = ["build", "--strict" if strict else "--no-strict"]
        return self.run("-m", "mkdocs", *words, *arguments, **variables)

    def build(self, **variables: str) -> subprocess.CompletedProcess[str]:
        """Build, prove and swap, as `make site` does."""
        return self.run("scripts/build_site.py", **variables)

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, *arguments]
        return subprocess.run(
            command, cwd=self.folder, env=environment(**variables), capture_output=True, encoding="utf-8", check=False
        )


def environment(**variables: str) -> dict[str, str]:
    """The environment of a command: no address of a site unless it is given."""
    plain = {key: value for key, value in os.environ.items() if key != "SITE_URL"}
    return plain | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"} | variables


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def wait_until(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for a condition, or fail."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
