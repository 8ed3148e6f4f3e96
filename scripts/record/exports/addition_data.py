"""The paragraphs that only translations have, as data in the shape that `contract` states."""

from collections.abc import Iterator
from hashlib import sha256

from record.edition import Edition
from record.exports.contract import AdditionData
from record.exports.speaker_data import speech_data


def addition_data(edition: Edition) -> Iterator[AdditionData]:
    """Yield the paragraphs that only a translation has, in the order of their texts."""
    for language, record in edition.translations.items():
        sections = {paragraph.id: section.id for section in record.sections for paragraph in section.paragraphs}
        pages = {section.id: edition.page(section) for section in record.sections}
        for after, added in edition.alone(language).items():
            for paragraph in added:
                every = {language: paragraph}
                yield {
                    "id": paragraph.id,
                    "language": language,
                    "number": paragraph.number,
                    "label": paragraph.label.text,
                    "section": sections[paragraph.id],
                    "after": after,
                    "url": f"{edition.root(language)}{pages[sections[paragraph.id]]}#{paragraph.id}",
                    "lines": paragraph.passage.lines,
                    "text": {language: paragraph.text},
                    "sha256": sha256(paragraph.text.encode()).hexdigest(),
                    "speeches": [speech_data(edition, every, place) for place in range(len(paragraph.speeches))],
                }
