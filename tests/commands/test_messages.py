"""What an editor is told: file, line, what is wrong and what to do, first and alone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from paths import CASE_FILES, ROOT, cases
from refused import LANGUAGES, SOUND, TO_DO

from build_pages import main
from record.remedies import with_remedy

SLIPS = cases("messages.toml")
ACCEPT = "accept it ([[accepted]]) if the record is like this"
JOIN = "join the lines that belong together"
SAID = re.compile(r"\w \w|\w …")
RAISED = {"InputError", "OutputError", "FactsError", "Problem"}


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
    result = run("--facts", "record.toml")
    assert result.stderr.splitlines() == [line.replace("{languages}", LANGUAGES) for line in case["lines"]]


def _messages() -> Iterator[str]:
    """Yield every message that the cases of the tests know."""
    for name in ("unfit.toml", "bad_input.toml"):
        for own in cases(name).values():
            yield from (case["message"] for case in own if isinstance(own, list) and case["message"])
    imported = cases("import.toml")
    yield from (case["message"] for case in imported["refused"])
    for own in imported.values():
        yield from (question for case in own if isinstance(case, dict) for question in case.get("questions", ()))
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


@pytest.mark.parametrize("case", SLIPS["added"], ids=lambda case: case["message"])
def test_a_message_of_another_command_has_what_to_do_added(case: dict[str, str]) -> None:
    assert with_remedy(case["message"]) == case["message"] + case["remedy"]


def test_no_message_in_the_code_leaves_an_editor_alone() -> None:
    written = [*_written()]
    assert len(written) > len(SLIPS["told_elsewhere"])
    alone = [message for message in written if not TO_DO.search(with_remedy(message))]
    assert [message for message in alone if message.removeprefix("file:1: ") not in SLIPS["told_elsewhere"]] == []


def _written() -> Iterator[str]:
    """Yield every message that the code of the commands writes out; what it fills in stands there as …"""
    for path in sorted((ROOT / "scripts").rglob("*.py")):
        calls = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for call in (node for node in calls if isinstance(node, ast.Call) and ast.unparse(node.func) in RAISED):
            texts = (_words(part) for part in (*call.args, *(keyword.value for keyword in call.keywords)))
            yield from (
                f"file:1: {words}".replace("file:1: …:1: ", "file:1: ") for words in texts if SAID.search(words)
            )


def _words(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(map(_words, node.values))
    if isinstance(node, ast.Constant):
        return str(node.value)
    return "…" if isinstance(node, ast.FormattedValue) else ""


def test_what_to_do_is_said_for_each_line_of_several() -> None:
    said = with_remedy("record.txt:1: （ is not closed: （\nrecord.txt:2: who speaks?")
    assert said.splitlines() == [
        "record.txt:1: （ is not closed: （; accept it ([[accepted]]) if the record is like this",
        "record.txt:2: who speaks? Answer with [[inferred]]",
    ]


def test_problems_are_listed_by_source_line_and_the_pages_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("record.txt").write_text("附件[]\n主席的总结\n1. 第一段。\n3. 第三段\n", encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"record.txt:4: paragraph number 3: 2 missing before it; correct the number, or {ACCEPT}",
        f"record.txt:4: paragraph 3 ends without the end of a sentence (a page break?): …第三段; {JOIN}, or {ACCEPT}",
    ]
    assert Path("out/record/annex-1.md").is_file()


def test_problems_of_a_translation_name_its_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    Path("record.en.txt").write_text("Annex\nSummary\n1. One.\nI. Dialogue\n2. Two\n", encoding="utf-8")
    Path("record.toml").write_text('languages = ["zh", "en"]\n', encoding="utf-8")
    result = run("--facts", "record.toml")
    assert result.exit_code == 1
    assert result.stderr == (
        f"record.en.txt:5: paragraph 2 ends without the end of a sentence (a page break?): …Two; {JOIN}, or {ACCEPT}\n"
    )


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["record.txt", *arguments, "--out", "out"])
