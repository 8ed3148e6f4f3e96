"""The scripts that read addresses and write citations, alone on an empty page, with the data that pages give them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from paths import ROOT
from playwright.sync_api import Browser, Page

from record.edition import Edition
from record.exports.script_words import script_data

SCRIPTS = [ROOT / "docs/assets/js" / f"{name}.js" for name in ("sha256", "address", "reader", "citation")]
BASE = "https://example.org/a/b/"
DAY = "2026-09-01"


@contextmanager
def alone(browser: Browser, more: Sequence[Path] = ()) -> Iterator[Page]:
    """Open an empty page with the pure scripts, and more."""
    page = browser.new_page()
    for script in (*SCRIPTS, *more):
        page.add_script_tag(path=script)
    yield page
    page.close()


def told_by(edition: Edition) -> dict[str, dict[str, Any]]:
    """Return the data that the pages of each language give their scripts."""
    return {language: script_data(edition, edition.view(language)) | {"base": BASE} for language in edition.languages}
