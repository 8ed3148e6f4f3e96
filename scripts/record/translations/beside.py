"""What a translation has and the original has not: where it stands on a page with both texts."""

from collections.abc import Mapping, Sequence

from record.model import Paragraph, Record

Alone = Mapping[str, Sequence[Paragraph]]
"""Paragraphs of a translation by what they stand after: a paragraph of the original, or a section that they begin."""


def alone(original: Record, translation: Record) -> Alone:
    """Return the paragraphs that only a translation has, each after the one before it that both texts have.

    That may stand in another section of the original, where the translation lacks a heading. Before the first of a
    section that both have, they stand above it.
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
