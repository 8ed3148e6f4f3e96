"""Symbols of documents and evidence that is a web address are links out of the site, and say so beside the words."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from markdown import markdown
from paths import cases
from playwright.sync_api import Browser, Page

from record.build import build
from record.built.readback import texts
from record.edition import Edition
from record.markup.links import evidence
from record.symbols import SYMBOL, WRITTEN, library_address

CASES = cases("symbols.toml")
AROUND = ("{}", "见（{}）。", "载于{}号文件", "see {}.", "{}, para. 3", "{}；A/74/8")
TEXT = "附件[]\n主席的总结\n1. 报告（{symbol}）说，S/RES/2254 (2015)已执行。见{symbol}。\n"
NOTE = (
    '[[notes]]\nid = "note_a"\nparagraph = "para_1"\nquote = "告（HSP/HA"\nkind = "term"\nconfidence = "high"\n'
    'text.zh = "即 HSP/HA/1/7。"\nevidence = ["A/74/8"]\n'
)


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("symbol", CASES["symbols"])
def test_a_symbol_is_found_whole_wherever_it_stands(symbol: str) -> None:
    for words in AROUND:
        assert SYMBOL.findall(words.format(symbol))[0] == symbol


@pytest.mark.parametrize("words", CASES["others"])
def test_what_only_looks_like_a_symbol_is_none(words: str) -> None:
    assert SYMBOL.findall(words) == []


def test_the_scripts_read_a_symbol_as_the_pages_do(blank: Page) -> None:
    texts = [words.format(symbol) for symbol in CASES["symbols"] for words in AROUND] + CASES["others"]
    read = r"([pattern, texts]) => texts.map(one => new RegExp(`(?:^|[^\\w/.-])(${pattern})`).exec(one)?.[1] ?? null)"
    assert blank.evaluate(read, [WRITTEN, texts]) == [next(iter(SYMBOL.findall(text)), None) for text in texts]


def test_a_document_is_found_in_the_readers_language_or_in_english() -> None:
    assert library_address("A/74/8", "fr") == "https://docs.un.org/fr/A/74/8"
    assert library_address("A/74/8", "de") == "https://docs.un.org/en/A/74/8"
    assert library_address("S/RES/2254 (2015)", "zh") == "https://docs.un.org/zh/S/RES/2254(2015)"


def test_a_symbol_is_a_link_around_the_same_words_also_where_a_note_cuts_it(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text(TEXT.format(symbol="HSP/HA/1/6"), encoding="utf-8")
    (tmp_path / "record.toml").write_text(NOTE, encoding="utf-8")
    files = build(tmp_path / "record.txt", tmp_path / "record.toml").files
    page = markdown(files["record/annex-1.md"].partition("\n---\n")[2], extensions=["attr_list"])
    assert texts(page)["para_1"] == ["报告（HSP/HA/1/6）说，S/RES/2254 (2015)已执行。见HSP/HA/1/6。"]
    found = [
        ("".join(map(str, link.itertext())), link.get("href"))
        for link in html.fromstring(page).iter("a")
        if link.get("rel")
    ]
    assert found == [
        ("HSP/HA", "https://docs.un.org/zh/HSP/HA/1/6"),
        ("/1/6", "https://docs.un.org/zh/HSP/HA/1/6"),
        ("S/RES/2254 (2015)", "https://docs.un.org/zh/S/RES/2254(2015)"),
        ("HSP/HA/1/6", "https://docs.un.org/zh/HSP/HA/1/6"),
        ("HSP/HA/1/7", "https://docs.un.org/zh/HSP/HA/1/7"),
        ("A/74/8", "https://docs.un.org/zh/A/74/8"),
    ]


@pytest.mark.parametrize("source", CASES["evidence"])
def test_evidence_that_is_a_web_address_or_a_document_leads_there(source: str, edition: Edition) -> None:
    part = html.fragment_fromstring(markdown(evidence(edition.view("zh"), source)))
    assert part.text_content() == source
    assert [words for link in part.iter("a") for words in (link.text_content(), link.get("href"))] == (
        CASES["evidence"][source]
    )


@pytest.mark.parametrize(("root", "code"), [("", "zh"), ("en/", "en")])
@pytest.mark.parametrize("id", ["para_11", "para_17"])
def test_the_document_that_the_record_cites_is_a_link_in_the_readers_language(
    id: str, root: str, code: str, site: Path
) -> None:
    for name in ("dialogue-1", "dialogue-1-parallel", "all"):
        page = html.document_fromstring((site / root / f"record/{name}.html").read_text(encoding="utf-8"))
        [link] = [link for link in page.iterfind(f".//*[@id='{id}']//a") if link.get("rel") == "external"]
        assert (link.text, link.get("href")) == ("HSP/HA/1/6", f"https://docs.un.org/{code}/HSP/HA/1/6")


def test_every_link_out_of_the_site_is_marked_and_says_where_it_leads(site: Path) -> None:
    seen = set()
    for path in site.rglob("*.html"):
        for link in html.document_fromstring(path.read_text(encoding="utf-8")).iter("a"):
            host = urlsplit(link.get("href", "")).hostname
            assert (link.get("rel") == "external") == bool(host), (path, link.get("href"))
            if host:
                assert str(link.get("title")).endswith(host), (path, link.get("href"))
                seen.add(host)
    assert len(seen) > 5
