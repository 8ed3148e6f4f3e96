"""Find the Chrome or Chromium that tests drive and the letters that screens are drawn with, or install them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from printing.letters import MISSING, faces

SHELL = "chromium-headless-shell"
"""Chromium without windows: it opens a page in two thirds of the time."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
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


def install(package: str) -> None:
    """Install a package of Debian's, where that is allowed."""
    manager = shutil.which("apt-get")
    if manager and os.geteuid() == 0:
        for words in (["update", "-qq"], ["install", "-y", "-qq", package]):
            subprocess.run([manager, *words], capture_output=True, check=False)


def main() -> str | None:
    """Install what is missing by the first way that works, and return what to do about what is still missing."""
    if not shutil.which(SHELL):
        install(SHELL)
    if not find():
        command = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
        subprocess.run(command, capture_output=True, check=False)
    if not find():
        install("chromium")
    if not faces():
        install("fonts-noto-cjk")
    if not find():
        return "No browser: install Chrome or Chromium (Debian: apt-get install chromium) and try again."
    if not faces():
        return MISSING
    return None


if __name__ == "__main__":
    sys.exit(main())
