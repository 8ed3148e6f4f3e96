"""What hostile text costs: every pattern of every grammar, on seeds made from the pattern itself.

Measured is time of the processor for one, two and four times the text; the clock on the wall is not asked.
"""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from typing import Any

import pytest

from record.attribute import attribute
from record.check import check
from record.clean import clean
from record.facts import Facts
from record.languages import GRAMMARS
from record.model import Source
from record.parse import parse
from record.speakers.subjects import KINDS, pattern_of_kinds
from record.speakers.unread import NEAR

PARSER = import_module("re._parser")
LINES = {"annex", "dialogue", "paragraph", "placeholder", "masthead", "member", "subjects"}
LINES |= {
    "headings",
    "heading",
    "first",
    "contents",
    "attendance",
    "present",
    "opening",
    "closing",
    "outcome",
    "direction",
}
LINES |= {"ballot", "emphasised", "voice", "absent", "body"}
LINES |= {"correction", "turn", "person", "chair", "item", "row", "forms", "decision", "representing"}
"""Patterns that are tried at one place alone. Any other is looked for through a whole text."""
WINDOWS = {"idle", "adverb", "dependent", "occasion"}
"""Patterns that see no more than a few signs: those around a verb."""
BOUND = 9.0
"""What four times the text may cost, as a multiple: growth in the square gives 16, in the cube 64."""
FEW = 300
"""Signs in the shortest text, and the repetitions from which on one counts as without an end."""
NOTICED = 0.002
"""Seconds below which the clock of the processor tells nothing."""
SIGNS = ("x", "甲", " ", "A", "1", "，", ".", ",", "（", "）")
"""Signs of every sort, for what a class of signs takes."""
OWN = {"LITERAL", "RANGE"}
CATEGORIES = {
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_DIGIT": r"\d",
}
END = "\x00"
"""A sign that fits nothing, so that a pattern has to try all it can."""
REPEATED = 10


def patterns(value: Any, name: str = "") -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every pattern of a grammar by the name of its field, whatever is added to it."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif is_dataclass(value):
        for field in fields(value):
            yield from patterns(getattr(value, field.name), field.name)
    elif isinstance(value, tuple):
        for field in value:
            yield from patterns(field, name)


ALL = [(code, *found) for code, grammar in GRAMMARS.items() for found in patterns(grammar)]
ALL += [
    (code, "subjects", pattern_of_kinds(voices, ("Lind", "基普"), KINDS))
    for code, grammar in GRAMMARS.items()
    for voices in (grammar.voices, grammar.met)
    if voices
]


