"""The environment of the commands: made beside its place, mended where it is broken, one set-up at a time."""

import base64
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from paths import ROOT

import set_up
from record.alone import HELD, alone

NAME = "tiny-1.0.dist-info"
LOCKED = """
import sys, pathlib
from record.alone import alone
with alone(pathlib.Path(sys.argv[1]), 'waits'):
    print('in')
"""
CHILD = """
import subprocess, sys, pathlib
from record.alone import alone
with alone(pathlib.Path(sys.argv[1])):
    subprocess.run([sys.executable, '-c', 'import sys; print(1, flush=True); sys.stdin.read()'], close_fds=False)
"""


def wheel(folder: Path) -> Path:
    """Make a package of one module and one program."""
    files = {
        "tiny.py": b"",
        f"{NAME}/METADATA": b"Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n",
        f"{NAME}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{NAME}/entry_points.txt": b"[console_scripts]\ntiny = platform:python_version\n",
    }
    rows = [f"{name},sha256={_hash(data)},{len(data)}\n" for name, data in files.items()]
    files[f"{NAME}/RECORD"] = "".join((*rows, f"{NAME}/RECORD,,\n")).encode()
    path = folder / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return path


def _hash(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a list of packages, and the environment that was made from it."""
    folder = tmp_path_factory.mktemp("环境 1")
    packed = wheel(folder)
    digest = hashlib.sha256(packed.read_bytes()).hexdigest()
    (folder / "list.txt").write_text(f"tiny @ {packed.as_uri()} --hash=sha256:{digest}\n", encoding="utf-8")
    assert set_up.main(folder / ".venv", [folder / "list.txt"]) is None
    return folder


@pytest.fixture
def environment(folder: Path, tmp_path: Path) -> Path:
    """A copy of that, to be broken; its programs name the Python of the first."""
    shutil.copytree(folder / ".venv", tmp_path / ".venv", symlinks=True)
    return tmp_path / ".venv"


def test_an_environment_is_made_beside_its_place_and_its_programs_name_the_place(folder: Path) -> None:
    assert set_up.sound(folder / ".venv", [folder / "list.txt"])
    assert sorted(path.name for path in folder.glob(".venv*")) == [".venv"]
    done = subprocess.run([folder / ".venv/bin/tiny"], capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == f"{platform.python_version()}\n"
    assert ".venv.next" not in (folder / ".venv/bin/activate").read_text(encoding="utf-8")


def of(pattern: str) -> Callable[[Path], Path]:
    """Return what finds the one place of an environment that fits a pattern."""
    return lambda folder: next(folder.glob(pattern))


PLACES = {
    "its mark": of(set_up.MARK),
    "its Python": of("bin/python"),
    "a module": of("lib/*/site-packages/tiny.py"),
    "a program": of("bin/tiny"),
    "what a package lists": of(f"lib/*/site-packages/{NAME}/RECORD"),
    "a package": of(f"lib/*/site-packages/{NAME}"),
    "pip": of("lib/*/site-packages/pip"),
    "its packages": of("lib"),
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_an_environment_that_lacks_something_is_not_sound(
    place: Callable[[Path], Path], folder: Path, environment: Path
) -> None:
    assert set_up.sound(environment, [folder / "list.txt"])
    path = place(environment)
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert not set_up.sound(environment, [folder / "list.txt"])


def test_an_environment_with_half_a_file_is_not_sound(folder: Path, environment: Path) -> None:
    of("lib/*/site-packages/pip/_vendor/vendor.txt")(environment).write_bytes(b"")
    assert not set_up.sound(environment, [folder / "list.txt"])


def test_an_environment_made_from_another_list_is_not_sound(environment: Path, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("", encoding="utf-8")
    assert not set_up.sound(environment, [tmp_path / "list.txt"])


def test_a_set_up_that_fails_leaves_what_was_there(environment: Path, capfd: pytest.CaptureFixture[str]) -> None:
    wrong = environment.with_name("list.txt")
    wrong.write_text(f"tiny @ {environment.as_uri()}/none.whl --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    assert set_up.main(environment, [wrong]) == set_up.NOT_MADE.format(environment)
    assert "none.whl" in capfd.readouterr().err
    assert (environment / "bin/python").exists()
    assert sorted(path.name for path in environment.parent.glob(".venv*")) == [".venv"]


def test_a_python_that_cannot_make_environments_is_told_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_up, "find_spec", lambda name: None if name == "ensurepip" else name)
    assert set_up.main(tmp_path / ".venv", []) == set_up.NO_VENV
    assert list(tmp_path.iterdir()) == []


def test_a_python_that_is_too_old_is_told_so_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.version_info = (3, 11, 1)\n", encoding="utf-8")
    command = [sys.executable, str(ROOT / "scripts/set_up.py")]
    done = subprocess.run(
        command, env=os.environ | {"PYTHONPATH": str(tmp_path)}, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert done.stderr == "Python 3.11.2 or newer is needed, this is 3.11.1: make … PYTHON=python3.12\n"


def test_the_list_of_the_tests_holds_that_of_the_site() -> None:
    site, tests = ((ROOT / name).read_text(encoding="utf-8") for name in ("requirements.txt", "requirements-test.txt"))
    pins = {line for line in site.splitlines() if "==" in line}
    assert pins - set(tests.splitlines()) == set()


def test_the_lists_name_all_that_their_packages_need() -> None:
    """Nothing else is installed: an old pip would look for extras by names that their packages spell otherwise."""
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


def start(words: str, folder: Path) -> Any:
    """Start a program that says what it does."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", words, str(folder)]
    return subprocess.Popen(command, cwd=ROOT / "scripts", encoding="utf-8", stdin=pipe, stdout=pipe, stderr=pipe)


def test_who_comes_second_says_that_it_waits_and_goes_on_when_the_first_has_ended(tmp_path: Path) -> None:
    with ExitStack() as stack:
        with alone(tmp_path):
            os.environ.pop(HELD)  # the second is no child of the first
            second = stack.enter_context(start(LOCKED, tmp_path))
            assert second.stderr.readline() == "waits\n"
            assert second.poll() is None
        assert second.communicate() == ("in\n", "")


def test_what_a_killed_program_had_started_keeps_its_lock(tmp_path: Path) -> None:
    with start(CHILD, tmp_path) as first:
        assert first.stdout.readline() == "1\n"
        first.kill()
        with start(LOCKED, tmp_path) as second:
            assert second.stderr.readline() == "waits\n"
            first.stdin.close()  # which ends what it had started
            assert second.communicate() == ("in\n", "")


def test_a_program_under_a_lock_needs_none_of_its_own(tmp_path: Path) -> None:
    with alone(tmp_path), start(LOCKED, tmp_path) as inner:
        assert inner.communicate() == ("in\n", "")
    with start(LOCKED, tmp_path) as after:
        assert after.communicate() == ("in\n", "")
