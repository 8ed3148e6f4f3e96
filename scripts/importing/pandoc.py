"""Let pandoc read a Word file, as a program with limits on time and memory that sees no other file."""

import json
import subprocess
from pathlib import Path
from typing import Any

from importing.packages import packages
from record.source import InputError

PROGRAM = Path("pypandoc", "files", "pandoc")
SECONDS = 300
"""A report of three hundred pages takes about ten."""
MEMORY = ("+RTS", "-M2G", "-RTS")


def syntax(path: Path, data: bytes) -> list[Any]:
    """Return the blocks of a Word file as pandoc reads them.

    Raises:
        InputError: pandoc cannot read it.
    """
    program = packages() / PROGRAM
    command = [str(program), *MEMORY, "--sandbox", "--from", "docx+styles", "--to", "json"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)
    except (subprocess.TimeoutExpired, OSError) as error:
        raise InputError(f"{path}:1: pandoc could not read it: {type(error).__name__}") from error
    if done.returncode:
        messages = done.stderr.decode("utf-8", "replace").strip().splitlines() or [f"exit status {done.returncode}"]
        raise InputError(f"{path}:1: pandoc could not read it: {messages[0]}; save the file again as .docx")
    blocks: list[Any] = json.loads(done.stdout)["blocks"]
    return blocks
