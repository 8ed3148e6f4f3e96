"""An independent checker of a part of PDF/UA-1 finds nothing on paper; that is no statement that a file conforms."""

import os
import subprocess
import sys
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


@pytest.fixture(scope="module")
def papers(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    use("editions", WHAT)
    folder = tmp_path_factory.mktemp("papers")
    made = [printed(texts, own) for texts, own in zip(planned(readings(edition)), told(edition), strict=True)]
    for paper in made:
        (folder / paper.path).write_bytes(paper.data)
    return [folder / paper.path for paper in made]


def test_a_checker_of_tagged_files_has_nothing_to_say(papers: list[Path]) -> None:
    paths = os.pathsep.join(map(str, (PDFUA, packages_for("editions", WHAT))))
    command = [sys.executable, "-m", "pdfua", "check", "--format", "json", *map(str, papers)]
    variables = os.environ | {"PYTHONPATH": paths}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=variables)
    print(done.stdout, done.stderr)
    assert done.returncode == 0
