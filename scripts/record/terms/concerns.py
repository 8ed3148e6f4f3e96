"""The subjects that a paragraph concerns: countries, bodies, instruments, places and people, and how that is known.

There are four bases. A subject is named. Words without its name mean it, and the speech tells which subject it is
(他的政府, she, the moderator). Somebody speaks for it. Or a place in a country concerns the country. Nothing is
guessed: 他的国家, said by a voice without identity, concerns no country.
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
from record.terms.mentions import finder_of
from record.terms.represented import meant, represented

ConcernBasis = Literal["named", "own", "representative", "place"]
"""How it is known: by name; by words that the speech explains; by who speaks; by a place in the country."""
Subject = tuple[SubjectKind, str]
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
        """The parts that are the same in every language."""
        return self.kind, self.subject, self.paragraph, self.basis


def concerns(record: Record, grammar: Grammar, terms: Terms, asked: Prompts) -> tuple[Concern, ...]:
    """Return the concerns of the paragraphs of a record, in order; each subject once a paragraph on each basis."""
    reader = _Reader(record, grammar, terms, asked)
    found: list[Concern] = []
    for paragraph in record.paragraphs:
        first: dict[object, Concern] = {}
        for concern in reader.read(paragraph):
            before = first.setdefault(concern.key, concern)
            if concern.start < before.start:
                first[concern.key] = concern
        found += sorted(
            first.values(),
            key=lambda concern: (concern.start, KINDS.index(concern.kind), concern.subject, concern.basis),
        )
    return tuple(found)


class _Reader:
    """Finds the concerns of a record, paragraph by paragraph."""

    def __init__(self, record: Record, grammar: Grammar, terms: Terms, asked: Prompts) -> None:
        self.own = grammar.standing.own
        self.asked = asked
        self.within = terms.within
        self.finder = finder_of(terms, grammar)
        self.represented = represented(record, self.finder)
        self.people = {speaker.id for speaker in record.speakers if speaker.kind == "person"}
        self.owners = self.names(record)
        self.pattern = pattern_of(frozenset(self.owners))

    def names(self, record: Record) -> dict[str, str]:
        """Return the id of the person for each name that means only one person."""
        owners: dict[str, set[str]] = {}
        for speaker in record.speakers:
            owners.setdefault(speaker.name, set()).add(speaker.id)
        for speech in (speech for paragraph in record.paragraphs for speech in paragraph.speeches):
            if speech.speaker and speech.subject and speech.basis == "named":
                owners.setdefault(speech.subject, set()).add(speech.speaker)
        found = {name: own.pop() for name, own in owners.items() if len(own) == 1}
        return {name: id for name, id in found.items() if id in self.people}

    def read(self, paragraph: Paragraph) -> Iterator[Concern]:
        """Yield every concern of a paragraph, some more than once."""
        there = [*self.mentioned(paragraph), *self.spoken(paragraph), *self.persons(paragraph)]
        yield from there
        for concern in there:
            if concern.kind == "place" and concern.subject in self.within:
                yield _concern(
                    "country", self.within[concern.subject], paragraph, "place", (concern.start, concern.end)
                )

    def mentioned(self, paragraph: Paragraph) -> Iterator[Concern]:
        """Yield the subjects that a paragraph names."""
        for mention in self.finder.find(paragraph.text):
            if mention.kind in {"country", "body", "instrument", "place"}:
                yield _concern(mention.kind, mention.id, paragraph, "named", (mention.start, mention.end))

    def spoken(self, paragraph: Paragraph) -> Iterator[Concern]:
        """Yield the subjects for which somebody speaks, and those that somebody calls his or her own."""
        for speech in paragraph.speeches:
            own = self.represented.get(speech.speaker or "", ())
            for body in own:
                yield _concern(*body.subject, paragraph, "representative", _voice(speech))
            for noun, words in self.own if own else ():
                for match in words.finditer(paragraph.text, speech.start, speech.end):
                    if key := meant(own, noun):
                        yield _concern(*key, paragraph, "own", match.span())

    def persons(self, paragraph: Paragraph) -> Iterator[Concern]:
        """Yield the people who are named, and those who speak or ask in a paragraph without being named."""
        named = [(self.owners[match[0]], match.span()) for match in self.pattern.finditer(paragraph.text)]
        named += [
            (id, _voice(speech)) for speech in paragraph.speeches if speech.basis == "named" and (id := speech.speaker)
        ]
        meant = [(id, _voice(speech)) for speech in paragraph.speeches if (id := speech.speaker)]
        meant += [
            (id, (prompt.start, prompt.end)) for prompt in self.asked.get(paragraph.id, ()) if (id := prompt.speaker)
        ]
        known = {id for id, _ in named}
        for id, span in named + [voice for voice in meant if voice[0] not in known]:
            if id in self.people:
                yield _concern("person", id, paragraph, "named" if id in known else "own", span)


def _concern(
    kind: SubjectKind, subject: str, paragraph: Paragraph, basis: ConcernBasis, span: tuple[int, int]
) -> Concern:
    return Concern(kind=kind, subject=subject, paragraph=paragraph.id, basis=basis, start=span[0], end=span[1])


def _voice(speech: Speech) -> tuple[int, int]:
    """Return the span of the words for the speaker, or of the whole speech if it has no such words."""
    return speech.mark or (speech.start, speech.end)


def subjects(concerns: Sequence[Concern]) -> dict[Subject, list[str]]:
    """Return every subject with the ids of its paragraphs, in the order of the record."""
    paragraphs: dict[Subject, dict[str, None]] = {}
    for concern in concerns:
        paragraphs.setdefault((concern.kind, concern.subject), {})[concern.paragraph] = None
    return {subject: [*ids] for subject, ids in paragraphs.items()}


def spans(concerns: Sequence[Concern], others: Sequence[Concern]) -> dict[object, tuple[int, int]]:
    """Return by key the spans of the same concerns in another text."""
    known = {concern.key for concern in concerns}
    return {concern.key: (concern.start, concern.end) for concern in others if concern.key in known}
