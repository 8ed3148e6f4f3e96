"""A partial translation: where it lacks a paragraph, its pages show the original and say so.

The promise: a paragraph of the original keeps its place, its id, its speeches and its words there. Without these
paragraphs, the translation is exactly what its file says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from record.model import Aside, Paragraph, Record, Section
from record.speech import Speaker

Part = TypeVar("Part", Paragraph, Section)


def is_lent(part: Paragraph | Aside | Section, original: Record) -> bool:
    """Tell whether a paragraph, an aside or a heading of a filled translation comes from the original."""
    if isinstance(part, Aside):
        return any(part is aside for section in original.sections for aside in section.asides)
    if isinstance(part, Paragraph):
        paragraph = original.paragraph_by_id.get(part.id)
        return paragraph is not None and paragraph.passage is part.passage
    section = original.section_by_id.get(part.id)
    return section is not None and section.label is part.label and section.title is part.title


def filled(translation: Record, original: Record) -> Record:
    """Return a translation filled with the paragraphs and sections that it lacks; the same object if it lacks none."""
    paragraphs, sections = set(translation.paragraph_by_id), set(translation.section_by_id)
    if original.paragraph_by_id.keys() <= paragraphs and original.section_by_id.keys() <= sections:
        return translation

    def with_lent(part: Section) -> Section:
        same = original.section_by_id.get(part.id)
        if same is None:
            return part
        whole, lines = _placed(part.paragraphs, same.paragraphs, paragraphs), dict(_standing(part, same, paragraphs))
        return replace(
            part,
            paragraphs=tuple(
                replace(paragraph, beside=lines[paragraph.id]) if paragraph.id in lines else paragraph
                for paragraph in whole
            ),
            sections=_placed(tuple(map(with_lent, part.sections)), tuple(map(rest, same.sections)), sections),
        )

    def rest(section: Section) -> Section:
        """Return a section of the original without the parts that the translation has elsewhere."""
        return replace(
            section,
            paragraphs=tuple(paragraph for paragraph in section.paragraphs if paragraph.id not in paragraphs),
            sections=tuple(rest(inner) for inner in section.sections if inner.id not in sections),
        )

    annexes = _placed(tuple(map(with_lent, translation.annexes)), tuple(map(rest, original.annexes)), sections)
    return replace(translation, annexes=annexes)


def lent_speakers(whole: Record, original: Record) -> tuple[Speaker, ...]:
    """Return the people who are presented or speak in paragraphs of the original, with their offices there.

    Forms of address are left out: they are words of the original.
    """
    lent = {paragraph.id for paragraph in whole.paragraphs if is_lent(paragraph, original)}
    heard = {speech.speaker for id in lent for speech in original.paragraph_by_id[id].speeches}
    found = []
    for speaker in original.speakers:
        roles = tuple(role for role in speaker.roles if role.paragraph in lent)
        if roles or speaker.id in heard:
            found.append(replace(speaker, honorific="", roles=roles))
    return tuple(found)


def own(whole: Record, original: Record) -> Record:
    """Return a filled translation without the parts of the original; the same object if it has none."""
    parts: tuple[Paragraph | Section, ...] = (*whole.sections, *whole.paragraphs)
    if not any(is_lent(part, original) for part in parts):
        return whole
    paragraphs = {paragraph.id for paragraph in whole.paragraphs if not is_lent(paragraph, original)}

    def take(section: Section) -> Section:
        return replace(
            section,
            paragraphs=tuple(paragraph for paragraph in section.paragraphs if paragraph.id in paragraphs),
            sections=tuple(take(inner) for inner in section.sections if not is_lent(inner, original)),
        )

    heard = {
        speech.speaker for paragraph in whole.paragraphs if paragraph.id in paragraphs for speech in paragraph.speeches
    }
    speakers = (
        replace(speaker, roles=tuple(role for role in speaker.roles if role.paragraph in paragraphs))
        for speaker in whole.speakers
    )
    return replace(
        whole,
        annexes=tuple(take(annex) for annex in whole.annexes if not is_lent(annex, original)),
        speakers=tuple(speaker for speaker in speakers if speaker.roles or speaker.id in heard),
    )


def _standing(part: Section, same: Section, have: set[str]) -> Iterator[tuple[str, int]]:
    """Yield the paragraphs that a section lacks, each with the line of the section after which it stands."""
    lines = {paragraph.id: paragraph.line for paragraph in part.paragraphs} | {
        aside.id: aside.passage.line for aside in part.asides
    }
    line = part.line
    for aside in same.blocks:
        line = lines.get(aside.id, line)
        if isinstance(aside, Paragraph) and aside.id not in have:
            yield aside.id, line


def _placed(parts: Sequence[Part], whole: Sequence[Part], have: set[str]) -> tuple[Part, ...]:
    """Return parts of a translation and the missing parts of the original, each after the part before it."""
    placed, at = list(parts), 0
    for line in whole:
        found = next((place for place, other in enumerate(placed) if other.id == line.id), None)
        if found is not None:
            at = found + 1
        elif line.id not in have:
            placed.insert(at, line)
            at += 1
    return tuple(placed)
