"""Records of every family, each line marked by reading: what it is, and who speaks in it.

Those in `families/` are short and made up; those in `heard/` are the beginnings of real records, shortened, and were
marked before the parser had read them.
"""

from pathlib import Path

import pytest
from marked import marked_again
from paths import CASE_FILES

from record.judge import judge
from record.proof import rebuild

CASES = sorted(path for folder in ("families", "heard") for path in (CASE_FILES / folder).glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_line_is_what_a_reader_takes_it_for(case: Path, tmp_path: Path) -> None:
    marked, record = marked_again(case, tmp_path)
    assert marked == case.read_text(encoding="utf-8").splitlines()
    assert rebuild(record) == (tmp_path / "record.txt").read_bytes()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_text_without_facts_is_read_in_the_language_of_its_signs(case: Path, tmp_path: Path) -> None:
    marked_again(case, tmp_path)
    assert judge(tmp_path / "record.txt").edition.record.language == case.suffixes[0].removeprefix(".")


def test_a_text_in_traditional_characters_bears_their_tag(tmp_path: Path) -> None:
    tags = {case.stem: marked_again(case, tmp_path)[1].tag for case in CASES if case.stem.startswith("verbatim_")}
    assert {name: tag for name, tag in tags.items() if tag == "zh-Hant"} == {"verbatim_council.zh": "zh-Hant"}
    assert {*tags.values()} == {"zh-Hans", "zh-Hant", "en"}
