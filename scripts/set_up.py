"""Make the environment that the commands run in, or mend it: `make` does so before a command that needs it.

It is made in another place and moved when it works, with a mark of its inputs. It is sound while the mark fits, its
Python runs, and every file of every package is there; if not, it is made again. Exit status: 0 it is sound; 1 it could
not be made, and nothing was changed.
"""

import csv
import hashlib
import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

OLDEST = (3, 11, 2)
if sys.version_info < OLDEST:
    sys.exit("Python 3.11.2 or newer is needed, this is {}.{}.{}: make … PYTHON=python3.12".format(*sys.version_info))

from record.alone import alone  # noqa: E402 -- an older Python cannot read it
from replaced import remove, replace  # noqa: E402 -- the same

ROOT = Path(__file__).resolve().parent.parent
MARK = "made.json"
PYTHON = Path("bin", "python")
PACKAGES = "lib/python3*/site-packages"
NO_VENV = "This Python cannot make environments: install python3-venv (Debian: apt-get install python3-venv)."
NOT_MADE = "The environment {} could not be made, and nothing was changed: what is above says why."
WAITING = "Another set-up runs in this folder; this one waits for it."


def main(folder: Path, lists: Sequence[Path]) -> str | None:
    """Make a sound environment, or print one line that says why it is not possible."""
    if sound(folder, lists):
        return None
    with alone(ROOT, WAITING):
        if sound(folder, lists):
            return None
        if not (find_spec("venv") and find_spec("ensurepip")):
            return NO_VENV
        print(f"Setting up {folder}: this takes a minute.", file=sys.stderr, flush=True)
        beside = folder.with_name(f"{folder.name}.next")
        remove(beside)
        if not make(beside, lists, folder) or not sound(beside, lists):
            remove(beside)
            return NOT_MADE.format(folder)
        replace(folder, beside)
        return None


def sound(folder: Path, lists: Sequence[Path]) -> bool:
    """Tell whether an environment was made from these lists, and works."""
    try:
        mark = json.loads((folder / MARK).read_text(encoding="utf-8"))
        fits = all(mark["lists"].get(path.name) == _digest(path) for path in lists)
        return fits and _runs(folder) and all(_whole(package) for package in _packages(folder, mark["packages"]))
    except (OSError, ValueError):
        return False


def make(folder: Path, lists: Sequence[Path], place: Path) -> bool:
    """Make an environment that will be moved to another place; tell whether it succeeded.

    The lists name everything that their packages need, so that no other package is searched.
    """
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    install += [word for path in lists for word in ("--requirement", str(path))]
    commands = (
        [sys.executable, "-I", "-m", "venv", "--prompt", place.name, str(folder)],
        [str(folder / PYTHON), "-I", *install],
    )
    folder.parent.mkdir(parents=True, exist_ok=True)
    if not all(subprocess.run(command, close_fds=False, check=False).returncode == 0 for command in commands):
        return False
    _address(folder, place)
    packages = sorted(path.name for path in _site(folder).glob("*.dist-info"))
    mark = {"lists": {path.name: _digest(path) for path in lists}, "packages": packages}
    (folder / MARK).write_text(json.dumps(mark), encoding="utf-8")
    return True


def _address(folder: Path, place: Path) -> None:
    """Write the future path of Python into the programs of an environment."""
    old, new = (os.fsencode(path.absolute()) for path in (folder, place))
    for path in (folder / "pyvenv.cfg", *(folder / "bin").iterdir()):
        if not path.is_symlink() and path.is_file() and old in (data := path.read_bytes()):
            path.write_bytes(data.replace(old, new))


def _runs(folder: Path) -> bool:
    return subprocess.run([folder / PYTHON, "-I", "-c", "import pip"], capture_output=True, check=False).returncode == 0


def _packages(folder: Path, names: Sequence[str]) -> Iterator[Path]:
    return (_site(folder) / name for name in names)


def _site(folder: Path) -> Path:
    return next(folder.glob(PACKAGES), folder)


def _whole(package: Path) -> bool:
    """Tell whether every file in the list of a package is there with its size; changed programs are left out."""
    with (package / "RECORD").open(encoding="utf-8", newline="") as listed:
        for name, _, size in csv.reader(listed):
            if size and (package.parent / name).stat().st_size != int(size) and not name.startswith("../"):
                return False
    return True


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the environment is to be")
    parser.add_argument("lists", type=Path, nargs="+", help="the lists of its packages, pinned with hashes")
    asked = parser.parse_args()
    sys.exit(main(asked.folder, asked.lists))
