"""The certificate of forms: how much of each text was read back from every form, for programs and on the proof page."""

import json
from collections.abc import Mapping
from pathlib import Path

from lxml import html
from paths import SOURCE

from record import urls
from record.edition import Edition
from verify_site import verify
from verifying.check import Check
from verifying.counted import EARLIER, FORMS, PAPER_FORMS, Counted, form_lines
from verifying.names import PAPER

LEAST = 12


def test_every_form_has_every_paragraph_of_every_text(edition: Edition, files: Mapping[str, bytes]) -> None:
    said = json.loads(files[urls.CERTIFICATE])
    assert (said["edition"], said["source_sha256"]) == (edition.record.source.edition, edition.record.source.sha256)
    rows = said["forms"]
    there = [form for form in FORMS if any(map(PAPER.fullmatch, files)) or form not in PAPER_FORMS]
    assert [*dict.fromkeys(row["form"] for row in rows)] == there
    assert len(there) >= LEAST
    for row in rows:
        text = edition.translations.get(row["language"], edition.record)
        lengths = [len(paragraph.text) for paragraph in text.paragraphs]
        assert row["paragraphs"] == row["of"] == len(lengths)
        assert row["passages"] >= len(lengths)
        assert row["signs"] >= sum(lengths)
    languages = {edition.record.language, *edition.translations}
    assert len(rows) == len(there) * len(languages)


def test_the_checker_counts_again_and_refuses_other_counts(files: Mapping[str, bytes]) -> None:
    said = json.loads(files[urls.CERTIFICATE])
    said["forms"][0]["paragraphs"] -= 1
    forged = {**files, urls.CERTIFICATE: json.dumps(said).encode()}
    found = verify(forged, SOURCE.read_bytes()).differences
    assert f"{urls.CERTIFICATE}: states other counts of the forms" in found


def test_words_that_differ_are_not_counted(check: Check) -> None:
    counted = Counted({check.source.language: check.source})
    first, second = [*check.source.passages.values()][-2:]
    counted.told("text", check.source.language, first.id, first.text)
    counted.told("text", check.source.language, second.id, second.text[1:])
    [row] = counted.rows()
    assert (row["passages"], row["signs"]) == (1, len(first.text))
    assert next(form_lines([row])).startswith(f"  text: {check.source.language} 1 of ")


def test_an_earlier_text_has_rows_of_its_own(check: Check) -> None:
    counted = Counted({check.source.language: check.source})
    first, second = [*check.source.passages.values()][-2:]
    counted.stood("0123abcd", check.source, [(first.id, first.text), (second.id, second.text[1:])])
    [row] = counted.rows()
    assert (row["form"], row["edition"], row["passages"]) == (EARLIER, "0123abcd", 1)
    assert next(form_lines([row])).startswith(f"  earlier 0123abcd: {check.source.language} 1 of ")


def test_the_page_of_the_proof_lists_the_certificate(edition: Edition, site: Path, files: Mapping[str, bytes]) -> None:
    rows = json.loads(files[urls.CERTIFICATE])["forms"]
    for language in edition.languages:
        page = html.document_fromstring((site / edition.root(language) / urls.PROOF).read_text(encoding="utf-8"))
        [table] = page.iterfind(".//details/table[@class='forms']")
        cells = [[cell.text for cell in row.iter("td")][1:] for row in table.iter("tr")][1:]
        assert cells == [[f"{row['paragraphs']}/{row['of']}", str(row["passages"]), str(row["signs"])] for row in rows]
        assert [*page.iterfind(".//*[@class='plain unread']")] == []
