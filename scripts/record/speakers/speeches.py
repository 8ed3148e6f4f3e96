"""Make speeches, which cover a paragraph exactly, from the beginnings of voices. In some reports nobody speaks."""

from collections.abc import Iterator
from dataclasses import replace

from record import ids
from record.draft import NOBODY, Draft
from record.model import Paragraph, Problem, Record, Section
from record.speech import Speech

MANY, SELDOM = 30, 8
"""Paragraphs from which on a report can be seen to have no speakers; one in how many has a verb that may report."""


def speeches_of(paragraph: Paragraph, drafts: list[Draft]) -> Iterator[Speech]:
    """Yield the speeches of a paragraph, each up to the beginning of the next."""
    ends = [*(draft.start for draft in drafts[1:]), len(paragraph.text)]
    for ordinal, (draft, end) in enumerate(zip(drafts, ends, strict=True), 1):
        yield Speech(
            id=ids.speech_id(paragraph.id, ordinal),
            speaker=draft.speaker,
            subject=paragraph.text[slice(*draft.mark)] if draft.mark else draft.subject,
            basis=draft.basis,
            start=draft.start,
            end=end,
            mark=draft.mark,
            quantifier=draft.quantifier,
            within=ids.speech_id(paragraph.id, ordinal - 1) if draft.within else None,
        )


def after(speech: Speech) -> Draft | None:
    """Return the speaker who has the floor after a speech, if there is one."""
    if speech.basis == "none":
        return None
    return Draft(start=0, basis=speech.basis, speaker=speech.speaker, subject=speech.subject)


def narrated(record: Record, questions: list[Problem]) -> tuple[Record, list[Problem]]:
    """Return a report in which nobody speaks as narration, without the questions about its verbs.

    Such a report has many paragraphs; no person, chair, group or delegation takes the floor, and hardly any verb
    reports.
    """
    paragraphs = [*record.paragraphs]
    voices = [speech for paragraph in paragraphs for speech in paragraph.speeches if speech.basis != "none"]
    unread = all(speech.basis == "described" and not speech.quantifier for speech in voices)
    if record.form != "report" or record.speakers or not unread or len(paragraphs) < max(MANY, SELDOM * len(voices)):
        return record, questions
    return replace(record, annexes=tuple(map(_silent, record.annexes))), []


def _silent(section: Section) -> Section:
    paragraphs = tuple(
        replace(paragraph, speeches=tuple(speeches_of(paragraph, [NOBODY]))) for paragraph in section.paragraphs
    )
    return replace(section, paragraphs=paragraphs, sections=tuple(map(_silent, section.sections)))
