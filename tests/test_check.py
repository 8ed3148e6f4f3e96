"""What an editor is told of a text: one case a kind of problem, each with its message and line."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from record.build import read_record

CASES = tomllib.loads((Path(__file__).parent / "cases" / "check.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_has_exactly_the_problems_listed(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "record.txt"
    path.write_text("\n" + case["text"], encoding="utf-8")
    _, problems = read_record(path, case.get("language", "zh"))
    assert [f"{problem.line}: {problem.message}" for problem in problems] == case["problems"]
