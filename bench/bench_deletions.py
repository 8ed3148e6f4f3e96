"""How many signs taken out of the forms of the record are found: by the checker, on paper by who made the files."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import cycle, islice

from bench_report import report, table
from form_samples import faults, without_a_sign
from paper_samples import without_a_sign as without_a_sign_on_paper
from paths import ROOT

from make_editions import compared, differences, printed, texts_of
from optional_packages import use
from printing.kept import told
from record.build import build
from record.edition import Edition
from record.formats.reading import readings
from record.formats.sheets import planned
from verifying.check import Check
from verifying.counted import FORMS, PAPER_FORMS
from verifying.everything import opened

SOURCE = ROOT / "docs" / "source" / "record.txt"
COUNT, ON_PAPER = 1_000, 60
HEAD = ("form", "deletions", "found")
INTRODUCTION = f"""# Deletions

{COUNT:,} copies of files, each without one sign of a paragraph, by chance with a fixed seed, one form after the other.
Of the tables of sentences a digit is taken out. `verify_site.py` reads each copy by itself. The last rows are
{ON_PAPER} files on paper, from which no space is taken: there it is the gap between two letters. The checker cannot
read these and knows them by hash: what is found there, `make editions` finds when it reads back what it has made.
"""
Found = Iterator[tuple[str, bool]]
"""A form, and whether what was taken out of it was found."""


def main() -> list[str]:
    """Delete, write the report, and return what was not found."""
    edition, files = build(SOURCE, SOURCE.with_suffix(".toml")).edition, opened(ROOT / "site")
    results = [*deleted(edition, files), *deleted_on_paper(edition)]
    made, found = Counter(form for form, _ in results), Counter(form for form, told in results if told)
    rows = [(form, f"{made[form]:,}", f"{found[form]:,}") for form in FORMS if made[form]]
    rows.append(("all", f"{made.total():,}", f"{found.total():,}"))
    report("deletions.md", INTRODUCTION, table(HEAD, rows))
    return [
        f"of {made[form]} deletions in {form} {found[form]} were found" for form in made if made[form] != found[form]
    ]


def deleted(edition: Edition, files: Mapping[str, bytes]) -> Found:
    """Yield whether the checker finds a sign that is missing in a file of the site."""
    check, chance = Check(files, SOURCE.read_bytes()), random.Random(19)  # noqa: S311 -- a fixed sample, no secret
    for sample in islice(without_a_sign(edition, files, chance), COUNT):
        yield sample.kind, bool(faults(check, sample.path, sample.data))


def deleted_on_paper(edition: Edition) -> Found:
    """Yield whether the readback finds a sign that is missing on paper."""
    use("editions", "the programs that set the record on paper")
    chance, sources, data = random.Random(19), texts_of(edition), told(edition)  # noqa: S311 -- the same
    papers = [printed(texts, own) for texts, own in zip(planned(readings(edition)), data, strict=True)]
    for paper, own in islice(cycle([*zip(papers, data, strict=True)]), ON_PAPER):
        size = own["sizes"][chance.randrange(len(paper.languages))]["text"]
        damaged = replace(paper, data=without_a_sign_on_paper(paper.data, size, chance))
        yield PAPER_FORMS[len(paper.languages) > 1], any(differences(compared(damaged, own, sources)))
