"""The search index: one entry a paragraph in every language, as UTF-8, no larger than it must be."""

import json
from pathlib import Path

import pytest
from built_site import index_of
from paths import CASE_FILES
from project import Project
from search_core import PEOPLE

from record.build import build, contents
from record.edition import Edition
from record.search.index import search_json


def test_every_paragraph_of_every_language_is_an_entry_after_its_page(site: Path, edition: Edition) -> None:
    for language, root in (("zh", ""), ("en", "en/")):
        docs = index_of(site, language)["docs"]
        places = {entry["location"]: place for place, entry in enumerate(docs)}
        for section in edition.view(language).record.sections:
            page = root + edition.page(section)
            for paragraph in section.paragraphs:
                place = places[f"{page}#{paragraph.id}"]
                assert docs[place]["text"] == paragraph.text
                assert places[page] < place


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_index_is_utf_8_and_a_paragraph_s_entry_little_larger_than_its_text(site: Path, language: str) -> None:
    [path] = (site / "search").glob(f"index-{language}.*.js")
    assert "\\u" not in path.read_text(encoding="utf-8")
    entries = [entry for entry in index_of(site, language)["docs"] if "#para_" in entry["location"]]
    text = sum(len(entry["text"].encode()) for entry in entries)
    assert len(json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode()) <= text * 1.3


def test_the_index_of_a_language_holds_nothing_of_another_one(site: Path) -> None:
    assert not [entry for entry in index_of(site, "zh")["docs"] if entry["location"].startswith("en/")]
    assert not [entry for entry in index_of(site, "en")["docs"] if not entry["location"].startswith("en/")]
    assert {path.name[:8] for path in (site / "search").iterdir()} == {"index-zh", "index-en"}


def test_hand_written_pages_are_found_and_the_whole_record_is_not_listed_twice(site: Path) -> None:
    docs = [entry for language in ("zh", "en") for entry in index_of(site, language)["docs"]]
    locations = [entry["location"] for entry in docs]
    assert "about.html#status" in locations
    assert "en/about.html#status" in locations
    assert not [location for location in locations if "all.html" in location]
    assert not [entry for entry in docs if "<p>" in entry["text"]]


def test_the_speeches_of_record_json_reach_the_index_with_their_offsets_in_utf_16(edition: Edition) -> None:
    data = json.loads(contents(edition)["record/record.json"]) | {"speakers": PEOPLE["speakers"]}
    first = data["paragraphs"][18]
    first["speeches"] = [
        {"id": "para_19__speech_1", "speaker": "kenyatta", "subject": "肯雅塔先生", "basis": "named"}
        | {"spans": {"zh": [0, 9], "en": [0, 12]}}
    ]
    made = json.loads(search_json(edition, data))
    entries = {entry["location"]: entry for index in made.values() for entry in index["docs"]}
    assert entries["record/dialogue-1.html#para_19"]["title"] == "第19段　肯雅塔"
    assert entries["record/dialogue-1.html#para_19"]["speeches"] == [[0, 0, 9]]
    assert entries["en/record/dialogue-1.html#para_19"]["title"].startswith("Para. 19 · ")
    assert made["zh"]["config"]["names"][0][0] == ["乌胡鲁", "乌胡鲁·肯雅塔", "肯雅塔", "肯雅塔先生"]


def test_a_record_in_one_language_without_facts_has_an_index_too() -> None:
    files = build(CASE_FILES / "english.txt", language="en").files
    made = json.loads(files["record/.search.json"])
    assert [entry["location"] for entry in made["en"]["docs"]][:2] == [
        "record/annex-1.html",
        "record/annex-1.html#para_1",
    ]


SEGMENTER = """
from pathlib import Path

Path(__file__).with_name("used").touch()


def cut(words):
    return list(words.decode())
"""
"""What jieba does, to the last character."""


def test_a_word_segmenter_in_the_environment_changes_nothing(site: Path, tmp_path: Path) -> None:
    # The theme puts zero-width spaces between words as soon as jieba can be imported.
    project = Project(tmp_path / "project")
    (tmp_path / "jieba.py").write_text(SEGMENTER, encoding="utf-8")
    done = project.mkdocs(PYTHONPATH=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "used").exists()
    for language in ("zh", "en"):
        assert index_of(project.site, language) == index_of(site, language)
