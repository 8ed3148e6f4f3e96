"""A further language is a text, a table of its grammar and its words of the interface: no code changes."""

import json
from pathlib import Path

import pytest
from french import SAMPLE, french_record, speak_french

from record.build import Built, build
from record.exports.other_documents import related
from record.proof import rebuild

REPORT = """
[[related]]
kind = "report"
symbol = "A/74/8"
title = { zh = "报告", en = "Report" }
ours = ["zh"]
address = "https://example.org/reports"
known = { zh = "甲。", fr = "A." }
unknown = { zh = "乙。", fr = "B." }
"""


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> Built:
    """The sample, with French beside the languages of the package."""
    speak_french(monkeypatch)
    return build(SAMPLE / "record.txt", SAMPLE / "record.toml")


def test_the_text_is_read_judged_and_rebuilt_like_any_other(built: Built) -> None:
    assert {path.name: problems for path, problems in built.problems.items()} == {"record.txt": [], "record.fr.txt": []}
    french = built.edition.translations["fr"]
    assert rebuild(french) == (SAMPLE / "record.fr.txt").read_bytes()


def test_the_same_voices_speak(built: Built) -> None:
    for text in (built.edition.record, built.edition.translations["fr"]):
        voices = [[(s.speaker, s.quantifier, s.basis) for s in paragraph.speeches] for paragraph in text.paragraphs]
        assert voices == [[("kenya", None, "described")], [(None, "many", "described")], [(None, None, "none")]]


def test_its_pages_stand_beside_those_of_the_original(built: Built) -> None:
    page = built.files["record/annex-1.fr.md"]
    assert "Traduction non officielle ; le texte chinois fait foi." in page
    assert '<a class="parallel" href="annex-1-parallel.html">Côte à côte</a>' in page
    assert "#para_1 .paragraph }" in page
    parallel = built.files["record/annex-1-parallel.fr.md"]
    assert "{: #para_2 .paragraph }" in parallel
    assert '{: #zh_para_2 .counterpart lang="zh-Hans" }' in parallel
    assert '{: #fr_para_2 .counterpart lang="fr" }' in built.files["record/annex-1-parallel.md"]
    assert (
        '| <span id="country_KE"></span>[Kenya](concerns.md#country_KE) | <span lang="zh-Hans">肯尼亚</span> |'
        in built.files["mentions.fr.md"]
    )


def test_the_data_hold_it(built: Built) -> None:
    data = json.loads(built.files["record/record.json"])
    assert data["languages"] == ["zh", "fr"]
    assert data["paragraphs"][2]["text"] == {"zh": "[待补]", "fr": "[à compléter]"}
    assert built.files["record/record.tsv"].splitlines()[0] == "id\tnumber\tzh\tfr"
    assert '<tuv xml:lang="fr"><seg>[à compléter]</seg></tuv>' in built.files["record/record.tmx"]
    assert '"économie circulaire":["循环经济","term_circular-economy"]' in built.files["record/terms.js"]


@pytest.mark.usefixtures("built")
def test_another_document_has_its_own_title_in_a_language_that_has_none_of_it(tmp_path: Path) -> None:
    facts = (SAMPLE / "record.toml").read_text(encoding="utf-8")
    edition = french_record(tmp_path, {"record.toml": f"{facts}\n{REPORT}"}).edition
    [document] = edition.facts.related
    titles = {
        code: [title["words"] for title in related(edition.view(code), document)["titles"]] for code in ("zh", "fr")
    }
    assert titles == {"zh": ["报告", "Report"], "fr": ["Report"]}


@pytest.mark.usefixtures("built")
def test_what_it_leaves_out_is_a_problem_of_its_file(tmp_path: Path) -> None:
    text = (SAMPLE / "record.fr.txt").read_text(encoding="utf-8")
    files = {"record.fr.txt": text.replace("500 000", "50 000")}
    problems = french_record(tmp_path, files).problems[tmp_path / "record.fr.txt"]
    assert [f"{problem.line}: {problem.message}" for problem in problems] == [
        "5: para_1: 500000 dollar is missing",
        "5: para_1: 50000 dollar is not in the original",
    ]
