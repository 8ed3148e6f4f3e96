"""What records of every family cost as they grow: all texts that the tests have, repeated up to a thousand pages."""

from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bench_report import report, seconds, table
from marked import unmarked
from paths import CASE_FILES

from record.build import read_record
from record.facts import Facts
from record.model import Record

PAGES = (10, 100, 1000)
PAGE = {"zh": 900, "en": 2800}
"""Signs of a printed page, by language."""
GROWTH = 1.5
"""A page of the longest may cost this many times what one of the shortest does."""
HEAD = ("text", "pages", "paragraphs", "sections", "seconds", "ms a page", "against the shortest")
INTRODUCTION = """# Records of every family, as they grow

Seconds of the processor from a text to a record with its speakers and questions. The texts are those that the tests
have of every family (reports, summary and verbatim records, minutes), one after the other and again, in each language.
"""


def main() -> list[str]:
    """Measure every size, write the report, and return the bounds that do not hold."""
    rows, broken = [], []
    for language in PAGE:
        costs = [measured(language, pages) for pages in PAGES]
        rows += [row(language, pages, costs[0][0] / PAGES[0], cost) for pages, cost in zip(PAGES, costs, strict=True)]
        if costs[-1][0] / PAGES[-1] > GROWTH * costs[0][0] / PAGES[0]:
            broken.append(f"a page of {PAGES[-1]:,} in {language} costs more than {GROWTH} times one of {PAGES[0]}")
    report("records.md", INTRODUCTION, table(HEAD, rows))
    return broken


def grown(language: str, pages: int) -> str:
    """Return the texts in a language, one after the other, until they fill the pages."""
    folders = (CASE_FILES / "families", CASE_FILES / "heard")
    lines = [
        line for folder in folders for case in sorted(folder.glob(f"*.{language}.txt")) for line in unmarked(case)[1]
    ]
    per_line = sum(map(len, lines)) / len(lines)
    return "\n".join(islice(cycle(lines), round(pages * PAGE[language] / per_line)))


def measured(language: str, pages: int) -> tuple[float, Record]:
    """Return the seconds that a text costs, and the record; what is loaded once is loaded before."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "record.txt"
        path.write_text(grown(language, PAGES[0]), encoding="utf-8")
        read_record(path, language, Facts(language=language))
        path.write_text(grown(language, pages), encoding="utf-8")
        made: list[Record] = []
        cost = seconds(lambda: made.append(read_record(path, language, Facts(language=language))[0]))
        return cost, made[0]


def row(language: str, pages: int, shortest: float, cost: tuple[float, Record]) -> Sequence[str]:
    """Return a row of the table."""
    spent, record = cost
    return (
        language,
        f"{pages:,}",
        f"{sum(1 for _ in record.paragraphs):,}",
        f"{sum(1 for _ in record.sections):,}",
        f"{spent:.2f}",
        f"{spent * 1000 / pages:.1f}",
        f"{spent / pages / shortest:.2f}",
    )
