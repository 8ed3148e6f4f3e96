"""The code stays small enough to read: no long module, no long function."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from paths import ROOT, cases

MODULES = sorted(path for folder in ("scripts", "tests", "bench") for path in (ROOT / folder).rglob("*.py"))
TAG = re.compile(r"<[a-z/!?]")
GROUP = re.compile(r"\(\?P?<")
"""How a named group and a look behind begin in a pattern: no tag."""
IMPORTED = re.compile(r"^(?:from|import) (\w+)", re.MULTILINE)
TEMPLATES = sorted([*(ROOT / "scripts").rglob("*.jinja"), *(ROOT / "overrides").rglob("*.html")])
PROSE = ("starters/about.", "starters/index.", "formats/templates/llms.md")
"""Templates that are prose in Markdown, which has each paragraph in one line."""
LOOKED_FOR = {case["module"]: case["strings"] for case in cases("html_in_python.toml")["looked_for"]}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(ROOT).as_posix())
def test_a_module_has_at_most_200_lines_and_its_functions_30(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= (200 if ROOT / "scripts" in module.parents else 250)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 30, node.name


def test_a_line_of_a_template_has_at_most_120_signs() -> None:
    templates = (template for template in TEMPLATES if not any(name in template.as_posix() for name in PROSE))
    lines = ((template.name, line) for template in templates for line in template.read_text("utf-8").splitlines())
    assert [(name, line) for name, line in lines if len(line) > 120] == []


def test_every_file_of_tests_stands_in_a_folder_that_is_run(pytestconfig: pytest.Config) -> None:
    run = {ROOT / folder for folder in (*pytestconfig.getini("testpaths"), "tests/audit")}
    assert {file.parent for kind in ("test", "audit") for file in (ROOT / "tests").rglob(f"{kind}_*.py")} == run


def _tags(module: Path) -> Iterator[str]:
    """Yield the strings of a module in which a tag stands, each once; what it says of itself is no such string."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    words = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    values = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in words)
    strings = (value.decode("latin-1") if isinstance(value, bytes) else value for value in values)
    yield from dict.fromkeys(
        string for string in strings if isinstance(string, str) and TAG.search(GROUP.sub("", string))
    )


def test_no_string_of_python_holds_html() -> None:
    scripts = ROOT / "scripts"
    found = {module.relative_to(scripts).as_posix(): [*_tags(module)] for module in scripts.rglob("*.py")}
    assert {module: sorted(tags) for module, tags in found.items() if tags} == {
        module: sorted(tags) for module, tags in LOOKED_FOR.items()
    }


def test_nothing_but_the_tests_of_a_record_needs_what_goes_with_it() -> None:
    """`make new` puts these tests aside with the record; what stays must be whole without them."""
    own = {path.stem for path in (ROOT / "tests" / "this_record").glob("*.py")}
    others = (path for path in (ROOT / "tests").rglob("*.py") if path.parent.name != "this_record")
    found = {path: {*IMPORTED.findall(path.read_text(encoding="utf-8"))} & own for path in others}
    assert {path: names for path, names in found.items() if names} == {}
