"""What an editor is told of a text: one case a kind of problem, each with its message and line."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from record.check import check
from record.clean import clean
from record.languages import GRAMMARS
from record.parse import parse
from record.source import read

CASES = tomllib.loads((Path(__file__).parent / "cases" / "check.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_has_exactly_the_problems_listed(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "record.txt"
    path.write_text("\n" + case["text"], encoding="utf-8")
    source, grammar = read(path), GRAMMARS[case.get("language", "zh")]
    problems = check(parse(source, *clean(source), grammar), grammar)
    assert [f"{problem.line}: {problem.message}" for problem in problems] == case["problems"]