def seeds(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Return, for each repetition in a pattern, what brings a text to it and what it repeats."""
    found: set[tuple[str, str]] = set()
    whole = _walk(PARSER.parse(pattern.pattern, pattern.flags), "", found)
    found |= {("", before + again) for before, again in found} | {("", whole)}
    return sorted((before, again) for before, again in found if again)


def _walk(nodes: Any, before: str, found: set[tuple[str, str]]) -> str:
    """Collect the repetitions of a sequence, and return a text that fits it."""
    text = ""
    for operation, value in nodes:
        match str(operation), value:
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (least, most, inner):
                sample = _walk(inner, before + text, found)
                if most > FEW:
                    found |= {(before + text, again) for again in {sample, *_first_signs(inner)}}
                text += sample * max(least, min(most, 1))
            case "SUBPATTERN", (*_, inner):
                text += _walk(inner, before + text, found)
            case "ATOMIC_GROUP", inner:
                text += _walk(inner, before + text, found)
            case "BRANCH", (_, branches):
                first, *_ = [_walk(branch, before + text, found) for branch in branches]
                text += first
            case name, _:
                text += next(iter(_signs(name, value)), "")
    return text


def _first_signs(nodes: Any) -> list[str]:
    """Return signs that one step of a repetition takes."""
    operation, value = nodes[0]
    return _signs(str(operation), value) if len(nodes) == 1 else []


def _signs(name: str, value: Any) -> list[str]:
    """Return some of the signs that a single node takes."""
    match name:
        case "LITERAL":
            return [chr(value)]
        case "NOT_LITERAL":
            return [sign for sign in SIGNS if ord(sign) != value]
        case "ANY":
            return list(SIGNS)
        case "IN":
            taken = re.compile("".join(("[", *map(_class, value), "]")))
            own = [
                chr(part[0] if kind == "RANGE" else part)
                for kind, part in _named(value)
                if kind in {"RANGE", "LITERAL"}
            ]
            return [sign for sign in (*SIGNS, *own) if taken.fullmatch(sign)]
    return []


def _named(value: Any) -> list[tuple[str, Any]]:
    return [(str(kind), part) for kind, part in value]


def _class(item: Any) -> str:
    """Write an item of a class of signs as it stands in a pattern."""
    match str(item[0]), item[1]:
        case "NEGATE", _:
            return "^"
        case "LITERAL", code:
            return re.escape(chr(code))
        case "RANGE", (low, high):
            return f"{re.escape(chr(low))}-{re.escape(chr(high))}"
        case _, category:
            return {"WORD": r"\w", "NOT_WORD": r"\W", "SPACE": r"\s", "NOT_SPACE": r"\S", "DIGIT": r"\d"}[
                str(category).removeprefix("CATEGORY_")
            ]


def growth(work: Callable[[str], object], before: str, again: str) -> float:
    """Return the cost of four times the text as a multiple of its own, or nothing where it is too small to tell."""
    costs = []
    for times in (1, 2, 4):
        text = before + again * (FEW * times // len(again) + 1) + END
        costs.append(min(_cost(work, text) for _ in range(3)))
        if costs[-1] > NOTICED and costs[-1] > 2 * BOUND * costs[0]:
            break
    return costs[-1] / costs[0] if costs[-1] > NOTICED else 0.0


def _cost(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start


@pytest.mark.parametrize(("code", "name", "pattern"), ALL, ids=lambda value: value if isinstance(value, str) else "")
def test_no_pattern_costs_more_than_its_text_is_longer(code: str, name: str, pattern: re.Pattern[str]) -> None:
    def search(text: str) -> None:
        for _ in range(REPEATED):
            if name in LINES:
                pattern.match(text)
            else:
                pattern.search(text, len(text) - NEAR if name in WINDOWS else 0)

    slow = {(before, again): growth(search, before, again) for before, again in seeds(pattern)}
    assert {seed: times for seed, times in slow.items() if times > BOUND} == {}, f"{code}: {name}"


@pytest.mark.parametrize("code", sorted(GRAMMARS))
def test_no_paragraph_costs_more_than_it_is_longer(code: str) -> None:
    grammar = GRAMMARS[code]
    head = {"zh": "附件一\n甲\n1. ", "en": "Annex I\nSummary\n1. "}[code]

    def read(text: str) -> None:
        source = Source(name="grown.txt", data=b"", text=head + text, sha256="")
        attribute(parse(source, *clean(source), grammar), grammar, Facts())

    own = [pattern for other, name, pattern in ALL if other == code and name in {"subjects", "edge"}]
    repeated = sorted({again for pattern in own for _, again in seeds(pattern)}, key=len)
    slow = {again: growth(read, "", again) for again in repeated[:: max(1, len(repeated) // 24)]}
    assert {seed: times for seed, times in slow.items() if times > BOUND} == {}


@pytest.mark.parametrize("code", sorted(GRAMMARS))
def test_no_panel_costs_more_than_it_is_longer(code: str) -> None:
    """After the words that open the list of a panel stands whatever the patterns of its members take without an end."""
    grammar = GRAMMARS[code]
    head = {"zh": "附件一\n甲\n1. ", "en": "Annex I\nSummary\n1. "}[code]
    panel = _walk(PARSER.parse(grammar.voices.panel.pattern, grammar.voices.panel.flags), "", set())

    def read(text: str) -> None:
        source = Source(name="grown.txt", data=b"", text=head + text, sha256="")
        attribute(parse(source, *clean(source), grammar), grammar, Facts())

    voices = grammar.voices
    repeated = {again for own in (voices.member, voices.introduction, voices.moderated) for _, again in seeds(own)}
    slow = {again: growth(read, panel, again) for again in sorted({*repeated, "Ab ", "Ab·"})}
    assert {seed: times for seed, times in slow.items() if times > BOUND} == {}


@pytest.mark.parametrize(
    "line", ["[", "甲乙丙", "abc", "（", "1.", "一、", "I. A", "附件[", "第1章", "- ", "|", "《甲"]
)
@pytest.mark.parametrize("code", sorted(GRAMMARS))
def test_no_lines_cost_more_than_they_are_many(code: str, line: str) -> None:
    grammar = GRAMMARS[code]

    def read(text: str) -> None:
        source = Source(name="grown.txt", data=b"", text=text, sha256="")
        record = parse(source, *clean(source), grammar)
        check(record, grammar)
        attribute(record, grammar, Facts())

    assert growth(read, "", f"{line}\n") <= BOUND


@pytest.mark.parametrize("words", ["a*b", "（[^）]*）"])
def test_a_pattern_that_grows_is_seen(words: str) -> None:
    pattern = re.compile(words)

    def search(text: str) -> None:
        for _ in range(REPEATED):
            pattern.search(text)

    assert max(growth(search, *seed) for seed in seeds(pattern)) > BOUND
