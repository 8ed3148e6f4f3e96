"""A project that is built from one of two texts: after a failure, the site must be of one text as a whole."""

import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from paths import ROOT
from project import Project, environment, tree

PARTS = ("mkdocs.yml", "scripts", "overrides", "docs", "Makefile", "requirements.txt")
MAKE = ("make", "site")
BUILD = (".venv/bin/python", "scripts/build_site.py")
WORDS = ('label.zh = "草案·增编"', 'label.zh = "草案之增编"')
"""Words of the facts that stand on every page, in two forms: no page of one site is a page of the other."""
Tree = Mapping[str, bytes]
Result = dict[str, str]


class Site:
    """A project that is built from one of two texts, and the whole site of each."""

    def __init__(self, folder: Path) -> None:
        self.project = Project(folder, parts=PARTS)
        (folder / ".venv").symlink_to(ROOT / ".venv")
        self.now = 0
        self.whole: list[Tree] = []
        for _ in WORDS:
            start = time.monotonic()
            self.turn()
            assert self.make() == 0, self.said
            self.seconds = time.monotonic() - start
            self.whole.insert(0, tree(self.project.site))

    def turn(self) -> None:
        """Change the text."""
        self.project.edit("docs/source/record.toml", WORDS[self.now], WORDS[1 - self.now])
        self.now = 1 - self.now

    def make(self, user: int | None = None) -> int:
        """Build, and keep what was said."""
        how = environment(PYTHON=str(Path(sys.executable).resolve()), PYTHONDONTWRITEBYTECODE="1")
        done = subprocess.run(
            MAKE, cwd=self.project.folder, env=how, user=user, capture_output=True, encoding="utf-8", check=False
        )
        self.said = done.stderr
        return done.returncode

    def state(self) -> str:
        """Tell whether the site is whole, was moved aside, or is neither."""
        aside = self.project.folder / ".site.before"
        if self.project.site.exists():
            return "whole" if tree(self.project.site) in self.whole else "broken"
        return "aside" if tree(aside) in self.whole else "broken"

    def mended(self) -> bool:
        """Tell whether the next build works, and leaves nothing else."""
        worked = self.make() == 0 and not [*self.project.folder.glob(".site.*")]
        return worked and tree(self.project.site) == self.whole[self.now]

    def result(self, what: str, *, good: bool = True) -> Result:
        """Return what became of a build that should be as `good` says, and of the next one."""
        return {"what": what, "state": self.state() if good else "broken", "mended": str(self.mended())}
