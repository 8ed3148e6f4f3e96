"""The patterns of a language for facts above a record: dates, and the place of a meeting.

A further language is an entry here; without one, these facts are read from the properties of a file alone.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from babel import Locale

from record.languages import language_of_signs
from record.languages.layout import NEVER
from record.model import Form

DASH = r"\s?(?:[-–—~\uff5e]|至|to|and)\s?"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Said:
    """The forms of one language; dates have the groups `day`, `month`, `year`, and the same with 2 for their end."""

    days: re.Pattern[str]
    place: re.Pattern[str] = NEVER
    """The place of a meeting, in the group `place`."""
    organization: re.Pattern[str] = NEVER
    """The organization whose name stands on all its documents (the whole line): it is not the body that met."""
    among: str = ", "
    """The separator between a body and the part of it that met."""
    names: tuple[str, ...] = ()
    """The names of the language in the properties of a file."""
    forms: Mapping[Form, str] = field(default_factory=dict)
    """The names of the record of a meeting without a title."""


MONTHS = {name: number for number, name in Locale("en").months["format"]["wide"].items()}
MONTH = "|".join(MONTHS)
WEEKDAY = "|".join(Locale("en").days["format"]["wide"].values())
SAID: Mapping[str, Said] = {
    "zh": Said(
        days=re.compile(
            r"(?P<year>[0-9]{4})\s?年\s?(?P<month>[0-9]{1,2})\s?月\s?(?P<day>[0-9]{1,2})\s?日(?:"
            rf"{DASH}(?:(?P<year2>[0-9]{{4}})\s?年\s?)?(?:(?P<month2>[0-9]{{1,2}})\s?月\s?)?(?P<day2>[0-9]{{1,2}})\s?日)?"
        ),
        place=re.compile(
            r"(?:在|于)(?P<place>[^，。；：0-9]{2,20}?)举行|(?P<town>[\u3400-\u9fff]{2,8})[，,]\s?[0-9]{4}\s?年"
        ),
        organization=re.compile(r"联\s?合\s?国"),
        among="",
        names=("Chinese", "中文"),
        forms={"minutes": "会议纪要", "summary": "会议简要记录", "verbatim": "会议逐字记录"},
    ),
    "en": Said(
        days=re.compile(
            rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:\s(?P<month>{MONTH}))?,?(?:\s(?P<year>[0-9]{{4}}))?(?:{DASH}"
            rf"(?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)?\s(?P<month2>{MONTH}),?\s(?P<year2>[0-9]{{4}}))?"
        ),
        place=re.compile(
            rf"Held (?:at|in) (?P<place>[^0-9;:]{{2,60}}?)(?:,? on\b|,? from\b|[,.]?$)|"
            rf"(?P<town>(?!{WEEKDAY})[A-Z][A-Za-z .’'-]{{2,40}}), [0-9]{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})"
        ),
        organization=re.compile(r"(?:The )?(?:United Nations|UNITED NATIONS)"),
        names=("English",),
        forms={
            "minutes": "Minutes of a meeting",
            "summary": "Summary record of a meeting",
            "verbatim": "Verbatim record of a meeting",
        },
    ),
}


def days(text: str, language: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day in a line, if the line has little else than a place."""
    match = SAID[language].days.search(text) if language in SAID else None
    if not match or (len(match[0]) * 3 < len(text) and not place(text, language)):
        return None
    last = [match["year2"] or match["year"], match["month2"] or match["month"], match["day2"] or match["day"]]
    first = [match["year"] or match["year2"], match["month"] or match["month2"], match["day"]]
    try:
        return _day(first), _day(last)
    except (TypeError, ValueError):
        return None


def _day(parts: list[str]) -> dt.date:
    year, month, day = parts
    return dt.date(int(year), MONTHS.get(month) or int(month), int(day))


def place(text: str, language: str) -> str:
    """Return the place of a meeting from a line that names it."""
    match = SAID[language].place.search(text) if language in SAID else None
    return next((words.strip(" ,") for words in match.groups() if words), "") if match else ""


def language_of(stated: str, text: str) -> tuple[str, bool]:
    """Return the language of a text, named by its file or else by its signs, and whether that is certain."""
    for code, said in SAID.items():
        if stated in said.names:
            return code, True
    return language_of_signs(text), False
