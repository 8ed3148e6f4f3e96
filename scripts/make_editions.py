"""Make the PDF files of the record, read each back, and keep them for the site: `make editions`.

Exit status: 0 done; 1 a file does not say what the source says; 2 a file or a font cannot be read, or nothing can be
written. The files that were there stay if it is not 0.
"""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from optional_packages import use
from printing.compiled import settled
from printing.finished import finished
from printing.kept import digest, keep, told
from printing.readback import Row, Sheets, joined, unlike
from record.alone import alone
from record.edition import Edition
from record.exports.provenance import provenance
from record.formats.pieces import Reading
from record.formats.reading import readings
from record.formats.sheets import planned
from record.judge import judge
from record.papers import Paper
from record.source import InputError
from verifying.counted import PAPER_FORMS, Counted
from verifying.lent import texts_read
from verifying.source import Source

ROOT = Path(__file__).resolve().parent.parent
SOURCE = Path("docs", "source", "record.txt")
EPOCH = 315532800
"""1980-01-01, as for the site."""
Compared = tuple[str, list[Row], list[Row]]
"""A text of a file: its language, the expected words, the words that were read."""
WAITING = "The PDF files are being made in this folder; this run waits for that."


def main() -> int:
    """Make the files and put them in place when all are proven; return the exit status. If not, the old files stay."""
    try:
        use("editions", "the programs that set the record on paper")
        edition = judge(ROOT / SOURCE, (ROOT / SOURCE).with_suffix(".toml")).edition
        with alone(ROOT / ".cache", WAITING):
            return make(edition)
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.filename}:1: cannot be written: {error.strerror}", file=sys.stderr)
        return 2


def make(edition: Edition) -> int:
    """Make, read back and keep the files of an edition; return the exit status."""
    data, sources, papers, faults = told(edition), texts_of(edition), [], []
    for texts, own in zip(planned(readings(edition)), data, strict=True):
        paper = printed(texts, own)
        read = [*compared(paper, own, sources)]
        papers.append(replace(paper, read=counts(read, sources)))
        faults += [f"{paper.path}: {row}" for row in differences(read)]
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 1
    keep(ROOT, digest(data), papers)
    for paper in papers:
        count, languages = len(paper.pages), " and ".join(paper.languages)
        print(f"{paper.path}: {count} of {count} paragraphs in {languages} read back, {len(paper.data) / 1e3:.0f} kB")
    return 0


def printed(texts: Sequence[Reading], data: Mapping[str, Any]) -> Paper:
    """Return a finished file; `data` is the data of its texts for Typst."""
    pdf, places = settled(data, EPOCH)
    ids = [block.id for block in texts[0].paragraphs]
    return Paper(
        languages=tuple(text.view.language for text in texts),
        data=finished(pdf, places, texts[0].tag),
        pages={id: places[id][0] for id in ids},
    )


def compared(paper: Paper, data: Mapping[str, Any], sources: Mapping[str, Source]) -> Iterator[Compared]:
    """Yield each text of a file: its language, the expected words, and the words that were read in the file."""
    with Sheets(paper.data) as sheets:
        for place, language in enumerate(paper.languages):
            wanted = rows_of(sources[language], numbered=place == 0)
            found = sheets.rows([id for id, _, _ in wanted], data["sizes"][place])
            yield language, wanted, joined(wanted, found)


def differences(read: Iterable[Compared]) -> Iterator[str]:
    """Yield the differences between a file and the sources of its texts."""
    yield from (f"{language} {row}" for language, wanted, found in read for row in unlike(wanted, found))


def counts(read: Sequence[Compared], sources: Mapping[str, Source]) -> tuple[Mapping[str, Any], ...]:
    """Return the rows of the certificate for a file: how much of each text was read back from it."""
    counted = Counted(sources)
    for language, _, found in read:
        for id, _, words in found:
            counted.told(PAPER_FORMS[len(read) > 1], language, id, words)
    return tuple(counted.rows())


def rows_of(source: Source, *, numbered: bool) -> list[Row]:
    """Return the expected words under each id; numbers stand once, with the first text."""
    passages = source.passages.values()
    return [(passage.id, passage.label if numbered and passage.paragraph else "", passage.text) for passage in passages]


def texts_of(edition: Edition) -> dict[str, Source]:
    """Return the texts as the checker cuts them, by language."""
    origins = json.loads(json.dumps(provenance(edition)))
    texts = [origins, *origins["translations"]]
    records = {edition.record.language: edition.record, **edition.translations}
    data = {text["source"]["path"]: records[text["source"]["language"]].source.data for text in texts}
    return texts_read(data, texts)


if __name__ == "__main__":
    ArgumentParser(description=__doc__).parse_args()
    sys.exit(main())
