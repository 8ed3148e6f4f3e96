"""Packages for one task (reading Word and PDF files, printing): each set is installed when it is first needed."""

import subprocess
import sys
from functools import cache
from pathlib import Path

from record.source import InputError

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = "lib/python3*/site-packages"


@cache
def packages_for(task: str, what: str) -> Path:
    """Return the folder of the packages for a task, after installing them if needed; `what` describes them.

    Raises:
        InputError: they could not be set up; what is printed before says why.
    """
    listed, folder = f"requirements-{task}.txt", Path(".cache", task)
    command = [sys.executable, str(ROOT / "scripts" / "set_up.py"), str(folder), listed]
    done = subprocess.run(command, cwd=ROOT, close_fds=False, check=False)
    found = next((ROOT / folder).glob(PACKAGES), None)
    if done.returncode or not found:
        raise InputError(f"{ROOT / listed}:1: {what} are not there")
    return found


def use(task: str, what: str) -> None:
    """Make the packages for a task available to later imports.

    Raises:
        InputError: they could not be set up.
    """
    folder = str(packages_for(task, what))
    if folder not in sys.path:
        sys.path.append(folder)
