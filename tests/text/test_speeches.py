"""Who says what: a case file a phenomenon, text in, speeches and questions out."""

import ast
import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paths import CASE_FILES, ROOT
from small_record import parsed

from record.attribute import attribute
from record.build import build, read_facts
from record.edition import Edition
from record.facts import Facts, facts_of
from record.languages import GRAMMARS
from record.terms.listed import terms_of

CASES = sorted((CASE_FILES / "speeches").glob("*.toml"))
RECORD = ROOT / "docs/source/record.txt"
FACTS = read_facts(RECORD.with_suffix(".toml"), RECORD)
TERMS = terms_of(tomllib.loads(RECORD.with_name("terms.toml").read_text(encoding="utf-8")))


def outcome(case: dict[str, Any]) -> dict[str, list[str]]:
    """Return the speeches as `paragraph basis speaker “subject” | first words`, and the questions."""
    language = case["language"]
    facts = facts_of(case.get("facts", {}))
    countries = terms_of(case.get("terms", {})).known_countries(GRAMMARS[language])
    record, questions = attribute(parsed(case["text"], language), GRAMMARS[language], facts, countries)
    speeches = []
    for paragraph in record.paragraphs:
        for speech in paragraph.speeches:
            group = f" {speech.quantifier}" if speech.quantifier else ""
            within = f" within {speech.within}" if speech.within else ""
            words = paragraph.text[speech.start : speech.start + 16]
            subject = f"“{speech.subject}”" if speech.subject else "-"
            who = speech.speaker or "-"
            speeches.append(f"{paragraph.number} {speech.basis} {who} {subject}{group}{within} | {words}")
    return {"speeches": speeches, "questions": [f"{question.line}: {question.message}" for question in questions]}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_phenomenon_is_attributed_as_its_case_says(path: Path, *, golden: bool) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    found = outcome(case)
    if golden:
        head = re.split(r"\n\[expected\]\n", path.read_text(encoding="utf-8"))[0].rstrip()
        rows = (f"{key} = {json.dumps(value, ensure_ascii=False, indent=2)}" for key, value in found.items())
        path.write_text("\n".join((head, "", "[expected]", *rows, "")), encoding="utf-8")
        return
    assert found == case["expected"]


def answers() -> list[tuple[str, Facts]]:
    """Return the facts of the record once for every answer in them, without that answer."""
    without = [
        (
            f"inferred {answer.paragraph}",
            replace(FACTS, inferred=tuple(other for other in FACTS.inferred if other is not answer)),
        )
        for answer in FACTS.inferred
    ]
    for id, person in FACTS.people.items():
        if person.spelled:
            people = {**FACTS.people, id: replace(person, spelled=())}
            without.append((f"{id} spelled", replace(FACTS, people=people)))
        if person.honorific:
            people = {**FACTS.people, id: replace(person, honorific={})}
            without.append((f"{id} honorific", replace(FACTS, people=people)))
    return without


def questions(facts: Facts) -> list[str]:
    """Return what the record leaves open beside some facts."""
    record, countries = parsed(RECORD.read_text(encoding="utf-8"), "zh"), TERMS.known_countries(GRAMMARS["zh"])
    return [question.message for question in attribute(record, GRAMMARS["zh"], facts, countries)[1]]


def test_with_all_answers_of_the_editor_there_is_no_question() -> None:
    assert questions(FACTS) == []


@pytest.mark.parametrize(("name", "facts"), answers(), ids=lambda value: value if isinstance(value, str) else "")
def test_without_any_one_answer_of_the_editor_there_is_a_question(name: str, facts: Facts) -> None:
    assert questions(facts), name


def words_of(path: Path) -> str:
    """Return what the code says but in docstrings and comments, where the record may be quoted."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return re.sub(r"/\*.*?\*/|^\s*//.*?$|\{#.*?#\}", "", text, flags=re.DOTALL | re.MULTILINE)
    tree = list(ast.walk(ast.parse(text)))
    docstrings = {node.value for node in tree if isinstance(node, ast.Expr)}
    return "\n".join(str(node.value) for node in tree if isinstance(node, ast.Constant) and node not in docstrings)


def test_the_code_names_nobody_of_this_record(edition: Edition) -> None:
    names = {
        part for speaker in edition.record.speakers for part in re.split(r"[\s·]", speaker.name) if part[0].isupper()
    }
    names |= {
        part
        for speaker in edition.record.speakers
        for part in speaker.name.split("·")
        if len(part) > 1 and "·" in speaker.name
    }
    code = [
        *(ROOT / "scripts").rglob("*.py"),
        *(ROOT / "overrides").rglob("*.html"),
        *(ROOT / "docs/assets").rglob("*.js"),
    ]
    assert len(names) > len(edition.record.speakers) / 2
    texts = {path: words_of(path) for path in code}
    assert {
        f"{path.name}: {name}" for path, text in texts.items() for name in names if re.search(rf"\b{name}\b", text)
    } == set()


def test_a_delegation_that_speaks_in_two_sections_has_a_role_in_each() -> None:
    text = "附件一\n甲\n一、乙\n1. 肯尼亚代表说，水很少。\n二、丙\n2. 肯尼亚代表说，水很贵。\n"
    record, _ = attribute(parsed(text, "zh"), GRAMMARS["zh"], Facts())
    assert [(role.section, role.paragraph) for speaker in record.speakers for role in speaker.roles] == [
        ("dbsect_1", "para_1"),
        ("dbsect_2", "para_2"),
    ]


def test_hidden_words_give_a_speaker_no_country() -> None:
    text = "附件一\n甲\n1. 小组成员是发展中国家基金会主席 Eva Lind 女士；中国部长王毅先生。\n"
    countries = terms_of({"hidden": {"zh": ["中国家"]}}).known_countries(GRAMMARS["zh"])
    record, _ = attribute(parsed(text, "zh"), GRAMMARS["zh"], Facts(), countries)
    assert [(speaker.name, speaker.country) for speaker in record.speakers] == [("Eva Lind", None), ("王毅", "CN")]


def test_paragraphs_of_one_number_are_both_listed_beside_their_speaker(tmp_path: Path) -> None:
    path = tmp_path / "record.txt"
    path.write_text("附件一\n甲\n1. 肯尼亚代表说，水很少。\n1. 肯尼亚代表说，水很贵。\n", encoding="utf-8")
    index = build(path).files["record/speakers.md"]
    assert re.findall(r"\[(1)\]\(annex-1\.md#(\w+)\)", index) == [("1", "para_1"), ("1", "para_1__repeat_2")]


FRAGMENTS = [
    "Lind 女士",
    "基普先生",
    "主持人",
    "许多代表",
    "其中一位代表",
    "她",
    "他的政府",
    "说",
    "指出",
    "，",
    "；",
    "。",
    "而",
    "水",
]


@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=30))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_the_speeches_of_a_paragraph_cover_it_exactly_in_order(fragments: list[str]) -> None:
    head = "附件一\n甲\n1. 小组成员是瑞典国务秘书 Eva Lind 女士；肯尼亚部长乌马尔·基普先生。\n2. "
    record, _ = attribute(parsed(head + "".join(fragments), "zh"), GRAMMARS["zh"], Facts())
    for paragraph in record.paragraphs:
        ends = [0, *(speech.end for speech in paragraph.speeches)]
        assert [speech.start for speech in paragraph.speeches] == ends[:-1]
        assert ends[-1] == len(paragraph.text)
        assert all(speech.start < speech.end for speech in paragraph.speeches)
