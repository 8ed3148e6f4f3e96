"""How well the search box finds what stands in the record: words cut from it by chance, with a fixed seed.

What is true is decided here, by folding of another make than the search's own; only which names and terms stand for
each other comes from the facts. Recall is the share of the true paragraphs that are found, precision the share of the
found ones that are true, and the top hit is right when its paragraph holds what was typed in one piece.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from paths import ROOT
from playwright.sync_api import Page
from search_box import Answer, ask, open_box

from record.build import Built, build

SEED = 81
LENGTHS = (2, 3, 4, 6)
DROPPED = re.compile(r"[\"'“”‘’「」『』《》〈〉·\u200b\ufeff]")
DASHES = re.compile(r"[\u2010-\u2015\u2212]")
GROUP = re.compile(r"(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))")
BESIDE_HAN = re.compile(r"(?<![^\W_]) | (?![^\W_])|(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])")
NUMBER = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One query's result against the truth."""

    typed: str
    recall: float
    precision: float
    top: bool


def fold(text: str) -> str:
    """Return a text as the search promises to compare it."""
    text = DASHES.sub("-", DROPPED.sub("", unicodedata.normalize("NFKD", text))).lower()
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    text = re.sub(r"\s+", " ", text)
    return BESIDE_HAN.sub("", GROUP.sub(r"\1", text))


def draw(texts: Sequence[str], count: int, seed: int = SEED) -> list[str]:
    """Return pieces of the texts, as many of each length, as they would be typed."""
    random = Random(seed)  # noqa: S311 -- chance is to be the same every time
    weights = [len(text) for text in texts]
    pieces: list[str] = []
    while len(pieces) < count:
        length = LENGTHS[len(pieces) % len(LENGTHS)]
        text = random.choices(texts, weights)[0]
        if len(text) < length:
            continue
        start = random.randrange(len(text) - length + 1)
        piece = text[start : start + length].strip()
        if fold(piece):
            # As the help says: a minus sign in front excludes, unless it stands in quotation marks.
            pieces.append(f'"{piece}"' if any(word.startswith("-") for word in piece.split()) else piece)
    return pieces


def truth(typed: str, texts: Mapping[int, str]) -> set[int]:
    """Return the numbers of the paragraphs that hold every word typed, and of the one typed as a number."""
    exact = typed.startswith('"')
    words = [typed] if exact else GROUP.sub(r"\1", typed).split()
    folded = [word for word in map(fold, words) if word]
    found = {number for number, text in texts.items() if all(_holds(text, word, exact) for word in folded)}
    if (number := NUMBER.fullmatch(fold(typed))) and int(number[1]) <= int(number[2] or number[1]):
        found |= {int(number[1])} & texts.keys()
    return found


def score(typed: str, answer: Answer, texts: Mapping[int, str]) -> Score:
    """Compare an answer with what the texts hold."""
    top = answer.paragraphs[0] if answer.paragraphs else 0
    numbered = NUMBER.fullmatch(fold(typed))
    right = fold(typed) in texts.get(top, "") or bool(numbered and top == int(numbered[1]))
    return judged(typed, answer, truth(typed, texts), right=right)


def judged(typed: str, answer: Answer, true: set[int], *, right: bool) -> Score:
    """Compare an answer with what is true."""
    found = set(answer.paragraphs)
    return Score(
        typed=typed,
        recall=len(true & found) / len(true) if true else 1.0,
        precision=len(true & found) / len(found) if found else float(not true),
        top=right,
    )


def run(
    page: Page, base: str, language: str, queries: Iterable[str], asking: Callable[[Page, str], Answer] = ask
) -> list[Score]:
    """Ask the box every query."""
    paragraphs = built().edition.view(language).record.paragraphs
    texts = {paragraph.number: fold(paragraph.text) for paragraph in paragraphs if paragraph.number is not None}
    open_box(page, base, language)
    return [score(typed, asking(page, typed), texts) for typed in queries]


def drawn(language: str, count: int) -> list[str]:
    """Return the queries of the benchmark in a language."""
    return draw([paragraph.text for paragraph in built().edition.view(language).record.paragraphs], count)


@cache
def built() -> Built:
    """Return the record, built once."""
    return build(ROOT / "docs/source/record.txt", ROOT / "docs/source/record.toml")


@cache
def _others() -> dict[str, list[re.Pattern[str]]]:
    """Return, by a form of a name or a term, what else it stands for: whole words, as the facts list them."""
    config = json.loads(built().files["record/.search.json"])["zh"]["config"]
    groups = [*config["names"], *([[word] for word in words] for words in config["synonyms"])]
    others: dict[str, list[re.Pattern[str]]] = {}
    for ways in groups:
        for way in ways:
            forms = [fold(form) for other in ways if other is not way for form in other]
            pattern = re.compile("|".join(rf"(?<![a-z0-9]){re.escape(form)}(?![a-z0-9])" for form in forms))
            for form in way:
                others.setdefault(fold(form), []).append(pattern)
    return others


def _holds(text: str, word: str, exact: bool) -> bool:  # noqa: FBT001
    return word in text or (not exact and any(pattern.search(text) for pattern in _others().get(word, ())))
