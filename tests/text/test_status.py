"""How far a text has come, and what took its place, is said in one way on every page and in every form."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from record import urls
from record.build import build
from record.citations.forms import forms
from record.edition import Edition
from record.exports.data import record_data
from record.formats.epub import epub
from record.formats.guide import guides
from record.formats.lines import paragraph_files
from record.formats.reading import readings
from record.formats.sheets import planned, sheets
from record.formats.twins import twins

TEXT = {
    "record.txt": "附件一\n主席的概述\n1. 会议开幕。\n2. 甲国代表说，水很重要。\n",
    "record.en.txt": "Annex I\nSummary by the President\n1. The session opened.\n2. Water matters, said A.\n",
}
FACTS = """\
language = "zh"
languages = ["zh", "en"]
title.zh = "会议记录"
title.en = "Record"
start = 2019-05-27
"""
WORDS = {
    "draft": re.compile("草案|draft", re.IGNORECASE),
    "final": re.compile('(?<!不是)定本|(?<!not the )final text|"final"', re.IGNORECASE),
    "corrected": re.compile("更正|corrected", re.IGNORECASE),
}
"""What only a text of that status may be called; that a draft is no final text is said of drafts."""
SYMBOL, ADDRESS = "Z/9999/NOT-A-DOCUMENT", "https://example.org/later?a=1&b=2"
LATER = f'superseded_by = {{ symbol = "{SYMBOL}", address = "{ADDRESS}" }}\n'
SAYING = re.compile(
    r"record/(?:record\.(?:json|tmx|tei\.xml|(?:en\.)?akn\.xml)|paragraphs\.ndjson|session-record\.html)"
    r"|llms(?:-full)?\.txt|EPUB/(?:package\.opf|../front\.xhtml)|\d\.pdf|p/\d\.json"
    r"|(?!pages/|record/record|.*/robots)[\w/-]+\.(?:txt|md)"
)
"""The forms that say what took the place of the record; on pages `overrides/main.html` does."""
LABELS = {"zh": {"draft": "草案", "final": "定本", "corrected": "更正本"}, "en": {"draft": "Draft"}}
UNSHOWN = frozenset({urls.SCHEMA, urls.SITE})
"""The schema, which names every status, and the tables of words from which pages take theirs."""


def stated(kind: str) -> str:
    """Return what the facts say of a status; its mark is said in one language alone."""
    return f'[status]\nkind = "{kind}"\nlabel.zh = "{LABELS["zh"][kind]}"\n' if kind else ""


def published(folder: Path, facts: str) -> tuple[Edition, dict[str, str]]:
    """Return a small record, and all that is made of it as text, by path."""
    for name, text in {**TEXT, "record.toml": facts}.items():
        (folder / name).write_text(text, encoding="utf-8")
    built = build(folder / "record.txt", folder / "record.toml")
    edition = built.edition
    found = {
        f"pages/{path}" if path.endswith(".md") else path: text
        for path, text in built.files.items()
        if path not in UNSHOWN
    }
    found |= {**twins(edition), **guides(edition), **paragraph_files(record_data(edition))}
    with zipfile.ZipFile(io.BytesIO(epub(edition, 1_700_000_000))) as book:
        found |= {name: book.read(name).decode("utf-8") for name in book.namelist()}
    for place, texts in enumerate(planned(readings(edition))):
        found[f"{place}.pdf"] = json.dumps(sheets(edition, texts, (2019, 5, 27)), ensure_ascii=False)
    return edition, found


@pytest.mark.parametrize("kind", ["final", "corrected", ""])
def test_words_of_one_status_never_show_for_another(kind: str, tmp_path: Path) -> None:
    _, files = published(tmp_path, FACTS + stated(kind))
    assert len(files) > 40
    for other in WORDS.keys() - {kind}:
        assert [path for path, text in files.items() if WORDS[other].search(text)] == [], other
    if kind:
        assert len([path for path, text in files.items() if WORDS[kind].search(text)]) > 20


def test_every_page_form_and_citation_names_what_took_the_place_of_the_record(tmp_path: Path) -> None:
    edition, files = published(tmp_path, FACTS + LATER + stated("draft"))
    for language in edition.languages:
        for form in forms(edition, edition.view(language)):
            said = json.dumps(form["pieces"], ensure_ascii=False)
            assert SYMBOL in said, form["id"]
            assert "example.org/later" in said, form["id"]
    saying = {path: text for path, text in files.items() if SAYING.fullmatch(path)}
    assert len(saying) > 25
    assert [path for path, text in saying.items() if SYMBOL not in text or ADDRESS[:25] not in text] == []
    assert WORDS["final"].search("".join(files.values())) is None
    data = record_data(edition)
    assert data["superseded_by"] == {"symbol": SYMBOL, "address": ADDRESS}
    [row, _] = files[urls.PARAGRAPHS].splitlines()
    assert json.loads(row)["superseded_by"] == data["superseded_by"]
