"""A report and its translation each have paragraphs that the other has not: every form of both texts knows them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from partly import found, page_of
from paths import CASE_FILES

from record import urls
from record.build import Built, build
from record.built.readback import texts
from record.exports.script_words import reading
from record.proof import rebuild
from record.revisions.carried import translation_carried
from record.revisions.earlier import fates, fates_of_added

PAIR = CASE_FILES / "pair"
TIED = '[[tied]]\nlanguage = "en"\nopening = "{opening}"\n{paragraph}reason = "Read."\n'


@pytest.fixture(scope="module")
def built() -> Built:
    return build(PAIR / "record.txt", PAIR / "record.toml")


def rows(built: Built, language: str) -> Iterator[tuple[str, str]]:
    """The ids of a text with the beginning of each paragraph."""
    text = built.edition.record if language == "zh" else built.edition.translations[language]
    return ((paragraph.id, paragraph.text[:12]) for paragraph in text.paragraphs)


def other(folder: Path, facts: str, **texts: str) -> Built:
    """Build the pair with other facts or texts, and its questions open."""
    for name in ("record.txt", "record.en.txt"):
        words = texts.get(name.removesuffix(".txt").replace("record", "zh").replace("zh.en", "en"))
        (folder / name).write_text(words or (PAIR / name).read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "record.toml").write_text('languages = ["zh", "en"]\nquestions = "open"\n' + facts, encoding="utf-8")
    return build(folder / "record.txt", folder / "record.toml")


def asked(built: Built, words: str) -> list[str]:
    return [problem.message for problems in built.problems.values() for problem in problems if words in problem.message]


def test_every_question_is_answered_and_every_sign_stands(built: Built) -> None:
    assert [path.name for path, own in built.problems.items() if own] == []
    assert rebuild(built.edition.translations["en"]) == (PAIR / "record.en.txt").read_bytes()


def test_what_only_the_translation_has_counts_on_after_the_original(built: Built) -> None:
    own, translated = ([id for id, _ in rows(built, language)] for language in ("zh", "en"))
    assert [id for id in translated if id not in own] == ["p_11", "p_12"]
    assert [id for id in own if id not in translated] == ["p_3"]
    assert translated.index("p_11") == translated.index("p_5") + 1


def test_beside_the_original_a_notice_in_both_languages_leads_to_it(built: Built) -> None:
    page = page_of(built.files["record/section-2-parallel.md"])
    [notice] = found(page, "lone")
    assert notice.text_content() == "[11] 本段仅见于英语文本。 Only the English text has this paragraph."
    assert [link.get("href") for link in notice.iter("a")] == ["../en/record/section-2.html#p_11"]
    ids = [id for id in texts(page) if "p_" in id and "speech" not in id]
    assert ids[ids.index("en_p_5") : ids.index("p_6") + 1] == ["en_p_5", "en_p_11", "p_6"]


def test_beside_the_translation_a_notice_stands_in_the_place_of_the_original(built: Built) -> None:
    [notice] = found(page_of(built.files["record/section-2-parallel.en.md"]), "lone")
    assert notice.text_content() == "Only the English text has this paragraph. 本段仅见于英语文本。"
    assert notice.getprevious().get("id") == "p_11"


def test_the_pages_of_the_original_alone_do_not_show_it(built: Built) -> None:
    for name in ("section-2", "all"):
        assert "p_11" not in texts(page_of(built.files[f"record/{name}.md"]))
        assert texts(page_of(built.files[f"record/{name}.en.md"]))["p_11"][0].startswith("Satellites")


def test_the_data_have_it_with_its_place(built: Built) -> None:
    data = json.loads(built.files[urls.DATA])
    assert [(addition["id"], addition["after"], addition["url"]) for addition in data["additions"]] == [
        ("p_11", "p_5", "en/record/section-2.html#p_11"),
        ("p_12", "p_10", "en/record/section-3.html#p_12"),
    ]
    assert "p_11" not in [paragraph["id"] for paragraph in data["paragraphs"]]
    lines = [json.loads(row) for row in built.files[urls.PARAGRAPHS].splitlines()]
    assert [line["id"] for line in lines[-2:]] == ["p_11", "p_12"]
    assert [row.split("\t")[:3] for row in built.files[urls.TSV].splitlines() if "Satellites" in row] == [
        ["p_11", "", ""]
    ]
    assert "Satellites" not in built.files[urls.TMX]


def test_the_search_and_the_short_addresses_have_it(built: Built) -> None:
    entries = {
        code: [entry["location"] for entry in index["docs"]]
        for code, index in json.loads(built.files[urls.SEARCH]).items()
    }
    assert "en/record/section-2.html#p_11" in entries["en"]
    assert not any("p_11" in location for location in entries["zh"])
    assert "#en_p_11" in built.files["p/p_11.html"]
    assert "<title>无编号段落11（仅见于英语文本）" in built.files["p/p_11.html"]
    assert "#p_11" in built.files["p/p_11.en.html"]


def test_the_reader_of_addresses_leads_to_it_from_both_languages(built: Built) -> None:
    edition = built.edition
    places = {code: reading(edition, edition.view(code))["sections"] for code in ("zh", "en")}
    assert ("record/section-2.html", 11, 11, "p_", "en") in places["zh"]
    assert ("record/section-2.html", 11, 11, "p_") in places["en"]


def test_a_paragraph_is_cited_as_one_of_a_single_text(built: Built) -> None:
    edition = built.edition
    own = edition.translations["en"].paragraph_by_id["p_12"]
    assert edition.view("en").span([own]) == "unnumbered paragraph 12, in the English text alone"


@pytest.mark.parametrize(
    ("opening", "paragraph", "expected"),
    [
        ("Satellites", "", "p_11"),
        ("Satellites", 'paragraph = "p_6"\n', "p_6"),
        ("Many lakes", 'paragraph = "p_5"\n', "p_5"),
    ],
)
def test_the_facts_say_what_a_paragraph_translates(opening: str, paragraph: str, expected: str, tmp_path: Path) -> None:
    built = other(tmp_path, TIED.format(opening=opening, paragraph=paragraph))
    assert [id for id, words in rows(built, "en") if words.startswith(opening[:10])] == [expected]
    assert asked(built, f"“{opening}") == []


@pytest.mark.parametrize(
    ("opening", "paragraph", "words"),
    [
        ("The", "", "paragraphs begin with “The”"),
        ("Nothing", "", "no paragraph begins with “Nothing”"),
        ("Satellites", 'paragraph = "p_99"\n', "there is no p_99 without a number in the original"),
        ("Satellites", 'paragraph = "p_8"\n', "p_8 stands elsewhere in the original"),
    ],
)
def test_what_the_facts_say_and_cannot_be_is_told(opening: str, paragraph: str, words: str, tmp_path: Path) -> None:
    assert len(asked(other(tmp_path, TIED.format(opening=opening, paragraph=paragraph)), words)) == 1


def test_a_revision_keeps_what_only_the_translation_has_and_says_where_it_is(built: Built, tmp_path: Path) -> None:
    edition = built.edition
    text = edition.record.source.text.replace("有些湖泊已经恢复。\n", "有些湖泊已经恢复。\n雨水不多。\n")
    later = other(tmp_path, "", zh=text).edition.record
    carried = translation_carried(edition.translations["en"], later, fates(edition.record, later))
    assert [row for row in carried.split("\n") if row] == edition.translations["en"].source.rows[:-1]
    facts = TIED.format(opening="Satellites", paragraph="")
    translations = other(tmp_path, facts, zh=text).edition.translations
    found = fates_of_added(edition.record, edition.translations, translations)
    assert {id: (fate.kind, fate.id) for id, fate in found.items() if "__" not in id} == {
        "p_11": ("moved", "p_12"),
        "p_12": ("moved", "p_13"),
    }


def test_a_translation_whose_language_is_not_named_is_no_silent_loss(tmp_path: Path) -> None:
    for name in ("record.txt", "record.en.txt"):
        (tmp_path / name).write_text((PAIR / name).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "record.toml").write_text('languages = ["zh"]\n', encoding="utf-8")
    built = build(tmp_path / "record.txt", tmp_path / "record.toml")
    [problem] = built.problems[tmp_path / "record.toml"]
    assert (problem.line, problem.message) == (
        1,
        "languages: record.en.txt stands there, and its language is not named",
    )


def test_a_numbered_paragraph_of_a_single_text_has_its_short_address_too(tmp_path: Path) -> None:
    english = (PAIR / "record.en.txt").read_text(encoding="utf-8") + "3. Rivers come next.\n"
    built = other(tmp_path, "", en=english)
    assert [addition["number"] for addition in json.loads(built.files[urls.DATA])["additions"]][-1] == 3
    assert "<title>第3段" in built.files["p/3.html"]
