"""The notes of this record: every anomaly that was found on reading it, and what is said of each."""

from paths import record_cases

from record.edition import Edition

ROWS = record_cases("editorial_rows.toml")


def test_every_anomaly_found_is_published_or_has_a_reason_why_not(edition: Edition) -> None:
    published, unpublished = ROWS["published"], ROWS["unpublished"]
    assert sorted([*published, *unpublished]) == [f"A{number:03d}" for number in range(1, 152)]
    # An editor may add further notes; anchors.lock holds that none is lost.
    assert {id for ids in published.values() for id in ids} <= {note.id for note in edition.facts.notes}
    assert all(unpublished.values())


def test_the_gaps_of_the_source_carry_notes(edition: Edition) -> None:
    gaps = {(note.paragraph, note.quote) for note in edition.facts.notes if note.kind == "gap"}
    assert {("att_1__num", "附件[]"), ("att_2__num", "附件[]"), ("para_9", "[待补]")} <= gaps


def test_notes_and_facts_about_people_say_the_same(edition: Edition) -> None:
    readings = {note.quote: note.reading for note in edition.facts.notes}
    roles = [note.reading for note in edition.facts.notes if note.kind == "role" and note.reading]
    for id, person in edition.facts.people.items():
        for spelled in person.spelled:
            if reading := readings.get(spelled):
                assert reading in person.name.values(), id
        if person.corrected_role:
            assert any(role in person.corrected_role.text["zh"] for role in roles), id
