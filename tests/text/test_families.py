"""Records of every family, each line marked by reading: what it is, and who speaks in it.

Those in `families/` are short and made up; those in `heard/` are the beginnings of real records, shortened, and were
marked before the parser had read them.
"""

import re
from pathlib import Path

import pytest
from marked import marked_again, marks_of, unmarked
from paths import CASE_FILES

from record.build import read_record
from record.facts import Facts
from record.judge import judge
from record.proof import rebuild

CASES = sorted(path for folder in ("families", "heard") for path in (CASE_FILES / folder).glob("*.txt"))
SPACE = re.compile(
    r"(?<=\bM[rs]\.) (?=[A-Z])|(?<=\bMrs\.) (?=[A-Z])|(?<=\bThe) (?=Chair|President)|(?<=\d) (?=[ap]\.m)"
)
HYPHEN = re.compile(r"(?<=[a-z])-(?=[A-Z][a-z])")
UNBROKEN = {
    f"{name}.en"
    for name in (
        "plenary_with_numbers", "summary_committee", "treaty_body", "verbatim_assembly", "fourth_committee_2009",
    )
}  # fmt: skip
"""Cases with names, offices and hours of all kinds."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_line_is_what_a_reader_takes_it_for(case: Path, tmp_path: Path) -> None:
    marked, record = marked_again(case, tmp_path)
    assert marked == case.read_text(encoding="utf-8").splitlines()
    assert rebuild(record) == (tmp_path / "record.txt").read_bytes()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_text_without_facts_is_read_in_the_language_of_its_signs(case: Path, tmp_path: Path) -> None:
    marked_again(case, tmp_path)
    assert judge(tmp_path / "record.txt").edition.record.language == case.suffixes[0].removeprefix(".")


@pytest.mark.parametrize("name", ["treaty_body.en.txt", "treaty_body.zh.txt"])
def test_facts_that_state_no_language_leave_it_to_the_signs_of_the_text(name: str, tmp_path: Path) -> None:
    marked_again(CASE_FILES / "families" / name, tmp_path)
    (tmp_path / "record.toml").write_text('symbol = "A/80/604"\n', encoding="utf-8")
    edition = judge(tmp_path / "record.txt", tmp_path / "record.toml").edition
    assert edition.facts.language == edition.record.language == name.split(".")[1]


def test_a_text_in_traditional_characters_bears_their_tag(tmp_path: Path) -> None:
    tags = {case.stem: marked_again(case, tmp_path)[1].tag for case in CASES if case.stem.startswith("verbatim_")}
    assert {name: tag for name, tag in tags.items() if tag == "zh-Hant"} == dict.fromkeys(
        ["verbatim_council.zh", "verbatim_questions.zh"], "zh-Hant"
    )
    assert {*tags.values()} == {"zh-Hans", "zh-Hant", "en"}


def test_a_space_or_a_hyphen_at_which_no_line_ends_changes_nothing(tmp_path: Path) -> None:
    for case in (case for case in CASES if case.stem in UNBROKEN):
        marks, lines = unmarked(case)
        text = "\n".join(HYPHEN.sub("\u2011", SPACE.sub("\xa0", line)) for line in lines)
        (tmp_path / "record.txt").write_text(text, encoding="utf-8")
        record, _ = read_record(tmp_path / "record.txt", "en", Facts(language="en"))
        found = {at: mark.replace("\xa0", " ").replace("\u2011", "-") for at, mark in marks_of(record).items()}
        assert [found.get(at, "page") for at in range(1, len(lines) + 1)] == marks, case.stem
