"""Find the Chrome or Chromium that the browser tests drive, or install one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
    "--no-first-run",
    "--font-render-hinting=none",
]
"""A browser under test asks nobody for anything but the page."""


def find() -> str | None:
    """Return the path of an installed browser: the system's own, else the one playwright brought."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if own and Path(own).exists() else None


def install() -> str | None:
    """Install a browser by the first way that works, and return its path."""
    ways = [[[sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        ways.append([["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]])
    for commands in ways:
        if all(subprocess.run(command, capture_output=True, check=False).returncode == 0 for command in commands):
            return find()
    return None


if __name__ == "__main__":
    if not (find() or install()):
        sys.exit("No browser: install Chrome or Chromium (Debian: apt-get install chromium) and try again.")
