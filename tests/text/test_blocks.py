"""A paragraph that is set in a column may have thousands of lines: each is read once."""

import time

from record.clean import clean
from record.languages import GRAMMARS
from record.model import Record, Source
from record.parse import parse

FEW, MANY = 400, 3200
BOUND = 2
"""The most that a line of the many may cost, against one of the few: growth in the square gives 8."""
WORDS = "the committee noted that several delegations had spoken in favour of measures of the kind"


def test_a_line_of_a_long_paragraph_costs_what_one_of_a_short_paragraph_costs() -> None:
    costs: dict[int, float] = {}
    for lines in (FEW, MANY, FEW, MANY):
        start = time.process_time()
        record = parsed(lines)
        costs[lines] = min(costs.get(lines, 99.0), (time.process_time() - start) / lines)
        [paragraph] = record.paragraphs
        assert paragraph.text.count("\n") == 0
        assert paragraph.text.count("the kind") == lines
    assert costs[MANY] <= BOUND * costs[FEW]


def parsed(lines: int) -> Record:
    """The record of one paragraph of so many lines, whose last line alone ends a sentence."""
    text = "Annex I\nSummary\n1. " + f"{WORDS}\n" * lines + "end.\n"
    source = Source(name="grown.en.txt", data=b"", text=text, sha256="")
    return parse(source, *clean(source), GRAMMARS["en"])
