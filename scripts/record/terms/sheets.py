"""The sheets of subjects for a reader: each subject with its paragraphs, and why each is listed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
    concerns: Mapping[str, Sequence[Concern]]
    """The concerns by the id of their paragraph."""
    spans: Mapping[object, tuple[int, int]]
    """The spans of the words in the text shown, by the key of their concern; some may be missing."""
    _reasons: dict[tuple[str, Subject], str] = field(init=False, repr=False, default_factory=dict)

    @classmethod
    def of(cls, edition: Edition, view: View) -> "Sheets":
        """Return the sheets for the reader that a view is for; every call returns the same object."""
        return edition.once(_sheets, view.language)

    def by_kind(self) -> Iterator[tuple[SubjectKind, list[Subject]]]:
        """Yield each kind that has subjects, with its subjects in the order of the record."""
        for kind in KINDS:
            if subjects := [subject for subject in self.edition.subjects() if subject[0] == kind]:
                yield kind, subjects

    def paragraphs(self, subject: Subject | None = None) -> list[Paragraph]:
        """Return the paragraphs that concern a subject, or any subject, in the order of the record."""
        if subject is None:
            return [paragraph for paragraph in self.view.record.paragraphs if paragraph.id in self.concerns]
        return [self.view.record.paragraph_by_id[id] for id in self.edition.subjects()[subject]]

    def subjects(self, paragraph: Paragraph) -> Sequence[Subject]:
        """Return the subjects of a paragraph, in the order of its words."""
        return [*dict.fromkeys((concern.kind, concern.subject) for concern in self.concerns[paragraph.id])]

    def name(self, subject: Subject, code: str | None = None) -> str:
        """Return the name of a subject in a language, by default the reader's."""
        (kind, id), code = subject, code or self.view.language
        if kind == "person":
            return self.edition.view(code).full_name(id)
        return name_of(self.edition.terms, kind, id, GRAMMARS[code]) or id

    def other_names(self, subject: Subject) -> dict[str, str]:
        """Return its different names in other languages, by language tag."""
        names = {GRAMMARS[code].tag: self.name(subject, code) for code in self.edition.languages}
        return {tag: name for tag, name in names.items() if name != self.name(subject)}

    def people(self, subject: Subject) -> list[Subject]:
        """Return the speakers with a sheet whom the record names with a country."""
        kind, country = subject
        speakers = self.view.speakers.values() if kind == "country" else ()
        people: list[Subject] = [("person", speaker.id) for speaker in speakers if speaker.country == country]
        return [person for person in people if person in self.edition.subjects()]

    def reasons(self, paragraph: str, subject: Subject) -> str:
        """Return the reasons why a paragraph is listed with a subject, in words."""
        if (paragraph, subject) not in self._reasons:
            self._reasons[paragraph, subject] = self._words_of_reasons(paragraph, subject)
        return self._reasons[paragraph, subject]

    def _words_of_reasons(self, paragraph: str, subject: Subject) -> str:
        found = [concern for concern in self.concerns[paragraph] if (concern.kind, concern.subject) == subject]
        return self.view.labels["list"].join(
            map(self._reason, sorted(found, key=lambda concern: BASES.index(concern.basis)))
        )

    def _reason(self, concern: Concern) -> str:
        """Return one reason why a paragraph concerns a subject, in words."""
        if concern.basis == "representative":
            return self.view.labels.table("concerns_voice")[concern.kind]
        table = self.view.labels.table("concerns_person" if concern.kind == "person" else "concerns_basis")
        words = table[concern.basis]
        places = self._places(concern) if "{places}" in words else ""
        return words.format(words=self._words(concern), places=places)

    def _words(self, concern: Concern) -> str:
        """Return the words that show a concern, in the text shown or else in the original."""
        shown = self.view.record if concern.key in self.spans else self.edition.record
        start, end = self.spans.get(concern.key, (concern.start, concern.end))
        return shown.paragraph_by_id[concern.paragraph].text[start:end]

    def _places(self, concern: Concern) -> str:
        """Return the places in a country that the paragraph of a concern concerns, in words."""
        within = self.edition.terms.within
        found = (subject for subject in map(_subject, self.concerns[concern.paragraph]) if subject[0] == "place")
        places = [place for place in dict.fromkeys(found) if within.get(place[1]) == concern.subject]
        return self.view.labels["and"].join(map(self.name, places))


def _sheets(edition: Edition, language: str) -> Sheets:
    view, found = edition.view(language), edition.concerns()
    return Sheets(
        edition=edition,
        view=view,
        concerns={id: [*concerns] for id, concerns in groupby(found, key=lambda concern: concern.paragraph)},
        spans=spans(found, edition.concerns(view.record.language)),
    )


def _subject(concern: Concern) -> Subject:
    return concern.kind, concern.subject


def voices(view: View, paragraph: Paragraph) -> Iterator[tuple[Speech, str]]:
    """Yield the speeches of a paragraph in order, each with its speaker's name; a person has the full name."""
    heard = set()
    for speech in paragraph.speeches:
        is_named = speech.speaker and view.is_person(speech.speaker)
        name = view.full_name(speech.speaker) if speech.speaker and is_named else speech.subject or ""
        if (speech.subject or speech.speaker) and (name not in heard or speech.basis == "inferred"):
            heard.add(name)
            yield speech, name
