"""An address, once published, answers for ever, and with the same words unless a revision says why."""

from pathlib import Path

import pytest
from anchors import Anchor, anchors_of, complaints, read_lock, updated, write_lock
from paths import THIS_RECORD

from record.edition import Edition

LOCK = THIS_RECORD / "anchors.lock"
NOW, LATER = "00000001", "00000002"
"""The edition in force, and the one that a revision puts in its place."""
FOUND = {
    "record/a.html": Anchor("-", "-"),
    "record/a.html#para_1": Anchor("1111", "-"),
    "record/a.html#para_2": Anchor("2222", "2024-01-01"),
}
LOCKED = {(address, NOW): anchor for address, anchor in FOUND.items()}


@pytest.fixture(scope="module")
def found(site: Path, edition: Edition) -> dict[str, Anchor]:
    entries = sorted(edition.facts.revised, key=lambda entry: entry.date)
    return anchors_of(site, {entry.id: entry.date for entry in entries})


@pytest.fixture(scope="module")
def redirects(edition: Edition) -> dict[str, str]:
    own = [(redirect.old, redirect.new) for redirect in edition.facts.redirects]
    roots = [edition.root(language) for language in edition.languages]
    return {f"{root}{old}": f"{root}{new}" for root in roots for old, new in own}


def test_every_published_address_answers_with_the_words_it_had(
    found: dict[str, Anchor], redirects: dict[str, str], edition: Edition, *, golden: bool
) -> None:
    if golden:
        write_lock(LOCK, updated(read_lock(LOCK), found, redirects, edition.record.source.edition))
    locked = read_lock(LOCK)
    assert list(complaints(locked, found, redirects, edition.record.source.edition)) == []
    assert found.keys() - {address for address, _ in locked} == set(), "addresses that are not locked yet: make golden"


def test_the_lock_holds_every_paragraph_and_section_in_each_language(edition: Edition) -> None:
    locked = {address for address, _ in read_lock(LOCK)}
    for root in map(edition.root, edition.languages):
        for id in (*edition.record.paragraph_by_id, *edition.record.section_by_id):
            assert f"{root}record/all.html#{id}" in locked
            assert f"{root}{edition.address(id)}" in locked


def test_an_address_that_is_gone_is_named() -> None:
    found = {address: anchor for address, anchor in FOUND.items() if not address.endswith("para_1")}
    assert list(complaints(LOCKED, found, {}, NOW)) == [("record/a.html#para_1", "is gone")]


def test_other_words_under_an_address_need_a_revision_later_than_the_last() -> None:
    why = "has other words, and no revision says why"
    for revised, expected in (("2024-01-01", [("record/a.html#para_2", why)]), ("2024-01-02", [])):
        found = FOUND | {"record/a.html#para_2": Anchor("3333", revised)}
        assert list(complaints(LOCKED, found, {}, NOW)) == expected
    found = FOUND | {"record/a.html#para_1": Anchor("3333", "-")}
    assert list(complaints(LOCKED, found, {}, NOW)) == [("record/a.html#para_1", why)]


def test_a_page_that_moved_keeps_its_addresses_by_a_redirect() -> None:
    moved = {address.replace("/a.", "/b."): anchor for address, anchor in FOUND.items()}
    stub = {"record/a.html": Anchor("-", "-")}
    assert list(complaints(LOCKED, moved | stub, {"record/a.html": "record/b.html"}, NOW)) == []
    assert len(list(complaints(LOCKED, moved, {}, NOW))) == 3


def test_an_update_adds_what_is_new_or_revised_and_forgets_nothing() -> None:
    found = {
        "record/a.html": Anchor("-", "-"),
        "record/a.html#para_1": Anchor("9999", "-"),
        "record/a.html#para_3": Anchor("3333", "-"),
    }
    assert updated(LOCKED, found, {}, NOW) == LOCKED | {("record/a.html#para_3", NOW): Anchor("3333", "-")}
    revised = {"record/a.html#para_1": Anchor("9999", "2024-02-02")}
    new = {("record/a.html#para_1", NOW): revised["record/a.html#para_1"]}
    assert updated(LOCKED, FOUND | revised, {}, NOW) == LOCKED | new


REVISED = {
    "record/a.html": Anchor("-", "-"),
    "record/a.html#para_1": Anchor("9999", "-"),
    f"record/editions/{NOW}.html#para_1": Anchor("1111", "-"),
    f"record/editions/{NOW}.html#para_2": Anchor("2222", "-"),
    "record/retired.html#para_2": Anchor("2222", "-"),
}
"""What is found after a revision that changed one paragraph and took out the other."""


def test_after_a_revision_an_address_is_locked_with_the_edition_in_which_it_was_last_good(tmp_path: Path) -> None:
    assert list(complaints(LOCKED, REVISED, {}, LATER)) == []
    locked = updated(LOCKED, REVISED, {}, LATER)
    write_lock(tmp_path / "lock", locked)
    assert read_lock(tmp_path / "lock") == locked
    assert {key: anchor.digest for key, anchor in locked.items() if key[0].startswith("record/a.html")} == {
        ("record/a.html", LATER): "-",
        ("record/a.html#para_1", NOW): "1111",
        ("record/a.html#para_1", LATER): "9999",
        ("record/a.html#para_2", NOW): "2222",
    }
    assert list(complaints(locked, REVISED, {}, LATER)) == []


@pytest.mark.parametrize(
    ("lost", "why"),
    [
        ("record/retired.html#para_2", f"is gone, and was last good in {NOW}"),
        (
            f"record/editions/{NOW}.html#para_2",
            f"has other words, and the page of {NOW} has not those that stood there",
        ),
    ],
)
def test_what_a_revision_loses_is_named(lost: str, why: str) -> None:
    found = {address: anchor for address, anchor in REVISED.items() if address != lost}
    assert list(complaints(LOCKED, found, {}, LATER)) == [("record/a.html#para_2", why)]


def test_a_line_of_the_source_is_locked_within_its_edition_only() -> None:
    locked = {("source.html#L7", NOW): Anchor("7777", "-")}
    found = {"source.html#L7": Anchor("8888", "-"), f"record/editions/{NOW}-lines.html#L7": Anchor("7777", "-")}
    assert list(complaints(locked, found, {}, LATER)) == []
    del found["source.html#L7"]
    assert list(complaints(locked, found, {}, LATER)) == []
    assert list(complaints(locked, {}, {}, LATER)) != []


def test_every_revision_names_an_address_of_the_record(edition: Edition, found: dict[str, Anchor]) -> None:
    ids = {address.partition("#")[2] for address in found}
    assert {entry.id for entry in edition.facts.revised} <= ids


def test_every_redirect_leads_from_a_stub_to_an_address_that_answers(
    found: dict[str, Anchor], redirects: dict[str, str]
) -> None:
    for old, new in redirects.items():
        assert old in found
        assert new in found
