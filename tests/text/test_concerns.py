"""Whom a paragraph concerns: found where the record shows it, and nowhere else."""

from typing import Any

import pytest
from paths import cases
from small_record import read

from record.languages import GRAMMARS
from record.prompts import prompts
from record.shape import FactsError
from record.terms.concerns import concerns
from record.terms.listed import terms_of


@pytest.mark.parametrize("case", cases("concerns.toml")["case"], ids=lambda case: case["name"])
def test_concerns_are_what_a_reader_takes_them_for(case: dict[str, Any]) -> None:
    grammar, terms = GRAMMARS[case["language"]], terms_of(case.get("terms", {}))
    record, _ = read(case["text"], case["language"], terms.known_countries(grammar))
    rows = []
    for concern in concerns(record, grammar, terms, prompts(record, grammar)):
        paragraph = record.paragraph_by_id[concern.paragraph]
        words = paragraph.text[concern.start : concern.end]
        if concern.kind != "person" or case.get("people"):
            rows.append(f"{paragraph.number} {concern.kind} {concern.subject} {concern.basis} | {words}")
    assert rows == case["expected"]


def test_a_place_in_a_country_is_a_listed_one() -> None:
    with pytest.raises(FactsError, match="bonn is not among the places"):
        terms_of({"within": {"bonn": "DE"}})
    with pytest.raises(FactsError, match="no country has the code"):
        terms_of({"places": {"bonn": {"en": ["Bonn"]}}, "within": {"bonn": "XX"}})
