"""Citations and what people write to reach a paragraph: emitted and read by the scripts of the pages."""

import hashlib
import html
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from paths import GOLDEN_FILES, ROOT, SCRIPTS, record_cases
from playwright.sync_api import Browser, Page

from record.citations.locator import speeches
from record.edition import Edition
from record.exports.script_words import script_data

GOLDEN = sorted((GOLDEN_FILES / "citations").glob("*.txt"))
CASES = record_cases("goto.toml")
LOCATORS = record_cases("locators.toml")
BASE = "https://example.org/"
DAY = "2026-09-01"
FORMS = "args => Citation.forms(...args)"
ROUND_TRIP = """([told, day, numbers]) => {
    const wrong = [];
    let count = 0;
    for (const [language, facts] of Object.entries(told)) {
      for (const [at, first] of numbers.entries()) {
        for (const last of numbers.slice(at)) {
          const place = { first, last, prefix: "" };
          const forms = first === last
            ? [facts.base, ""].flatMap((base) => Citation.forms({ ...facts, base }, place, language, day))
            : [Citation.un(facts, place, language, day)];
          for (const form of forms) {
            const read = Reader.read(facts, form.text).place;
            count += 1;
            if (read?.first !== first || read?.last !== last) wrong.push([language, form.text]);
          }
          const address = Address.link(facts, place, language);
          const read = Reader.read(facts, address).place;
          if (read?.first !== first || read?.last !== last || read.language !== language) wrong.push(address);
        }
      }
    }
    return [wrong.slice(0, 5), count];
}"""
"""Writes every citation and every address, reads it back, and returns what leads elsewhere, and how many there were."""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page with nothing but the pure scripts."""
    page = browser.new_page()
    for name in ("sha256", "address", "reader", "citation"):
        page.add_script_tag(path=SCRIPTS / f"{name}.js")
    yield page
    page.close()


@pytest.fixture(scope="module")
def facts(edition: Edition) -> dict[str, dict[str, Any]]:
    """What the pages of each language tell their scripts."""
    return {language: script_data(edition, edition.view(language)) | {"base": BASE} for language in edition.languages}


@pytest.fixture(scope="module")
def forms(blank: Page, facts: dict[str, dict[str, Any]], numbers: Sequence[int]) -> int:
    """How many forms a citation has: for a single paragraph, the same in each language."""
    place = {"first": numbers[0], "last": numbers[0], "prefix": ""}
    [count] = {len(blank.evaluate(FORMS, [told, place, language, DAY])) for language, told in facts.items()}
    return count


def _golden(path: Path) -> dict[str, str]:
    blocks = re.split(r"^## (\w+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {id: text.strip() for id, text in zip(blocks[::2], blocks[1::2], strict=True)}


@pytest.mark.parametrize("path", GOLDEN, ids=[path.stem for path in GOLDEN])
def test_every_form_is_the_one_written_by_hand(path: Path, blank: Page, facts: dict[str, dict[str, Any]]) -> None:
    numbers, language, *options = path.stem.split(".")
    first, *rest = map(int, re.findall(r"\d+", numbers))
    told = facts[language] | ({"base": ""} if "no-address" in options else {})
    place = {"first": first, "last": rest[0] if rest else first, "prefix": ""}
    day = None if "no-date" in options else DAY
    forms = blank.evaluate(FORMS, [told, place, language, day])
    found = {form["id"]: form["text"].strip() for form in forms}
    expected = _golden(path)
    if not options:
        assert list(found) == list(expected)
    if "csl" in expected:
        assert json.loads(found.pop("csl")) == json.loads(expected.pop("csl"))
    assert {id: found[id] for id in expected} == expected


def test_every_form_states_the_draft_and_none_a_symbol_or_an_annex_number(
    blank: Page, facts: dict[str, dict[str, Any]]
) -> None:
    for language, told in facts.items():
        forms = blank.evaluate(FORMS, [told, {"first": 27, "last": 27}, language, DAY])
        for form in forms:
            assert re.search("草案[；，;]|[Dd]raft;|Draft proceedings, addendum[;}]", form["text"]), form["id"]
            assert not re.search(r"附件[一二]|[Aa]nnex I|\b(?:A|HSP)/", form["text"]), form["id"]
            if language == "en":
                assert re.search("unofficial translation from the Chinese|非正式译文，译自中文", form["text"]), form[
                    "id"
                ]


def test_every_paragraph_in_every_form_and_every_range_is_read_back_to_the_same_place(
    blank: Page, facts: dict[str, dict[str, Any]], forms: int, numbers: Sequence[int]
) -> None:
    wrong, count = blank.evaluate(
        ROUND_TRIP,
        [facts, DAY, numbers],
    )
    assert wrong == []
    ranges = len(numbers) * (len(numbers) - 1) // 2
    assert count == len(facts) * (len(numbers) * forms * 2 + ranges)


def _speech(id: str) -> dict[str, Any]:
    """Return the place of a speech as the scripts have it."""
    number = int(re.findall(r"\d+", id)[0])
    return {"first": number, "last": number, "prefix": "", "part": id}


@pytest.mark.parametrize("language", LOCATORS)
def test_a_speech_is_named_by_whoever_is_reported(language: str, blank: Page, facts: dict[str, dict[str, Any]]) -> None:
    words = "([facts, language, places]) => places.map((place) => Citation.pinpoint(facts, place, language))"
    found = blank.evaluate(words, [facts["zh"], language, [_speech(id) for id in LOCATORS[language]]])
    assert found == list(LOCATORS[language].values())


def test_no_two_speeches_of_a_paragraph_have_the_same_name(edition: Edition) -> None:
    for said in speeches(edition).values():
        assert [id for id, names in said.items() if len(set(names)) < len(names)] == []


def test_every_citation_of_a_speech_is_read_back_to_its_paragraph_and_its_link_to_the_speech(
    blank: Page, edition: Edition, facts: dict[str, dict[str, Any]], forms: int
) -> None:
    places = [_speech(speech.id) for paragraph in edition.record.paragraphs for speech in paragraph.speeches]
    wrong, count = blank.evaluate(
        """([told, places, day]) => {
            const all = Object.entries(told).flatMap(([language, facts]) => places.flatMap((place) =>
              Citation.forms(facts, place, language, day).map((form) => [facts, place, language, form.text])));
            const lost = all.filter(([facts, place, language, text]) => {
              const read = Reader.read(facts, text).place;
              const linked = text.includes("http");
              return read?.first !== place.first || read.last !== place.last || (linked && read.part !== place.part);
            });
            return [lost.slice(0, 5).map(([, place, , text]) => [place.part, text]), all.length];
        }""",
        [facts, places, DAY],
    )
    assert wrong == []
    assert count == len(facts) * len(places) * forms
    assert len(places) > len(edition.record.paragraph_by_id)


def test_every_citation_of_a_quote_leads_back_to_its_words(
    blank: Page, facts: dict[str, dict[str, Any]], forms: int, numbers: Sequence[int]
) -> None:
    wrong, count = blank.evaluate(
        """([told, day, numbers]) => {
            const quotes = numbers.map((first, at) =>
              ({ first, last: first, prefix: "", quote: Address.quoteText(at, `${at}`.repeat(9)) }));
            const all = Object.entries(told).flatMap(([language, facts]) => quotes.flatMap((place) =>
              Citation.forms(facts, place, language, day).map(({ text }) => [facts, place, text])));
            const lost = all.filter(([facts, place, text]) => {
              const read = Reader.read(facts, text).place;
              return read?.first !== place.first || (text.includes("http") && read.quote !== place.quote);
            });
            return [lost.slice(0, 5).map(([, , text]) => text), all.length];
        }""",
        [facts, DAY, numbers],
    )
    assert wrong == []
    assert count == len(facts) * len(numbers) * forms


def test_every_golden_citation_is_read_back_to_its_place(blank: Page, facts: dict[str, dict[str, Any]]) -> None:
    for path in GOLDEN:
        first, *rest = map(int, re.findall(r"\d+", path.stem.split(".")[0]))
        for text in _golden(path).values():
            place = blank.evaluate("args => Reader.read(...args).place", [facts["zh"], text])
            assert (place["first"], place["last"]) == (first, rest[0] if rest else first), text


@pytest.mark.parametrize("text", CASES["places"])
def test_what_people_write_leads_to_its_place(text: str, blank: Page, facts: dict[str, dict[str, Any]]) -> None:
    place = blank.evaluate("args => Reader.read(...args).place", [facts["zh"], text])
    parts = [f"{place['first']}-{place['last']}", place.get("language"), place.get("quote")]
    assert " ".join(filter(None, parts)) == CASES["places"][text]


@pytest.mark.parametrize("text", CASES["others"])
def test_what_is_no_paragraph_is_led_to_by_its_address(
    text: str, blank: Page, facts: dict[str, dict[str, Any]]
) -> None:
    way = "([facts, text]) => Address.way(facts, Reader.read(facts, text), facts.language)"
    assert blank.evaluate(way, [facts["zh"], text]) == CASES["others"][text]


@pytest.mark.parametrize("text", CASES["reasons"])
def test_what_cannot_be_read_is_answered_with_the_reason(
    text: str, blank: Page, facts: dict[str, dict[str, Any]]
) -> None:
    found = blank.evaluate("args => Reader.read(...args)", [facts["zh"], text])
    assert found["reason"] == CASES["reasons"][text]
    assert "place" not in found


def test_numbering_that_starts_anew_needs_the_annex_in_the_id(blank: Page, facts: dict[str, dict[str, Any]]) -> None:
    sections = [["record/annex-1.html", 1, 9, "att_1__"], ["record/annex-2.html", 1, 12, "att_2__"]]
    told = facts["zh"] | {"sections": sections}
    assert blank.evaluate("args => Reader.read(...args).reason", [told, "第3段"]) == "several"
    assert blank.evaluate("args => Reader.read(...args).place.prefix", [told, "第11段"]) == "att_2__"
    place = blank.evaluate("args => Reader.read(...args).place", [told, "p/att_2/3.html"])
    link = blank.evaluate("args => Address.link(...args)", [told, place, "zh"])
    assert link == "https://example.org/record/annex-2.html#att_2__para_3"


def test_the_citations_offered_without_script_are_those_of_the_script(
    blank: Page, facts: dict[str, dict[str, Any]]
) -> None:
    for language, name, root, address, ids in (
        ("zh", "about.html", "", "该段网址", ("un_zh", "gbt_2025")),
        ("en", "en/about.html", "en/", "the paragraph’s address", ("un_en", "apa")),
    ):
        link = f"{BASE}{root}record/dialogue-2.html?e=6ce3543d#para_27"
        page = (ROOT / "site" / name).read_text(encoding="utf-8")
        written = html.unescape(re.sub("<[^>]+>", "", page)).replace(address, link)
        place = {"first": 27, "last": 27, "prefix": ""}
        forms = blank.evaluate(FORMS, [facts[language], place, language, None])
        texts = {form["id"]: form["text"] for form in forms}
        for id in ids:
            assert texts[id].split("\n")[0] in written


def test_the_hash_of_a_quote_is_sha_256(blank: Page) -> None:
    texts = ["", "abc", "第27段", *("字" * length for length in range(15, 70))]
    found = blank.evaluate("texts => texts.map(Sha256)", texts)
    assert found == [hashlib.sha256(text.encode()).hexdigest() for text in texts]
