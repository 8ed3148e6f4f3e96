"""The figures of this record, as it was read from its first line to its last, with their words in both languages."""

import csv
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from paths import record_cases

from record.edition import Edition
from record.languages import GRAMMARS
from record.translations.figures import figures

UNITS = {
    "zh": {"percent": "%", "year": "年", "years": "年"},
    "en": {"percent": "per cent"},
}
"""What units are called on the page; the others are those of the data."""


def test_the_figures_are_those_that_were_read(edition: Edition) -> None:
    rows = []
    for one in edition.figures:
        number = edition.record.paragraph_by_id[one.fact.paragraph].number
        rows.append(f"{number} {one.fact.kind} {one.fact.value} {one.fact.unit} {one.speaker or '-'}")
    assert rows == record_cases("figures.toml")["figures"]


def test_words_with_digits_come_to_the_same_in_both_languages(edition: Edition) -> None:
    for one in edition.figures:
        assert one.spans.keys() == {"zh", "en"}
        own = (sorted(figures(one.fact.words[code], GRAMMARS[code])) for code in ("zh", "en"))
        assert next(own) == next(own), one.fact.id


@pytest.mark.parametrize(("root", "code"), [("", "zh"), ("en/", "en")])
def test_the_page_quotes_each_figure_with_a_link_to_its_place(
    site: Path, edition: Edition, root: str, code: str
) -> None:
    page: Any = html.document_fromstring((site / root / "figures.html").read_text(encoding="utf-8"))
    for one in edition.figures:
        [heading] = page.xpath(f"//h3[@id='{one.fact.id}']")
        said, quote = heading.xpath("following-sibling::p[position() < 3]")
        assert one.fact.words[code] in heading.xpath("string()")
        assert one.fact.words[code] in quote.xpath("string()")
        assert one.fact.about[code] in said.xpath("string()")
        unit = UNITS[code].get(one.fact.unit, one.fact.unit)
        assert f"{one.fact.value:,} {unit} " in said.xpath("string()")
        assert said.xpath("string(a/@href)").endswith(f"#{one.fact.paragraph}")


def test_the_table_has_a_row_for_each_figure(site: Path, edition: Edition) -> None:
    rows = list(csv.DictReader((site / "record/figures.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["id"], row["value"]) for row in rows] == [
        (one.fact.id, str(one.fact.value)) for one in edition.figures
    ]
