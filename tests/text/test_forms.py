"""The other forms of the record: XML, lines of JSON and the book hold every paragraph, once, in order, under its id."""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from paths import CASE_FILES

from record.build import contents
from record.edition import Edition
from record.facts import Facts
from record.formats import xml
from record.formats.epub import epub
from record.formats.pieces import Mark
from record.formats.reading import readings
from record.inputs import read_record
from record.judge import read_labels
from record.model import Record
from verifying.forms import akoma_ntoso, book, tei

SPACES = {
    "akn": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
    "tei": "http://www.tei-c.org/ns/1.0",
    "html": "http://www.w3.org/1999/xhtml",
    "epub": "http://www.idpf.org/2007/ops",
}
ID = "{http://www.w3.org/XML/1998/namespace}id"
EPOCH = 1_700_000_000
TEXTS = sorted((CASE_FILES / "parse").glob("*.txt"))
Paragraphs = list[tuple[str, str, str]]
"""Id, printed number and words of each paragraph."""


@pytest.fixture(scope="module")
def files(edition: Edition) -> dict[str, str]:
    return contents(edition)


@pytest.fixture(scope="module")
def archive(edition: Edition) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(epub(edition, EPOCH)))


def texts_of(edition: Edition) -> Mapping[str, Record]:
    return {edition.record.language: edition.record, **edition.translations}


def wanted(record: Record) -> Paragraphs:
    return [(paragraph.id, paragraph.label.text, paragraph.text) for paragraph in record.paragraphs]


def words(element: etree._Element | None) -> str:
    return "" if element is None else "".join(str(part) for part in element.itertext())


def test_akoma_ntoso_holds_the_paragraphs_of_its_text(edition: Edition, files: dict[str, str]) -> None:
    for language, record in texts_of(edition).items():
        suffix = "" if record is edition.record else f".{language}"
        root = etree.fromstring(files[f"record/record{suffix}.akn.xml"].encode())
        found = [
            (
                str(element.get("eId")),
                words(element.find("akn:num", SPACES)),
                words(element.find("akn:content/akn:p", SPACES)),
            )
            for element in root.iterfind(".//akn:paragraph", SPACES)
        ]
        assert found == wanted(record)


def test_tei_holds_the_paragraphs_of_every_text_side_by_side(edition: Edition, files: dict[str, str]) -> None:
    root = etree.fromstring(files["record/record.tei.xml"].encode())
    for language, record in texts_of(edition).items():
        prefix = "" if record is edition.record else f"{language}_"
        text = root.find(f".//tei:text[@xml:id='text_{language}']", SPACES | {"xml": ID[1:-3]})
        assert text is not None
        found = list(text.iterfind(".//tei:body//tei:p", SPACES))
        assert [
            (str(element.get(ID)).removeprefix(prefix), element.get("n"), words(element)) for element in found
        ] == wanted(record)
        assert [element.get("corresp") for element in found] == [
            f"#{id}" if prefix else None for id, _, _ in wanted(record)
        ]


def test_tei_says_who_is_reported_and_how_that_is_known(edition: Edition, files: dict[str, str]) -> None:
    root = etree.fromstring(files["record/record.tei.xml"].encode())
    found = {str(element.get(ID)): element for element in root.iterfind(".//tei:said", SPACES)}
    for paragraph in edition.record.paragraphs:
        for speech in paragraph.speeches:
            if speech.basis != "none":
                element = found[speech.id]
                assert element.get("who") == (f"#{speech.speaker}" if speech.speaker else None)
                assert (element.get("ana"), element.get("direct")) == (f"#basis_{speech.basis}", "false")
                assert words(element) == paragraph.text[speech.start : speech.end]


def test_each_line_of_json_is_a_paragraph_with_edition_and_status(files: dict[str, str]) -> None:
    data = json.loads(files["record/record.json"])
    rows = [json.loads(row) for row in files["record/paragraphs.ndjson"].splitlines()]
    shared = {"edition": data["edition"], "status": data["status"]}
    assert rows == [paragraph | shared for paragraph in data["paragraphs"]]


def chapters(archive: zipfile.ZipFile, language: str) -> Iterator[etree._Element]:
    package = etree.fromstring(archive.read("EPUB/package.opf"))
    space = {"opf": "http://www.idpf.org/2007/opf"}
    paths = {element.get("id"): str(element.get("href")) for element in package.iterfind(".//opf:item", space)}
    for element in package.iterfind(".//opf:itemref", space):
        if (path := paths[element.get("idref")]).startswith(f"{language}/"):
            yield etree.fromstring(archive.read(f"EPUB/{path}"))


