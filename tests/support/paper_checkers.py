"""What three checkers say of PDF files, as JSON: paper_checkers.py FILE…; they run in an environment of their own.

`outloud` and `pdfua` check a part of PDF/UA-1 each; `page`, whose makers hold it to the test files of veraPDF, has
104 rules for PDF/UA-1 and 154 for PDF/A-2a. None is told to leave out a rule. Two things are done for them:

- `pdfua` asks a list whether it is a whole number, which pikepdf refuses, so that its rule of empty headings ends in an
  error (0.1.3, with every pikepdf since 8.0). It asks here in another way.
- `page` takes a font for one without widths where its program spells out the matrix that holds if none is given
  (0.11.0). It reads a copy that does not spell it out.
"""

import json
import sys
from collections.abc import Iterator
from io import BytesIO

import outloud
import page
import pdfua
import pikepdf
from pdfua.rules import structure

SPELLED = bytes.fromhex("1e0a001f 8b8b 1e0a001f 8b8b 0c07")
"""0.001 0 0 0.001 0 0 FontMatrix, as a font program in CFF has it."""
UNSPELLED = SPELLED[:-2] + bytes.fromhex("8b0e")
"""The same numbers as an id of the font (XUID), which means nothing to anybody."""
PROFILES = ("ua1", "2a")


def main(paths: list[str]) -> None:
    """Print what each checker says of each file: nothing, if all is well."""
    structure.as_integer = whole
    for path in paths:
        said = {"outloud": [*by_outloud(path)], "pdfua": [*by_pdfua(path)], "page": [*by_page(path)]}
        print(json.dumps({"path": path, **said}))


def whole(value: object) -> int | None:
    """Return a whole number, or nothing for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def by_outloud(path: str) -> Iterator[str]:
    """Yield findings, and rules that came to no end; its rules that need the file before a repair do not apply."""
    result = outloud.check(path)
    yield from filter(None, [result.error])
    yield from (f"{run.rule}: {run.reason}" for run in result.runs if run.status == "crashed")
    yield from (f"{finding.rule}: {finding.message}" for finding in result.findings)


def by_pdfua(path: str) -> Iterator[str]:
    """Yield findings, and rules that were left out."""
    for outcome in pdfua.validate(path).outcomes:
        yield from filter(None, [outcome.skipped_reason])
        yield from (f"{finding.rule_id}: {finding.message}" for finding in outcome.findings)


def by_page(path: str) -> Iterator[str]:
    """Yield what fails of either profile."""
    data = unspelled(path)
    for profile in PROFILES:
        report = page.validate_pdf_bytes(data, profile=profile)
        yield from (f"{failure.rule_id}: {failure.message}" for failure in report.failures)


def unspelled(path: str) -> bytes:
    """Return a file whose fonts do not spell out the matrix that holds if none is given."""
    with pikepdf.open(path) as document:
        for object in document.objects:
            if isinstance(object, pikepdf.Stream) and object.get("/Subtype") == "/CIDFontType0C":
                object.write(object.read_bytes().replace(SPELLED, UNSPELLED, 1))
        out = BytesIO()
        document.save(out)
    return out.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
