"""What an editor is told of a text: one case a kind of problem, each with its message and line."""

from pathlib import Path
from typing import Any

import pytest
from paths import cases

from record.build import build
from record.check import check
from record.clean import clean
from record.languages import GRAMMARS
from record.model import Problem
from record.parse import parse
from record.source import line_of_key, read

CASES = cases("check.toml")["case"]


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
    gap, bracket = (accepted(f"para_{number}", words) for number, words in ((3, "2 missing"), (4, "is not closed")))
    facts.write_text(gap + bracket, encoding="utf-8")
    assert build(source, facts).problems == {source: []}
    facts.write_text(gap + accepted("para_3", "is not closed"), encoding="utf-8")
    assert build(source, facts).problems == {
        source: [Problem(line=5, message="（ is not closed: 第四（段。")],
        facts: [Problem(line=7, message="accepted: no problem there has these words in its message")],
    }


def test_a_problem_of_a_heading_or_of_the_masthead_can_be_accepted_too(tmp_path: Path) -> None:
    source, facts = tmp_path / "record.txt", tmp_path / "record.toml"
    source.write_text("限制分发\n附件[]\n主席的总结（草稿\n1. 第一段。\n附件[]\n另一附件\n", encoding="utf-8")
    facts.write_text("", encoding="utf-8")
    assert [problem.line for problem in build(source, facts).problems[source]] == [1, 3, 5]
    entries = (("masthead_1", "no place"), ("att_1", "is not closed"), ("att_2", "without a paragraph"))
    facts.write_text("".join(accepted(place, words) for place, words in entries), encoding="utf-8")
    assert build(source, facts).problems == {source: []}


def accepted(place: str, words: str) -> str:
    """Return the entry that accepts a problem of what has an id."""
    return f'[[accepted]]\nparagraph = "{place}"\nmessage = "{words}"\nreason = "The record has it so."\n'


def test_a_translation_whose_gap_in_numbers_is_accepted_is_still_held_to_the_original(tmp_path: Path) -> None:
    source, facts = tmp_path / "record.txt", tmp_path / "record.toml"
    source.write_text("附件[]\n主席的总结\n1. 第一段。\n3. 第三段有 50 人。\n", encoding="utf-8")
    english = tmp_path / "record.en.txt"
    english.write_text("Annex\nThe summary\n1. The first.\n3. The third has 60 people.\n", encoding="utf-8")
    facts.write_text(
        f'languages = ["zh", "en"]\ntitle = {{ zh = "总结", en = "Summary" }}\n{accepted("para_3", "2 missing")}',
        encoding="utf-8",
    )
    assert [problem.line for problem in build(source, facts).problems[english]] == [4, 4]


FACTS = """\
title.zh = "记录"
name = { zh = "记录", en = "Record" }

[sections.att_1]
slug = "debate"

[sections.att_2]  # without a slug
short.zh = "对话"

[people.okoro.name]
zh = "奥科罗"

[[accepted]]
paragraph = "para_3"

[[accepted]]
paragraph = "para_4"
message = "open"
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("title", "zh"), 1),
        (("name", "en"), 2),
        (("status",), 1),
        (("sections", "att_2", "slug"), 7),
        (("sections", "att_2", "short", "zh"), 8),
        (("sections", "att_3"), 4),
        (("people", "okoro", "name", "zh"), 11),
        (("accepted", 0, "message"), 13),
        (("accepted", 1, "message"), 18),
    ],
    ids=str,
)
def test_a_key_is_named_by_its_line_and_a_missing_one_by_that_of_its_table(
    keys: tuple[int | str, ...], line: int, tmp_path: Path
) -> None:
    path = tmp_path / "record.toml"
    path.write_text(FACTS, encoding="utf-8")
    assert line_of_key(path, keys) == line
