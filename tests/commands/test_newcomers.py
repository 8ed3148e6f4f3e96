"""Whoever types a command for the first time, and what is wrong with it: one line says what to do."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from refused import LANGUAGES

from import_record import main


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command runs, so that messages hold plain names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "arguments", "message"),
    [
        ("none.docx", (), "none.docx:1: no such file; name a file that is there"),
        ("folder", (), "folder:1: this is a folder; name a file"),
        (
            "text",
            ("--language", "xx"),
            (
                "text:1: no grammar for the language 'xx'; there is {languages}; "
                "take one of these, or add the language (CONTRIBUTING: “A further language”)"
            ),
        ),
        ("text", ("--out", "folder"), "folder:1: is there already; name a new folder"),
    ],
)
def test_whoever_names_what_is_not_there_is_told_so_in_one_line(
    file: str, arguments: tuple[str, ...], message: str, folder: Path
) -> None:
    (folder / "folder").mkdir()
    (folder / "folder" / "kept").write_text("", encoding="utf-8")
    (folder / "text").write_text("1. The Chair said so.\n", encoding="utf-8")
    result = CliRunner().invoke(main, [file, "--out", "out", *arguments], catch_exceptions=False)
    assert result.stderr.splitlines()[-1] == message.replace("{languages}", LANGUAGES)
    assert result.exit_code == 2
    assert not (folder / "out").exists()
    assert sorted(path.name for path in (folder / "folder").iterdir()) == ["kept"]
