"""Prompts: what somebody was asked, by whom, and which speeches answer, as the record says it. Nothing is guessed.

The speaker of the speech that mentions a prompt was asked. In a speech of the moderator, it is the next speaker. Where
the words say so, it is the panel: then every member who speaks before the next prompt answers. Other speeches after an
answer in the same paragraph are listed apart: the record does not say that they answer.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from record import ids
from record.languages import Grammar
from record.languages.asking import Asking
from record.lines.shadow import shadow_of
from record.model import Paragraph, Record, Section
from record.speakers.clauses import unquoted
from record.speech import Asker, Prompt, Speech

SPAN = "words"
Prompts = Mapping[str, Sequence[Prompt]]
"""Prompts by the ids of their paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """Words of a prompt in a paragraph, and the position of their speech among the speeches of the section."""

    paragraph: Paragraph
    asking: Asking
    match: re.Match[str]
    place: int


def prompts(record: Record, grammar: Grammar) -> Prompts:
    """Return the prompts of a record by the ids of their paragraphs, in order.

    A verbatim record has none: there, the person who asks speaks.
    """
    if record.form == "verbatim" or not grammar.asked:
        return {}
    shadow = shadow_of((passage.text for passage in record.passages), grammar)
    texts = {paragraph.id: shadow(unquoted(paragraph.text, grammar.voices)) for paragraph in record.paragraphs}
    found: dict[str, list[Prompt]] = {}
    for prompt in (prompt for section in record.sections for prompt in _section(record, section, grammar, texts)):
        found.setdefault(prompt.paragraph, []).append(prompt)
    return found


def spans(prompts: Prompts, others: Prompts) -> dict[str, tuple[int, int]]:
    """Return by id the spans of prompts in another text, for paragraphs with the same prompts in both texts."""
    found: dict[str, tuple[int, int]] = {}
    for id, own in prompts.items():
        there = others.get(id, ())
        if [(prompt.kind, prompt.by) for prompt in own] == [(prompt.kind, prompt.by) for prompt in there]:
            found |= {prompt.id: (same.start, same.end) for prompt, same in zip(own, there, strict=True)}
    return found


def asked_by(section: Section, prompts: Prompts, speaker: str) -> list[Paragraph]:
    """Return the paragraphs of a section in which a speaker, given by id, asks somebody."""
    return [
        paragraph
        for paragraph in section.paragraphs
        if any(prompt.speaker == speaker for prompt in prompts.get(paragraph.id, ()))
    ]


def asked_by_speaker(record: Record, prompts: Prompts) -> dict[str, list[Paragraph]]:
    """Return, by speaker, the paragraphs of a text in which somebody asks."""
    found: dict[str, list[Paragraph]] = {}
    for paragraph in record.paragraphs:
        speakers = dict.fromkeys(prompt.speaker for prompt in prompts.get(paragraph.id, ()))
        for speaker in filter(None, speakers):
            found.setdefault(speaker, []).append(paragraph)
    return found


def _section(record: Record, section: Section, grammar: Grammar, texts: Mapping[str, str]) -> Iterator[Prompt]:
    """Yield the prompts of the paragraphs of a section."""
    seated = record.roles_by_section.get(section.id, ())
    panel = frozenset(speaker.id for speaker, role in seated if role.part == "panellist")
    moderators = [speaker.id for speaker, role in seated if role.part == "moderator"]
    speeches = [speech for paragraph in section.paragraphs for speech in paragraph.speeches]
    asking = [*_asked(section, grammar, texts)]
    ends = [*(after.place for after in asking[1:]), len(speeches)]
    ordinals: dict[str, int] = {}
    for prompt, end in zip(asking, ends, strict=False):
        id, named = prompt.paragraph.id, prompt.match.groupdict()
        ordinals[id] = ordinals.get(id, 0) + 1
        by: Asker | None = "moderator" if named.get("moderator") else "audience" if named.get("audience") else None
        speech = speeches[prompt.place]
        first = prompt.place + (speech.mark is not None and speech.mark[0] == prompt.match.start(SPAN))
        heard = speeches[first : max(end, first + 1)]
        answers, then = _answers(heard, prompt.paragraph, panel if named.get("panel") else frozenset())
        yield Prompt(
            id=ids.prompt_id(id, ordinals[id]),
            paragraph=id,
            kind=prompt.asking.kind,
            by=by,
            speaker=moderators[0] if by == "moderator" and len(moderators) == 1 else None,
            start=prompt.match.start(SPAN),
            end=prompt.match.end(SPAN),
            answers=answers,
            then=then,
        )


def _asked(section: Section, grammar: Grammar, texts: Mapping[str, str]) -> Iterator[_Asked]:
    """Yield the words of prompts in the speeches of a section, in order; of overlapping ones the first."""
    before = 0
    for paragraph in section.paragraphs:
        text, end = texts[paragraph.id], 0
        found = ((asking, match) for asking in grammar.asked for match in asking.words.finditer(text))
        for asking, match in sorted(found, key=lambda pair: pair[1].start(SPAN)):
            place = _place(paragraph.speeches, match.start(SPAN))
            if match.start(SPAN) >= end and place is not None:
                end = match.end(SPAN)
                yield _Asked(paragraph=paragraph, asking=asking, match=match, place=before + place)
        before += len(paragraph.speeches)


def _place(speeches: Sequence[Speech], offset: int) -> int | None:
    """Return the position of the speech at an offset; nothing where nobody speaks there."""
    found = (
        place for place, speech in enumerate(speeches) if speech.start <= offset < speech.end and speech.basis != "none"
    )
    return next(found, None)


def _answers(
    heard: Sequence[Speech], paragraph: Paragraph, panel: frozenset[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the speeches that answer, and the speeches after them in the paragraph."""
    voice = heard[0].speaker if heard else None
    own = {speech.id for speech in paragraph.speeches}
    answers = [speech for speech in heard if speech.speaker in panel] if panel else list(heard[:1])
    answers += [speech for speech in heard[1:] if not panel and voice and speech.speaker == voice and speech.id in own]
    ids = tuple(speech.id for speech in answers)
    return ids, tuple(speech.id for speech in heard[1:] if ids and speech.id in own and speech.id not in ids)
