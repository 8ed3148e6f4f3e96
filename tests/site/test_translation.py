"""The translation says what the original says, as far as that can be seen without a translator."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from paths import SOURCE, cases

from record.build import Built, read_record
from record.edition import Edition
from record.facts import facts_of
from record.judge import judge
from record.languages import GRAMMARS
from record.terms.listed import terms_of
from record.terms.mentions import Finder
from record.translations.agreements import agreements_of
from record.translations.compare import compare

CASES = cases("translation.toml")["case"]
TERMS = terms_of(
    {
        "terms": {"circular-economy": {"zh": ["循环经济"], "en": ["circular economy"]}},
        "hidden": {"zh": ["中国家"]},
    }
)
FACTS = facts_of(
    {
        "people": {
            "kenya": {"kind": "delegation", "name": {"zh": "肯尼亚", "en": "Kenya"}},
            "kuwait": {"kind": "delegation", "name": {"zh": "科威特", "en": "Kuwait"}},
        }
    }
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_translation_has_exactly_the_problems_listed(case: dict[str, Any], tmp_path: Path) -> None:
    texts = {"zh": "附件[]\n主席的总结\n" + case["original"], "en": "Annex []\nSummary\n" + case["translation"]}
    records = {}
    for language, text in texts.items():
        path = tmp_path / f"record.{language}.txt"
        path.write_text(text, encoding="utf-8")
        records[language], _ = read_record(path, language, FACTS)
    agreements = agreements_of(tomllib.loads(case.get("agreements", "")))
    problems, needless = compare(records["zh"], records["en"], TERMS, agreements)
    assert [f"{error.key}: {error}" for error in needless] == case.get("needless", [])
    assert [f"{problem.line}: {problem.message}" for problem in problems] == case["problems"]


def test_both_texts_of_the_record_are_without_a_problem(built: Built) -> None:
    assert {path.name: problems for path, problems in built.problems.items()} == {"record.txt": [], "record.en.txt": []}


def test_the_same_voices_speak_in_every_paragraph_of_both_texts(edition: Edition) -> None:
    original, english = (
        {
            p.id: [(speech.id, speech.speaker, speech.basis, speech.quantifier) for speech in p.speeches]
            for p in paragraphs
        }
        for paragraphs in (edition.record.paragraphs, edition.translations["en"].paragraphs)
    )
    assert len(english) == len(edition.record.paragraph_by_id)
    assert original == english


def test_both_texts_mention_the_same_things_in_the_same_paragraphs(edition: Edition) -> None:
    original, english = (
        {
            key: [p.id for p in found]
            for key, found in Finder(edition.terms, GRAMMARS[record.language]).places(record).items()
        }
        for record in (edition.record, edition.translations["en"])
    )
    assert original == english


def test_a_difference_between_the_texts_is_a_problem_of_the_translation_at_its_line(tmp_path: Path) -> None:
    for name in ("record.txt", "record.toml", "notes.toml", "terms.toml", "translation.toml"):
        (tmp_path / name).write_bytes(SOURCE.with_name(name).read_bytes())
    text = SOURCE.with_name("record.en.txt").read_text(encoding="utf-8")
    (tmp_path / "record.en.txt").write_text(text.replace("$100,000", "$10,000"), encoding="utf-8")
    judged = judge(tmp_path / "record.txt", tmp_path / "record.toml")
    found = [f"{problem.line}: {problem.message}" for problem in judged.problems[tmp_path / "record.en.txt"]]
    line = text[: text.index("$100,000")].count("\n") + 1
    assert found == [
        f"{line}: para_7: 100000 dollar is missing",
        f"{line}: para_7: 10000 dollar is not in the original",
    ]


def test_every_english_page_that_shows_words_of_the_record_says_that_they_are_an_unofficial_translation(
    site: Path,
) -> None:
    pages = [*(site / "en/record").rglob("*.html"), site / "en/search.html"]
    assert len(pages) > 20
    for path in pages:
        page = html.document_fromstring(path.read_text(encoding="utf-8"))
        said = [notice.text for notice in page.iter("p") if notice.get("class") == "notice"]
        assert "Unofficial translation; the Chinese text is the source." in said, path.name
