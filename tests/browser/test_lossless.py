"""Not one character is lost: the built pages, read by the build and by a browser, say what the source says."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest
from lossless import letters_of, marked, paragraphs_of, parse, read_by_browser, read_by_build, slots
from lxml import html
from paths import SOURCE
from playwright.sync_api import Page

from record.built.readback import verify
from record.edition import Edition

PARAGRAPH = re.compile(r"para_[0-9]+")
SECTIONS = ["debate", "dialogues", "dialogue-1", "dialogue-2", "dialogue-3", "dialogue-4"]
JOINS = {"zh": "", "en": " "}
MUTATIONS = 500


@pytest.fixture(scope="module", params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def folder(site: Path, language: str) -> Path:
    """The record's pages in a language."""
    return site / "record" if language == "zh" else site / language / "record"


@pytest.fixture(scope="module")
def source(language: str) -> Path:
    return SOURCE if language == "zh" else SOURCE.with_suffix(f".{language}.txt")


@pytest.fixture(scope="module")
def expected(source: Path, language: str) -> dict[str, str]:
    return paragraphs_of(source, JOINS[language])


def test_the_paragraphs_of_the_source_are_those_of_the_edition(expected: dict[str, str], edition: Edition) -> None:
    assert list(expected) == [paragraph.id for paragraph in edition.record.paragraphs]


def test_each_paragraph_stands_once_among_the_pages_of_sections(folder: Path, expected: dict[str, str]) -> None:
    found = Counter(id for name in SECTIONS for id in ids_of(folder / f"{name}.html") if PARAGRAPH.fullmatch(id))
    assert found == dict.fromkeys(expected, 1)


def test_each_paragraph_stands_once_on_the_page_of_the_whole(folder: Path, expected: dict[str, str]) -> None:
    found = Counter(id for id in ids_of(folder / "all.html") if PARAGRAPH.fullmatch(id))
    assert found == dict.fromkeys(expected, 1)


@pytest.mark.parametrize("name", [*SECTIONS, "all"])
def test_no_id_stands_twice_on_a_page(folder: Path, name: str) -> None:
    assert [id for id, count in Counter(ids_of(folder / f"{name}.html")).items() if count > 1] == []


def test_the_build_reads_the_source_back_from_the_pages(folder: Path, expected: dict[str, str]) -> None:
    sections = {id: text for name in SECTIONS for id, text in read_by_build(folder / f"{name}.html").items()}
    whole = read_by_build(folder / "all.html")
    for id, text in expected.items():
        assert sections[id] == text
        assert whole[id] == text


def test_a_browser_reads_the_source_back_from_the_pages(page: Page, folder: Path, expected: dict[str, str]) -> None:
    sections: dict[str, str] = {}
    for name in SECTIONS:
        sections |= read_by_browser(page, (folder / f"{name}.html").as_uri())
    whole = read_by_browser(page, (folder / "all.html").as_uri())
    for id, text in expected.items():
        assert sections[id] == text
        assert whole[id] == text


def test_the_page_of_the_whole_says_every_line_of_the_source_in_order(folder: Path, source: Path) -> None:
    read = read_by_build(folder / "all.html")
    shown = []
    for id, element in marked(parse(folder / "all.html")):
        if PARAGRAPH.fullmatch(id):
            [head] = element.xpath("preceding-sibling::*[1]")
            [number] = head.find_class("number")
            shown.append(number.text_content())
        if re.fullmatch(r"(para|masthead|att|dbsect)_[0-9]+(__num)?", id):
            shown.append(read[id])
    said = source.read_text(encoding="utf-8").replace("**", "").rstrip().removesuffix("-")
    assert letters_of("".join(shown)) == letters_of(said)


def test_any_character_deleted_doubled_or_changed_is_noticed(site: Path, edition: Edition) -> None:
    chance = random.Random(81)  # noqa: S311 -- a fixed sample, no secret
    roots = {"": "zh", "en/": "en"}
    paths = [f"{root}record/{name}.html" for root in roots for name in [*SECTIONS, "all"]]
    trees = {path: parse(site / path) for path in paths}
    paragraphs = {
        path: [(id, element) for id, element in marked(tree) if PARAGRAPH.fullmatch(id)] for path, tree in trees.items()
    }
    for _ in range(MUTATIONS):
        path = chance.choice(paths)
        id, paragraph = chance.choice(paragraphs[path])
        element, slot, text = chance.choice(list(slots(paragraph)))
        at = chance.randrange(len(text))
        sign = chance.choice(["", text[at] * 2, chr(ord(text[at]) ^ 1)])
        setattr(element, slot, text[:at] + sign + text[at + 1 :])
        complaints = verify(edition, {path: html.tostring(trees[path], encoding="unicode")})
        setattr(element, slot, text)
        assert any(line.startswith(f"{path}#{id}: ") for line in complaints), (path, text, at, sign)


def test_a_page_without_a_change_gives_no_complaint(site: Path, edition: Edition) -> None:
    built = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    assert verify(edition, built) == []


def test_a_page_a_paragraph_or_an_id_too_many_or_missing_is_noticed(site: Path, edition: Edition) -> None:
    built = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    path = "record/dialogue-2.html"
    page = built.pop(path)
    assert verify(edition, built) == [f"{path}: missing from the built site"]
    for old, new, complaint in (
        ('id="para_27"', 'id="para_270"', "#para_27: stands 0 times, not once"),
        ('id="para_28"', 'id="para_27"', "#para_27: stands 2 times, not once"),
        ('id="para_28"', 'id="para_1"', "#para_1: no such paragraph in this part of the record"),
        ('id="para_28"', 'id="att_2__para_1"', "#att_2__para_1: no such paragraph in this part of the record"),
    ):
        assert old in page
        assert f"{path}{complaint}" in verify(edition, built | {path: page.replace(old, new)})


def ids_of(page: Path) -> list[str]:
    return [id for id, _ in marked(parse(page))]
