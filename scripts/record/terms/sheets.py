"""What concerns whom as a reader is told it: each subject with its paragraphs, and why each of them is listed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from record.edition import Edition
from record.languages import GRAMMARS
from record.model import Paragraph
from record.speech import Speech
from record.terms.concerns import BASES, KINDS, Concern, Subject, spans
from record.terms.listed import SubjectKind
from record.terms.mentions import name_of
from record.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The sheets of an edition for the reader of a view."""

    edition: Edition
    view: View
    own: Mapping[str, Sequence[Concern]]
    """The concerns by the id of their paragraph."""
    spans: Mapping[object, tuple[int, int]]
    """Where the text shown has the words that show them; that text may lack some."""

    @classmethod
    def of(cls, edition: Edition, view: View) -> "Sheets":
        """Return the sheets for the reader that a view is for."""
        found = edition.concerns()
        return cls(
            edition=edition,
            view=view,
            own={id: [*own] for id, own in groupby(found, key=lambda one: one.paragraph)},
            spans=spans(found, edition.concerns(view.record.language)),
        )

    def by_kind(self) -> Iterator[tuple[SubjectKind, list[Subject]]]:
        """Yield each kind of which there are subjects with these, as the record first has them."""
        for kind in KINDS:
            if own := [one for one in self.edition.subjects() if one[0] == kind]:
                yield kind, own

    def paragraphs(self, subject: Subject | None = None) -> list[Paragraph]:
        """Return the paragraphs of the text shown that concern a subject, or any, in the order of the record."""
        if subject is None:
            return [paragraph for paragraph in self.view.record.paragraphs if paragraph.id in self.own]
        return [self.view.record.paragraph_by_id[id] for id in self.edition.subjects()[subject]]

    def subjects(self, paragraph: Paragraph) -> Sequence[Subject]:
        """Return what a paragraph concerns, in the order of its words."""
        return [*dict.fromkeys((one.kind, one.subject) for one in self.own[paragraph.id])]

    def name(self, subject: Subject, code: str | None = None) -> str:
        """Return what a subject is called in a language, the reader's or another."""
        (kind, id), code = subject, code or self.view.language
        if kind == "person":
            return self.edition.view(code).full_name(id)
        return name_of(self.edition.terms, kind, id, GRAMMARS[code]) or id

    def other_names(self, subject: Subject) -> dict[str, str]:
        """Return what it is called elsewhere, by the tag of the language, where that is not its name here."""
        names = {GRAMMARS[code].tag: self.name(subject, code) for code in self.edition.languages}
        return {tag: name for tag, name in names.items() if name != self.name(subject)}

    def people(self, subject: Subject) -> list[Subject]:
        """Return whom of the speakers that paragraphs concern the record names with a country."""
        kind, country = subject
        speakers = self.view.speakers.values() if kind == "country" else ()
        people: list[Subject] = [("person", speaker.id) for speaker in speakers if speaker.country == country]
        return [person for person in people if person in self.edition.subjects()]

    def reasons(self, paragraph: str, subject: Subject) -> str:
        """Return why a paragraph is listed with a subject."""
        found = [one for one in self.own[paragraph] if (one.kind, one.subject) == subject]
        return self.view.labels["list"].join(map(self._reason, sorted(found, key=lambda one: BASES.index(one.basis))))

    def _reason(self, one: Concern) -> str:
        """Return how it is known that a paragraph concerns a subject."""
        if one.basis == "representative":
            return self.view.labels.table("concerns_voice")[one.kind]
        table = self.view.labels.table("concerns_person" if one.kind == "person" else "concerns_basis")
        return table[one.basis].format(words=self._words(one), places=self._places(one))

    def _words(self, one: Concern) -> str:
        """Return the words that show it, in the text shown or else in the original."""
        shown = self.view.record if one.key in self.spans else self.edition.record
        start, end = self.spans.get(one.key, (one.start, one.end))
        return shown.paragraph_by_id[one.paragraph].text[start:end]

    def _places(self, one: Concern) -> str:
        """Return the places of a country that its paragraph concerns."""
        within = self.edition.terms.within
        found = (subject for subject in map(_subject, self.own[one.paragraph]) if subject[0] == "place")
        places = [place for place in dict.fromkeys(found) if within.get(place[1]) == one.subject]
        return self.view.labels["and"].join(map(self.name, places))


def _subject(one: Concern) -> Subject:
    return one.kind, one.subject


def voices(view: View, paragraph: Paragraph) -> Iterator[tuple[Speech, str]]:
    """Yield who is reported in a paragraph, in order, each speech with the name: a person by the full one."""
    heard = set()
    for one in paragraph.speeches:
        is_named = one.speaker and view.is_person(one.speaker)
        name = view.full_name(one.speaker) if one.speaker and is_named else one.subject or ""
        if (one.subject or one.speaker) and (name not in heard or one.basis == "inferred"):
            heard.add(name)
            yield one, name
