"""Whom a paragraph concerns: a country, a body, an instrument, a place or a person, and how that is known.

A subject is named; is meant by words without its name, which the speech resolves (他的政府, she, the moderator);
somebody speaks for it; or, of a country, a place in it is concerned. Nothing is guessed: 他的国家 of a voice without
identity concerns no country.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from record.languages import Grammar
from record.model import Paragraph, Record
from record.prompts import Prompts
from record.speech import Speech
from record.terms.forms import pattern_of
from record.terms.listed import SubjectKind, Terms
from record.terms.mentions import Finder
from record.terms.represented import meant, represented

ConcernBasis = Literal["named", "own", "representative", "place"]
"""How it is known: by name; by words resolved by the speech; who speaks; by a place in the country."""
KINDS: tuple[SubjectKind, ...] = get_args(SubjectKind)
BASES: tuple[ConcernBasis, ...] = get_args(ConcernBasis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """A subject in a paragraph; `start` and `end` count the code points of the first words that show it."""

    kind: SubjectKind
    subject: str
    paragraph: str
    basis: ConcernBasis
    start: int
    end: int

    @property
    def key(self) -> tuple[SubjectKind, str, str, ConcernBasis]:
        """What is the same in every language."""
        return self.kind, self.subject, self.paragraph, self.basis


def concerns(record: Record, grammar: Grammar, terms: Terms, asked: Prompts) -> tuple[Concern, ...]:
    """Return whom the paragraphs of a record concern, in order, each subject once on each basis."""
    reader = _Reader(record, grammar, terms, asked)
    found: list[Concern] = []
    for paragraph in record.paragraphs:
        first: dict[object, Concern] = {}
        for one in reader.read(paragraph):
            before = first.setdefault(one.key, one)
            if one.start < before.start:
                first[one.key] = one
        found += sorted(first.values(), key=lambda one: (one.start, KINDS.index(one.kind), one.subject, one.basis))
    return tuple(found)


class _Reader:
    """Reads paragraph by paragraph whom the text of a record concerns."""

    def __init__(self, record: Record, grammar: Grammar, terms: Terms, asked: Prompts) -> None:
        self.own = grammar.standing.own
        self.asked = asked
        self.within = terms.within
        self.finder = Finder(terms, grammar)
        self.represented = represented(record, self.finder)
        self.people = {one.id for one in record.speakers if one.kind == "person"}
        self.owners = self.names(record)
        self.pattern = pattern_of(frozenset(self.owners))

    def names(self, record: Record) -> dict[str, str]:
        """Return the person behind each name by which the record knows one person alone."""
        owners: dict[str, set[str]] = {}
        for one in record.speakers:
            owners.setdefault(one.name, set()).add(one.id)
        for speech in (speech for paragraph in record.paragraphs for speech in paragraph.speeches):
            if speech.speaker and speech.subject and speech.basis == "named":
                owners.setdefault(speech.subject, set()).add(speech.speaker)
        found = {name: own.pop() for name, own in owners.items() if len(own) == 1}
        return {name: id for name, id in found.items() if id in self.people}

    def read(self, paragraph: Paragraph) -> Iterator[Concern]:
        """Yield every concern of a paragraph, some more than once."""
        there = [*self.mentioned(paragraph), *self.spoken(paragraph), *self.persons(paragraph)]
        yield from there
        for one in there:
            if one.kind == "place" and one.subject in self.within:
                yield _concern("country", self.within[one.subject], paragraph, "place", (one.start, one.end))

    def mentioned(self, paragraph: Paragraph) -> Iterator[Concern]:
        """Yield what the words of a paragraph name."""
        for one in self.finder.find(paragraph.text):
            if one.kind in {"country", "body", "instrument", "place"}:
                yield _concern(one.kind, one.id, paragraph, "named", (one.start, one.end))

    def spoken(self, paragraph: Paragraph) -> Iterator[Concern]:
        """Yield for what somebody speaks, and what somebody calls his or her own."""
        for speech in paragraph.speeches:
            own = self.represented.get(speech.speaker or "", ())
            for one in own:
                yield _concern(*one.subject, paragraph, "representative", _voice(speech))
            for noun, words in self.own if own else ():
                for match in words.finditer(paragraph.text, speech.start, speech.end):
                    if key := meant(own, noun):
                        yield _concern(*key, paragraph, "own", match.span())

    def persons(self, paragraph: Paragraph) -> Iterator[Concern]:
        """Yield who is named, and who speaks or asks in a paragraph that does not name him or her."""
        named = [(self.owners[match[0]], match.span()) for match in self.pattern.finditer(paragraph.text)]
        named += [(id, _voice(one)) for one in paragraph.speeches if one.basis == "named" and (id := one.speaker)]
        meant = [(id, _voice(one)) for one in paragraph.speeches if (id := one.speaker)]
        meant += [(id, (one.start, one.end)) for one in self.asked.get(paragraph.id, ()) if (id := one.speaker)]
        known = {id for id, _ in named}
        for id, span in named + [one for one in meant if one[0] not in known]:
            if id in self.people:
                yield _concern("person", id, paragraph, "named" if id in known else "own", span)


def _concern(
    kind: SubjectKind, subject: str, paragraph: Paragraph, basis: ConcernBasis, span: tuple[int, int]
) -> Concern:
    return Concern(kind=kind, subject=subject, paragraph=paragraph.id, basis=basis, start=span[0], end=span[1])


def _voice(speech: Speech) -> tuple[int, int]:
    """Return where the words for who speaks stand, or the whole speech where it has none."""
    return speech.mark or (speech.start, speech.end)


def spans(own: Sequence[Concern], others: Sequence[Concern]) -> dict[object, tuple[int, int]]:
    """Return where another text shows the same concerns, by their keys."""
    known = {one.key for one in own}
    return {one.key: (one.start, one.end) for one in others if one.key in known}
