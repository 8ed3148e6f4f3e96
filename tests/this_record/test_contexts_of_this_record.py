"""The terms of this record in context: counts that were read, and a page whose rows say what the paragraphs say."""

from pathlib import Path
from typing import Any

import pytest
from lxml import html
from paths import record_cases

from record.edition import Edition

CASES = record_cases("contexts.toml")


@pytest.mark.parametrize("key", CASES)
def test_the_places_and_forms_of_a_term_are_those_that_were_counted(edition: Edition, key: str) -> None:
    kind, _, id = key.partition(" ")
    [found] = [found for own, found in edition.contexts().items() if own == (kind, id)]
    numbers = [edition.record.paragraph_by_id[place.paragraph].number for place in found.places]
    assert {"paragraphs": numbers, **{code: dict(forms) for code, forms in found.forms.items()}} == CASES[key]


@pytest.mark.parametrize(("root", "code"), [("", "zh"), ("en/", "en")])
def test_every_row_of_the_page_marks_the_term_in_words_of_the_paragraph_that_it_leads_to(
    site: Path, edition: Edition, root: str, code: str
) -> None:
    texts = {"zh": edition.record, "en": edition.translations["en"]}
    page: Any = html.document_fromstring((site / root / "contexts.html").read_text(encoding="utf-8"))
    rows = page.xpath("//article//tbody/tr")
    parts = page.xpath("//article//summary/text()")
    assert any("一" <= sign <= "龥" for sign in "".join(parts)) == (code == "zh")
    assert len(rows) == sum(len(found.places) for found in edition.contexts().values())
    for row in rows:
        id = row.xpath("string(td[1]/a/@href)").partition("#")[2]
        marked = 0
        for cell, own in zip(row.xpath("td[position() > 1]"), (code, *(texts.keys() - {code})), strict=True):
            for mark in cell.xpath(".//mark"):
                marked += 1
                assert cell.text_content().strip().strip("…") in texts[own].paragraph_by_id[id].text
                assert mark.text_content().strip()
        assert marked
