"""Say who speaks, with the evidence; what the text leaves open becomes a question, never a guess.

Each paragraph is cut where a voice begins (`openings`). A voice is tied to somebody of the section's panel by
a form of the name, to the speaker before by a pronoun or by silence, or to nobody: 许多代表 stay unnamed.
"""

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from itertools import pairwise

from record.draft import NOBODY, Draft
from record.facts import Facts, Inferred
from record.languages import Grammar
from record.model import Aside, Paragraph, Problem, Record, Section
from record.speakers.clauses import beginnings
from record.speakers.countries import Countries
from record.speakers.doubts import doubts
from record.speakers.openings import Opening, openings
from record.speakers.people import Panel, People
from record.speakers.present import Present
from record.speakers.roster import rosters
from record.speakers.speeches import after, narrated, speeches_of
from record.speakers.turns import turn
from record.translations import partial


def attribute(
    record: Record, grammar: Grammar, facts: Facts, countries: Countries | None = None, original: Record | None = None
) -> tuple[Record, list[Problem]]:
    """Return the record with its speeches and speakers, and questions; a translation knows those of the original.

    A paragraph that has its speeches keeps them: it is lent by the original.
    """
    floor = _Attribution(record, grammar, facts, countries or Countries(locale=grammar.locale))
    if original:
        floor.people.identities.original = {one.id: one for one in original.speakers if one.id not in facts.people}
        floor.people.know(partial.lent_speakers(record, original))
    annexes = tuple(map(floor.tree, record.annexes))
    floor.questions += floor.people.missing()
    heard = replace(record, annexes=annexes, speakers=tuple(floor.people.found.values()))
    return (heard, floor.questions) if facts.people or facts.inferred else narrated(heard, floor.questions)


MEETINGS = frozenset(("summary", "minutes"))
"""Forms in which whoever speaks is known through the whole record."""
SILENCING = frozenset(("opening", "closing", "outcome"))
"""Asides after which nobody has the floor any more."""


