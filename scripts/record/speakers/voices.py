"""The voice of a subject: a known speaker, an unnamed voice with a question, or the record itself."""

from collections import defaultdict
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache

from record.draft import NOBODY, Draft
from record.facts import Facts
from record.languages import Grammar
from record.lines.shadow import unmarked
from record.model import Paragraph, Problem, Record
from record.speakers.countries import Countries
from record.speakers.facts import Inferred
from record.speakers.floor import FloorWords
from record.speakers.opening import Opening
from record.speakers.openings import first_offices
from record.speakers.panel import Panel
from record.speakers.people import People
from record.speakers.present import Present

MEETINGS = frozenset(("summary", "minutes"))
"""Forms of records in which a speaker is known through the whole record."""


class VoiceFinder:
    """Finds voices while a text is read: it knows the speakers so far, and collects the questions to the editor."""

    def __init__(self, record: Record, grammar: Grammar, facts: Facts, countries: Countries) -> None:
        self.grammar, self.form = grammar, record.form
        self.voices = grammar.heard(record.form)
        self.present = Present(record, grammar)
        self.facts = facts
        self.answers = defaultdict[str, list[Inferred]](list)
        """What the editor infers in each paragraph."""
        for answer in facts.inferred:
            self.answers[answer.paragraph].append(answer)
        self.questions: list[Problem] = []
        self.countries = countries
        self.people = People(grammar, facts, countries, self.present.shadow)
        self._shadow = lru_cache(maxsize=1)(self.present.shadow)  # Each opening asks for its whole paragraph.
        self.floor = FloorWords(self.voices.floor, self.people)
        shadows = (self.read(paragraph.text) for paragraph in record.paragraphs)
        self.offices = {*first_offices(shadows, self.voices)}
        """Offices without a name that begin a paragraph; the speaker only mentions any other office."""

    def read(self, text: str) -> str:
        """Return a text as patterns read it, sign for sign."""
        return unmarked(self._shadow(text))

    def named(
        self, paragraph: Paragraph, opening: Opening, panel: Panel, drafts: list[Draft], before: Draft
    ) -> Draft | None:
        """Return the voice of a subject that is a name or the record's words; None if it continues the speech."""
        voice = Draft(start=opening.start, basis="described", subject=opening.subject, mark=opening.mark)
        speaker = self.identity(paragraph, opening, panel, before)
        if self.carries_on(opening, speaker, before, drafts):
            return None
        match opening.kind:
            case "person" | "stranger":
                self.floor.note(speaker, self.read(paragraph.text), opening.start)
                return replace(voice, basis="named", speaker=speaker)
            case "together":
                self.doubt(paragraph, opening, "speak as one: who speaks?")
                return voice
            case "moderator" | "chair" | "delegation" if speaker or opening.kind != "delegation":
                return replace(voice, speaker=speaker)
            case _:
                quantifier = self.voices.quantities.get(opening.quantity)
                return replace(voice, quantifier=quantifier, within=opening.within and bool(drafts))

    def carries_on(self, opening: Opening, speaker: str | None, before: Draft, drafts: list[Draft]) -> bool:
        """Tell whether a subject means the present speaker, or is only mentioned."""
        match opening.kind:
            case "again":
                return bool(drafts)
            case "delegation":
                return bool(drafts and speaker) and speaker == before.speaker
            case "office":
                return self.form == "summary" and before.speaker is not None and opening.subject not in self.offices
        return False

    def identity(self, paragraph: Paragraph, opening: Opening, panel: Panel, before: Draft) -> str | None:
        """Return the voice of a subject, if it is known."""
        match opening.kind:
            case "person" | "stranger":
                return self.person(paragraph, opening, panel)
            case "moderator":
                return panel.moderator
            case "chair":
                return self.people.chair(panel, self.present.chair(paragraph.line, opening.subject), paragraph.id)
            case "delegation" if self.people.own(before.speaker, opening.name):
                return before.speaker
            case "delegation" if opening.name in self.countries.names:
                return self.people.delegation(panel, opening, opening.printed(paragraph.text), paragraph.id)
        return None

    def person(self, paragraph: Paragraph, opening: Opening, panel: Panel) -> str | None:
        """Return the person whom a name means, or an unnamed voice with a question to the editor."""
        candidates, printed = panel.forms.get(opening.name, frozenset()), opening.printed(paragraph.text)
        met = self.form in MEETINGS
        listed = self.present.of(opening.name) if met and not candidates else None
        if met and opening.office and not any(self.people.may_be(id, opening) for id in candidates):
            candidates = frozenset()
        if not candidates and (opening.office or met):
            return self.people.introduce(panel, opening, printed, paragraph.id, listed)
        if len(candidates) != 1:
            close = get_close_matches(opening.name, panel.forms, n=1, cutoff=0.6)
            hint = ", ".join(sorted(candidates)) or (f"a form of {close[0]}" if close else "")
            self.ask(paragraph, opening.start, f"who is “{printed.subject}”?" + (f" ({hint}?)" if hint else ""))
            return None
        (id,) = candidates
        if not self.people.agrees(id, opening.honorific):
            self.doubt(paragraph, opening, "has another honorific than on the panel")
        return id

    def unread(self, paragraph: Paragraph, opening: Opening, panel: Panel, before: Draft) -> Draft | None:
        """Return the voice of an unknown subject: unnamed, with a question, unless the facts know it.

        While nobody has the floor, a body that supports or decides something is narration.
        """
        if speaker := self.people.told(panel, opening, paragraph.id):
            voice = Draft(start=opening.start, basis="described", subject=opening.subject, mark=opening.mark)
            return replace(voice, speaker=speaker, basis="named" if opening.subject in panel.forms else "described")
        met = self.form in MEETINGS
        silent = before.basis == "none" or (opening.start == 0 and met)
        body = silent and self.voices.body.fullmatch(opening.subject)
        told = body and before.speaker and self.voices.told.match(self.read(paragraph.text), opening.mark[1])
        goes_on = told or (met and self.floor.goes_on(opening.subject, before.speaker))
        if goes_on or (before.basis == "none" and opening.weak):
            return None
        if opening.start == 0 and (country := self.floor.side(opening.subject)):
            named = replace(opening, name=country)
            speaker = self.people.delegation(panel, named, named, paragraph.id)
            return Draft(start=0, basis="described", subject=opening.subject, mark=opening.mark, speaker=speaker)
        if body or self.voices.decision.match(self.read(paragraph.text), opening.mark[0]):
            return Draft(start=opening.start, basis="none")
        why = "names nobody" if opening.kind == "nobody" else "is on no list"
        self.doubt(paragraph, opening, f"{why}: who speaks?", opening.mark[0])
        if opening.kind == "nobody":
            return Draft(start=opening.start, basis="none")
        return Draft(start=opening.start, basis="described", subject=opening.subject, mark=opening.mark)

    def pronoun(self, paragraph: Paragraph, opening: Opening, before: Draft, drafts: list[Draft]) -> Draft | None:
        """Return the voice of a pronoun; None if it continues its speech.

        A pronoun begins a new speech if nobody was named in the paragraph, or more than one person was.
        """
        gender = self.voices.pronouns[" ".join(opening.subject.lower().split())]
        if gender == "body" and not (before.speaker and self.people.fits(before.speaker, gender)):
            return None
        if before.speaker and not self.people.fits(before.speaker, gender):
            self.doubt(paragraph, opening, f"does not fit {before.speaker}: who speaks?")
            return None
        heard = {draft.speaker or draft.subject for draft in drafts}
        if drafts and (len(heard) == 1 or drafts[-1].basis == "inferred" or not before.speaker):
            return None
        if not before.speaker:
            self.doubt(paragraph, opening, "follows nobody who was named: who speaks?")
        return Draft(
            start=opening.start, basis="pronoun", speaker=before.speaker, subject=opening.subject, mark=opening.mark
        )

    def unsaid(self, text: str, last: Draft) -> Draft:
        """Return the voice of words without a subject: the speech continues, or nobody speaks."""
        if last.speaker is None or self.grammar.placeholder.match(text) or self.voices.decision.match(text):
            return NOBODY
        return Draft(start=0, basis="continued", speaker=last.speaker)

    def doubt(self, paragraph: Paragraph, opening: Opening, question: str, at: int | None = None) -> None:
        """Add a question about a subject, in the words that the record prints."""
        subject = opening.printed(paragraph.text).subject
        self.ask(paragraph, opening.start if at is None else at, f"“{subject}” {question}")

    def ask(self, paragraph: Paragraph, offset: int, question: str) -> None:
        """Add a question to the editor, at the line of the words."""
        line = paragraph.passage.line_at(offset) or paragraph.label.line
        self.questions.append(Problem(line=line, message=f"paragraph {paragraph.name}: {question}"))
