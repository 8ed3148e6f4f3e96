"""What an editor is told of a text: one case a kind of problem, each with its message and line."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from record.build import build
from record.check import check
from record.clean import clean
from record.languages import GRAMMARS
from record.model import Problem
from record.parse import parse
from record.source import read

CASES = tomllib.loads((Path(__file__).parent / "cases" / "check.toml").read_text(encoding="utf-8"))["case"]
ACCEPTED = '[[accepted]]\nparagraph = "para_{number}"\nmessage = "{words}"\nreason = "The record has it so."\n'


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_has_exactly_the_problems_listed(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "record.txt"
    path.write_text("\n" + case["text"], encoding="utf-8")
    source, grammar = read(path), GRAMMARS[case.get("language", "zh")]
    problems = check(parse(source, *clean(source), grammar), grammar)
    assert [f"{problem.line}: {problem.message}" for problem in problems] == case["problems"]


def test_a_problem_that_the_editor_accepts_is_not_listed_and_an_entry_that_nothing_needs_is(tmp_path: Path) -> None:
    source, facts = tmp_path / "record.txt", tmp_path / "record.toml"
    source.write_text("附件[]\n主席的总结\n1. 第一段。\n3. 第三段。\n4. 第四（段。\n", encoding="utf-8")
    gap, bracket = ACCEPTED.format(number=3, words="2 missing"), ACCEPTED.format(number=4, words="is not closed")
    facts.write_text(gap + bracket, encoding="utf-8")
    assert build(source, facts).problems == {source: []}
    facts.write_text(gap + ACCEPTED.format(number=3, words="is not closed"), encoding="utf-8")
    assert build(source, facts).problems == {
        source: [Problem(line=5, message="（ is not closed: 第四（段。")],
        facts: [Problem(line=7, message="accepted: no problem of this paragraph has these words in its message")],
    }
