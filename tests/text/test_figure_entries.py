"""The list of figures is held to the text, and the text to the list."""

from typing import Any

import pytest
from paths import cases
from small_record import parsed

from record.figures import figures_of, placed, unlisted
from record.shape import FactsError

TEXT = "附件一\n甲\n1. 水价为 20 元。\n2. 水厂有 3 座，到 2030 年建成。\n"


@pytest.mark.parametrize("case", cases("figure_entries.toml")["case"], ids=lambda case: case["name"])
def test_what_does_not_fit_is_asked_about(case: dict[str, Any]) -> None:
    record = parsed(TEXT, "zh")
    facts = figures_of({"names": {"zh": case.get("names", [])}, "figure": case["entries"]})
    found, wrong = placed(facts, {"zh": record}, "zh")
    assert [str(error) for error in wrong] == case["wrong"]
    assert [question.message for question in unlisted(facts, record, found)] == case["asked"]


def test_an_id_that_stands_twice_is_refused() -> None:
    entry = cases("figure_entries.toml")["case"][0]["entries"][0]
    with pytest.raises(FactsError, match="figure_price stands for another figure already"):
        figures_of({"figure": [entry, entry]})
