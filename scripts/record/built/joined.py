"""The checker as one file, which anybody can download, read and run."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

COMMAND, PACKAGE = "verify_site", "verifying"
MODULES = (
    *(
        "names",
        "differences",
        "lines",
        "tied",
        "source",
        "elements",
        "tree",
        "page",
        "blocks",
        "article",
        "added",
        "lent",
    ),
    *("speeches", "around", "counted", "words", "contexts", "data_files", "quoting_twins", "twins", "quoting"),
    *("quotes", "forms", "outdated", "report", "comparison", "editions", "check", "everything"),
)
"""The modules in their order: each stands after those that it needs when it is loaded."""
Part = tuple[int, int]
"""The first and the last line of a statement, counted from 1."""


def joined(scripts: Path) -> str:
    """Return the command with its modules before it, without their imports of each other.

    Raises:
        ValueError: two modules have the same name for something.
    """
    command = (scripts / f"{COMMAND}.py").read_text(encoding="utf-8")
    texts = [(scripts / PACKAGE / f"{name}.py").read_text(encoding="utf-8") for name in MODULES]
    trees = [ast.parse(text) for text in (*texts, command)]
    names = [name for tree in trees for name in _names(tree)]
    if double := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(f"{PACKAGE}: stands in two modules: {', '.join(double)}")
    bodies = [f"# ---- {ast.get_docstring(tree)}\n\n{_body(text)}" for text, tree in zip(texts, trees, strict=False)]
    head = f'"""{ast.get_docstring(trees[-1])}\n"""\n\n' + "\n".join(_imports(trees))
    return "\n\n\n".join((head, *bodies, _body(command))) + "\n"


def _body(text: str) -> str:
    """Return a module without its docstring and its imports."""
    tree = ast.parse(text)
    gone = {line for first, last in _head(tree) for line in range(first, last + 1)}
    rows = (row for number, row in enumerate(text.splitlines(), 1) if number not in gone)
    return "\n".join(rows).strip("\n")


def _head(tree: ast.Module) -> Iterator[Part]:
    for statement in tree.body[:1]:
        yield statement.lineno, statement.end_lineno or statement.lineno
    for statement in tree.body:
        if isinstance(statement, ast.Import | ast.ImportFrom) or _for_types(statement):
            yield statement.lineno, statement.end_lineno or statement.lineno


def _for_types(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING"


def _imports(trees: Sequence[ast.Module]) -> Iterator[str]:
    """Yield the other imports of the modules, each once."""
    found: dict[str, set[str]] = {}
    for statement in (statement for tree in trees for statement in tree.body):
        if isinstance(statement, ast.Import):
            found |= {alias.name: set() for alias in statement.names}
        elif isinstance(statement, ast.ImportFrom) and statement.module and not statement.module.startswith(PACKAGE):
            found.setdefault(statement.module, set()).update(ast.unparse(alias) for alias in statement.names)
    for module, names in sorted(found.items()):
        wanted = sorted(names - {"TYPE_CHECKING"})
        yield f"from {module} import {', '.join(wanted)}" if wanted else f"import {module}"


def _names(tree: ast.Module) -> Iterator[str]:
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            yield statement.name
        elif isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            yield from (node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name))
