"""Whom each paragraph of this record concerns, as it was read from its first line to its last in both languages."""

import re
from pathlib import Path
from typing import Any

import pytest
from browsing import Opening
from lxml import html
from paths import record_cases

from record.edition import Edition
from record.exports.prompt_data import concern_data
from record.ids import mention_id

CASES = record_cases("concerns.toml")
READ = {
    (kind, subject, f"para_{number}", basis)
    for kind, subjects in CASES.items()
    for subject, bases in subjects.items()
    for basis, numbers in bases.items()
    for number in numbers
}


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_concerns_are_those_that_were_read(edition: Edition, code: str) -> None:
    found = [concern.key for concern in edition.concerns(code)]
    assert len(found) == len(READ)
    assert {*found} == READ


def test_every_concern_is_shown_by_words_of_both_texts(edition: Edition) -> None:
    texts = {"zh": edition.record, "en": edition.translations["en"]}
    for concern in concern_data(edition):
        for code, text in texts.items():
            start, end = concern["spans"][code]
            assert 0 <= start < end <= len(text.paragraph_by_id[concern["paragraph"]].text), concern


@pytest.mark.parametrize(
    ("code", "basis", "words"),
    [
        ("zh", "own", r"[他她](的政府|的国家|的城市|所在地区|的公司)"),
        ("en", "own", r"(?i)(his|her) (country|government|area|company)|cities such as his own"),
    ],
)
def test_what_is_called_the_speakers_own_is_found_by_these_words(
    edition: Edition, code: str, basis: str, words: str
) -> None:
    text = edition.record if code == "zh" else edition.translations[code]
    for concern in edition.concerns(code):
        if concern.basis == basis and concern.kind != "person":
            assert re.fullmatch(words, text.paragraph_by_id[concern.paragraph].text[concern.start : concern.end])


@pytest.mark.parametrize(("root", "code"), [("", "zh"), ("en/", "en")])
def test_the_page_has_each_paragraph_once_with_whom_it_concerns(
    site: Path, edition: Edition, root: str, code: str
) -> None:
    page: Any = html.document_fromstring((site / root / "concerns.html").read_text(encoding="utf-8"))
    text = edition.record if code == "zh" else edition.translations[code]
    found = {}
    for block in page.xpath("//div[contains(@class, 'concerned ')]"):
        [words] = block.xpath("p[@data-paragraph]")
        id = words.get("data-paragraph")
        assert words.xpath("string()") == text.paragraph_by_id[id].text
        subjects = block.get("class").split()[1:]
        assert [element.get("class") for element in block.xpath("ul/li")] == subjects
        assert block.xpath("string(h3/a/@href)").endswith(f"#{id}")
        found[id] = {*subjects}
    wanted: dict[str, set[str]] = {}
    for kind, subject, id, _ in READ:
        wanted.setdefault(id, set()).add(mention_id(kind, subject))
    assert found == wanted
    sheets = page.xpath("//section/@id")
    assert {*sheets} == {subject for own in wanted.values() for subject in own}
    assert len(sheets) == len({*sheets})


@pytest.mark.parametrize("path", ["mentions.html", "terms.html", "record/speakers/kenyatta.html"])
def test_who_is_looked_up_leads_to_the_paragraphs(site: Path, path: str) -> None:
    page: Any = html.document_fromstring((site / path).read_text(encoding="utf-8"))
    links = {link.rpartition("concerns.html#")[2] for link in page.xpath("//a/@href") if "concerns.html#" in link}
    assert links
    assert links <= {mention_id(kind, subject) for kind, subject, _, _ in READ}


def test_all_that_concerns_kenya_is_one_sheet_without_a_script(opening: Opening, server: str) -> None:
    page = opening(java_script_enabled=False)
    for address, name, reason in (
        ("concerns.html#country_KE", "肯尼亚 Kenya", "以“他的政府”指称；其代表发言"),
        ("en/concerns.html#country_KE", "Kenya 肯尼亚", "referred to as “his Government”; its representative speaks"),
    ):
        page.goto(server + address)
        shown = page.locator("[data-paragraph]:visible")
        assert [element.get_attribute("data-paragraph") for element in shown.all()] == [
            f"para_{number}" for number in (8, 11, 19, 24, 25, 36, 42, 43, 44, 50)
        ]
        assert page.locator(".sheet:visible h2").inner_text() == name
        assert page.locator(".why li:visible").count() == len(shown.all())
        assert page.locator(".concerned:has([data-paragraph=para_24]) .why li:visible").inner_text() == reason
        assert page.locator(".subjects").is_hidden()
