"""A translation may be partial: what it lacks stands there in the original, is listed, and is not taken for its own."""

import json
from pathlib import Path

import pytest
from forged_page import assert_forgery_is_seen
from french import french_record, speak_french
from partly import ACCEPTED, ALL_ACCEPTED, MISSING, ORIGINAL, PARTIAL, found, page_of, pages_of, partial, problems_of
from paths import SCRIPTS, cases
from playwright.sync_api import Browser
from project import Project

import verify_site
from record import urls
from record.built.readback import texts, verify
from record.exports.script_words import script_data
from record.proof import rebuild
from verifying.check import Check
from verifying.everything import opened

FORGED = cases("partial.toml")
LENT = "fr/record/annex-1.html"
NOTICE = "Ce paragraphe n’est pas encore traduit ; voici l’original."


@pytest.fixture(autouse=True)
def _french(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_french(monkeypatch)


def test_a_paragraph_that_is_not_translated_stands_there_in_the_original_under_a_notice(tmp_path: Path) -> None:
    files = partial(tmp_path).files
    for name in ("annex-1", "annex-1-parallel", "all"):
        page = page_of(files[f"record/{name}.fr.md"])
        assert texts(page)["para_2"] == ["许多代表强调循环经济的重要性（HSP/HA/1/6）。"]
        [notice] = found(page, "lacking")
        assert (notice.text, notice.get("data-search-exclude")) == (NOTICE, "")
        assert [element.get("lang") for id in ("para_1", "para_2") for element in found(page, id)] == [None, "zh-Hans"]
        assert found(page, "zh_para_2") == []


def test_beside_the_original_a_notice_stands_in_the_place_of_the_translation(tmp_path: Path) -> None:
    page = page_of(partial(tmp_path).files["record/annex-1-parallel.md"])
    assert [notice.get("lang") for notice in found(page, "lacking")] == ["fr"]
    assert [len(found(page, id)) for id in ("fr_para_1", "fr_para_2")] == [1, 0]


def test_what_is_missing_is_listed_one_line_a_paragraph(tmp_path: Path) -> None:
    assert problems_of(partial(tmp_path), tmp_path / "record.fr.txt") == [MISSING]


@pytest.mark.parametrize("place", ["para_2", "att_1"])
def test_what_is_missing_can_be_accepted_with_a_reason(place: str, tmp_path: Path) -> None:
    built = partial(tmp_path, ACCEPTED.format(paragraph=place))
    assert [path.name for path, problems in built.problems.items() if problems] == []


def test_no_more_is_accepted_than_an_entry_names(tmp_path: Path) -> None:
    built = partial(tmp_path, ACCEPTED.format(paragraph="para_3"))
    assert problems_of(built, tmp_path / "record.fr.txt") == [MISSING]
    [idle] = built.problems[tmp_path / "record.toml"]
    assert idle.message == "accepted: no problem there has these words in its message"


def test_the_translation_is_still_its_file_and_the_voices_are_those_of_the_original(tmp_path: Path) -> None:
    edition = partial(tmp_path).edition
    french = edition.translations["fr"]
    assert rebuild(french) == (tmp_path / "record.fr.txt").read_bytes()
    assert [paragraph.id for paragraph in french.paragraphs] == ["para_1", "para_3"]
    shown = edition.view("fr").record
    assert [[(s.speaker, s.basis) for s in p.speeches] for p in shown.paragraphs] == [
        [(s.speaker, s.basis) for s in p.speeches] for p in edition.record.paragraphs
    ]


def test_the_data_and_the_search_have_the_original_for_no_translation(tmp_path: Path) -> None:
    files = partial(tmp_path).files
    second = json.loads(files[urls.DATA])["paragraphs"][1]
    assert list(second["text"]) == ["zh"]
    assert [list(speech["spans"]) for speech in second["speeches"]] == [["zh"]]
    assert files[urls.TSV].splitlines()[3].split("\t")[3] == ""
    assert 'tuid="para_2"' not in files[urls.TMX]
    entries = {entry["location"]: entry for entry in json.loads(files[urls.SEARCH])["fr"]["docs"]}
    assert entries["fr/record/annex-1.html#para_2"]["text"].startswith("许多代表")


def test_the_proof_holds_and_fails_where_the_lent_words_are_others(tmp_path: Path) -> None:
    built = partial(tmp_path)
    pages = pages_of(built)
    assert verify(built.edition, pages) == []
    wrong = verify(built.edition, pages | {LENT: pages[LENT].replace("许多代表", "几位代表")})
    assert [difference.partition(":")[0] for difference in wrong] == [f"{LENT}#para_2"]


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """A check of a whole site with an English text that lacks a paragraph and a section."""
    project = Project(tmp_path_factory.mktemp("partial"))
    project.replace_record(ORIGINAL, 'languages = ["zh", "en"]\n' + ALL_ACCEPTED)
    project.write("docs/source/record.en.txt", PARTIAL)
    for name in ("index", "about"):
        for language in ("zh", "en"):
            project.write(f"docs/{name}.{language}.md", "---\ntitle: 记录\n---\n\n# 记录\n\n## 记录 { #status }\n")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return Check(opened(project.site), (project.folder / "docs/source/record.txt").read_bytes())


def test_a_site_with_a_partial_translation_is_built_and_proven(check: Check) -> None:
    assert verify_site.verify(check.files, check.source.data).differences == []
    assert [*json.loads(check.files[urls.DATA])["paragraphs"][0]["text"]] == ["zh", "en"]


@pytest.mark.parametrize("case", FORGED["case"], ids=lambda case: case["name"])
def test_whoever_has_a_copy_of_the_site_sees_what_is_forged_in_it(case: dict[str, str], check: Check) -> None:
    assert_forgery_is_seen(case, check)


def test_a_heading_and_all_under_it_can_be_lent(tmp_path: Path) -> None:
    files = {
        "record.txt": "附件[]\n概述\n1. 水。\n附件[]\n总结\n2. 火。\n",
        "record.fr.txt": "Annexe []\nRésumé\n1. L’eau.\n",
        "record.toml": 'languages = ["zh", "fr"]\n',
    }
    built = french_record(tmp_path, files)
    page = built.files["record/annex-2.fr.md"]
    assert '# 总结 { #att_2 .section lang="zh-Hans" }' in page
    assert NOTICE in page
    assert problems_of(built, tmp_path / "record.fr.txt") == [
        "1: att_2 of the original is missing",
        "1: para_2 is not translated: its page shows the original",
    ]


def test_what_a_missing_heading_leaves_under_another_stands_there_once(tmp_path: Path) -> None:
    files = {
        "record.txt": "附件[]\n总结\n1. 水。\n一、对话\n2. 火。\n3. 土。\n",
        "record.fr.txt": "Annexe []\nRésumé\n1. L’eau.\n2. Le feu.\n",
        "record.toml": 'languages = ["zh", "fr"]\n',
    }
    built = french_record(tmp_path, files)
    shown = built.edition.view("fr").record
    assert [(paragraph.id, paragraph.text) for paragraph in shown.paragraphs] == [
        ("para_1", "L’eau."),
        ("para_2", "Le feu."),
        ("para_3", "土。"),
    ]
    assert [paragraph.id for paragraph in built.edition.translations["fr"].paragraphs] == ["para_1", "para_2"]
    assert "1: dbsect_1 of the original is missing" in problems_of(built, tmp_path / "record.fr.txt")
    assert rebuild(built.edition.translations["fr"]) == files["record.fr.txt"].encode()


def test_a_lent_paragraph_keeps_its_place_among_asides(tmp_path: Path) -> None:
    original = "会议记录\n一、开幕\n1. 水好。\n上午10时15分宣布会议开始。\n2. 火好。\n3. 土好。\n下午1时散会。\n"
    files = {
        "record.txt": original,
        "record.en.txt": "Record\nI. Opening\n1. Water.\nThe meeting was called to order at 10.15 a.m.\n3. Earth.\n"
        "The meeting rose at 1 p.m.\n",
        "record.toml": 'languages = ["zh", "en"]\n',
    }
    (tmp_path / "record.en.txt").write_text(files["record.en.txt"], encoding="utf-8")
    edition = french_record(tmp_path, files).edition
    order = [
        [aside.id for section in edition.view(code).record.sections for aside in section.blocks]
        for code in ("zh", "en")
    ]
    assert order[0] == order[1]
    assert len(order[0]) == 5


def test_a_panel_that_is_not_translated_is_known_all_the_same(tmp_path: Path) -> None:
    original = (
        "附件[]\n总结\n1. 小组成员是瑞典国务秘书 Elin Olsson 女士；以及哥斯达黎加住房部长 Irene Gómez 女士。\n"
        "2. Olsson 女士说，水好。\n3. 她说，火也好。\n"
    )
    files = {
        "record.txt": original,
        "record.en.txt": "Annex []\nSummary\n3. She said that fire was good, too.\n",
        "record.toml": 'languages = ["zh", "en"]\n[people]\nolsson = { name.en = "Elin Olsson" }\n',
    }
    (tmp_path / "record.en.txt").write_text(files["record.en.txt"], encoding="utf-8")
    built = french_record(tmp_path, files)
    speech = built.edition.view("en").record.paragraph_by_id["para_3"].speeches[0]
    assert (speech.speaker, speech.basis) == ("olsson", "pronoun")
    problems = problems_of(built, tmp_path / "record.en.txt")
    assert problems == [
        "1: para_1 is not translated: its page shows the original",
        "1: para_2 is not translated: its page shows the original",
    ]


def test_the_scripts_are_told_which_paragraphs_are_cited_in_the_original(tmp_path: Path) -> None:
    edition = partial(tmp_path).edition
    told = script_data(edition, edition.view("fr"))
    assert told["lent"] == {"fr": {"para_2": "zh"}}
    whole = french_record(tmp_path, {}).edition
    assert "lent" not in script_data(whole, whole.view("fr"))


def test_a_citation_of_what_is_not_translated_is_of_the_original(tmp_path: Path, browser: Browser) -> None:
    edition = partial(tmp_path).edition
    told = script_data(edition, edition.view("fr")) | {"base": "https://example.org/"}
    page = browser.new_page()
    for name in ("sha256", "address", "citation"):
        page.add_script_tag(path=SCRIPTS / f"{name}.js")
    cite = "([told, number]) => Citation.un(told, { first: number, last: number, prefix: '' }, 'fr', '2026-09-01').html"
    translated, lent = (page.evaluate(cite, [told, number]) for number in (1, 2))
    page.close()
    assert "unofficial translation" in translated
    assert f"https://example.org/fr/record/annex-1.html?e={told['edition']}#para_1" in translated
    assert "unofficial translation" not in lent
    assert f"https://example.org/record/annex-1.html?e={told['edition']}#para_2" in lent
