"""What a machine lacks is brought by the first way that works; where none does, one line says what to do."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import chromium
import pytest

FONTS = "fonts-noto-cjk"
OWN = "own-browser"
"""The file that stands for the browser that playwright brings."""
SHELL, CHROMIUM, FACES = (f"apt-get install -y -qq {name}" for name in (chromium.SHELL, "chromium", FONTS))
UPDATE = "apt-get update -qq"
PLAYWRIGHT = "python -m playwright install --with-deps chromium"
TALK = "echo E: something of no use to the reader >&2; echo and more"
MANAGER = """case " $BRINGS " in *" $4 "*) /bin/cp -p "$0" "$PATH/$4";; esac"""
PYTHON = f"""case " $BRINGS " in *" {OWN} "*) /bin/cp -p "$0" "$PATH/{OWN}";; esac"""
EVERY_WAY = [UPDATE, SHELL, PLAYWRIGHT, UPDATE, CHROMIUM]
NO_BROWSER = "No browser: install Chrome or Chromium (Debian: apt-get install chromium) and try again."
NO_LETTERS = "No Noto Sans and Serif CJK: install them (Debian: apt-get install fonts-noto-cjk) and try again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """A machine that has some things, on which some ways bring what they should."""

    has: Sequence[str] = ()
    brings: Sequence[str] = ()
    called: Sequence[str] = ()
    said: str | None = None


MACHINES = {
    "has all": Machine(has=[chromium.SHELL, FONTS]),
    "has another browser": Machine(has=["google-chrome", FONTS], called=[UPDATE, SHELL]),
    "gets the shell": Machine(has=[FONTS], brings=[chromium.SHELL, OWN, "chromium"], called=[UPDATE, SHELL]),
    "gets playwright's": Machine(has=[FONTS], brings=[OWN, "chromium"], called=[UPDATE, SHELL, PLAYWRIGHT]),
    "gets chromium": Machine(has=[FONTS], brings=["chromium"], called=EVERY_WAY),
    "gets no browser": Machine(has=[FONTS], called=EVERY_WAY, said=NO_BROWSER),
    "gets letters": Machine(has=[chromium.SHELL], brings=[FONTS], called=[UPDATE, FACES]),
    "gets no letters": Machine(has=[chromium.SHELL], called=[UPDATE, FACES], said=NO_LETTERS),
    "gets nothing": Machine(called=[*EVERY_WAY, UPDATE, FACES], said=NO_BROWSER),
}


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs: a manager of packages and a Python that write down how they are called."""
    for name, act in (("apt-get", MANAGER), ("python", PYTHON)):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> "$PATH/called.txt"\n{TALK}\n{act}\n', encoding="utf-8")
        program.chmod(0o755)

    @contextmanager
    def driver() -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(chromium=SimpleNamespace(executable_path=str(tmp_path / OWN)))

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(chromium, "sync_playwright", driver)
    monkeypatch.setattr(chromium, "faces", lambda: list(tmp_path.glob(FONTS)))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return tmp_path


def called(programs: Path) -> list[str]:
    written = programs / "called.txt"
    return written.read_text(encoding="utf-8").splitlines() if written.exists() else []


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_each_way_is_tried_only_while_something_is_missing_and_only_what_is_left_is_said(
    machine: Machine, programs: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in machine.has:
        (programs / name).touch(0o755)
    monkeypatch.setenv("BRINGS", " ".join(machine.brings))
    assert chromium.main() == machine.said
    assert called(programs) == list(machine.called)
    assert capfd.readouterr() == ("", "")


def test_who_may_not_install_packages_is_only_brought_the_browser_of_playwright(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert chromium.main() == NO_BROWSER
    assert called(programs) == [PLAYWRIGHT]


def test_a_browser_of_the_system_is_taken_before_the_one_of_playwright(programs: Path) -> None:
    (programs / OWN).touch(0o755)
    assert chromium.find() == str(programs / OWN)
    for name in reversed(chromium.NAMES):
        (programs / name).touch(0o755)
        assert chromium.find() == str(programs / name)
    assert chromium.find() == str(programs / chromium.SHELL)
