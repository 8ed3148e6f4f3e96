"""Who speaks in the records of meetings: small records, marked by reading, and how many of their voices are found."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from paths import cases

from record.build import read_record
from record.facts import Facts
from record.model import Paragraph
from record.speakers.names import family_name

CASES = cases("voices_of_meetings.toml")
LEAST = {"met": 0.95, "verbatim": 0.9}
"""The least F1 that holds for reported speech, and for verbatim records."""


def heard(case: dict[str, Any], folder: Path) -> list[list[str]]:
    """Return the voices of each paragraph: a speaker by name, the record's words for any other, or nobody."""
    path = folder / "record.txt"
    path.write_text(case["text"], encoding="utf-8")
    record, _ = read_record(path, case["language"], Facts(language=case["language"]))
    names = {speaker.id: speaker.name for speaker in record.speakers}
    return [list(dict.fromkeys(voices_of(paragraph, names))) for paragraph in record.paragraphs]


def voices_of(paragraph: Paragraph, names: dict[str, str]) -> list[str]:
    return [names.get(speech.speaker or "") or speech.subject or "-" for speech in paragraph.speeches]


@pytest.mark.parametrize("kind", LEAST)
def test_voices_are_found_and_none_is_given_to_somebody_else(kind: str, tmp_path: Path) -> None:
    right, found, marked = 0, 0, 0
    wrong = []
    for case in CASES[kind]:
        expected = [voices.split(", ") for voices in case["voices"]]
        for own, voices in zip(expected, heard(case, tmp_path), strict=True):
            mine, theirs = (Counter(voice for voice in some if voice != "-") for some in (own, voices))
            right, found, marked = right + (mine & theirs).total(), found + theirs.total(), marked + mine.total()
            wrong += [] if own == voices else [f"{own} read as {voices}"]
    assert 2 * right / (found + marked) >= LEAST[kind], wrong


@pytest.mark.parametrize(("more", "speakers"), [("", []), ("\n41. 肯尼亚代表说，水很少。", ["肯尼亚"])])
def test_a_report_has_no_speakers_where_nobody_takes_the_floor(more: str, speakers: list[str], tmp_path: Path) -> None:
    rows = [f"{number}. 湖泊的水位逐年下降。" for number in range(1, 40)]
    text = "\n".join(("湖泊的状况", *rows, "40. 这场危机强调，必须合作。")) + more
    (tmp_path / "record.txt").write_text(text, encoding="utf-8")
    record, problems = read_record(tmp_path / "record.txt", "zh", Facts())
    assert [speaker.name for speaker in record.speakers] == speakers
    assert any("who speaks?" in problem.message for problem in problems) == bool(speakers)


@pytest.mark.parametrize("case", CASES["verbatim"], ids=lambda case: case["language"])
def test_a_caption_settles_who_speaks_whatever_is_said_in_the_turn(case: dict[str, Any], tmp_path: Path) -> None:
    assert [", ".join(voices) for voices in heard(case, tmp_path)] == case["voices"]


@pytest.mark.parametrize(
    ("name", "short"),
    [("González López", "González López"), ("A.H. Tange", "Tange"), ("van den Berg", "van den Berg")],
)
def test_for_short_a_meeting_calls_people_by_all_of_the_family_name(name: str, short: str) -> None:
    assert family_name(name, met=True) == short
