"""Every command that `make` runs tells a developer in a few lines what it does."""

import gc
import re
import runpy
import sys

import pytest
from paths import ROOT

COMMANDS = sorted({*re.findall(r"scripts/(\w+)\.py", (ROOT / "Makefile").read_text(encoding="utf-8"))})


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_that_is_asked_for_help_says_what_it_does_and_how_it_ends_and_does_nothing(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [f"{command}.py", "--help"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(ROOT / "scripts" / f"{command}.py"), run_name="__main__")
    gc.enable()  # The checker switches it off.
    said = " ".join(capsys.readouterr().out.split())
    assert ended.value.code == 0
    assert f"{command}.py" in said
    assert "Exit status: 0" in said
    assert len(said) < 2_000
