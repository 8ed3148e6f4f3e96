"""The words of the interface for one record: those for its form, and examples with numbers that it has."""

import re
from collections.abc import Mapping
from typing import Any

from record.labels import Labels
from record.model import Record

VERBATIM = "verbatim"
"""The table of labels that replace others in a verbatim record, labels of citations included."""
EXAMPLES = re.compile(r"27(?:(?P<to>[-–])31)?")
"""The numbers that labels offer as examples."""
OFFERING = ("goto_hint", "search.help_number", "search.help_number_means", "tool.go_empty", "tool.go_none")
"""The labels that offer them, in a table after its name."""
FIRST, LAST = 27, 31


def worded(labels: Mapping[str, Labels], record: Record) -> dict[str, Labels]:
    """Return the labels of every language, with the words for the form of a record and with its examples."""
    first, last = _example(record)
    return {language: _worded(own, record, first, last) for language, own in labels.items()}


def _worded(labels: Labels, record: Record, first: int, last: int) -> Labels:
    def number(match: re.Match[str]) -> str:
        return f"{first}{match['to']}{last}" if match["to"] else f"{first}"

    words: dict[str, Any] = {key: text for key, text in labels.items() if key != VERBATIM}
    own_words = labels.table(VERBATIM).items() if record.form == "verbatim" else ()
    others = ((f"cite.{key}" if key in labels.table("cite") else key, text) for key, text in own_words)
    offered = ((key, EXAMPLES.sub(number, _of(words, key))) for key in OFFERING)
    for key, text in (*others, *offered):
        table, _, own = key.rpartition(".")
        words = words | ({table: {**words[table], own: text}} if table else {own: text})
    return Labels(words)


def _of(words: Mapping[str, Any], key: str) -> str:
    table, _, own = key.rpartition(".")
    return str(words[table][own] if table else words[own])


def _example(record: Record) -> tuple[int, int]:
    """Return the first and the last number of an example run of paragraphs; places if no paragraph has a number."""
    paragraphs = [*record.paragraphs]
    numbers = [paragraph.number for paragraph in paragraphs if paragraph.number is not None] or [
        paragraph.ordinal for paragraph in paragraphs
    ]
    if {*range(FIRST, LAST + 1)} <= {*numbers} or not numbers:
        return FIRST, LAST
    first = len(numbers) // 3
    last = first
    while last + 1 < len(numbers) and numbers[last + 1] == numbers[last] + 1 and last - first < LAST - FIRST:
        last += 1
    return numbers[first], numbers[last]
