"""Revisions of small texts: which paragraphs only moved, and which ids are retired."""

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from paths import cases
from small_record import read

from record.edition import Edition
from record.facts import Facts
from record.model import Record
from record.revisions.changes import revisions
from record.revisions.earlier import Earlier, fates
from record.revisions.retired import retired_ids, retired_places

CASES = cases("revised.toml")["case"]


def revised(texts: list[str]) -> Edition:
    """Return the edition of the last text, with those before it as earlier texts."""
    records = [read(text, "zh")[0] for text in texts]
    earlier = [replaced(text, later, records[-1]) for text, later in pairwise(records)]
    return Edition(record=records[-1], facts=Facts(), labels={}, translations={}, earlier=tuple(reversed(earlier)))


def replaced(record: Record, later: Record, present: Record) -> Earlier:
    return Earlier(
        record=record,
        translations={},
        replaced=dt.date(2020, 1, 1),
        by=later.source.edition,
        reason={},
        notes=(),
        pages={},
        steps=fates(record, later),
        fates=fates(record, present),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_paragraphs_with_the_same_words_move_in_runs(case: dict[str, Any]) -> None:
    edition = revised(case["texts"])
    found = [[list(run) for run in revision.moved] for revision in revisions(edition.record, edition.earlier)]
    assert found == case["moved"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_id_is_retired_by_the_last_text_that_had_it(case: dict[str, Any]) -> None:
    edition = revised(case["texts"])
    found = [ids for _, _, _, ids in retired_places(edition, "zh")]
    assert found == case["retired"]
    assert sorted(retired_ids(edition)) == sorted(id for ids in found for id in ids)
