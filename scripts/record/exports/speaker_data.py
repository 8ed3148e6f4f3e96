"""Speakers and speeches as data, in the shape that `contract` states."""

from collections.abc import Iterator, Mapping

from record.edition import Edition
from record.exports.contract import RoleData, SpeakerData, SpeechData
from record.model import Paragraph
from record.speech import Role, Speaker, Speech
from record.view import View


def speech_data(edition: Edition, texts: Mapping[str, Paragraph], place: int) -> SpeechData:
    """Return a speech with its span in every text with the same voices in the same order as in the first text."""
    original = next(iter(texts.values()))
    speech = original.speeches[place]
    voices = _voices(original)
    data: SpeechData = {
        "id": speech.id,
        "speaker": speech.speaker,
        "subject": speech.subject,
        "basis": speech.basis,
        "spans": {
            code: (paragraph.speeches[place].start, paragraph.speeches[place].end)
            for code, paragraph in texts.items()
            if _voices(paragraph) == voices
        },
    }
    if speech.quantifier:
        data["quantifier"] = speech.quantifier
    if speech.within:
        data["within"] = speech.within
    if speech.basis == "inferred":
        data["reason"] = {code: _reason(edition.view(code), texts[code], place) for code in data["spans"]}
    return data


def _voices(paragraph: Paragraph) -> list[str | bool]:
    """Return who speaks in each speech: an id, or whether an unnamed voice speaks."""
    return [speech.speaker or bool(speech.subject) for speech in paragraph.speeches]


def _reason(view: View, paragraph: Paragraph, place: int) -> str:
    return view.reason(paragraph, paragraph.speeches[place])


def speakers_data(edition: Edition) -> Iterator[SpeakerData]:
    """Yield the speakers in the order of the record, each with the names, offices and paragraphs."""
    views = {code: edition.view(code) for code in edition.languages}
    speeches: dict[str, list[tuple[str, Speech]]] = {}
    for paragraph in edition.record.paragraphs:
        for speech in paragraph.speeches:
            if speech.speaker:
                speeches.setdefault(speech.speaker, []).append((paragraph.id, speech))
    for speaker in edition.record.speakers:
        turns = speeches.get(speaker.id, [])
        named = (speech.subject for _, speech in turns if speech.basis == "named" and speech.subject)
        yield {
            "id": speaker.id,
            "kind": speaker.kind,
            "name": {code: view.full_name(speaker.id) for code, view in views.items() if speaker.id in view.speakers},
            "country": speaker.country,
            "aliases": list(dict.fromkeys(named)),
            "roles": [_role(edition, speaker, role) for role in speaker.roles],
            "paragraphs": list(dict.fromkeys(paragraph for paragraph, _ in turns)),
        }


def _role(edition: Edition, speaker: Speaker, role: Role) -> RoleData:
    text = {edition.record.language: role.text}
    for code, record in edition.translations.items():
        seated = record.roles_by_section.get(role.section, ())
        text[code] = next((role.text for other, role in seated if other.id == speaker.id), "")
    return {"section": role.section, "part": role.part, "text": text}
