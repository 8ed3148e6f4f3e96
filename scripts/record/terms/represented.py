"""For whom somebody speaks, as the list of a panel or the record's words for a delegation say it.

A delegation speaks for its country, and so does whoever holds an office of a state; a mayor or a governor speaks for
the place, and everybody for the bodies that the list names with him or her. Where the words leave open which country
or place that is, nobody is said to speak for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from record.languages.standing import BODY, STATE, Noun, Office
from record.model import Record
from record.speech import Speaker
from record.terms.listed import SubjectKind
from record.terms.mentions import Finder, Mention

Subject = tuple[SubjectKind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Represented:
    """What somebody speaks for, and what he or she can call his or her own and mean it."""

    subject: Subject
    nouns: frozenset[Noun]


def represented(record: Record, finder: Finder) -> dict[str, tuple[Represented, ...]]:
    """Return for what each speaker of a record speaks, by id; those who speak for nothing known are left out."""
    found = {speaker.id: tuple(dict.fromkeys(_of(speaker, finder))) for speaker in record.speakers}
    return {id: own for id, own in found.items() if own}


def meant(own: tuple[Represented, ...], noun: Noun) -> Subject | None:
    """Return what a speaker means by the own government, city or company; nothing where more than one can be meant."""
    fits = {represented.subject for represented in own if noun in represented.nouns}
    return fits.pop() if len(fits) == 1 else None


def _of(speaker: Speaker, finder: Finder) -> Iterator[Represented]:
    if speaker.kind == "delegation":
        if speaker.country:
            yield Represented(subject=("country", speaker.country), nouns=STATE)
        return
    for role in speaker.roles:
        mentions = [*finder.find(role.text)]
        yield from _accredited(role.text, mentions)
        for office in finder.grammar.standing.offices:
            yield from _holder(role.text, office, mentions)
        for mention in mentions:
            if mention.kind == "body":
                yield Represented(subject=("body", mention.id), nouns=BODY)


def _accredited(role: str, mentions: list[Mention]) -> Iterator[Represented]:
    """Yield the country of somebody with whom the record gives nothing else: Mr. Kim (Kenya)."""
    for mention in mentions:
        if mention.kind == "country" and (mention.start, mention.end) == (0, len(role)):
            yield Represented(subject=("country", mention.id), nouns=STATE)


def _holder(role: str, office: Office, mentions: list[Mention]) -> Iterator[Represented]:
    """Yield the one country or place for which the holder of an office speaks."""
    for match in office.words.finditer(role):
        own = (mention for mention in mentions if mention.kind == office.of)
        named = {mention.id for mention in own if not office.joined or mention.start == match.end()}
        if len(named) == 1:
            yield Represented(subject=(office.of, named.pop()), nouns=office.nouns)
