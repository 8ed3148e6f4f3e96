"""Readers that know nothing of our styles get the words, each paragraph with its number, and the encoding."""

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import html5lib
import pytest
import trafilatura
from browsing import Opening
from lxml import html
from paths import ROOT
from plain_text import PAGES, assert_read

from record.edition import Edition

CHARSET = re.compile(rb'<meta charset="?utf-8')
BARE = """() => {
  document.querySelectorAll("link[rel=stylesheet], style").forEach((one) => one.remove());
  return document.querySelector("article").innerText;
}"""

READABILITY = ROOT / "node_modules" / "@mozilla" / "readability" / "Readability.js"
READ = """(() => {
  const { title, content } = new Readability(document.cloneNode(true), { charThreshold: 20 }).parse();
  document.documentElement.innerHTML = `<body>${content}</body>`;
  return [title, document.body.innerText];
})()"""


class Title(HTMLParser):
    """The title of a page, and what its first element says for the sheets that are printed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.inside = False
        self.title = ""
        self.said: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "title"
        if tag == "html":
            self.said = [value or "" for name, value in attrs if name.startswith("data-")]

    def handle_endtag(self, _: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        self.title += data if self.inside else ""


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The pages of the archive, unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    with ZipFile(BytesIO((site / "session-record.zip").read_bytes())) as packed:
        packed.extractall(folder)
    return sorted(folder.rglob("*.html"))


def test_nothing_beyond_ascii_stands_before_a_page_says_its_encoding(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = path.read_bytes()
        found = CHARSET.search(page, 0, 1024)
        assert found, path
        assert page[: found.start()].isascii(), path


def test_parsers_that_are_not_told_the_encoding_read_every_page_of_the_archive(
    unpacked: list[Path], least: int
) -> None:
    assert len(unpacked) > least
    for path in unpacked:
        page = path.read_text(encoding="utf-8")
        expected = Title(page)
        assert expected.title.strip(), path
        by_lxml = html.parse(str(path)).getroot()
        assert by_lxml.findtext(".//title") == expected.title, path
        assert [value for name, value in by_lxml.attrib.items() if name.startswith("data-")] == expected.said, path
        if len(page) < 100_000:
            with path.open("rb") as opened:
                tree = html5lib.parse(opened, namespaceHTMLElements=False)
            assert tree.findtext(".//title") == expected.title, path


@pytest.mark.parametrize("path", PAGES)
def test_a_reader_that_takes_the_text_out_gets_each_paragraph_with_its_number(
    site: Path, edition: Edition, path: str
) -> None:
    found = trafilatura.extract((site / path).read_bytes(), include_formatting=True, include_tables=False)
    assert_read(str(found).splitlines(), edition, path, left_out={"[待补]", "[To be completed]"})


@pytest.mark.parametrize("path", PAGES)
def test_without_style_sheets_each_paragraph_stands_after_its_number_and_nothing_is_glued_to_it(
    opening: Opening, server: str, edition: Edition, path: str
) -> None:
    page = opening(java_script_enabled=False)
    page.goto(server + path)
    page.evaluate(BARE)
    lines = str(page.evaluate("document.querySelector('article').innerText")).splitlines()
    assert_read(lines, edition, path)


@pytest.mark.parametrize("path", PAGES)
def test_the_reading_view_shows_each_paragraph_with_its_number_under_the_title_of_the_section(
    opening: Opening, server: str, edition: Edition, path: str
) -> None:
    page = opening(java_script_enabled=False)
    page.goto(server + path)
    page.evaluate("() => document.querySelectorAll('script').forEach((script) => script.remove())")
    heading = page.locator("h1").text_content()
    title, text = page.evaluate(f"{READABILITY.read_text(encoding='utf-8')}\n{READ}")
    assert title == heading
    assert_read(str(text).splitlines(), edition, path)
