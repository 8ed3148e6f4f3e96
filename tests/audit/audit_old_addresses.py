"""After a revision every address of the first edition leads to the right words, every quote to what became of them."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from anchors import Anchor, digest_of, read_lock
from browsing import opening_in
from lossless import read_by_build
from paths import THIS_RECORD, record_cases
from playwright.sync_api import Browser, Page, expect
from project import Project
from pure_scripts import BASE, DAY, alone, told_by
from serving import serve

from record.build import build
from record.edition import Edition

DRAFT = "6ce3543d"
LINE = re.compile(r"L\d+")
NOTE = re.compile(r"note_\w+")
CASES = record_cases("old_addresses.toml")["case"]
QUOTED = """async (quotes) => {
  const wrong = [];
  let count = 0;
  for (const [id, given, words] of quotes) {
    if (Quote.home(given)?.textContent.includes(words)) continue;
    count += 1;
    await Earlier.tell({ id, quote: given, range: null, at: null, old: null, stale: null }, (act) => act());
    const [own, link] = ["blockquote", "a"].map((name) => document.querySelector(`.past ${name}`));
    if (own?.textContent !== words || !link) wrong.push([id, given, own?.textContent ?? null]);
    document.querySelectorAll(".past").forEach((one) => one.remove());
  }
  return [wrong, count > 1];
}"""
CITED = """([old, told, places, day]) => Object.keys(old).flatMap((language) => places.flatMap((place) =>
  Citation.forms(old[language], place, language, day).map(({ id, text }) => {
    const found = Reader.read(told, text);
    return [id, place.first, found.reason ?? Address.way(told, found, "zh"), text.includes("http")];
  })))"""


@pytest.fixture(scope="module")
def told(revised: Project) -> Mapping[str, Any]:
    """What the scripts are told of the first edition."""
    found: Mapping[str, Any] = data_of(next((revised.site / "record" / "editions").glob(f"{DRAFT}.*.js")))
    return found


@pytest.fixture(scope="module")
def address(revised: Project) -> Iterator[str]:
    with serve(revised.site) as running:
        yield running


@pytest.fixture
def reader(browser: Browser, address: str, revised: Project) -> Iterator[Page]:
    with opening_in(browser, (address, revised.site.as_uri()), locale="zh-CN") as page:
        yield page


def data_of(script: Path) -> Any:
    """Return what a script of data holds."""
    return json.loads(script.read_text(encoding="utf-8").partition(" = ")[2].rstrip().removesuffix(";"))


def places_of(told: Mapping[str, Any], language: str) -> dict[str, str]:
    """Return the words of every place of the first edition, as the scripts put them together."""
    texts = {entry["location"].partition("#")[2]: entry["text"] for entry in told["texts"][language]}
    found = {}
    for place in told["places"][language]:
        id, start, end = place.get("part", (place["id"], 0, None))
        found[place["id"]] = place["words"] if "words" in place else texts[id][start:end]
    return found


def test_every_address_of_the_first_edition_leads_to_a_page_with_its_words(
    revised: Project, told: Mapping[str, Any]
) -> None:
    lock = read_lock(THIS_RECORD / "anchors.lock")
    locked = {address: anchor for (address, of), anchor in lock.items() if of == DRAFT}
    known = Known(revised.site, told)
    assert [address for address, anchor in locked.items() if not known.leads(address, anchor)] == []
    assert len(locked) > 2000


class Known:
    """What a revised site has under the ids of its pages, and what its scripts are told of the first edition."""

    def __init__(self, site: Path, told: Mapping[str, Any]) -> None:
        self.site = site
        self.words = {"": places_of(told, "zh"), "en/": places_of(told, "en")}
        scripts = {"": "zh", "en/": "en"}
        data = {root: data_of(next((site / "record").glob(f"words-{code}.*.js"))) for root, code in scripts.items()}
        self.reworded = {root: {*own["editions"][0]["ids"]} for root, own in data.items()}
        self.texts = cache(read_by_build)

    def leads(self, address: str, anchor: Anchor) -> bool:
        """Tell whether the words of an address are where it leads to: there, or where its page says that they are."""
        page, _, id = address.partition("#")
        root = "en/" if page.startswith("en/") else ""
        here, gone = self.texts(self.site / page), self.texts(self.site / root / "record/retired.html")
        if not id:
            return True
        if LINE.fullmatch(id):
            return digest_of(self.texts(self.site / root / f"record/editions/{DRAFT}-lines.html")[id]) == anchor.digest
        if NOTE.fullmatch(id):
            return id in here or id in gone
        if id in here and digest_of(here[id]) == anchor.digest:
            return True
        told = id in self.reworded[root] or id in gone
        return told and digest_of(self.words[root].get(id, "")) == anchor.digest


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_an_old_address_of_each_kind_shows_what_stood_there(
    case: dict[str, Any], reader: Page, address: str, revised: Project
) -> None:
    base = f"{revised.site.as_uri()}/" if case.get("file") else address
    reader.goto(base + case["given"])
    expect(reader).to_have_url(base + case.get("leads", case["given"]))
    for words in case["says"]:
        expect(reader.locator(case.get("in", ".past"))).to_contain_text(words)
    for way in case.get("ways", ()):
        expect(reader.locator(f'.past a[href$="{way}"]')).to_have_count(1)
    assert reader.locator(".past").count() == case.get("count", 1)


def test_every_quote_of_the_first_edition_shows_what_became_of_its_words(
    reader: Page, address: str, edition: Edition
) -> None:
    for language, root in (("zh", ""), ("en", "en/")):
        reader.goto(f"{address}{root}record/all.html?e={DRAFT}#para_27")
        reader.locator(".past").wait_for()
        texts = edition.view(language).record.paragraphs
        quotes = [
            (paragraph.id, *_quote(paragraph.text, start))
            for paragraph in texts
            for start in (0, len(paragraph.text) // 2)
        ]
        assert reader.evaluate(QUOTED, quotes) == [[], True]
        assert len(quotes) > 150


def _quote(text: str, start: int) -> tuple[str, str]:
    """Return words of a text and how a link names them."""
    words = text[start : start + 30]
    return f"{start}-{start + len(words)}.{hashlib.sha256(words.encode()).hexdigest()[:8]}", words


def test_every_citation_of_the_first_edition_leads_to_its_place_with_its_edition(
    browser: Browser, revised: Project, edition: Edition
) -> None:
    new = data_of(next((revised.site / "record").glob("words-zh.*.js"))) | {"base": BASE}
    places = [
        {"first": paragraph.number, "last": paragraph.number, "prefix": ""} for paragraph in edition.record.paragraphs
    ]
    with alone(browser) as blank:
        found = blank.evaluate(CITED, [told_by(edition), new, places, DAY])
    wrong = [
        (form, number, way)
        for form, number, way, linked in found
        if not (revised.site / re.split("[?#]", way)[0]).is_file()
        or not way.endswith(f"?e={DRAFT}#para_{number}" if linked else f"#para_{number}")
    ]
    assert wrong == []
    assert len(found) > 1500


def test_a_second_revision_keeps_the_addresses_of_both_texts_before_it(revised: Project, tmp_path: Path) -> None:
    project = Project(tmp_path / "project", revised.folder)
    source = project.folder / "docs" / "source"
    text = (source / "record.txt").read_text(encoding="utf-8")
    project.write("again.txt", text[: text.rindex("\n81. ")] + "\n")
    reasons = ("--reason", "zh=末段撤回。", "--reason", "en=The last paragraph was withdrawn.")
    done = project.run("scripts/revise.py", "again.txt", "--on", "2027-01-15", *reasons)
    assert done.returncode == 1, done.stderr
    built = build(source / "record.txt", source / "record.toml")
    first, second = (earlier.digest for earlier in reversed(built.edition.earlier))
    assert first == DRAFT
    assert "record/retired.html#para_81" in built.files["p/81.html"]
    listed = json.loads(built.files["record/words-zh.js"].partition(" = ")[2].rstrip().removesuffix(";"))["editions"]
    assert [entry["edition"] for entry in listed] == [second, first]
    for digest in (first, second):
        assert f"record/editions/{digest}.js" in built.files
        assert f"record/editions/{digest}.md" in built.files
    gone = next(fate for fate in built.edition.earlier[1].fates.items() if fate[0] == "para_81")
    assert gone[1].kind == "gone"
