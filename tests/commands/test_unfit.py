"""Facts that no record and no system can have are refused in one line with their place, and nothing is written."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from paths import cases
from refused import SOUND, assert_refused

from build_pages import main
from record.source import LARGEST, InputError, read_toml

CASES = cases("unfit.toml")["case"]
FACTS = 'languages = ["zh", "en"]\n'
ENGLISH = "Annex\nSummary\n1. One.\nI. Dialogue on innovation\n2. Two.\n"
INPUTS = ("record.txt", "record.en.txt", "record.toml", "notes.toml", "terms.toml", "translation.toml")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sound record and its translation, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    files = {"record.txt": SOUND, "record.en.txt": ENGLISH, "record.toml": f'{FACTS}notes_file = "notes.toml"\n'}
    for name in INPUTS:
        Path(name).write_text(files.get(name, ""), encoding="utf-8")
    return tmp_path


def run() -> Result:
    return CliRunner().invoke(main, ["record.txt", "--facts", "record.toml", "--out", "out"])


def test_a_sound_record_with_all_its_files_is_taken() -> None:
    assert run().exit_code != 2


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_facts_that_cannot_be_meant_are_named_with_their_key(case: dict[str, Any], folder: Path) -> None:
    name = case.get("file", "record.toml")
    Path(name).write_text(case["text"], encoding="utf-8")
    assert_refused(run(), case["message"], folder, set(INPUTS))


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def listen(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as waiting:
        waiting.bind(str(path.relative_to(Path.cwd())))


def nothing(path: Path) -> None:
    path.symlink_to("nowhere")


OTHERS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a pipe": (os.mkfifo, "this is a pipe; name a file"),
    "a folder": (Path.mkdir, "this is a folder; name a file"),
    "a device": (device, "this is a device; name a file"),
    "a socket": (listen, "this is a socket; name a file"),
    "a link to nothing": (nothing, "no such file; name a file that is there"),
}


@pytest.mark.parametrize("name", INPUTS)
@pytest.mark.parametrize("kind", OTHERS)
def test_an_input_that_is_no_file_is_named_and_not_waited_for(name: str, kind: str, folder: Path) -> None:
    make, message = OTHERS[kind]
    (folder / name).unlink()
    make(folder / name)
    result = run()
    assert (result.exit_code, result.stderr) == (2, f"{name}:1: {message}\n")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("terms.toml").open("wb") as file:
        file.truncate(LARGEST + 1)
    monkeypatch.setattr(Path, "read_bytes", None)
    with pytest.raises(InputError, match=f"terms.toml:1: the file has {LARGEST + 1:,} bytes"):
        read_toml(Path("terms.toml"))


@pytest.mark.parametrize("there", ["", "ZH.png"])
def test_a_picture_that_is_not_there_is_listed(there: str) -> None:
    Path("out/assets").mkdir(parents=True)
    if there:
        Path("out/assets", there).touch()
    Path("record.toml").write_text(f'{FACTS}picture.zh = "assets/zh.png"\n', encoding="utf-8")
    assert "record.toml:2: picture.zh: there is no out/assets/zh.png; draw it (make picture)" in run().stderr
    Path("out/assets/zh.png").touch()
    assert "picture" not in run().stderr


def test_an_address_of_the_facts_stands_on_the_page_as_it_is() -> None:
    address = "https://example.org/a)b(c)?d=1&copy;=*e*_f_'g"
    Path("record.toml").write_text(f'{FACTS}report_error = "{address}"\n', encoding="utf-8")
    run()
    page = Path("out/record/annex-1.md").read_text(encoding="utf-8")
    assert 'href="https://example.org/a)b(c)?d=1&amp;copy;=*e*_f_&#x27;g"' in page
