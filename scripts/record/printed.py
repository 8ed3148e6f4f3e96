"""The title and the dates that a record prints, for records whose facts state none."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel.dates import format_date, format_skeleton

from record.model import Paragraph, Record

LEAST = 4
"""The fewest letters of a title."""


def stated(record: Record) -> str:
    """Return the line of the masthead whose words make it a title, or nothing."""
    return next((entry.passage.text for entry in record.masthead if entry.field == "title"), "")


def title(record: Record) -> str:
    """Return the title that a record prints: a line known by its words, the longest other line, or the first heading.

    A line of the contents is not a title. A record with nothing but paragraphs has no title.
    """
    others = [entry.passage.text for entry in record.masthead if entry.field is None]
    longest = max((text for text in others if _letters(text) >= LEAST), key=_letters, default="")
    headings = (words for section in record.sections if (words := section.title.text or section.label.text))
    lines = (entry.passage.text for entry in record.masthead)
    return stated(record) or longest or next(headings, "") or next(lines, "")


def _letters(text: str) -> int:
    return sum(sign.isalpha() for sign in text)


@cache
def days(start: dt.date | None, end: dt.date | None, locale: str, forms: tuple[str, str, str]) -> str:
    """Return the days of a session in words: a range by one of the forms, a single day, or nothing."""
    if not start:
        return ""
    words = str(format_date(start, "long", locale=locale))
    if not end or start == end:
        return words
    form = forms[2 if start.year != end.year else 1 if start.month != end.month else 0]
    first, last = (str(format_skeleton("MMMMd", day, locale=locale)) for day in (start, end))
    whole = str(format_date(end, "long", locale=locale))
    return form.format(start=words, end=whole, first=first, last=last, day=start.day, last_day=end.day, year=end.year)


def unnumbered(
    labels: Mapping[str, str], paragraphs: Sequence[Paragraph], original: Record, language: str
) -> Iterator[str]:
    """Yield paragraphs without numbers in words: first those of the original, then those of a translation alone."""
    for alone in (False, True):
        own = [paragraph for paragraph in paragraphs if (paragraph.id not in original.paragraph_by_id) is alone]
        if own:
            first, last = min(own, key=_ordinal), max(own, key=_ordinal)
            key = "alone" if alone else "single" if first.after is None else "after"
            form = labels["range" if len(own) > 1 else key]
            after = language if alone else first.after
            yield form.format(first=first.ordinal, last=last.ordinal, after=after)


def _ordinal(paragraph: Paragraph) -> int:
    return paragraph.ordinal
