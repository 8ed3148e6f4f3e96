"""Who speaks in this record: every speech as it was reviewed."""

from paths import GOLDEN_FILES

from record.edition import Edition


def test_the_panels_of_the_record_have_23_members(edition: Edition) -> None:
    assert (
        len([speaker for speaker in edition.record.speakers if any(r.part == "panellist" for r in speaker.roles)]) == 23
    )


def test_every_speech_of_the_record_is_as_reviewed(edition: Edition, *, golden: bool) -> None:
    rows = [
        "\t".join(
            (
                speech.id,
                speech.basis,
                speech.speaker or "-",
                speech.subject or "-",
                speech.quantifier or "-",
                speech.within or "-",
            )
        )
        + f"\t{paragraph.text[speech.start : speech.start + 12]}…{paragraph.text[speech.end - 8 : speech.end]}"
        for paragraph in edition.record.paragraphs
        for speech in paragraph.speeches
    ]
    path = GOLDEN_FILES / "speeches.tsv"
    if golden:
        path.write_text("\n".join((*rows, "")), encoding="utf-8")
    assert path.read_text(encoding="utf-8").splitlines() == rows
