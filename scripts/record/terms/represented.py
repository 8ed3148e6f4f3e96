"""For whom a speaker speaks, by the list of a panel or by the record's words for a delegation.

A delegation speaks for its country, and so does the holder of an office of a state. A mayor or a governor speaks for
the place. Everybody speaks for the bodies that the list names with the person. If the words do not say which country or
place it is, the speaker speaks for none.
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
    """The subject for which somebody speaks, and the nouns with which he or she can mean it: my city."""

    subject: Subject
    nouns: frozenset[Noun]


def represented(record: Record, finder: Finder) -> dict[str, tuple[Represented, ...]]:
    """Return by speaker id the subjects for which each speaker speaks; speakers without any are left out."""
    found = {speaker.id: tuple(dict.fromkeys(_of(speaker, finder))) for speaker in record.speakers}
    return {id: own for id, own in found.items() if own}


def meant(bodies: tuple[Represented, ...], noun: Noun) -> Subject | None:
    """Return what a speaker means by his or her government, city or company; nothing if several are possible."""
    fits = {represented.subject for represented in bodies if noun in represented.nouns}
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
    """Yield the country of a speaker after whose name the record gives only the country: Mr. Kim (Kenya)."""
    for mention in mentions:
        if mention.kind == "country" and (mention.start, mention.end) == (0, len(role)):
            yield Represented(subject=("country", mention.id), nouns=STATE)


def _holder(role: str, office: Office, mentions: list[Mention]) -> Iterator[Represented]:
    """Yield the country or place of the holder of an office, if there is exactly one."""
    for match in office.words.finditer(role):
        own = (mention for mention in mentions if mention.kind == office.of)
        named = {mention.id for mention in own if not office.joined or mention.start == match.end()}
        if len(named) == 1:
            yield Represented(subject=(office.of, named.pop()), nouns=office.nouns)
