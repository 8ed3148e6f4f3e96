"""The checker is published as one file, put together from its modules."""

import ast
import shutil
from pathlib import Path

import pytest
from paths import ROOT

from record.built.joined import MODULES, joined

SCRIPTS = ROOT / "scripts"


def test_the_published_checker_imports_nothing_of_its_own_and_each_other_thing_once() -> None:
    imports = [
        statement for statement in ast.parse(joined(SCRIPTS)).body if isinstance(statement, ast.Import | ast.ImportFrom)
    ]
    names = [ast.unparse(imported).split()[1] for imported in imports]
    assert not [name for name in names if name.startswith("verifying")]
    assert len(names) == len(set(names))


def test_every_module_of_the_checker_is_in_it() -> None:
    found = {path.stem for path in (SCRIPTS / "verifying").glob("*.py")}
    assert found == {"__init__", *MODULES}


def test_a_name_that_two_modules_have_is_an_error(tmp_path: Path) -> None:
    shutil.copytree(SCRIPTS / "verifying", tmp_path / "verifying")
    shutil.copy(SCRIPTS / "verify_site.py", tmp_path)
    names = tmp_path / "verifying" / "names.py"
    names.write_text(names.read_text(encoding="utf-8") + "\n\ndef shown() -> None:\n    pass\n", encoding="utf-8")
    with pytest.raises(ValueError, match="stands in two modules: shown"):
        joined(tmp_path)
