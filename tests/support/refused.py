"""A valid record, and a check that a command refused another record."""

import re
from pathlib import Path

from click.testing import Result

from record.languages import GRAMMARS

SOUND = "附件[]\n主席的总结\n1. 第一段。\n一、关于创新的对话\n2. 第二段。\n"
LANGUAGES = ", ".join(sorted(GRAMMARS))
"""The languages that the package knows, as a message names them: `{languages}` in a case."""
TO_DO = re.compile(r"; (?!there is )|\? [A-Z]")
"""The part of a message that says what to do."""


def assert_refused(result: Result, message: str, folder: Path, files: set[str]) -> None:
    """One line, exit 2, and of all files and empty folders only those that were there before."""
    assert result.stderr == message.replace("{languages}", LANGUAGES) + "\n"
    assert result.stdout == ""
    assert result.exit_code == 2
    leaves = {path for path in folder.rglob("*") if path.is_file() or not any(path.iterdir())}
    assert {path.relative_to(folder).as_posix() for path in leaves} == files
