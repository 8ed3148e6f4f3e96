"""The code stays small enough to read: no long module, no long function."""

import ast
from pathlib import Path

import pytest
from paths import ROOT

MODULES = sorted(path for folder in ("scripts", "tests", "bench") for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(ROOT).as_posix())
def test_a_module_has_at_most_250_lines_and_its_functions_40(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 250
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, node.name


def test_every_file_of_tests_stands_in_a_folder_that_is_run(pytestconfig: pytest.Config) -> None:
    run = {ROOT / folder for folder in (*pytestconfig.getini("testpaths"), "tests/audit")}
    assert {file.parent for kind in ("test", "audit") for file in (ROOT / "tests").rglob(f"{kind}_*.py")} == run
