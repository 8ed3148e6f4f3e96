"""What this site asks of its theme is there: after an upgrade, a failure here names what it changed.

`scripts/theme.toml` lists what is replaced in its pages; scripts, style sheets and templates name parts of them.
"""

import re
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest
from paths import ROOT

from theme import Replaced, replaced, with_ours

THEME = Path(str(getattr(find_spec("material"), "origin", ""))).parent / "templates"
VERSION = version("mkdocs-material")
OURS = [
    path
    for folder, kind in (("docs/assets/js", "*.js"), ("docs/assets/css", "*.css"), ("overrides", "*.html"))
    for path in sorted((ROOT / folder).rglob(kind))
]
NAME = re.compile(r"(?<![\w-])(?:md-[a-z][\w-]*|data-md-[a-z-]+|__(?:md_[a-z]+|search|drawer|toc))(?![\w-])")
"""A class, an attribute, an element or a function of the theme."""
OWN = {"md-lists": "a list that the notepad writes, in Markdown"}


@cache
def stock() -> frozenset[str]:
    """The names in the templates, the style sheets and the scripts of the theme."""
    files = (path for kind in ("*.html", "*.css", "*.js") for path in THEME.rglob(kind) if "lunr" not in path.parts)
    return frozenset(name for path in files for name in NAME.findall(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("rule", replaced(), ids=lambda rule: f"{rule.part}: {rule.pattern.pattern}")
def test_what_is_replaced_is_written_by_the_theme(rule: Replaced) -> None:
    templates = [path.read_text(encoding="utf-8") for path in THEME.glob(rule.file)]
    assert templates, f"Material {VERSION} has no {rule.file}: say in theme.toml where it has {rule.source.pattern} now"
    found = any(map(rule.source.search, templates))
    assert found, f"Material {VERSION}: {rule.file} has no {rule.source.pattern}; {rule.why} Mend theme.toml"


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_name_of_the_theme_is_one_that_it_has(path: Path) -> None:
    named = set(NAME.findall(path.read_text(encoding="utf-8")))
    gone = sorted(named - stock() - OWN.keys())
    assert not gone, f"Material {VERSION} has no {', '.join(gone)} any more"


def test_what_is_ours_stands_where_the_theme_has_its_own(site: Path) -> None:
    page = (site / "index.html").read_text(encoding="utf-8")
    for rule in replaced():
        if not rule.unless and rule.part not in {"html", "scripts"}:
            assert not rule.pattern.search(page), rule.why


def test_what_is_filled_in_is_no_pattern() -> None:
    marks = r' data-title="\1 \g<0> {marks}"'
    assert with_ours("<html lang>", "html", count=1, marks=marks) == f"<html{marks} lang>"
