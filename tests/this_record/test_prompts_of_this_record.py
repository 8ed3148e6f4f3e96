"""What somebody was asked in this record, as it was read from its first line to its last."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from paths import record_cases

from record.edition import Edition
from record.exports.prompt_data import prompt_data
from record.languages import GRAMMARS
from record.prompts import prompts

CASES = record_cases("prompts.toml")["prompt"]


def speech(place: str) -> str:
    return f"para_{place.replace('.', '__speech_')}"


def test_the_prompts_are_those_that_were_read_in_both_languages(edition: Edition) -> None:
    texts = {"zh": edition.record, "en": edition.translations["en"]}
    found = [*prompt_data(edition)]
    heard = [prompt.then for own in edition.prompts().values() for prompt in own]
    for case, prompt, then in zip(CASES, found, heard, strict=True):
        id, by = f"para_{case['at']}", case.get("by")
        assert (prompt["paragraph"], prompt["kind"], prompt["by"]) == (id, case["kind"], by)
        assert prompt["speaker"] == ("gichuru" if by == "moderator" else None)
        assert prompt["answers"] == [*map(speech, case["answers"])]
        assert [*then] == [*map(speech, case.get("then", ()))]
        for code, text in texts.items():
            assert text.paragraph_by_id[id].text[slice(*prompt["spans"][code])] == case[code]


def test_both_languages_tell_of_the_same_prompts(edition: Edition) -> None:
    own, other = (
        [replace(prompt, start=0, end=0) for found in prompts(text, GRAMMARS[code]).values() for prompt in found]
        for code, text in (("zh", edition.record), ("en", edition.translations["en"]))
    )
    assert own == other


@pytest.mark.parametrize(("root", "code"), [("", "zh"), ("en/", "en")])
def test_the_page_has_each_prompt_with_links_to_who_answered(site: Path, root: str, code: str) -> None:
    page = html.document_fromstring((site / root / "questions.html").read_text(encoding="utf-8"))
    assert [str(element.xpath("string()")) for element in page.iter("p") if element.get("class") == "asked"] == [
        case[code] for case in CASES
    ]
    links = {link.get("href", "").partition("#")[2] for link in page.iter("a")}
    assert {speech(place) for case in CASES for place in case["answers"] if place not in {"25.7", "42.2"}} <= links
    data = json.loads((site / "record/record.json").read_text(encoding="utf-8"))
    assert {f"asked_{prompt['id']}" for prompt in data["prompts"]} <= {heading.get("id") for heading in page.iter("h3")}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("record/dialogue-1.html", "提问见段 19、20、22、24、25"),
        ("record/speakers.html", "提问见段 34、35"),
        ("record/speakers/gichuru.html", "提问见段：19、20、22、24、25、34、35、40、42、43、47、50、57、66、75"),
        ("en/record/dialogue-4.html", "asks in paragraphs 66, 75"),
    ],
)
def test_the_moderator_is_said_to_ask(site: Path, path: str, words: str) -> None:
    page = html.document_fromstring((site / path).read_text(encoding="utf-8"))
    assert words in " ".join(str(page.xpath("string()")).split())