def test_the_book_holds_the_paragraphs_of_every_text(edition: Edition, archive: zipfile.ZipFile) -> None:
    for language, record in texts_of(edition).items():
        found = []
        for page in chapters(archive, language):
            for mark in page.iterfind(".//html:a[@role='doc-noteref']", SPACES):
                mark.text = ""
            found += [
                (str(element.get("id")), words(element))
                for element in page.iterfind(".//html:p[@class='paragraph']", SPACES)
            ]
        assert found == [(paragraph.id, paragraph.text) for paragraph in record.paragraphs]


def test_the_pages_of_the_book_are_the_numbers_of_the_paragraphs(edition: Edition, archive: zipfile.ZipFile) -> None:
    nav = etree.fromstring(archive.read("EPUB/nav.xhtml"))
    links = nav.findall(".//html:nav[@role='doc-pagelist']//html:a", SPACES)
    assert [link.text for link in links] == [str(paragraph.number) for paragraph in edition.record.paragraphs]
    for link, paragraph in zip(links, edition.record.paragraphs, strict=True):
        path, _, id = str(link.get("href")).partition("#")
        page = etree.fromstring(archive.read(f"EPUB/{path}"))
        number = page.find(f".//html:h2[html:span][html:span='']/html:span[@id='{id}']/..", SPACES)
        assert number is not None
        place = number.getnext()
        assert place is not None
        assert (place.get("id"), id) == (paragraph.id, f"page_{paragraph.id}")


def test_every_note_of_the_book_leads_to_its_words_and_back(edition: Edition, archive: zipfile.ZipFile) -> None:
    for language in texts_of(edition):
        notes = 0
        for page in chapters(archive, language):
            ids = {str(element.get("id")) for element in page.iterfind(".//*[@id]")}
            links = [str(element.get("href")) for element in page.iterfind(".//html:a", SPACES)]
            assert {link[1:] for link in links} <= ids
            notes += len(page.findall(".//html:aside", SPACES))
        assert notes == len(edition.notes)


def test_the_book_begins_with_what_it_is_and_is_always_the_same(edition: Edition, archive: zipfile.ZipFile) -> None:
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type, archive.read(first)) == (
        "mimetype", zipfile.ZIP_STORED, b"application/epub+zip",
    )  # fmt: skip
    assert epub(edition, EPOCH) == epub(edition, EPOCH)
    assert b"2023-11-14T22:13:20Z" in archive.read("EPUB/package.opf")


def test_each_note_hangs_once_on_the_words_that_it_is_about(edition: Edition) -> None:
    ends = {anchored.note.id: anchored.end for anchored in edition.notes}
    for text in readings(edition):
        marks = []
        for block in text.paragraphs:
            at = 0
            for piece in (piece for voice in block.voices for piece in voice.pieces):
                if isinstance(piece, Mark):
                    marks.append(piece.id)
                    assert at == (ends[piece.id] if text.original else len(block.text))
                else:
                    at += len(piece)
        assert marks == [note.id for note in text.notes if note.paragraph in {block.id for block in text.paragraphs}]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_records_of_other_forms_are_whole_in_each(path: Path) -> None:
    language = path.stem.partition(".")[2] or "zh"
    facts = Facts(language=language, start=date(2020, 1, 2))
    record, _ = read_record(path, language, facts)
    edition = Edition(record=record, facts=facts, labels=read_labels(), translations={})
    ways = {
        "akn": akoma_ntoso(xml.akoma_ntoso(edition)[language].encode()),
        "tei": dict(tei(xml.tei(edition).encode()))[language],
        "book": dict(book(epub(edition, EPOCH)))[language],
    }
    expected = [entry.passage.text for entry in record.masthead]
    for section in record.sections:
        if section.kind == "annex":
            heading = [section.label.text, section.title.text]
        else:
            heading = [edition.view(language).heading(section)]
        expected += [*filter(None, heading), *(block.passage.text for block in section.blocks)]
    before = [aside.passage.text for aside in record.asides]
    for name, rows in ways.items():
        found = [words for _, _, words in rows]
        assert sorted(found) == sorted(expected + before), name
        assert [words for words in found if words not in before] == [text for text in expected if text not in before], (
            name
        )
