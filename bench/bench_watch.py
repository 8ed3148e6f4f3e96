"""Run a program and write down what it cost; it needs nothing of the project, wherever it is run."""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path


def watch(usage: Path, command: Sequence[str]) -> int:
    """Run a program from this small one, since a child's peak of memory begins with its parent's."""
    start = time.monotonic()
    status = subprocess.run(command, check=False).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    clock = time.monotonic() - start
    spent = {"seconds": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / 1024, "clock": clock}
    usage.write_text(json.dumps(spent), encoding="utf-8")
    return status


if __name__ == "__main__":
    sys.exit(watch(Path(sys.argv[1]), sys.argv[2:]))
