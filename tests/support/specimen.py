"""Run the tests of the software where another record has come: on a copy that has the record they were written on.

`make new` keeps that record in `specimen/`. The arguments are those of pytest.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from paths import ROOT, THIS_RECORD

SPECIMEN = ROOT / "specimen"
COPY = ROOT / ".cache" / "specimen"
SHARED = (".venv", "node_modules", ".cache/import")
"""What is large and the same for both."""
MADE = {"site", "screens", "docs", "specimen", "node_modules", "__pycache__"}
"""Folders that are made, belong to one record, or are not copied as they are; beside them, all hidden ones but two."""
HIDDEN = {".github", ".ci", ".npmrc", ".gitignore", ".icons"}


def main(arguments: list[str]) -> int:
    """Make the copy, build its site, and run the tests in it; return their exit status."""
    made()
    build = subprocess.run([sys.executable, "scripts/build_site.py"], cwd=COPY, check=False)
    if build.returncode:
        return build.returncode
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=COPY, check=False).returncode


def made() -> None:
    """Copy the software, and lay the specimen over it."""
    shutil.rmtree(COPY, ignore_errors=True)
    shutil.copytree(ROOT, COPY, ignore=_ignored)
    shutil.copytree(ROOT / "docs" / "assets", COPY / "docs" / "assets")
    shutil.copytree(SPECIMEN, COPY, dirs_exist_ok=True)
    for name in SHARED:
        (COPY / name).parent.mkdir(exist_ok=True)
        (COPY / name).symlink_to(ROOT / name)


def _ignored(folder: str, names: list[str]) -> set[str]:
    """Leave out what is made, and what belongs to the record of this site."""
    here = Path(folder)
    if here == THIS_RECORD:
        return set(names)
    hidden = {name for name in names if name.startswith(".") and name not in HIDDEN}
    return hidden | (MADE & {*names} if here == ROOT else {"__pycache__"})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