class _Attribution:
    """Who has the floor, paragraph after paragraph."""

    def __init__(self, record: Record, grammar: Grammar, facts: Facts, countries: Countries) -> None:
        self.grammar, self.form = grammar, record.form
        self.voices = grammar.heard(record.form)
        self.present = Present(record, grammar)
        self.facts = facts
        self.questions: list[Problem] = []
        self.countries = countries
        self.people = People(grammar, facts, countries)

    def tree(self, section: Section) -> Section:
        """Return a section with its speeches, and so those in it."""
        return replace(self.section(section), sections=tuple(map(self.tree, section.sections)))

    def section(self, section: Section) -> Section:
        """Return a section with the speeches of its own paragraphs."""
        panel = self.people.panel(section, everybody=self.form in MEETINGS)
        silent = rosters(section, self.voices)
        last = NOBODY
        attributed = []
        for paragraph in section.blocks:
            if isinstance(paragraph, Aside):
                last = NOBODY if paragraph.kind in SILENCING else last
                continue
            if paragraph.speeches:
                attributed.append(paragraph)
                last = after(paragraph.speeches[-1]) or last
                continue
            heard = self.turns if self.form == "verbatim" else self.drafts
            drafts = [NOBODY] if paragraph.id in silent else heard(paragraph, panel, last)
            attributed.append(replace(paragraph, speeches=tuple(speeches_of(paragraph, drafts))))
            if paragraph.id not in silent and drafts[-1].basis != "none":
                last = drafts[-1]
        return replace(section, paragraphs=tuple(attributed))

    def turns(self, paragraph: Paragraph, panel: Panel, last: Draft) -> list[Draft]:
        """Return the voice of a paragraph of a verbatim record, and what the editor infers in it."""
        inferred = sorted(self.inferred(paragraph), key=lambda one: one[0])
        drafts = [self.answered(start, answer, None, panel, paragraph) for start, answer in inferred]
        if not drafts or drafts[0].start > 0:
            drafts.insert(0, turn(paragraph, last, panel, self.people, self.present))
        return drafts

    def drafts(self, paragraph: Paragraph, panel: Panel, last: Draft) -> list[Draft]:
        """Return the voices of a paragraph in order, the first at its beginning."""
        text = paragraph.text
        inferred = dict(self.inferred(paragraph))
        found = {opening.start: opening for opening in openings(text, self.voices, panel.names)}
        drafts: list[Draft] = []
        for start in sorted(found.keys() | inferred.keys()):
            before = drafts[-1] if drafts else last
            if start in inferred:
                draft: Draft | None = self.answered(start, inferred[start], found.get(start), panel, paragraph)
            elif found[start].kind == "pronoun":
                draft = self.pronoun(paragraph, found[start], before, drafts)
            elif found[start].kind in {"unread", "nobody"}:
                draft = self.unread(paragraph, found[start], panel, before)
            else:
                draft = self.named(paragraph, found[start], panel, drafts, before)
            if draft and not (drafts and draft.speaker and draft.speaker == before.speaker and draft.basis == "named"):
                drafts.append(draft)
        if not drafts or drafts[0].start > 0:
            drafts.insert(0, self.unsaid(text, last))
        drafts[1:] = [one for before, one in pairwise(drafts) if not before.basis == one.basis == "none"]
        for offset, question in doubts(text, self.voices, drafts, panel, self.people):
            self.ask(paragraph, offset, question)
        return drafts

    def named(
        self, paragraph: Paragraph, opening: Opening, panel: Panel, drafts: list[Draft], before: Draft
    ) -> Draft | None:
        """Return the voice of a subject that is a name or the record's own words; None if it only goes on."""
        voice = Draft(start=opening.start, basis="described", subject=opening.subject, mark=opening.mark)
        speaker = self.identity(paragraph, opening, panel, before)
        match opening.kind:
            case "person" | "stranger":
                return replace(voice, basis="named", speaker=speaker)
            case "delegation" if drafts and speaker and speaker == before.speaker:
                return None
            case "moderator" | "chair" | "delegation" if speaker or opening.kind != "delegation":
                return replace(voice, speaker=speaker)
            case "again" if drafts:
                return None
            case _:
                quantifier = self.voices.quantities.get(opening.quantity)
                return replace(voice, quantifier=quantifier, within=opening.within and bool(drafts))

    def identity(self, paragraph: Paragraph, opening: Opening, panel: Panel, before: Draft) -> str | None:
        """Return whose voice a subject is, where that is known."""
        match opening.kind:
            case "person" | "stranger":
                return self.person(paragraph, opening, panel)
            case "moderator":
                return panel.moderator
            case "chair":
                return self.people.chair(panel, self.present.chair(paragraph.line), paragraph.id)
            case "delegation" if self.people.own(before.speaker, opening.name):
                return before.speaker
            case "delegation" if opening.name in self.countries.names:
                return self.people.delegation(panel, opening, paragraph.id)
        return None

    def person(self, paragraph: Paragraph, opening: Opening, panel: Panel) -> str | None:
        """Return who a name means, or nobody with a question to the editor."""
        candidates = panel.forms.get(opening.name, frozenset())
        met = self.form in MEETINGS
        listed = self.present.of(opening.name) if met and not candidates else None
        if met and opening.office and not any(self.people.may_be(id, opening) for id in candidates):
            candidates = frozenset()
        if not candidates and (opening.office or met):
            return self.people.introduce(panel, opening, paragraph.id, listed)
        if len(candidates) != 1:
            close = get_close_matches(opening.name, panel.forms, n=1, cutoff=0.6)
            hint = ", ".join(sorted(candidates)) or (f"a form of {close[0]}" if close else "")
            self.ask(paragraph, opening.start, f"who is “{opening.subject}”?" + (f" ({hint}?)" if hint else ""))
            return None
        (id,) = candidates
        if not self.people.agrees(id, opening.honorific):
            self.ask(paragraph, opening.start, f"“{opening.subject}” has another honorific than on the panel")
        return id

    def unread(self, paragraph: Paragraph, opening: Opening, panel: Panel, before: Draft) -> Draft | None:
        """Return the voice of a subject that no table reads: of nobody, with a question, unless the facts know it.

        Where nobody has the floor, a body that supports or decides something is the record's own narration.
        """
        if speaker := self.people.told(panel, opening, paragraph.id):
            voice = Draft(start=opening.start, basis="described", subject=opening.subject, mark=opening.mark)
            return replace(voice, speaker=speaker, basis="named" if opening.subject in panel.forms else "described")
        if before.basis == "none" and opening.weak:
            return None
        silent = before.basis == "none" or (opening.start == 0 and self.form in MEETINGS)
        body = silent and self.voices.body.fullmatch(opening.subject)
        if body or self.voices.decision.match(paragraph.text, opening.mark[0]):
            return Draft(start=opening.start, basis="none")
        why = "names nobody" if opening.kind == "nobody" else "is on no list"
        self.ask(paragraph, opening.mark[0], f"“{opening.subject}” {why}: who speaks?")
        if opening.kind == "nobody":
            return Draft(start=opening.start, basis="none")
        return Draft(start=opening.start, basis="described", subject=opening.subject, mark=opening.mark)

    def pronoun(self, paragraph: Paragraph, opening: Opening, before: Draft, drafts: list[Draft]) -> Draft | None:
        """Return the voice of a pronoun; None where it only carries on the speech it stands in.

        It needs saying who is meant where nobody was named in the paragraph, or more than one was.
        """
        gender = self.voices.pronouns[opening.subject.lower()]
        if gender == "body" and not (before.speaker and self.people.fits(before.speaker, gender)):
            return None
        if before.speaker and not self.people.fits(before.speaker, gender):
            self.ask(paragraph, opening.start, f"“{opening.subject}” does not fit {before.speaker}: who speaks?")
            return None
        heard = {draft.speaker or draft.subject for draft in drafts}
        if drafts and (len(heard) == 1 or drafts[-1].basis == "inferred" or not before.speaker):
            return None
        if not before.speaker:
            self.ask(paragraph, opening.start, f"“{opening.subject}” follows nobody who was named: who speaks?")
        return Draft(
            start=opening.start, basis="pronoun", speaker=before.speaker, subject=opening.subject, mark=opening.mark
        )

    def unsaid(self, text: str, last: Draft) -> Draft:
        """Return the voice of words without a subject: the speech goes on, or nobody speaks."""
        if last.speaker is None or self.grammar.placeholder.match(text) or self.voices.decision.match(text):
            return NOBODY
        return Draft(start=0, basis="continued", speaker=last.speaker)

    def inferred(self, paragraph: Paragraph) -> Iterator[tuple[int, Inferred]]:
        """Yield the editor's inferences in a paragraph and where each begins."""
        for answer in self.facts.inferred:
            words = answer.opening.get(self.grammar.code)
            if answer.paragraph != paragraph.id or not words:
                continue
            starts = beginnings(paragraph.text, self.voices)
            start = next((start for start in starts if paragraph.text.startswith(words, start)), None)
            if start is None:
                self.ask(paragraph, 0, f"inferred: no sentence or clause begins with “{words}”")
            else:
                yield start, answer

    def answered(
        self, start: int, answer: Inferred, opening: Opening | None, panel: Panel, paragraph: Paragraph
    ) -> Draft:
        """Return the voice that the editor infers; somebody whom no rule found is known by the facts alone."""
        subject, mark = (opening.subject, opening.mark) if opening else (None, None)
        if answer.speaker is None:
            return Draft(start=start, basis="described" if subject else "none", subject=subject, mark=mark)
        self.people.declared(panel, answer.speaker, "", paragraph.id)
        return Draft(start=start, basis="inferred", speaker=answer.speaker, subject=subject, mark=mark)

    def ask(self, paragraph: Paragraph, offset: int, question: str) -> None:
        """Put a question to the editor, at the line where the words stand."""
        line = paragraph.passage.line_at(offset) or paragraph.label.line
        self.questions.append(Problem(line=line, message=f"paragraph {paragraph.name}: {question}"))
