"""A further language is a text, a table of its grammar and its words of the interface: no code changes."""

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

import record.build
from record.build import Built, build, read_labels
from record.labels import labels_of
from record.languages import GRAMMARS
from record.languages.en import GRAMMAR as ENGLISH
from record.proof import rebuild

SAMPLE = Path(__file__).parent / "cases" / "french"
VERB = r"(?:a|ont)\s(?:dit|souligné|déclaré)"

FRENCH = replace(
    ENGLISH,
    code="fr",
    tag="fr",
    locale="fr",
    annex=re.compile(r"(?P<label>Annexe(?:\s?\[[^\]]*\]|\s[IVX]+)?)$"),
    voices=replace(
        ENGLISH.voices,
        collective=r"(?P<quantity>[Dd]e\snombreux|[Pp]lusieurs)\sreprésentants",
        delegation=rf"[Ll]e\sreprésentant\s(?:du|de\sla|de\sl’)\s?(?P<territory>[^,.;]*?)(?=\s{VERB})",
        verb=re.compile(VERB),
        quantities={"de nombreux": "many", "plusieurs": "several"},
    ),
    kept=replace(
        ENGLISH.kept,
        figure=re.compile(
            r"(?P<digits>[0-9]{1,3}(?:\s[0-9]{3})+|[0-9]+(?:,[0-9]+)?)"
            r"(?:(?P<percent>\s%)|(?P<dollar>\sdollars)|(?P<euro>\seuros))?"
        ),
    ),
)


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> Built:
    """The sample, with French beside the languages of the package."""
    labels = read_labels()
    words = tomllib.loads((SAMPLE / "labels.toml").read_text(encoding="utf-8"))
    monkeypatch.setitem(GRAMMARS, "fr", FRENCH)
    monkeypatch.setattr(record.build, "read_labels", lambda: labels_of(labels | {"fr": labels["en"] | words}))
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
    assert "[Côte à côte](annex-1-parallel.md)" in page
    assert "#para_1 .paragraph }" in page
    parallel = built.files["record/annex-1-parallel.fr.md"]
    assert "{: #para_2 .paragraph }" in parallel
    assert '{: #zh_para_2 .counterpart lang="zh-Hans" }' in parallel
    assert '{: #fr_para_2 .counterpart lang="fr" }' in built.files["record/annex-1-parallel.md"]
    assert (
        '| <span id="country_KE"></span>Kenya | <span lang="zh-Hans">肯尼亚</span> |' in built.files["mentions.fr.md"]
    )


def test_the_data_hold_it(built: Built) -> None:
    data = json.loads(built.files["record/record.json"])
    assert data["languages"] == ["zh", "fr"]
    assert data["paragraphs"][2]["text"] == {"zh": "[待补]", "fr": "[à compléter]"}
    assert built.files["record/record.tsv"].splitlines()[0] == "id\tnumber\tzh\tfr"
    assert '<tuv xml:lang="fr"><seg>[à compléter]</seg></tuv>' in built.files["record/record.tmx"]
    assert '"économie circulaire":["循环经济","term_circular-economy"]' in built.files["record/terms.js"]


@pytest.mark.usefixtures("built")
def test_what_it_leaves_out_is_a_problem_of_its_file(tmp_path: Path) -> None:
    for path in SAMPLE.glob("*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    text = (SAMPLE / "record.fr.txt").read_text(encoding="utf-8")
    (tmp_path / "record.fr.txt").write_text(text.replace("500 000", "50 000"), encoding="utf-8")
    problems = build(tmp_path / "record.txt", tmp_path / "record.toml").problems[tmp_path / "record.fr.txt"]
    assert [f"{problem.line}: {problem.message}" for problem in problems] == [
        "5: para_1: 500000 dollar is missing",
        "5: para_1: 50000 dollar is not in the original",
    ]
