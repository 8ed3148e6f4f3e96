"""The command that splits a record: what it writes, what it says, and that bad input leaves nothing behind."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from paths import ROOT, cases
from refused import SOUND, assert_refused

import hooks
from build_pages import main

CASES = cases("bad_input.toml")
LANGUAGE = "take one of these, or add the language (CONTRIBUTING: “A further language”)"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command runs, so that messages hold plain names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", CASES["source"], ids=lambda case: case["name"])
def test_a_source_that_cannot_be_read_is_named_in_one_line(case: dict[str, Any], folder: Path) -> None:
    Path("record.txt").write_bytes(case["text"].encode(case.get("encoding", "utf-8")))
    assert_refused(run("record.txt"), case["message"], folder, {"record.txt"})


@pytest.mark.parametrize("case", CASES["facts"], ids=lambda case: case["name"])
def test_facts_that_do_not_fit_are_named_in_one_line_with_their_key(case: dict[str, Any], folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    Path("record.toml").write_bytes(case["text"].encode(case.get("encoding", "utf-8")))
    result = run("record.txt", "--facts", "record.toml")
    assert_refused(result, case["message"], folder, {"record.txt", "record.toml"})


@pytest.mark.parametrize("case", CASES["sign"], ids=lambda case: case["name"])
def test_a_sign_that_no_page_shows_is_left_out_with_a_question(case: dict[str, Any]) -> None:
    Path("record.txt").write_bytes(case["text"].encode("utf-8"))
    result = run("record.txt")
    assert result.stderr == (f"{case['message']}\n" if case["message"] else "")
    assert result.exit_code == bool(case["message"])
    assert "第一段。" in Path("out/record/all.md").read_text(encoding="utf-8")


def test_a_file_of_more_than_20_mb_is_refused(folder: Path) -> None:
    Path("record.txt").write_bytes(b"1. " + b"a" * 20 * 1024 * 1024)
    message = "record.txt:1: the file has 20,971,523 bytes; a record may have 20,971,520 at most"
    assert_refused(run("record.txt"), message, folder, {"record.txt"})


def test_a_source_that_is_missing_or_a_folder_is_named(folder: Path) -> None:
    assert_refused(run("record.txt"), "record.txt:1: no such file; name a file that is there", folder, set())
    Path("record.txt").mkdir()
    assert_refused(run("record.txt"), "record.txt:1: this is a folder; name a file", folder, {"record.txt"})


def test_facts_that_are_missing_or_a_folder_are_named(folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    result = run("record.txt", "--facts", "none.toml")
    assert_refused(result, "none.toml:1: no such file; name a file that is there", folder, {"record.txt"})
    assert_refused(run("record.txt", "--facts", "."), ".:1: this is a folder; name a file", folder, {"record.txt"})


def test_a_language_without_a_grammar_is_refused(folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    message = "record.txt:1: no grammar for the language 'xx'; there is {languages}; " + LANGUAGE
    assert_refused(run("record.txt", "--language", "xx"), message, folder, {"record.txt"})


def test_a_translation_that_cannot_be_read_is_named(folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    Path("record.en.txt").write_bytes(b"Annex I\n1. Caf\xe9.\n")
    Path("record.toml").write_text('languages = ["zh", "en"]\n', encoding="utf-8")
    result = run("record.txt", "--facts", "record.toml")
    files = {"record.txt", "record.en.txt", "record.toml"}
    assert_refused(result, "record.en.txt:2: not UTF-8; save the file as UTF-8", folder, files)


def test_an_output_folder_that_is_a_file_is_left_alone(folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    Path("out").write_text("mine", encoding="utf-8")
    assert_refused(
        run("record.txt"),
        "out:1: cannot be written: Not a directory; make room, or take a folder that you may write to",
        folder,
        {"record.txt", "out"},
    )
    assert Path("out").read_text(encoding="utf-8") == "mine"


def test_an_output_folder_inside_a_file_is_refused(folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    result = run("record.txt", out="record.txt/out")
    assert_refused(
        result,
        "record.txt/out:1: cannot be written: Not a directory; make room, or take a folder that you may write to",
        folder,
        {"record.txt"},
    )


def test_an_output_folder_that_nobody_may_write_to_is_refused() -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    result = run("record.txt", out="/sys/record")
    assert result.exit_code == 2
    assert result.stderr.startswith("/sys/record:1: cannot be written: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("path", ["record/all.md", "record/record.json", "record/annex-1.md"])
def test_a_file_of_a_person_in_the_way_is_left_alone(path: str, folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    Path("out/record").mkdir(parents=True)
    Path("out", path).write_text("mine", encoding="utf-8")
    message = f"out/{path}:1: stands in the way of a generated file; move or remove it"
    assert_refused(run("record.txt"), message, folder, {"record.txt", f"out/{path}"})
    assert Path("out", path).read_text(encoding="utf-8") == "mine"


def test_a_file_where_a_generated_folder_goes_is_left_alone(folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    Path("out").mkdir()
    Path("out/record").write_text("mine", encoding="utf-8")
    message = "out/record:1: stands in the way of a generated file; move or remove it"
    assert_refused(run("record.txt"), message, folder, {"record.txt", "out/record"})


def test_a_folder_where_a_generated_file_goes_is_left_alone(folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    Path("out/record/all.md").mkdir(parents=True)
    message = "out/record/all.md:1: stands in the way of a generated file; move or remove it"
    assert_refused(run("record.txt"), message, folder, {"record.txt", "out/record/all.md"})


def test_a_sound_record_ends_with_0_and_a_count() -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    result = run("record.txt")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.startswith("2 paragraphs; ")
    assert Path("out/record/annex-1-section-1.md").is_file()


def test_bad_input_leaves_the_pages_of_the_last_good_one() -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    run("record.txt")
    before = {path: path.read_bytes() for path in Path("out").rglob("*") if path.is_file()}
    Path("record.txt").write_bytes(b"\xff\xfe")
    assert run("record.txt").exit_code == 2
    assert {path: path.read_bytes() for path in Path("out").rglob("*") if path.is_file()} == before


def test_a_second_run_touches_no_file() -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    run("record.txt")
    before = {path: path.stat().st_mtime_ns for path in Path("out").rglob("*")}
    assert " 0 files written," in run("record.txt").stdout
    assert {path: path.stat().st_mtime_ns for path in Path("out").rglob("*")} == before


@pytest.mark.parametrize("value", ["9" * 5000, "[" * 5000])
def test_facts_without_end_are_named_in_one_line(value: str, folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    Path("record.toml").write_text(f"title = {value}", encoding="utf-8")
    message = "record.toml:1: not readable TOML: a number or a nesting without end; remove it"
    assert_refused(run("record.txt", "--facts", "record.toml"), message, folder, {"record.txt", "record.toml"})


def test_a_list_of_generated_files_that_is_not_utf_8_is_named(folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    Path("out").mkdir()
    Path("out/.generated").write_bytes(b"\xff\n")
    message = "out/.generated:1: is no list of generated files: not UTF-8; remove it and those files"
    assert_refused(run("record.txt"), message, folder, {"record.txt", "out/.generated"})


def test_nothing_outside_the_folder_is_removed_whatever_its_list_says(folder: Path) -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    mine = [folder / "mine.txt", folder / "other.txt"]
    for path in mine:
        path.write_text("mine", encoding="utf-8")
    Path("out").mkdir()
    Path("out/.generated").write_text(f"../mine.txt\n{folder / 'other.txt'}\n\n.\n", encoding="utf-8")
    assert run("record.txt").exit_code == 0
    assert all(path.exists() for path in mine)


def test_a_stale_page_goes_and_a_page_of_a_person_stays() -> None:
    Path("record.txt").write_text(SOUND, encoding="utf-8")
    run("record.txt")
    Path("out/record/mine.md").write_text("mine", encoding="utf-8")
    Path("record.txt").write_text("附件[]\n主席的总结\n1. 第一段。\n", encoding="utf-8")
    assert " 0 removed" not in run("record.txt").stdout
    assert not Path("out/record/annex-1-section-1.md").exists()
    assert Path("out/record/mine.md").read_text(encoding="utf-8") == "mine"


def test_it_runs_from_any_folder_as_a_command(folder: Path) -> None:
    (folder / "记录 1.txt").write_text(SOUND, encoding="utf-8")
    command = [sys.executable, str(ROOT / "scripts" / "build_pages.py"), "记录 1.txt", "--out", "out"]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    (folder / "记录 1.txt").write_text("没有段号。", encoding="utf-8")
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    (folder / "记录 1.txt").write_text(" \n", encoding="utf-8")
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("记录 1.txt:1: the file is empty")
    assert done.stdout == ""


def test_a_build_that_fails_is_taken_for_no_problem_of_the_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "failing.py").write_text('raise ValueError("odd")\n', encoding="utf-8")
    monkeypatch.setattr(hooks, "COMMAND", folder / "failing.py")
    monkeypatch.setattr(hooks, "up_to_date", lambda _: False)
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(folder))
    with pytest.raises(Abort, match=re.escape("failing.py failed: ValueError: odd")):
        hooks.on_config(config)


def run(*arguments: str, out: str = "out") -> Result:
    return CliRunner().invoke(main, [*arguments, "--out", out])
