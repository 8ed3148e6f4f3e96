"""The place that a citation names, in words: a paragraph, a run of paragraphs, or a speech.

The words are those of UN practice: paragraph numbers, which are the same in every language. A speech is named by
its speaker, a voice without identity by the record's words, any other by its place in the paragraph.
"""

import re
from collections import Counter
from collections.abc import Sequence

from record.edition import Edition
from record.model import Paragraph
from record.speech import Speech
from record.view import View

LATIN_THEN_HAN = re.compile(r"(?<=[A-Za-zÀ-ÿ])(?=[一-龥])")
"""Where Chinese print leaves a space: Olsson 女士."""


def pinpoint(view: View, paragraphs: Sequence[Paragraph]) -> str:
    """Return a run of paragraphs as a citation writes it: `paras. 27–31`; nothing for none."""
    numbers = [number for paragraph in paragraphs if (number := view.number(paragraph))]
    if not numbers or (not view.number(paragraphs[0]) and len(numbers) * 2 < len(paragraphs)):
        return view.span(paragraphs)
    if len(numbers) == 1:
        return view.labels.table("cite")["single"].format(number=numbers[0])
    return view.labels.table("cite")["range"].format(first=numbers[0], last=numbers[-1])


def speeches(edition: Edition) -> dict[str, dict[str, list[str]]]:
    """Return the words for each speech of a paragraph, by language and paragraph id.

    A paragraph without speeches is left out: it is cited by its number alone.
    """
    return {
        language: {paragraph.id: said for paragraph in view.record.paragraphs if (said := _said(view, paragraph))}
        for language in edition.languages
        for view in (edition.view(language),)
    }


def _said(view: View, paragraph: Paragraph) -> list[str]:
    """Return the words for each speech; several speeches of one speaker in a paragraph are numbered."""
    voices = [_voice(view, speech) for speech in paragraph.speeches]
    if not any(voices):
        return []
    heard, words = Counter[str](), []
    for ordinal, voice in enumerate(voices, 1):
        heard[voice] += 1
        if not voice:
            words.append(view.labels.table("cite")["unsaid"].format(ordinal=ordinal))
        elif voices.count(voice) > 1:
            words.append(view.labels.table("cite")["again"].format(said=voice, ordinal=heard[voice]))
        else:
            words.append(voice)
    return words


def _voice(view: View, speech: Speech) -> str:
    """Return the speaker of a speech by name, or in the record's words; nothing where nobody speaks."""
    if not speech.speaker:
        words = (speech.subject or "") if speech.basis != "pronoun" else ""
        return words[:1].lower() + words[1:]
    return LATIN_THEN_HAN.sub(
        " ", view.labels.table("cite")["speaker"].format(voice=_name(view, speech, speech.speaker))
    )


def _name(view: View, speech: Speech, id: str) -> str:
    """Return a speaker as the record addresses him or her: 赛义德先生, Mr. Saeed, the representative of Kuwait.

    For a speaker listed without an honorific, these are the words of the sentence: Gómez 女士.
    """
    name = view.short_name(id)
    if not view.is_person(id):
        return view.labels.table("cite")["delegation"].format(name=name)
    honorific = view.speakers[id].honorific if view.translated else ""
    if honorific:
        return LATIN_THEN_HAN.sub(" ", view.labels.table("cite")["person"].format(name=name, honorific=honorific))
    return (speech.basis == "named" and speech.subject) or name
