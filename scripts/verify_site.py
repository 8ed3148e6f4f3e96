"""Check a copy of the site against a source file: python3 verify_site.py SITE SOURCE [--manifest SHA256].

Or look for a quotation in the texts of a copy: python3 verify_site.py quote "WORDS" [SITE]. Exit status of this: 0 the
words stand there, with every place; 1 they do not; 2 the copy cannot be read. SITE is where this file stands, if not
stated.

It needs Python alone, and trusts nothing but the source. Rules of its own say which lines of the source are headings
and paragraphs, and which signs no page shows. From them follows what a true site must say: every paragraph once, under
its printed number, in the order of the source. Pages are read strictly: what is written otherwise than this site writes
it is refused, so that no reader, program or browser, sees another page than this one. SITE is a folder or the archive.

Without the manifest's hash it vouches for the text of the source alone: not for a translation (it is compared with the
file that the site offers), for notes, or for any word of the editors, and not for what scripts and style sheets do.
With the hash, from a place that you trust, it vouches for every byte.

It is published as one file, so that whoever downloads it can read it and run it as it is.

Exit status: 0 all of it holds; 1 it does not, one line a difference; 2 the site or the source cannot be read.
"""

import gc
import json
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from verifying.check import Check
from verifying.counted import PAPER_FORMS, form_lines, paper_faults
from verifying.everything import archived, manifest_of, opened, unpacked
from verifying.names import ARCHIVE, CERTIFICATE, PROVENANCE
from verifying.quotes import texts_in, told_of
from verifying.report import Report
from verifying.source import Source


def verify(files: Mapping[str, bytes], source: bytes, manifest: str = "") -> Report:
    """Check the files of a site against the bytes of the source, and if it is stated, against the hash of its manifest.

    Raises ValueError or LookupError where a file of the site is missing or is not what it should be.
    """
    check = Check(files, source)
    report = check.run()
    if check.data["check"] != report.summary():
        report.differences.append(f"{PROVENANCE}: states another result of the check")
    if CERTIFICATE in files:
        report.differences += certified(json.loads(files[CERTIFICATE]), check, report)
    report.differences += manifest_of(files, manifest)
    if ARCHIVE in files:
        report.differences += archived(check, unpacked(files[ARCHIVE]))
    return report


def certified(certificate: Mapping[str, Any], check: Check, report: Report) -> Iterator[str]:
    """Yield what a certificate says otherwise than the files; what it says of those on paper joins the report."""
    paper = [form for form in certificate["forms"] if form["form"] in PAPER_FORMS]
    faults = [*paper_faults(certificate, check.files, check.texts)]
    if certificate["forms"] != report.forms + paper:
        faults.insert(0, "states other counts of the forms")
    report.forms += [] if faults else paper
    return (f"{CERTIFICATE}: {fault}" for fault in faults)


VOUCHED = (
    "Vouched for: the text of the source, on every page and in every file that carries it.",
    "Not vouched for: translations, notes, names and all other words of the editors; style sheets and scripts.",
)


def _stated(arguments: Sequence[str]) -> tuple[str, str, str]:
    """Return the site, the source, and the hash of the manifest if it is stated."""
    site, source, *more = arguments
    option, stated = more or ("--manifest", "")
    if option != "--manifest":
        raise ValueError(option)
    return site, source, stated


LISTED = "Taken from the site's own list: which lines are headings, asides and the furniture of pages."


USAGE = 'usage: python3 verify_site.py SITE SOURCE [--manifest SHA256], or python3 verify_site.py quote "WORDS" [SITE]'
REFUSED = (OSError, ValueError, LookupError, TypeError, AttributeError, SyntaxError, zipfile.BadZipFile)
"""What a site raises that is not what it should be."""


def quote(arguments: Sequence[str]) -> int:
    """Look for a quotation in a copy, say where it stands, and return the exit status."""
    try:
        words, site = (*arguments, str(Path(__file__).parent))[:2] if arguments else ("", "")
        if not words.strip():
            raise ValueError("no words")
        found, rows = told_of(words, texts_in(opened(Path(site))))
    except REFUSED as error:
        print(f"cannot be checked: {error!r}; {USAGE}", file=sys.stderr)
        return 2
    print(*rows, sep="\n")
    return 0 if found else 1


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    if arguments[:1] == ["quote"]:
        return quote(arguments[1:])
    try:
        site, source, stated = _stated(arguments)
        files, data = opened(Path(site)), Path(source).read_bytes()
        report = verify(files, data, stated)
        plain = Source(data, json.loads(files[PROVENANCE])).plain
    except REFUSED as error:
        print(f"cannot be checked: {error!r}; {USAGE}", file=sys.stderr)
        return 2
    if report.differences:
        print(*report.differences, sep="\n", file=sys.stderr)
        return 1
    print(f"holds: {report.passages} passages of {report.pages} pages, source SHA-256 {report.rebuilt_sha256[0]}")
    print("Read back, form by form, and the same as the texts:", *form_lines(report.forms), sep="\n")
    vouched = ("Vouched for: every byte that the manifest lists.",) if stated else VOUCHED
    print(*vouched, *(() if plain else (LISTED,)), sep="\n")
    return 0


if __name__ == "__main__":
    gc.disable()  # A page that is judged leaves no ring behind: to look for some takes a third of the time.
    sys.exit(main(sys.argv[1:]))
