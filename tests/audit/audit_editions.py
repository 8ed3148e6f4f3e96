"""Independent checkers find nothing on paper; that is no statement that a file conforms to anything."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from paths import ROOT

from make_editions import printed
from optional_packages import packages_for, use
from printing.kept import told
from record.edition import Edition
from record.formats.reading import readings
from record.formats.sheets import planned

WHAT = "the programs that set the record on paper"
PDFUA = ROOT / ".cache" / "pdfua"
CHECKERS = ROOT / "tests" / "support" / "paper_checkers.py"


def checked(papers: Sequence[Path]) -> list[dict[str, list[str]]]:
    """What each checker says of each file."""
    paths = os.pathsep.join(map(str, (PDFUA, packages_for("editions", WHAT))))
    command = [sys.executable, str(CHECKERS), *map(str, papers)]
    variables = os.environ | {"PYTHONPATH": paths}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env=variables)
    rows = [json.loads(row) for row in done.stdout.splitlines()]
    assert [row.pop("path") for row in rows] == [*map(str, papers)]
    return rows


@pytest.fixture(scope="module")
def papers(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    use("editions", WHAT)
    folder = tmp_path_factory.mktemp("papers")
    made = [printed(texts, own) for texts, own in zip(planned(readings(edition)), told(edition), strict=True)]
    for paper in made:
        (folder / paper.path).write_bytes(paper.data)
    return [folder / paper.path for paper in made]


def test_three_checkers_of_tagged_and_kept_files_have_nothing_to_say(papers: list[Path]) -> None:
    assert checked(papers) == [{"outloud": [], "pdfua": [], "page": []} for _ in papers]


def test_each_checker_tells_what_is_wrong(papers: list[Path], tmp_path: Path) -> None:
    import pikepdf  # noqa: PLC0415 -- it is there once it is needed

    wrong = tmp_path / "wrong.pdf"
    with pikepdf.open(papers[0]) as document:
        del document.Root.Lang
        document.save(wrong)
    [said] = checked([wrong])
    assert all(said.values()), said
