"""What an editor is told: file, line, what is wrong and what to do, first and alone."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from paths import CASE_FILES, cases

from build_pages import main
from record.remedies import with_remedy

SLIPS = cases("messages.toml")
TO_DO = re.compile(r"; (?!there is )|\? [A-Z]")


@pytest.mark.parametrize("case", [{"lines": []}, *SLIPS["case"]], ids=lambda case: case.get("name", "nothing"))
def test_one_slip_gives_one_line_of_its_own(
    case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in SLIPS["files"].items():
        Path(name).write_text(text, encoding="utf-8")
    if change := case.get("change"):
        name, words, others = change
        text = SLIPS["files"][name]
        assert words in text
        Path(name).write_text(text.replace(words, others, 1), encoding="utf-8")
    result = CliRunner().invoke(main, ["record.txt", "--facts", "record.toml", "--out", "out"])
    assert result.stderr.splitlines() == case["lines"]


def _messages() -> Iterator[str]:
    """Yield every message that the cases of the tests know."""
    for name in ("unfit.toml", "bad_input.toml"):
        for own in cases(name).values():
            yield from (case["message"] for case in own if isinstance(own, list) and case["message"])
    for name in ("check.toml", "translation.toml", "notes.toml", "lacking.toml"):
        yield from (message for case in cases(name)["case"] for message in case["problems"])
    for path in (CASE_FILES / "speeches").glob("*.toml"):
        yield from cases(f"speeches/{path.name}").get("questions", ())
    for case in cases("figure_entries.toml")["case"]:
        yield from (*case["asked"], *case["wrong"])


def test_every_message_says_what_to_do() -> None:
    messages = [*_messages()]
    assert messages
    assert [message for message in messages if not TO_DO.search(with_remedy(message))] == []


def test_what_to_do_is_said_for_each_line_of_several() -> None:
    said = with_remedy("record.txt:1: （ is not closed: （\nrecord.txt:2: who speaks?")
    assert said.splitlines() == [
        "record.txt:1: （ is not closed: （; accept it ([[accepted]]) if the record has it so",
        "record.txt:2: who speaks? Answer with [[inferred]]",
    ]
