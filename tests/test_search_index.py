"""The search index: one entry a paragraph in every language, as UTF-8, no larger than it must be."""

import json
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from record.edition import Edition
from record.search_pages import whole_index


def test_every_paragraph_of_every_language_is_an_entry_after_its_page(site: Path, edition: Edition) -> None:
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    places = {entry["location"]: place for place, entry in enumerate(docs)}
    for language, root in (("zh", ""), ("en", "en/")):
        for section in edition.view(language).record.sections:
            page = root + edition.page(section)
            for paragraph in section.paragraphs:
                place = places[f"{page}#{paragraph.id}"]
                assert docs[place]["text"] == paragraph.text
                assert places[page] < place


def test_the_index_is_utf_8_and_a_paragraph_s_entry_little_larger_than_its_text(site: Path) -> None:
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "\\u" not in index
    entries = [entry for entry in json.loads(index)["docs"] if "#para_" in entry["location"]]
    text = sum(len(entry["text"].encode()) for entry in entries)
    assert len(json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode()) <= text * 1.3


def test_the_copy_for_use_without_a_server_is_the_same(site: Path) -> None:
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    assert (site / "search" / "search_index.js").read_text(encoding="utf-8") == f"var __index = {index}"


def test_hand_written_pages_are_found_and_the_whole_record_is_not_listed_twice(site: Path) -> None:
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    locations = [entry["location"] for entry in docs]
    assert "about.html#status" in locations
    assert "en/about.html#status" in locations
    assert not [location for location in locations if "all.html" in location]
    assert len(locations) == len(set(locations))
    assert not [entry for entry in docs if "<p>" in entry["text"]]


@pytest.mark.parametrize(
    "segmenter", [None, SimpleNamespace(cut=lambda data: list(data.decode()))], ids=["none", "one"]
)
def test_a_word_segmenter_changes_nothing(monkeypatch: pytest.MonkeyPatch, segmenter: object) -> None:
    # The theme puts zero-width spaces between words as soon as jieba can be imported.
    plugin = import_module("material.plugins.search.plugin")
    monkeypatch.setattr(plugin, "jieba", segmenter)
    made = plugin.SearchIndex(lang=["en"], separator="", pipeline=[], fields={})
    content = '<h1 id="a">说明</h1><p>文本的<b>状态</b>。</p>'
    made.add_entry_from_context(SimpleNamespace(meta={}, content=content, toc=[], url="about.html", title="说明"))
    stock = json.loads(made.generate_search_index(None))
    assert ("\u200b" in json.dumps(stock, ensure_ascii=False)) == bool(segmenter)
    ready = {"config": {"languages": {"zh": {"root": ""}}}, "docs": []}
    (entry,) = whole_index(ready, stock)["docs"]
    assert entry == {"location": "about.html", "title": "说明", "text": "文本的状态。"}
