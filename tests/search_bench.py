"""How well the search box finds what stands in the record: words cut from it by chance, with a fixed seed.

What is true is decided here, by folding of another make than the search's own: recall is the share of the true
paragraphs that are found, precision the share of the found ones that are true, and the top hit is right when its
paragraph holds what was typed in one piece.
"""

import re
import statistics
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from playwright.sync_api import Page
from search_box import Answer, ask, open_box

from record.build import build

ROOT = Path(__file__).resolve().parent.parent
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


def truth(typed: str, texts: dict[int, str]) -> set[int]:
    """Return the numbers of the paragraphs that hold every word typed, and of the one typed as a number."""
    words = [typed] if typed.startswith('"') else GROUP.sub(r"\1", typed).split()
    folded = [word for word in map(fold, words) if word]
    found = {number for number, text in texts.items() if all(word in text for word in folded)}
    if (number := NUMBER.fullmatch(fold(typed))) and int(number[1]) <= int(number[2] or number[1]):
        found |= {int(number[1])} & texts.keys()
    return found


def score(typed: str, answer: Answer, texts: dict[int, str]) -> Score:
    """Compare an answer with the truth."""
    true, found = truth(typed, texts), set(answer.paragraphs)
    top = answer.paragraphs[0] if answer.paragraphs else 0
    numbered = NUMBER.fullmatch(fold(typed))
    return Score(
        typed=typed,
        recall=len(true & found) / len(true) if true else 1.0,
        precision=len(true & found) / len(found) if found else float(not true),
        top=fold(typed) in texts.get(top, "") or bool(numbered and top == int(numbered[1])),
    )


def run(
    page: Page, base: str, language: str, queries: Iterable[str], asking: Callable[..., Answer] = ask
) -> list[Score]:
    """Ask the box every query."""
    edition = build(ROOT / "docs/source/record.txt", ROOT / "docs/source/record.toml").edition
    texts = {paragraph.number: fold(paragraph.text) for paragraph in edition.view(language).record.paragraphs}
    open_box(page, base, language)
    return [score(typed, asking(page, typed), texts) for typed in queries]


def drawn(language: str, count: int) -> list[str]:
    """Return the queries of the benchmark in a language."""
    edition = build(ROOT / "docs/source/record.txt", ROOT / "docs/source/record.toml").edition
    return draw([paragraph.text for paragraph in edition.view(language).record.paragraphs], count)


def table(rows: dict[str, list[Score]]) -> str:
    """Return the benchmark as a Markdown table."""
    head = "| search | queries | recall | precision | top hit right |\n|---|---|---|---|---|"
    body = (
        f"| {name} | {len(scores)} | {_share(s.recall for s in scores)} | {_share(s.precision for s in scores)} "
        f"| {_share(float(s.top) for s in scores)} |"
        for name, scores in rows.items()
    )
    return "\n".join((head, *body)) + "\n"


def _share(values: Iterable[float]) -> str:
    return f"{statistics.mean(values):.1%}"


def main(count: int = 500) -> str:
    """Draw and ask in both languages, online and from disk; return the table."""
    import conftest  # noqa: PLC0415 -- the server and the browser of the tests
    import search_scale  # noqa: PLC0415 -- which draws its queries here

    rows = {}
    with conftest.serve(ROOT / "site") as server, conftest.launch() as browser:
        for place, base in (("online", server), ("from disk", (ROOT / "site").as_uri() + "/")):
            for language in ("zh", "en"):
                page = browser.new_page()
                rows[f"ours, {language}, {place}"] = run(page, base, language, drawn(language, count))
                page.close()
        cost = search_scale.measure(browser)
    return f"{table(rows)}\n{cost}\n"


if __name__ == "__main__":
    print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
