"""Who speaks is settled by the editor where the text does not: who presides, and people whom no rule found."""

from pathlib import Path

import pytest

from record.build import Built, build
from record.source import InputError

TEXT = """\
湖泊委员会第3次会议简要记录
上午10时10分宣布开会。
湖泊的状况
1. 主席说，水位下降了。
2. 湖泊的主人说出了自己的看法，认为水属于大家。
上午11时35分散会。
"""
PEOPLE = '[people.oren]\nname = { zh = "奥伦" }\n[people.lund]\nname = { zh = "伦德" }\n'
INFERRED = '[[inferred]]\nparagraph = "para_2"\nopening.zh = "湖泊的主人"\nspeaker = "lund"\nreason.zh = "名单"\n'


def built(folder: Path, facts: str) -> Built:
    for name, words in (("record.txt", TEXT), ("record.toml", facts)):
        (folder / name).write_text(words, encoding="utf-8")
    return build(folder / "record.txt", folder / "record.toml")


def test_the_facts_say_who_presides_and_name_somebody_whom_no_rule_found(tmp_path: Path) -> None:
    edition = built(tmp_path, f'chair = "oren"\n{PEOPLE}{INFERRED}').edition
    first, second = edition.record.paragraphs
    assert [(speech.speaker, speech.subject, speech.basis) for speech in first.speeches] == [
        ("oren", "主席", "described")
    ]
    assert [(speech.speaker, speech.basis) for speech in second.speeches] == [("lund", "inferred")]
    parts = {speaker.id: [role.part for role in speaker.roles] for speaker in edition.record.speakers}
    assert parts == {"oren": ["chair"], "lund": ["speaker"]}


def test_another_may_preside_in_a_section(tmp_path: Path) -> None:
    facts = f'chair = "oren"\n[sections.sec_1]\nchair = "lund"\n{PEOPLE}'
    first, _ = built(tmp_path, facts).edition.record.paragraphs
    assert first.speeches[0].speaker == "lund"


def test_a_chair_who_is_not_among_the_people_is_named_with_the_key(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="chair: there is no 'nobody' under people"):
        built(tmp_path, 'chair = "nobody"\n')


def test_a_problem_of_a_translation_can_be_accepted_too(tmp_path: Path) -> None:
    facts = 'languages = ["zh", "en"]\n'
    accepted = '[[accepted]]\nparagraph = "para_1"\nmessage = "20 is missing"\nreason = "The record has it so."\n'
    (tmp_path / "record.en.txt").write_text("Annex\nSummary\n1. Lakes.\n", encoding="utf-8")
    for name, words in (("record.txt", "附件[]\n总结\n1. 有 20 个湖。\n"), ("record.toml", facts + accepted)):
        (tmp_path / name).write_text(words, encoding="utf-8")
    problems = build(tmp_path / "record.txt", tmp_path / "record.toml").problems
    assert problems[tmp_path / "record.en.txt"] == []
    assert not any("accepted" in problem.message for problem in problems.get(tmp_path / "record.toml", ()))
