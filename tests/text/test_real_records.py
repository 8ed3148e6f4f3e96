"""Real records that nobody here wrote: what a reader counted in each, and who speaks.

The records stand beside the project, in shared/records, and not in it; without them these tests are left out.
"""

import hashlib
from collections import Counter
from typing import Any

import pytest
from marked import NOBODY, voices_of
from paths import ROOT, cases

from record.build import read_record
from record.facts import Facts
from record.model import Record
from record.proof import rebuild

FOLDER = next((path for folder in ROOT.parents if (path := folder / "shared" / "records").is_dir()), None)
pytestmark = pytest.mark.skipif(FOLDER is None, reason="no folder shared/records beside the project")
CASES = cases("real_records.toml")["record"]
LEAST = {"report": 1.0, "minutes": 0.95, "summary": 0.95, "verbatim": 0.9}
"""The least F1 that holds for who speaks, by the form of the record."""

each = pytest.mark.parametrize("case", CASES, ids=lambda case: case["file"])


def record_of(case: dict[str, Any]) -> Record:
    assert FOLDER is not None
    path = FOLDER / case["file"]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == case["sha256"]
    language = path.name[:2]
    record, _ = read_record(path, language, Facts(language=language))
    return record


def expected(case: dict[str, Any], ids: list[str]) -> dict[str, list[str]]:
    """Return the voices of each paragraph, as the case gives them from one paragraph to another."""
    found: dict[str, list[str]] = {}
    for first, last, voices in case["voices"]:
        own = ids[ids.index(first) : ids.index(last) + 1]
        found |= {id: voices.split(" / ") for id in own}
    return found


@each
def test_it_holds_what_a_reader_counted(case: dict[str, Any]) -> None:
    record = record_of(case)
    paragraphs = [*record.paragraphs]
    assert rebuild(record) == record.source.data
    assert record.form == case["form"]
    assert sum(paragraph.number is not None for paragraph in paragraphs) == case["numbered"]
    assert sum(paragraph.number is None for paragraph in paragraphs) == case["unnumbered"]
    assert sum(bool(section.label.runs or section.title.runs) for section in record.sections) == case["headings"]
    assert sum(paragraph.caption is not None for paragraph in paragraphs) == case["turns"]
    assert Counter(aside.kind for aside in record.every_aside) == case["asides"]
    assert max(len(paragraph.text) for paragraph in paragraphs) <= case["longest"]


@each
def test_who_speaks_is_found_and_nobody_is_invented(case: dict[str, Any]) -> None:
    record = record_of(case)
    marked = expected(case, [paragraph.id for paragraph in record.paragraphs])
    right, found, own = 0, 0, 0
    for paragraph in record.paragraphs:
        mine = Counter(voice for voice in marked[paragraph.id] if voice != NOBODY)
        theirs = Counter(voice for voice in voices_of(paragraph, record) if voice != NOBODY)
        right, found, own = right + (mine & theirs).total(), found + theirs.total(), own + mine.total()
    assert (2 * right / (found + own) if found + own else 1.0) >= LEAST[case["form"]]
    assert {speaker.name for speaker in record.speakers} <= {voice for voices in marked.values() for voice in voices}
