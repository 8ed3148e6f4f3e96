"""What each form of the record beside its pages costs in a build: to make it and to read it back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench_report import report, seconds, table
from paths import ROOT

from build_site import EPOCH
from record import urls
from record.build import build
from record.edition import Edition
from record.exports.data import record_data
from record.formats.citation_file import citation_cff
from record.formats.crate import crate
from record.formats.epub import epub
from record.formats.guide import guides
from record.formats.lines import paragraph_files, paragraphs_ndjson
from record.formats.quotable import tables
from record.formats.twins import twins
from record.formats.xml import akoma_ntoso, tei
from verifying.check import Check
from verifying.everything import opened
from verifying.forms import form
from verifying.outdated import outdated
from verifying.quotes import quotes
from verifying.twins import twin

SOURCE = ROOT / "docs" / "source" / "record.txt"
ROUNDS = 5
ALL = 1.5
"""Seconds that all of it may cost."""
HEAD = ("form", "made, s", "read back, s", "both, s")
INTRODUCTION = f"""# What the other forms cost

Seconds of the processor in a build for what stands beside the pages, the best of {ROUNDS} rounds in one run: to make
the files of a form, and to read them back and compare them with the text. None of them stands in the archive. What
they share with the pages is there before; what a build does with any file (it writes it, and puts its hash into the
manifest) is not told apart.
"""
Made = Callable[[Edition], object]
Read = Callable[[Check, str, bytes], None]


@dataclass(frozen=True, slots=True)
class Form:
    """How a form is made, which files it has, and what reads them back: one by one, or all at once."""

    name: str
    made: Made
    has: Callable[[str], bool]
    read: Read | None = None
    read_all: Callable[[Check], None] | None = None


def ends(*endings: str) -> Callable[[str], bool]:
    """Return what tells whether a file has one of some endings."""
    return lambda path: path.endswith(endings)


FORMS = (
    Form("e-book", lambda edition: epub(edition, int(EPOCH)), ends(urls.BOOK), form),
    Form("XML: Akoma Ntoso, TEI", lambda edition: (akoma_ntoso(edition), tei(edition)), ends(".xml"), form),
    Form("lines of JSON", lambda edition: paragraphs_ndjson(record_data(edition)), ends(urls.PARAGRAPHS), form),
    Form("twins as text and Markdown", twins, ends(".txt", ".md"), twin),
    Form(
        "paragraphs as JSON",
        lambda edition: paragraph_files(record_data(edition)),
        lambda path: path.startswith("p/") and path.endswith(".json"),
        twin,
    ),
    Form("tables of sentences", tables, lambda path: path.startswith("q/"), read_all=quotes),
    Form("guides for programs", guides, ends(urls.GUIDE, urls.GUIDE_WHOLE), twin),
    Form(
        "RO-Crate, CITATION.cff",
        lambda edition: (crate(edition, {}), citation_cff(edition)),
        ends(urls.CRATE, urls.CITATION),
    ),
    Form("notices of earlier texts, in all of them", lambda _: None, lambda _: False, read_all=outdated),
)


def main() -> list[str]:
    """Measure, write the report, and return the bound that does not hold."""
    edition, files = build(SOURCE, SOURCE.with_suffix(".toml")).edition, opened(ROOT / "site")
    check = Check(files, SOURCE.read_bytes())
    costs = {form.name: cost(form, edition, check, files) for form in FORMS}
    rows = [[name, *(f"{part:.3f}" for part in (*parts, sum(parts)))] for name, parts in costs.items()]
    whole = [sum(parts) for parts in zip(*costs.values(), strict=True)]
    rows.append(["all", *(f"{part:.3f}" for part in (*whole, sum(whole)))])
    report("forms.md", INTRODUCTION, table(HEAD, rows))
    return [f"The other forms cost {sum(whole):.2f} s."] if sum(whole) > ALL else []


def cost(form: Form, edition: Edition, check: Check, files: Mapping[str, bytes]) -> tuple[float, float]:
    """Return what a form costs to make, and to read back."""
    its_files = {path: data for path, data in files.items() if form.has(path) and not path.startswith("source/")}
    made, back = (lambda: form.made(edition)), (lambda: read(form, check, its_files))
    return min(seconds(made) for _ in range(ROUNDS)), min(seconds(back) for _ in range(ROUNDS))


def read(form: Form, check: Check, its_files: Mapping[str, bytes]) -> None:
    """Read the files of a form back."""
    if form.read:
        for path, data in its_files.items():
            form.read(check, path, data)
    if form.read_all:
        form.read_all(check)


if __name__ == "__main__":
    print("\n".join(main()))
