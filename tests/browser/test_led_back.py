"""Whatever the site prints of a place, its link, its citation or its id, leads back to it through the one reader."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from links import Links
from playwright.sync_api import Browser, Page
from pure_scripts import BASE, DAY, alone, told_by

from record import urls
from record.edition import Edition

SPEECH = re.compile(r"((para_(\d+))__speech_\d+)")
CITED = """([told, language, places, day]) => {
  const wrong = [];
  let count = 0;
  for (const place of places) {
    for (const base of [told.base, ""]) {
      for (const form of Citation.forms({ ...told, base }, place, language, day)) {
        count += 1;
        const read = Reader.read(told, form.text).place;
        const same = read?.part === place.part && read.first === place.first && read.last === place.first;
        if (!same) wrong.push([form.id, form.text]);
      }
    }
  }
  return [wrong.slice(0, 3), count];
}"""

WAYS = """([facts, all]) => all.map((one) => {
  const found = Reader.read(facts, one);
  return found.reason ?? Address.way(facts, found, facts.language);
})"""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page with the pure scripts."""
    with alone(browser) as page:
        yield page


@pytest.fixture(scope="module")
def facts(edition: Edition) -> dict[str, dict[str, Any]]:
    """What the pages of each language tell their scripts."""
    return told_by(edition)


@pytest.fixture(scope="module")
def links(site: Path) -> Links:
    return Links(site)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_citation_of_every_speech_leads_back_to_it_with_its_address_and_without(
    language: str, blank: Page, facts: dict[str, dict[str, Any]]
) -> None:
    said = facts[language]["speeches"][language]
    places = [
        {"first": number, "last": number, "prefix": "", "part": f"{id}__speech_{ordinal}"}
        for id, voices in said.items()
        for number in (int(id.removeprefix("para_")),)
        for ordinal in range(1, len(voices) + 1)
    ]
    wrong, count = blank.evaluate(CITED, [facts[language], language, places, DAY])
    assert wrong == []
    forms = len(blank.evaluate("args => Citation.forms(...args)", [facts[language], places[0], language, DAY]))
    assert count == len(places) * forms * 2 > 20 * len(said)


def test_whose_speech_a_citation_means_is_read_on_pages_of_either_language(
    blank: Page, facts: dict[str, dict[str, Any]]
) -> None:
    read = "([facts, text]) => Reader.read(facts, text).place.part"
    for told in facts.values():
        assert blank.evaluate(read, [told, "第24段（赛义德先生的发言）"]) == "para_24__speech_4"
        assert blank.evaluate(read, [told, "para. 25 (Mr. Kenyatta, speech 2)"]) == "para_25__speech_7"
        assert blank.evaluate(read, [told, "para. 24 (Mr. Nobody)"]) is None
        assert blank.evaluate(read, [told, "“(Mr. Saeed)”, para. 24"]) is None
        assert blank.evaluate(read, [told, "paras. 24–25 (Mr. Saeed)"]) is None


def test_every_link_of_the_site_leads_back_to_where_it_led(
    blank: Page, links: Links, facts: dict[str, dict[str, Any]]
) -> None:
    """A paragraph leads to the page of its section, whichever page it was read on."""
    targets = sorted({f"{address}#{place}" for _, address, place in links.own(BASE) if place and ".html" in address})
    found = blank.evaluate(WAYS, [facts["zh"], targets])
    wrong = []
    for target, way in zip(targets, found, strict=True):
        page, _, id = target.removeprefix(BASE).partition("#")
        apart = page.endswith(urls.SINGLE) and id.startswith("en_") and way.partition("#")[2] == id.removeprefix("en_")
        same = apart or way.partition("#")[2] == id
        if not same or way.startswith("en/") != (apart or page.startswith("en/")):
            wrong.append((target, way))
    assert wrong[:10] == []
    assert len(targets) > 1000


def test_every_page_of_the_site_is_led_back_to(blank: Page, links: Links, facts: dict[str, dict[str, Any]]) -> None:
    pages = sorted({address.removeprefix(BASE) for _, address, _ in links.own(BASE) if address.endswith(".html")})
    found = blank.evaluate(WAYS, [facts["zh"], [BASE + page for page in pages]])
    same = [page for page, way in zip(pages, found, strict=True) if way == page]
    # A short address leads on to its paragraph, and two texts side by side to the one that is read.
    others = [page for page in pages if page not in same and not re.search(r"(?:^|/)p/\d|-parallel", page)]
    assert others == []
    assert len(same) > 60


def test_every_id_of_a_speech_leads_to_it_alone_or_in_an_address(
    blank: Page, links: Links, facts: dict[str, dict[str, Any]]
) -> None:
    ids = {id for places in links.places.values() for id in places if SPEECH.fullmatch(id)}
    read = "([facts, all]) => all.map((one) => Reader.read(facts, one).place?.part)"
    for form in (
        "#{}",
        "{}",
        "record/all.html#{}",
        BASE + "en/record/debate.html#{}",
        "file:///x/session-record.html#{}",
    ):
        assert blank.evaluate(read, [facts["zh"], [form.format(id) for id in sorted(ids)]]) == sorted(ids), form
    assert len(ids) > 100
