"""A lock on a folder, so that one program at a time works in it; it lasts until the last program under it has ended.

A program that is killed leaves no lock behind, and one that it had started keeps the lock until it ends as well.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HELD = "SESSION_RECORD_LOCKED"
"""The environment variable that names the locked folder: a program started under the lock needs no other lock."""

if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        return os.open(folder / ".lock", os.O_RDWR | os.O_CREAT)

    def _lock(handle: int, *, wait: bool) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def _lock(handle: int, *, wait: bool) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def alone(folder: Path, waiting: str = "") -> Iterator[None]:
    """Hold the lock of a folder; where another program holds it, print `waiting` and wait.

    A program started meanwhile with `close_fds=False` shares the lock.

    Raises:
        OSError: the folder cannot be opened.
    """
    name = str(folder.resolve())
    if os.environ.get(HELD) == name:
        yield
        return
    handle = _open(folder)
    try:
        _wait(handle, waiting)
        os.set_inheritable(handle, True)  # noqa: FBT003 -- it takes no name
        os.environ[HELD] = name
        yield
    finally:
        os.environ.pop(HELD, None)
        os.close(handle)


def _wait(handle: int, waiting: str) -> None:
    try:
        _lock(handle, wait=False)
    except OSError:
        if waiting:
            print(waiting, file=sys.stderr, flush=True)
        while True:
            try:
                return _lock(handle, wait=True)
            except OSError:  # Windows gives up after ten seconds.
                if sys.platform != "win32":
                    raise
