"""Paragraphs that only a translation has, and their place on a parallel page."""

from collections.abc import Mapping, Sequence

from record.model import Paragraph, Record

Alone = Mapping[str, Sequence[Paragraph]]
"""Paragraphs of a translation by the id before them: a paragraph of the original, or a section that they begin."""


def alone(original: Record, translation: Record) -> Alone:
    """Return the paragraphs that only a translation has, by the paragraph before them that both texts have.

    That paragraph may stand in another section of the original, if the translation lacks a heading. Paragraphs before
    the first common paragraph of a section stand above it.
    """
    found: dict[str, list[Paragraph]] = {}
    known = original.section_by_id.keys() | original.paragraph_by_id.keys()
    at = next((section.id for section in original.sections), "")
    for section in translation.sections:
        at = section.id if section.id in known else at
        for paragraph in section.paragraphs:
            if paragraph.id in known:
                at = paragraph.id
            else:
                found.setdefault(at, []).append(paragraph)
    return found
