"""Records of every family, short and made up, each line marked by reading: what it is, and who speaks in it."""

from pathlib import Path

import pytest
from marked import marked_again
from paths import CASE_FILES

from record.judge import judge
from record.proof import rebuild

CASES = sorted((CASE_FILES / "families").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_line_is_what_a_reader_takes_it_for(case: Path, tmp_path: Path) -> None:
    marked, record = marked_again(case, tmp_path)
    assert marked == case.read_text(encoding="utf-8").splitlines()
    assert rebuild(record) == (tmp_path / "record.txt").read_bytes()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_text_without_facts_is_read_in_the_language_of_its_signs(case: Path, tmp_path: Path) -> None:
    marked_again(case, tmp_path)
    assert judge(tmp_path / "record.txt").edition.record.language == case.suffixes[0].removeprefix(".")
