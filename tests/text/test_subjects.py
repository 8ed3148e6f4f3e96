"""Whose the words are after somebody has spoken: a subject that no table reads is asked about, never passed over."""

import re
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paths import CASE_FILES
from small_record import read

from record.languages import GRAMMARS
from record.model import Record
from record.speakers.subjects import KINDS, pattern_of_kinds, subjects_of
from record.speech import Speech

FOLDER = CASE_FILES / "subjects"
FILES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
CASES = [(language, case) for language, file in FILES.items() for case in file["cases"]]
UNLISTED = {
    language: [case for case in file["cases"] if case["right"] in {"question", "nobody"}]
    for language, file in FILES.items()
}


def attributed(language: str, says: str) -> tuple[Record, list[str]]:
    return read(FILES[language]["text"].format(says=says), language)


def outcome(speech: Speech, questions: list[str], before: str | None) -> tuple[str, str | None]:
    """Return what is made of a sentence, and whose it is."""
    if speech.speaker == before and speech.basis == "continued":
        return ("asked" if questions else "continued"), None
    if speech.speaker:
        return "speaker", speech.speaker
    if speech.basis == "none":
        return "nobody", None
    return ("question" if questions else "voice"), speech.subject


@pytest.mark.parametrize(
    ("language", "case"), CASES, ids=lambda value: value["says"] if isinstance(value, dict) else value
)
def test_a_sentence_belongs_to_whom_its_case_says(language: str, case: dict[str, Any]) -> None:
    record, questions = attributed(language, case["says"])
    _, before, paragraph = record.paragraphs
    (speech,) = paragraph.speeches
    assert outcome(speech, questions, before.speeches[-1].speaker) == (case["right"], case.get("who"))
    if case["right"] in {"question", "nobody", "asked"}:
        (question,) = questions
        assert question.startswith("paragraph 3: ")
        assert case.get("who", "") in question


def test_there_are_cases_of_every_sort() -> None:
    for language, least in {"zh": 40, "en": 25}.items():
        assert len([case for case in FILES[language]["cases"] if case["right"] != "continued"]) >= least


@given(st.data())
@settings(max_examples=300, deadline=None, derandomize=True)
def test_no_unlisted_subject_gives_its_words_to_anybody_unasked(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(sorted(FILES)))
    space = GRAMMARS[language].join
    drawn = data.draw(st.lists(st.sampled_from(UNLISTED[language]), min_size=1, max_size=5))
    hers = {"zh": "Olsson 女士说，甲。", "en": "Ms. Olsson said that it was early."}[language]
    before = data.draw(st.lists(st.booleans(), min_size=len(drawn), max_size=len(drawn)))
    sentences = [words for case, count in zip(drawn, before, strict=True) for words in [hers] * count + [case["says"]]]
    record, questions = attributed(language, space.join(sentences))
    *_, paragraph = record.paragraphs
    for case in drawn:
        start = paragraph.text.index(case["says"])
        speech = next(speech for speech in paragraph.speeches if speech.start <= start < speech.end)
        assert speech.speaker is None
        assert speech.basis == "none" or any(case["who"] in question for question in questions)


PIECES = {
    "zh": "“水很少，” 最后 则 而 总统 汗先生 最后应森先生 则徐先生 李先生 （肯尼亚） 、 的 主席 他们 秘书处 说",
    "en": "“So.” |Lastly, |and |while |To this |Mr. Khan|Mr. Khan, Ms. Lind and Mr. Otto|Ms. Bell| (Kenya)|, | and |"
    "The representative of Kenya|Many of them|The participant|The Chair|She|The Secretary-General|’s| said",
}
PANEL = {"zh": ("汗", "应森", "则徐"), "en": ("Khan", "Lind", "Amina Khan")}


@pytest.mark.parametrize("language", PIECES)
@given(data=st.data())
@settings(max_examples=300, deadline=None, derandomize=True)
def test_two_patterns_find_the_subject_that_the_pattern_of_all_kinds_finds(language: str, data: st.DataObject) -> None:
    grammar, pieces = GRAMMARS[language], PIECES[language].split("|" if language == "en" else " ")
    words = "".join(data.draw(st.lists(st.sampled_from(pieces), min_size=1, max_size=6)))
    for voices in filter(None, (grammar.voices, grammar.met)):
        whole = pattern_of_kinds(voices, PANEL[language], KINDS).match(words)
        assert found(subjects_of(voices, PANEL[language]).match(words)) == found(whole)


def found(match: re.Match[str] | None) -> dict[str, tuple[int, int]] | None:
    """Return the span of each group that fits."""
    return match and {name: match.span(name) for name, own in match.groupdict().items() if own is not None}
