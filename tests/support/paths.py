"""Where things stand in the project, and the cases that tests read."""

import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "docs" / "source" / "record.txt"
FACTS = ROOT / "docs" / "source" / "record.toml"
SCRIPTS = ROOT / "docs" / "assets" / "js"
SUPPORT = ROOT / "tests" / "support"
CASE_FILES = ROOT / "tests" / "cases"
"""Cases of the software: they bring their own small texts."""
THIS_RECORD = ROOT / "tests" / "this_record"
"""What is about the record of this site, and goes when another record comes."""
GOLDEN_FILES = THIS_RECORD / "golden"


def cases(name: str) -> dict[str, Any]:
    """Return a file of cases of the software."""
    return tomllib.loads((CASE_FILES / name).read_text(encoding="utf-8"))


def record_cases(name: str) -> dict[str, Any]:
    """Return a file of cases that name pages, paragraphs or words of this record."""
    return tomllib.loads((THIS_RECORD / "cases" / name).read_text(encoding="utf-8"))
