"""Compare generated files with golden files, which a person has read."""

import shutil
from pathlib import Path

from record.write import MANIFEST, write


def assert_golden(folder: Path, files: dict[str, str], *, golden: bool) -> None:
    """Compare generated files with the folder of golden ones, which holds these and no other."""
    if golden:
        shutil.rmtree(folder, ignore_errors=True)
        write(folder, files)
        (folder / MANIFEST).unlink()
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    assert found.keys() == files.keys()
    for path, file in found.items():
        assert files[path] == file.read_text(encoding="utf-8"), path
