"""The aligned texts that translators take away: a table and a translation memory."""

import csv
import json
from pathlib import Path

import pytest
from lxml import etree, html
from paths import CASE_FILES, SOURCE

from record.build import build, contents
from record.edition import Edition

DTD = CASE_FILES / "tmx14.dtd"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def files(edition: Edition) -> dict[str, str]:
    return contents(edition)


def test_the_table_has_every_paragraph_of_the_data_in_both_languages(files: dict[str, str]) -> None:
    head, *rows = csv.reader(files["record/record.tsv"].splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    assert head == ["id", "number", "zh", "en"]
    paragraphs = json.loads(files["record/record.json"])["paragraphs"]
    assert [row for row in rows if row[1]] == [
        [paragraph["id"], str(paragraph["number"]), paragraph["text"]["zh"], paragraph["text"]["en"]]
        for paragraph in paragraphs
    ]
    assert [row[0] for row in rows if not row[1]] == ["att_1", "att_2", "dbsect_1", "dbsect_2", "dbsect_3", "dbsect_4"]


def test_the_translation_memory_is_valid_and_holds_the_same_texts(files: dict[str, str]) -> None:
    text = files["record/record.tmx"]
    memory = etree.fromstring(text.encode())
    with DTD.open("rb") as rules:
        etree.DTD(rules).assertValid(memory)
    assert '<!DOCTYPE tmx SYSTEM "tmx14.dtd">' in text
    assert [header.get("srclang") for header in memory.iter("header")] == ["zh-Hans"]
    found = {
        str(unit.get("tuid")): {variant.get(LANGUAGE): variant.findtext("seg") for variant in unit.iter("tuv")}
        for unit in memory.iter("tu")
    }
    paragraphs = json.loads(files["record/record.json"])["paragraphs"]
    assert {id: texts for id, texts in found.items() if id.startswith("para_")} == {
        paragraph["id"]: {"zh-Hans": paragraph["text"]["zh"], "en": paragraph["text"]["en"]} for paragraph in paragraphs
    }


def test_signs_of_the_markup_stay_text(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text("附件[]\n总\t结\n1. 甲 <b>&乙</b>\t“丙”。\n", encoding="utf-8")
    (tmp_path / "record.en.txt").write_text("Annex []\nSummary\n1. A <b>& B</b> “C”.\n", encoding="utf-8")
    (tmp_path / "record.toml").write_text('languages = ["zh", "en"]\n', encoding="utf-8")
    files = build(tmp_path / "record.txt", tmp_path / "record.toml").files
    memory = etree.fromstring(files["record/record.tmx"].encode())
    assert [seg.text for seg in memory.iter("seg")][-2:] == ["甲 <b>&乙</b>\t“丙”。", "A <b>& B</b> “C”."]
    assert files["record/record.tsv"].splitlines()[-1].split("\t") == [
        "para_1",
        "1",
        "甲 <b>&乙</b> “丙”。",
        "A <b>& B</b> “C”.",
    ]


def test_a_record_in_one_language_has_nothing_to_align(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text("附件[]\n总结\n1. 很好。\n", encoding="utf-8")
    files = build(tmp_path / "record.txt").files
    assert not [path for path in files if path.endswith((".tsv", ".tmx", "-parallel.md"))]


@pytest.mark.parametrize("root", ["", "en/"])
def test_the_about_page_links_to_what_translators_take_away(site: Path, root: str) -> None:
    page = html.document_fromstring((site / root / "about.html").read_text(encoding="utf-8"))
    links = {link.get("href") for link in page.iter("a")}
    up = "../" if root else ""
    for name in ("record/record.tsv", "record/record-en.txt"):
        assert f"{up}{name}" in links
        assert (site / name).is_file()
    assert "downloads.html" in links
    offered = html.document_fromstring((site / root / "downloads.html").read_text(encoding="utf-8"))
    assert f"{up}record/record.tmx" in {link.get("href") for link in offered.iter("a")}


def test_the_plain_english_text_is_the_translation_itself(site: Path) -> None:
    source = SOURCE.with_name("record.en.txt")
    assert (site / "record" / "record-en.txt").read_bytes() == source.read_bytes()
    assert (site / "source" / "record.txt").read_bytes() == source.with_name("record.txt").read_bytes()
    assert not (site / "en" / "source").exists()
