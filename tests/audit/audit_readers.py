"""A browser of text alone shows each paragraph with its number; `make audit` runs it with w3m."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from plain_text import PAGES, assert_read

from record.edition import Edition


@pytest.mark.parametrize("path", PAGES)
def test_a_browser_of_text_alone_shows_each_paragraph_with_its_number(site: Path, edition: Edition, path: str) -> None:
    w3m = shutil.which("w3m")
    assert w3m, "make audit needs w3m (Debian: apt-get install w3m)"
    command = [w3m, "-dump", "-T", "text/html", "-O", "UTF-8", str(site / path)]
    shown = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert_read(re.split(r"\n\s*\n", shown), edition, path)
