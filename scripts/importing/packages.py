"""The programs that read Word and PDF files: a set of its own, which is set up when it is first needed."""

import subprocess
import sys
from functools import cache
from pathlib import Path

from record.source import InputError

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = Path(".cache", "import")
LIST = "requirements-import.txt"
PACKAGES = "lib/python3*/site-packages"


@cache
def packages() -> Path:
    """Return the folder of the packages, which are there once it is returned.

    Raises:
        InputError: they could not be set up; what is printed before says why.
    """
    command = [sys.executable, str(ROOT / "scripts" / "set_up.py"), str(FOLDER), LIST]
    done = subprocess.run(command, cwd=ROOT, close_fds=False, check=False)
    found = next((ROOT / FOLDER).glob(PACKAGES), None)
    if done.returncode or not found:
        raise InputError(f"{ROOT / LIST}:1: the programs that read Word and PDF files are not there")
    return found
