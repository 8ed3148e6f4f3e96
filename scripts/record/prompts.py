"""What the record says that somebody was asked, by whom, and which speeches answer: nothing of it is guessed.

A prompt is asked of whoever speaks in the speech that tells of it, of the voice after it where that speech is the
moderator's, and of the panel where the words say so: then everybody of the panel who speaks before the next prompt
answers. What others say after an answer in the same paragraph stands beside it: that they answer is not said.
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
"""By the ids of the paragraphs that tell of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """Words that ask in a paragraph, and the place among the speeches of its section of the one that tells of them."""

    paragraph: Paragraph
    asking: Asking
    match: re.Match[str]
    place: int


def prompts(record: Record, grammar: Grammar) -> Prompts:
    """Return the prompts of a record by the ids of their paragraphs, in order.

    A verbatim record has none, since there whoever asks speaks.
    """
    if record.form == "verbatim" or not grammar.asked:
        return {}
    shadow = shadow_of((passage.text for passage in record.passages), grammar)
    texts = {one.id: shadow(unquoted(one.text, grammar.voices)) for one in record.paragraphs}
    found: dict[str, list[Prompt]] = {}
    for one in (one for section in record.sections for one in _section(record, section, grammar, texts)):
        found.setdefault(one.paragraph, []).append(one)
    return found


def spans(prompts: Prompts, others: Prompts) -> dict[str, tuple[int, int]]:
    """Return where the words of prompts stand in another text, by id, in paragraphs where both say the same."""
    found: dict[str, tuple[int, int]] = {}
    for id, own in prompts.items():
        there = others.get(id, ())
        if [(one.kind, one.by) for one in own] == [(one.kind, one.by) for one in there]:
            found |= {one.id: (same.start, same.end) for one, same in zip(own, there, strict=True)}
    return found


def _section(record: Record, section: Section, grammar: Grammar, texts: Mapping[str, str]) -> Iterator[Prompt]:
    """Yield the prompts of the paragraphs of a section."""
    seated = record.roles_by_section.get(section.id, ())
    panel = frozenset(one.id for one, role in seated if role.part == "panellist")
    moderators = [one.id for one, role in seated if role.part == "moderator"]
    speeches = [speech for paragraph in section.paragraphs for speech in paragraph.speeches]
    asked = [*_asked(section, grammar, texts)]
    ends = [*(after.place for after in asked[1:]), len(speeches)]
    ordinals: dict[str, int] = {}
    for one, end in zip(asked, ends, strict=False):
        id, named = one.paragraph.id, one.match.groupdict()
        ordinals[id] = ordinals.get(id, 0) + 1
        by: Asker | None = "moderator" if named.get("moderator") else "audience" if named.get("audience") else None
        told = speeches[one.place]
        first = one.place + (told.mark is not None and told.mark[0] == one.match.start(SPAN))
        heard = speeches[first : max(end, first + 1)]
        answers, then = _answers(heard, one.paragraph, panel if named.get("panel") else frozenset())
        yield Prompt(
            id=ids.prompt_id(id, ordinals[id]),
            paragraph=id,
            kind=one.asking.kind,
            by=by,
            speaker=moderators[0] if by == "moderator" and len(moderators) == 1 else None,
            start=one.match.start(SPAN),
            end=one.match.end(SPAN),
            answers=answers,
            then=then,
        )


def _asked(section: Section, grammar: Grammar, texts: Mapping[str, str]) -> Iterator[_Asked]:
    """Yield the words that ask in the speeches of a section, in order; of two in one place the first that begins."""
    before = 0
    for paragraph in section.paragraphs:
        text, end = texts[paragraph.id], 0
        found = ((asking, match) for asking in grammar.asked for match in asking.words.finditer(text))
        for asking, match in sorted(found, key=lambda one: one[1].start(SPAN)):
            place = _place(paragraph.speeches, match.start(SPAN))
            if match.start(SPAN) >= end and place is not None:
                end = match.end(SPAN)
                yield _Asked(paragraph=paragraph, asking=asking, match=match, place=before + place)
        before += len(paragraph.speeches)


def _place(speeches: Sequence[Speech], offset: int) -> int | None:
    """Return which of the speeches holds a place; nothing where nobody speaks there."""
    found = (place for place, one in enumerate(speeches) if one.start <= offset < one.end and one.basis != "none")
    return next(found, None)


def _answers(
    heard: Sequence[Speech], paragraph: Paragraph, panel: frozenset[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the speeches that answer, and those after them in the paragraph."""
    voice = heard[0].speaker if heard else None
    own = {one.id for one in paragraph.speeches}
    answers = [one for one in heard if one.speaker in panel] if panel else list(heard[:1])
    answers += [one for one in heard[1:] if not panel and voice and one.speaker == voice and one.id in own]
    ids = tuple(one.id for one in answers)
    return ids, tuple(one.id for one in heard[1:] if ids and one.id in own and one.id not in ids)
