"""The edition: a record with its facts and translations."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, TypeVar

from record import ids, urls
from record.decimals import decimals
from record.facts import Facts
from record.figures import Figure
from record.labels import Labels
from record.languages import GRAMMARS
from record.model import Record, Section
from record.notes import Anchored
from record.papers import Paper
from record.prompts import Prompts, prompts
from record.revisions.earlier import Earlier, last_changes, since
from record.terms.concerns import Concern, Subject, concerns, subjects
from record.terms.contexts import Contexts, contexts
from record.terms.listed import NO_TERMS, Terms
from record.terms.mentions import Key
from record.translations.beside import Alone, alone
from record.view import View

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that the editor still has to answer, with its file and its line, counted from 1."""

    file: str
    line: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A record as it is published."""

    record: Record
    facts: Facts
    labels: Mapping[str, Labels]
    translations: Mapping[str, Record]
    shown: Mapping[str, Record] = field(default_factory=dict)
    """The translations as the pages show them: where a paragraph is missing, the original stands there."""
    terms: Terms = NO_TERMS
    notes: tuple[Anchored, ...] = ()
    """The editorial notes in the order of the original text."""
    figures: tuple[Figure, ...] = ()
    """The figures that the editor lists, in their order."""
    questions: tuple[Question, ...] = ()
    """The problems that remain, where the facts say that questions are open."""
    earlier: tuple[Earlier, ...] = ()
    """The texts that were in force before, the newest first."""
    outdated: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language and paragraph id, the earlier edition that the translation still translates."""
    papers: tuple[Paper, ...] = ()
    """The PDF files that were made of it."""
    _views: dict[str, View] = field(init=False, repr=False, compare=False, default_factory=dict)
    _prompts: dict[str, Prompts] = field(init=False, repr=False, compare=False, default_factory=dict)
    _concerns: dict[str, Sequence[Concern]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _alone: dict[str, Alone] = field(init=False, repr=False, compare=False, default_factory=dict)
    _contexts: dict[Key, Contexts] = field(init=False, repr=False, compare=False, default_factory=dict)
    _subjects: dict[Subject, list[str]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _addresses: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)
    _made: dict[Any, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the interface, the record's own first."""
        others = (language for language in self.facts.languages if language != self.record.language)
        return self.record.language, *others

    @property
    def since(self) -> Mapping[str, str]:
        """For each paragraph, the edition in which its words last changed."""
        return since(self.record, self.earlier)

    def once(self, make: Callable[..., T], *of: str) -> T:
        """Return what a function makes of the edition, and of a language where it wants one; it is called once."""
        if (make, *of) not in self._made:
            self._made[make, *of] = make(self, *of)
        found: T = self._made[make, *of]
        return found

    def forget(self, make: Callable[..., object], *of: str) -> None:
        """Let go of what a function has made, once nothing needs it any more."""
        self._made.pop((make, *of), None)

    def prompts(self, language: str | None = None) -> Prompts:
        """Return the prompts of the text in a language, or of the original: who was asked what."""
        own = language or self.record.language
        if own not in self._prompts:
            record = self.translations.get(own, self.record)
            self._prompts[own] = prompts(record, GRAMMARS[record.language])
        return self._prompts[own]

    def concerns(self, language: str | None = None) -> Sequence[Concern]:
        """Return whom each paragraph concerns, read from the text in a language, or from the original."""
        own = language or self.record.language
        if own not in self._concerns:
            record = self.translations.get(own, self.record)
            asked = self.prompts(record.language)
            self._concerns[own] = concerns(record, GRAMMARS[record.language], self.terms, asked)
        return self._concerns[own]

    def subjects(self) -> Mapping[Subject, Sequence[str]]:
        """Return the subjects of the original, each with the ids of the paragraphs that concern it."""
        if not self._subjects:
            self._subjects.update(subjects(self.concerns()))
        return self._subjects

    def contexts(self) -> Mapping[Key, Contexts]:
        """Return the places of every listed term that stands in a text, in the order of the file."""
        if not self._contexts:
            texts = {self.record.language: self.record, **self.translations}
            self._contexts.update(contexts(texts, self.terms))
        return self._contexts

    def view(self, language: str) -> View:
        """Return the edition as a reader of `language` sees it; every call returns the same object."""
        if language not in self._views:
            self._views[language] = self._seen_in(language)
        return self._views[language]

    def _seen_in(self, language: str) -> View:
        record = self.shown.get(language, self.translations.get(language, self.record))
        own = self.translations.get(language, record)
        return self._view(language, record, None if own is record else self._view(language, self.record, None))

    def _view(self, language: str, record: Record, lender: View | None) -> View:
        own = self.translations.get(record.language)
        outdated = self.outdated.get(record.language, {}).items()
        return View(
            language=language,
            labels=self.labels[language],
            facts=self.facts,
            record=record,
            lender=lender,
            changed=last_changes(self.record, self.earlier),
            original=self.record,
            speakers={speaker.id: speaker for speaker in record.speakers},
            decimals={id: number for number, id in decimals(record).items()},
            outdated={id: digest for id, digest in outdated if own and id in own.paragraph_by_id},
            names=record.name_words.union(*(person.words for person in self.facts.people.values())),
            notes={
                place: tuple(own) for place, own in groupby(self.notes, key=lambda anchored: anchored.note.paragraph)
            },
        )

    def counterpart(self, view: View) -> View | None:
        """Return the view of the text that a parallel page shows beside this one; nothing where there is none."""
        if not view.translated:
            return None
        if view.record is not self.record:
            return self.view(self.record.language)
        return next((self.view(code) for code in self.languages if code in self.translations), None)

    def alone(self, language: str) -> Alone:
        """Return the paragraphs that only the translation into a language has, by the id that each follows."""
        if language not in self._alone:
            self._alone[language] = alone(self.record, self.translations[language])
        return self._alone[language]

    def root(self, language: str) -> str:
        """Return what comes before an address in a language: nothing, or `en/`."""
        return "" if language == self.languages[0] else f"{language}/"

    def suffix(self, language: str) -> str | None:
        """Return what a Markdown file in a language has before its ending: nothing, or `en`."""
        return None if language == self.languages[0] else language

    def page(self, section: Section) -> str:
        """Return the address of a section's page, from the root of a language."""
        return urls.page(self.facts.section(section.id).slug or urls.slug(section.id, section.parent))

    def address(self, id: str, inner: str = "") -> str:
        """Return the address of a text by the id of its element, or of what is in it, from the root of a language."""
        if not self._addresses:
            # What texts have under one id stands where the original has it.
            texts = (*reversed([*self.translations.values()]), self.record)
            for section in (section for text in texts for section in text.sections):
                own = (section.id, ids.label_id(section.id), *(paragraph.id for paragraph in section.paragraphs))
                self._addresses.update(dict.fromkeys(own, self.page(section)))
        return f"{self._addresses.get(id, urls.page(urls.ALL))}#{inner or id}"

    def links(self, here: str) -> Callable[[str], str]:
        """Return what makes a Markdown link from a page to a text by the id of its element."""
        return lambda text: urls.markdown_link(here, self.address(text))
