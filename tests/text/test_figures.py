"""Figures are compared by what they say, not by how a language writes them: months, hours, 万 and million."""

from collections import Counter
from typing import Any

import pytest
from paths import cases

from record.languages import GRAMMARS
from record.translations.figures import figures

CASES = cases("figures.toml")


def read(case: dict[str, Any], language: str) -> Counter[str]:
    return Counter(figures(case[language], GRAMMARS[language]))


@pytest.mark.parametrize("case", CASES["same"], ids=lambda case: case["en"])
def test_the_same_figures_are_the_same_in_both_languages(case: dict[str, Any]) -> None:
    assert read(case, "zh") == read(case, "en")


@pytest.mark.parametrize("case", CASES["other"], ids=lambda case: case["en"])
def test_another_figure_is_still_noticed(case: dict[str, Any]) -> None:
    assert sorted(read(case, "zh") - read(case, "en")) == case["missing"]
