"""What a citation says of the record. Its words are in one language; the cited text may be in another.

Every form of a citation, the tags of the pages and their linked data take their words from here, so that all say the
same. A citation has no date of publication, because the record states none; it has the dates of the session.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from record.edition import Edition
from record.languages import language_name
from record.printed import days
from record.standing import superseded
from record.view import View

AMERICAN = "en_US"
"""How APA and Chicago write dates."""
AMERICAN_DAYS = ("{first}–{last_day}, {year}", "{first}–{end}", "{start}–{end}")
"""How they write the days of a session, as `Grammar.days`."""
AFTER_COLON = re.compile(r"(?<=: )[a-z]")
HAN = re.compile("[一-龥]")
"""A sign of a title that is set upright, in 《》: Chinese print knows no italics."""
SMALL = frozenset(re.findall(r"\w+", "a an and as at but by for from in into nor of on or the to with"))
"""Words that a headline of the Chicago Manual leaves small, unless they stand first, last or after a colon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """The words of a citation; what is not known is an empty string."""

    language: str
    """The tag of the language of the text that is cited."""
    title: str
    """In the language of the text."""
    other: str
    """The title in the language of the words, where that is another."""
    body: str
    own_body: str
    """The institution, in the language of the words and in that of the text."""
    genre: str
    status: str
    superseded: str
    """The document that replaced the record; nothing where no document has."""
    symbol: str
    """The symbol of the document, or words that say that it has none."""
    translation: str
    """Words that say that the text is an unofficial translation; nothing for the original."""
    of: str
    """The same, or which language the original is in, where the words are in another."""
    edition: str
    """The digits that tell which text was cited."""
    session: str
    place: str
    dates: str
    """Where and when the session was held."""
    american: str
    days: str
    """The dates as APA and Chicago write them, and for programs: `2019-05-27/2019-05-31`."""


def cited(edition: Edition, view: View, text: View) -> Cited:
    """Return what a citation says of the text that one view shows, in the language of another view."""
    facts, shown, original = view.facts, text.record.language, edition.record.language
    words = view.labels.table("cite")
    name = language_name(original, view.locale)
    of_text = edition.view(shown) if shown in edition.languages else text
    translation = words["translation"].format(original=name) if shown != original else ""
    foreign = view.language != original
    kind = facts.status.kind if facts.status else ""
    title, other = of_text.title, facts.title.get(view.language, "")
    return Cited(
        language=of_text.record.tag,
        title=title,
        other=other if other != title else "",
        body=view.word(facts.body) or of_text.word(facts.body),
        own_body=of_text.word(facts.body) or view.word(facts.body),
        genre=view.word(facts.genre),
        status=words[kind] if kind else view.labels.table("status")["unstated"],
        superseded=superseded(view),
        symbol=facts.symbol or words["no_symbol"],
        translation=translation,
        of=translation or (words["original"].format(original=name) if foreign else ""),
        edition=view.original.source.edition,
        session=view.word(facts.session),
        place=view.word(facts.place),
        dates=view.dates,
        american=days(facts.start, facts.end, AMERICAN, AMERICAN_DAYS),
        days=f"{facts.start}/{facts.end or facts.start}" if facts.start else "",
    )


def known(view: View, of: Cited) -> dict[str, str]:
    """Return the values that the forms can fill in, by name; an unknown one is empty."""
    labels = view.labels.table("cite")
    joint = labels["semicolon"]
    edition = labels["edition"].format(edition=of.edition)
    convened = of.place and of.dates and labels["convened"].format(when=of.dates, place=of.place)
    held = labels["held"].format(when=of.dates, place=of.place) if of.place and of.dates else of.dates or of.place
    rest = (of.superseded, of.symbol, of.of)
    return {
        **_titles(view, of),
        "body": of.body,
        "own_body": of.own_body,
        "author": of.body or of.title,
        "version": joint.join(filter(None, (of.status, *rest, edition))),
        "description": capital(joint.join(filter(None, (of.genre or of.status, *rest)))),
        "remark": joint.join(filter(None, (of.status, *rest, convened, edition))),
        "edition": of.edition,
        "edition_words": capital(edition),
        "genre": capital(of.genre or of.status),
        "undated": labels["undated"],
        "later_undated": "" if of.body else labels["undated"],
        "joint": joint,
        "held": held,
        **_session(view, of),
        "language": of.language,
        "in_text": labels["in_text"],
    }


def _session(view: View, of: Cited) -> dict[str, str]:
    """Return where and when the session was held, once for each style and for programs."""
    return {
        "event": ", ".join(filter(None, (of.session, of.place, of.american))),
        "american": ", ".join(filter(None, (of.place, of.american))),
        "event_title": _event(view, of),
        "place_name": of.place,
        "days": of.days,
        "parts": ", ".join(f"[{', '.join(map(str, _numbers(day)))}]" for day in of.days.split("/") if day),
    }


def _titles(view: View, of: Cited) -> dict[str, str]:
    """Return the titles as the styles write them; `marked` adds for programs what the title does not say."""
    english = of.language == "en"
    stated = "" if of.status == view.labels.table("status")["unstated"] else of.status
    marks = [mark for mark in (stated, of.superseded, of.translation) if mark.lower() not in of.title.lower()]
    return {
        "title": of.title,
        "other": of.other,
        "own_title": of.other or of.title,
        "marked": f"{of.title} [{view.labels.table('cite')['semicolon'].join(marks)}]" if marks else of.title,
        "colon_title": raised(of.title) if english else of.title,
        "colon_other": raised(of.other),
        "han_title": of.title if HAN.search(of.title) else "",
        "latin_title": "" if HAN.search(of.title) else headline(of.title) if english else of.title,
    }


def _event(view: View, of: Cited) -> str:
    """Return the name of the session with the body that it is one of."""
    if not (of.session and of.body):
        return of.session or of.body
    return view.labels.table("cite")["session"].format(body=of.body, session=of.session[:1].lower() + of.session[1:])


def _numbers(day: str) -> Iterator[int]:
    yield from map(int, day.split("-"))


def capital(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def raised(title: str) -> str:
    """Return an English title with a capital after a colon, as APA writes titles."""
    return AFTER_COLON.sub(lambda found: found[0].upper(), title)


def headline(title: str) -> str:
    """Return an English title with the capitals of a headline, by the rules of the Chicago Manual."""
    words = raised(title).split(" ")
    inner = (word if word.lower() in SMALL else capital(word) for word in words[1:-1])
    return " ".join((capital(words[0]), *inner, *map(capital, words[-1:] if words[1:] else ())))
