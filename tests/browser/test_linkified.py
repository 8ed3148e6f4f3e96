"""An address that a citation prints leads to its place, whatever a sentence or a program that makes links adds."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paths import ROOT, THIS_RECORD, cases
from playwright.sync_api import Browser, Page
from pure_scripts import BASE, DAY, alone, told_by

from record.edition import Edition

LINKIFIERS = [ROOT / "node_modules" / name for name in ("marked/lib/marked.umd.js", "linkifyjs/dist/linkify.js")]
SENTENCES = cases("linkified.toml")["sentences"]
PLACES = [
    ({"first": 27, "last": 27, "prefix": ""}, None),
    ({"first": 27, "last": 31, "prefix": ""}, None),
    ({"first": 34, "last": 37, "prefix": ""}, None),
    ({"first": 27, "last": 27, "prefix": ""}, "12-40.a1b2c3d4"),
]
"""A paragraph, a range, one across pages, and a quote."""
SYNTAX = {"markdown", "html", "bibtex", "csl"}
"""Forms in which an address is part of a syntax that ends it."""
TRAILING = "。，、；：！？）」』】》”’…,;:.!?)]}>'\"` ·—"
LINKS = """text => {
  const made = new DOMParser().parseFromString(marked.parse(text), "text/html");
  return [...new Set([
    ...[...made.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    ...linkify.find(text, "url").map(({ href }) => href),
  ])].filter((href) => href.startsWith("https:"));
}"""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page with the pure scripts and the programs that make links."""
    with alone(browser, LINKIFIERS) as page:
        yield page


@pytest.fixture(scope="module")
def facts(edition: Edition) -> dict[str, dict[str, Any]]:
    """What the pages of each language tell their scripts."""
    return told_by(edition)


@pytest.fixture(scope="module")
def forms(blank: Page, facts: dict[str, dict[str, Any]]) -> dict[tuple[str, str, int], str]:
    """What each citation of a place says, by language, form and place."""
    cite = "args => Citation.forms(...args)"
    return {
        (language, form["id"], at): form["text"]
        for language, told in facts.items()
        for at, (place, _) in enumerate(PLACES[:3])
        for form in blank.evaluate(cite, [told, place, language, DAY])
    }


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("at", range(len(PLACES)))
def test_an_address_in_a_sentence_leads_to_its_place_once_a_program_has_made_a_link_of_it(
    at: int, language: str, blank: Page, facts: dict[str, dict[str, Any]]
) -> None:
    told, (place, quoted) = facts[language], PLACES[at]
    address = blank.evaluate("args => Address.link(...args)", [told, place, language, quoted])
    wrong = blank.evaluate(
        f"""([facts, sentences, address]) => {{
            const links = {LINKS};
            return sentences.flatMap((sentence) => {{
              const found = links(sentence.replaceAll("{{address}}", address));
              if (!found.length) return [[sentence, "no link"]];
              return found.filter((link) => Address.way(facts, Reader.address(facts, link.slice(facts.base.length)))
                !== address.slice(facts.base.length)).map((link) => [sentence, link]);
            }});
        }}""",
        [told, SENTENCES, address],
    )
    assert wrong == []


def test_a_link_made_of_a_citation_leads_to_its_place(
    blank: Page, facts: dict[str, dict[str, Any]], forms: dict[tuple[str, str, int], str]
) -> None:
    wrong = []
    for (language, form, at), text in forms.items():
        place, _ = PLACES[at]
        for link in blank.evaluate(LINKS, text):
            found = blank.evaluate("args => Reader.address(...args).place", [facts[language], link.removeprefix(BASE)])
            if (found["first"], found["last"], found["language"]) != (place["first"], place["last"], language):
                wrong.append((language, form, link))
    assert wrong == []


def test_nothing_but_a_space_or_the_end_of_a_line_stands_after_an_address(
    forms: dict[tuple[str, str, int], str],
) -> None:
    wrong = [
        (key, found)
        for key, text in forms.items()
        if key[1] not in SYNTAX
        for found in re.findall(r"https?:\S+", text)
        if not re.fullmatch(re.escape(BASE) + r"[\w/.-]+\.html\?e=6ce3543d(?:&r=\d+-\d+)?#para_\d+", found)
    ]
    assert wrong == []
    assert sum(BASE in text for text in forms.values()) > 50


def _published() -> list[str]:
    """Return the addresses of paragraphs, speeches, sections, notes and lines of the source, of both languages."""
    kinds = re.compile(r"(?:en/)?(?:record/(?:debate|dialogue)|source\.html)[^#]*#(?:para_|L|note_|dbsect_|att_)\w+$")
    listed = (THIS_RECORD / "anchors.lock").read_text(encoding="utf-8").splitlines()
    return [address for line in listed if kinds.fullmatch(address := line.split("\t")[0]) and "parallel" not in address]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    address=st.sampled_from(_published()),
    trailing=st.text(TRAILING, max_size=6),
    escaped=st.booleans(),
)
def test_an_address_of_the_site_leads_to_the_same_place_with_any_punctuation_after_it(
    address: str, trailing: str, *, escaped: bool, blank: Page, facts: dict[str, dict[str, Any]]
) -> None:
    given_address = address + (quote(trailing) if escaped else trailing)
    found = blank.evaluate(
        "([facts, ...all]) => all.map((one) => Address.way(facts, Reader.address(facts, one)))",
        [facts["zh"], address, given_address],
    )
    assert found[1] == found[0]
    assert found[0].partition("#")[2] == address.partition("#")[2]
