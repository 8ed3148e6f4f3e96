"""Make the articles of many pages: half of them in a process beside the build, which hands them back as plain data.

That process reads Markdown from the build and ends with it. What it does not make, the build makes itself, and tells of
any error as it always does.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from itertools import accumulate

from record.markup.article import articles_in, is_made, keep, made_articles, told

MANY = 1_000_000
"""Signs of Markdown from which on a second process is worth its start."""


def make_articles(bodies: Sequence[str]) -> None:
    """Make the articles of pages that no build has made, unless they are few; who needs one makes it otherwise."""
    left = [body for body in bodies if not is_made(body)]
    lengths = [*accumulate(map(len, left))]
    if not left or lengths[-1] < MANY or os.cpu_count() == 1:
        return
    middle = next(at for at, length in enumerate(lengths) if length * 2 >= lengths[-1])
    own, others = left[: middle + 1], left[middle + 1 :]
    with subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as beside:
        try:
            if beside.stdin:
                with suppress(BrokenPipeError), beside.stdin as handed:
                    handed.write(json.dumps(others).encode())
                beside.stdin = None
            made_articles(own)
            data, _ = beside.communicate()
        except BaseException:
            beside.kill()
            raise
    keep(articles_in(data.decode()))


if __name__ == "__main__":
    made = made_articles(json.load(sys.stdin.buffer))
    sys.stdout.buffer.write(told(made).encode())
