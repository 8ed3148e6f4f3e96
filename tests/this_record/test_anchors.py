"""An address, once published, answers for ever, and with the same words unless a revision says why."""

from pathlib import Path

import pytest
from anchors import Anchor, anchors_of, complaints, read_lock, updated, write_lock
from paths import THIS_RECORD

from record.edition import Edition

LOCK = THIS_RECORD / "anchors.lock"
LOCKED = {
    "record/a.html": Anchor("-", "-"),
    "record/a.html#para_1": Anchor("1111", "-"),
    "record/a.html#para_2": Anchor("2222", "2024-01-01"),
}


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
    found: dict[str, Anchor], redirects: dict[str, str], *, golden: bool
) -> None:
    if golden:
        write_lock(LOCK, updated(read_lock(LOCK), found, redirects))
    locked = read_lock(LOCK)
    assert list(complaints(locked, found, redirects)) == []
    assert found.keys() - locked.keys() == set(), "addresses that are not locked yet: make golden"


def test_the_lock_holds_every_paragraph_and_section_in_each_language(edition: Edition) -> None:
    locked = read_lock(LOCK)
    for root in map(edition.root, edition.languages):
        for id in (*edition.record.paragraph_by_id, *edition.record.section_by_id):
            assert f"{root}record/all.html#{id}" in locked
            assert f"{root}{edition.address(id)}" in locked


def test_an_address_that_is_gone_is_named() -> None:
    found = {address: anchor for address, anchor in LOCKED.items() if not address.endswith("para_1")}
    assert list(complaints(LOCKED, found, {})) == [("record/a.html#para_1", "is gone")]


def test_other_words_under_an_address_need_a_revision_later_than_the_last() -> None:
    why = "has other words, and no revision says why"
    for revised, expected in (("2024-01-01", [("record/a.html#para_2", why)]), ("2024-01-02", [])):
        found = LOCKED | {"record/a.html#para_2": Anchor("3333", revised)}
        assert list(complaints(LOCKED, found, {})) == expected
    found = LOCKED | {"record/a.html#para_1": Anchor("3333", "-")}
    assert list(complaints(LOCKED, found, {})) == [("record/a.html#para_1", why)]


def test_a_page_that_moved_keeps_its_addresses_by_a_redirect() -> None:
    moved = {address.replace("/a.", "/b."): anchor for address, anchor in LOCKED.items()}
    stub = {"record/a.html": Anchor("-", "-")}
    assert list(complaints(LOCKED, moved | stub, {"record/a.html": "record/b.html"})) == []
    assert len(list(complaints(LOCKED, moved, {}))) == 3


def test_an_update_adds_what_is_new_or_revised_and_forgets_nothing() -> None:
    found = {
        "record/a.html": Anchor("-", "-"),
        "record/a.html#para_1": Anchor("9999", "-"),
        "record/a.html#para_3": Anchor("3333", "-"),
    }
    assert updated(LOCKED, found, {}) == LOCKED | {"record/a.html#para_3": Anchor("3333", "-")}
    revised = {"record/a.html#para_1": Anchor("9999", "2024-02-02")}
    assert updated(LOCKED, LOCKED | revised, {}) == LOCKED | revised


def test_every_revision_names_an_address_of_the_record(edition: Edition, found: dict[str, Anchor]) -> None:
    ids = {address.partition("#")[2] for address in found}
    assert {entry.id for entry in edition.facts.revised} <= ids


def test_every_redirect_leads_from_a_stub_to_an_address_that_answers(
    found: dict[str, Anchor], redirects: dict[str, str]
) -> None:
    for old, new in redirects.items():
        assert old in found
        assert new in found
