"""The only module that knows how the theme writes its pages: what this site replaces in them, from `theme.toml`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

STYLES = "assets/css/site.css"
"""The one style sheet of a page, which has the theme's in it."""
TABLE = Path(__file__).with_name("theme.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """A string of the theme and its replacement in a part of a page, unless that part has another given string."""

    part: str
    pattern: re.Pattern[str]
    ours: str
    unless: str
    file: str
    source: re.Pattern[str]
    """The string in this form in the template of the theme."""
    why: str


@cache
def replaced() -> tuple[Replaced, ...]:
    """Read the replacements."""
    return tuple(map(_row, tomllib.loads(TABLE.read_text(encoding="utf-8"))["replaced"]))


def with_ours(text: str, part: str, *, count: int = 0, **values: str) -> str:
    """Return a part of a page of the theme with our replacements: of all occurrences, or of the first `count`.

    `values` replace their names in our strings.
    """
    for rule in replaced():
        if rule.part == part and not (rule.unless and rule.unless in text):
            text = rule.pattern.sub(partial(_ours, rule, values) if values else rule.ours, text, count=count)
    return text


def _ours(rule: Replaced, values: Mapping[str, str], found: re.Match[str]) -> str:
    return found.expand(rule.ours).format(**values)


def _row(row: Mapping[str, str]) -> Replaced:
    pattern = row.get("pattern") or re.escape(row["stock"])
    source = re.escape(row["source"]) if "source" in row else pattern
    return Replaced(
        part=row["part"],
        pattern=re.compile(pattern),
        ours=row["ours"],
        unless=row.get("unless", ""),
        file=row["file"],
        source=re.compile(source),
        why=row["why"],
    )
