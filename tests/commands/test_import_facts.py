"""What an import calls a record that bears no title."""

import tomllib
from pathlib import Path

import pytest

from importing.imported import imported

ENGLISH = (
    "Canberra, 8 July 1961\nSecret\nThe meeting began at 10 a.m.\n1. Mr. Oren said so.\nThe meeting rose at 11 a.m.\n"
)
CHINESE = "2022年11月30日\n上午10时宣布开会。\n1. 主席说，水位下降了。\n上午11时散会。\n"


@pytest.mark.parametrize(("text", "title"), [(ENGLISH, {"en": "Minutes of a meeting"}), (CHINESE, {"zh": "会议纪要"})])
def test_the_record_of_a_meeting_without_a_title_is_called_what_it_is(
    text: str, title: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "file.txt").write_text(text, encoding="utf-8")
    facts = tomllib.loads(imported(tmp_path / "file.txt").files["record.toml"])
    assert facts["title"] == title
