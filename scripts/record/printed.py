"""What a record prints of itself, where its facts say nothing."""

from record.model import Record

LEAST = 4
"""Letters from which on a line can be a title."""


def stated(record: Record) -> str:
    """Return the line of the masthead that is a title by its words; nothing where there is none."""
    return next((entry.passage.text for entry in record.masthead if entry.field == "title"), "")


def title(record: Record) -> str:
    """Return the title that a record prints: by its words, the longest other line, or the first heading.

    A line of the contents is none; nothing is left where a record is nothing but paragraphs.
    """
    others = [entry.passage.text for entry in record.masthead if entry.field is None]
    longest = max((text for text in others if _letters(text) >= LEAST), key=_letters, default="")
    headings = (words for section in record.sections if (words := section.title.text or section.label.text))
    lines = (entry.passage.text for entry in record.masthead)
    return stated(record) or longest or next(headings, "") or next(lines, "")


def _letters(text: str) -> int:
    return sum(sign.isalpha() for sign in text)
