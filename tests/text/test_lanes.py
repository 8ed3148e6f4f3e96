"""Who has an office, speaks or asks in a section, and whose lanes are shown."""

from collections.abc import Iterable
from typing import Any

import pytest
from paths import cases
from small_record import read

from record.lanes import compared, present
from record.languages import GRAMMARS
from record.model import Paragraph
from record.prompts import asked_by, prompts


def numbers(paragraphs: Iterable[Paragraph]) -> str:
    return " ".join(str(paragraph.number) for paragraph in paragraphs)


@pytest.mark.parametrize("case", cases("lanes.toml")["case"], ids=lambda case: case["name"])
def test_a_section_has_the_people_whom_a_reader_finds_there(case: dict[str, Any]) -> None:
    record, _ = read(case["text"], "zh")
    section, asked = record.section_by_id["dbsect_1"], prompts(record, GRAMMARS["zh"])
    lanes = compared(record, section)
    assert [f"{lane.speaker or lane.subject} | {numbers(lane.paragraphs)} | {lane.percent}" for lane in lanes] == case[
        "lanes"
    ]
    assert [f"{id} | {numbers(spoken)}" for id, spoken in present(record, section).items()] == case["present"]
    asks = {id: [paragraph.number for paragraph in asked_by(section, asked, id)] for id in present(record, section)}
    assert {id: asking for id, asking in asks.items() if asking} == case.get("asks", {})
