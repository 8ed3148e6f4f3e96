"""The messages of MkDocs in a form that an editor can use: file, line, what is wrong and what to do."""

import re
from collections.abc import Iterator
from pathlib import Path

LEVEL = re.compile(r"(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) +- ")
"""How a line of MkDocs begins; those that go on with it are indented."""
LINK = re.compile(r"WARNING +- +Doc file '(?P<page>[^']+)' contains an?(?P<kind>.*?) link '(?P<at>[^']+)'(?P<why>.*)")
TEMPLATE = re.compile(r'  File "(?P<path>[^"]+\.(?:html|txt|xml))", line (?P<line>\d+)')
SETTING = re.compile(r'  in "(?P<path>[^"]+)", line (?P<line>\d+), column \d+')


def complaints(output: str, docs: Path) -> list[str]:
    """Return the complaints of MkDocs about pages of `docs`, templates and settings; without any, its whole output."""
    rows = [*_without_work(output)]
    return [*_links(rows, docs), *_place(rows, TEMPLATE, rows[-1:], "template"), *_settings(rows)] or rows


def _without_work(output: str) -> Iterator[str]:
    """Yield the lines of the output without INFO messages, which may have several lines."""
    working = False
    for row in filter(None, output.splitlines()):
        if LEVEL.match(row) or not row.startswith(" "):
            working = row.startswith("INFO ")
        if not working:
            yield row


def _links(rows: list[str], docs: Path) -> Iterator[str]:
    for found in filter(None, map(LINK.match, rows)):
        path, link = docs / found["page"], found["at"]
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        line = next((number for number, text in enumerate(lines, 1) if link in text), 1)
        cause = found["why"].lstrip(", ").rstrip(".")
        yield f"{path}:{line}: the{found['kind']} link {link} leads nowhere: {cause}; correct the link"


def _settings(rows: list[str]) -> Iterator[str]:
    return _place(rows, SETTING, [row.strip() for row in rows if row.startswith("expected ")], "settings")


def _place(rows: list[str], place: re.Pattern[str], cause: list[str], what: str) -> Iterator[str]:
    """Yield the last place that is named in a file, with its cause."""
    found = [*filter(None, map(place.match, rows))]
    if found and cause:
        words = cause[0].partition("Error: ")[2] or cause[0]
        yield f"{found[-1]['path']}:{found[-1]['line']}: {words.rstrip('.')}; correct the {what} there"
