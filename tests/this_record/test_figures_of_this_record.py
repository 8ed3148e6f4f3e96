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
    for figure in edition.figures:
        number = edition.record.paragraph_by_id[figure.fact.paragraph].number
        rows.append(f"{number} {figure.fact.kind} {figure.fact.value} {figure.fact.unit} {figure.speaker or '-'}")
    assert rows == record_cases("figures.toml")["figures"]


def test_words_with_digits_come_to_the_same_in_both_languages(edition: Edition) -> None:
    for figure in edition.figures:
        assert figure.spans.keys() == {"zh", "en"}
        own = (sorted(figures(figure.fact.words[code], GRAMMARS[code])) for code in ("zh", "en"))
        assert next(own) == next(own), figure.fact.id


@pytest.mark.parametrize(("root", "code"), [("", "zh"), ("en/", "en")])
def test_the_page_quotes_each_figure_with_a_link_to_its_place(
    site: Path, edition: Edition, root: str, code: str
) -> None:
    page: Any = html.document_fromstring((site / root / "figures.html").read_text(encoding="utf-8"))
    for figure in edition.figures:
        [heading] = page.xpath(f"//h3[@id='{figure.fact.id}']")
        said, quote = heading.xpath("following-sibling::p[position() < 3]")
        assert figure.fact.words[code] in heading.xpath("string()")
        assert figure.fact.words[code] in quote.xpath("string()")
        assert figure.fact.about[code] in said.xpath("string()")
        unit = UNITS[code].get(figure.fact.unit, figure.fact.unit)
        assert said.xpath("string()").endswith(f"{figure.fact.value:,} {unit}")
        assert said.xpath("string(a/@href)").endswith(f"#{figure.fact.paragraph}")


def test_the_table_has_a_row_for_each_figure(site: Path, edition: Edition) -> None:
    rows = list(csv.DictReader((site / "record/figures.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["id"], row["value"]) for row in rows] == [
        (figure.fact.id, str(figure.fact.value)) for figure in edition.figures
    ]
