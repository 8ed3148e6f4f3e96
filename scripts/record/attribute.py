"""Find who speaks, with the evidence. What the text leaves open becomes a question, never a guess.

Each paragraph is cut where a voice begins (`openings`). A voice is tied to somebody of the section's panel by
a form of the name, to the speaker before by a pronoun or by silence, or to nobody: 许多代表 stay unnamed.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from record.draft import NOBODY, Draft
from record.facts import Facts
from record.languages import Grammar
from record.lines.kinds import CELL
from record.model import Aside, Paragraph, Problem, Record, Section
from record.speakers.clauses import beginnings
from record.speakers.countries import Countries
from record.speakers.doubts import doubts
from record.speakers.facts import Inferred
from record.speakers.opening import Opening
from record.speakers.openings import openings
from record.speakers.panel import Panel
from record.speakers.roster import rosters
from record.speakers.speeches import after, narrated, speeches_of
from record.speakers.turns import turn
from record.speakers.voices import MEETINGS, VoiceFinder
from record.translations import partial


def attribute(
    record: Record, grammar: Grammar, facts: Facts, countries: Countries | None = None, original: Record | None = None
) -> tuple[Record, list[Problem]]:
    """Return the record with its speeches and speakers, and the open questions; a translation takes over the speakers.

    A paragraph that has its speeches keeps them: it is lent by the original.
    """
    floor = _Attribution(record, grammar, facts, countries or Countries(locale=grammar.locale))
    if original:
        floor.people.identities.original = {
            speaker.id: speaker for speaker in original.speakers if speaker.id not in facts.people
        }
        floor.people.know(partial.lent_speakers(record, original))
    annexes = tuple(map(floor.tree, record.annexes))
    floor.questions += floor.people.missing()
    heard = replace(record, annexes=annexes, speakers=tuple(floor.people.found.values()))
    return (heard, floor.questions) if facts.people or facts.inferred else narrated(heard, floor.questions)


SILENCING = frozenset(("opening", "closing", "outcome"))
"""Asides after which nobody has the floor any more."""
ENDING = SILENCING - {"outcome"}
"""The same in a verbatim record, where the chair says “It is so decided.” and goes on."""


class _Attribution(VoiceFinder):
    """Who has the floor, paragraph after paragraph."""

    def tree(self, section: Section) -> Section:
        """Return a section with its speeches, and so those in it."""
        return replace(self.section(section), sections=tuple(map(self.tree, section.sections)))

    def section(self, section: Section) -> Section:
        """Return a section with the speeches of its own paragraphs."""
        panel = self.people.panel(section, everybody=self.form in MEETINGS)
        silent = {
            *rosters(section, self.voices),
            *(paragraph.id for paragraph in section.paragraphs if CELL in paragraph.text),
        }
        silencing = ENDING if self.form == "verbatim" else SILENCING
        last = NOBODY
        attributed = []
        for paragraph in section.blocks:
            if isinstance(paragraph, Aside):
                last = NOBODY if paragraph.kind in silencing else last
                continue
            if paragraph.speeches:
                attributed.append(paragraph)
                last = after(paragraph.speeches[-1]) or last
                continue
            heard = self.turns if self.form == "verbatim" else self.drafts
            beside = self.beside(paragraph)
            drafts = [NOBODY] if beside or paragraph.id in silent else heard(paragraph, panel, last)
            attributed.append(replace(paragraph, speeches=tuple(speeches_of(paragraph, drafts))))
            decided = beside or self.voices.decision.match(self.read(paragraph.text)) is not None
            if paragraph.id not in silent and (decided or drafts[-1].basis != "none"):
                last = drafts[-1]
        return replace(section, paragraphs=tuple(attributed))

    def beside(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph of a meeting only says what happens: 11. The meeting was suspended at 11.20 a.m."""
        layout = self.grammar.layout
        marks = (layout.direction, layout.opening, layout.closing) if self.form in MEETINGS else ()
        words = self.present.shadow(paragraph.text)
        return any(mark.match(words) for mark in marks)

    def turns(self, paragraph: Paragraph, panel: Panel, last: Draft) -> list[Draft]:
        """Return the voice of a paragraph of a verbatim record, and what the editor infers in it."""
        inferred = sorted(self.inferred(paragraph), key=lambda placed: placed[0])
        drafts = [self.answered(start, answer, None, panel, paragraph) for start, answer in inferred]
        if not drafts or drafts[0].start > 0:
            drafts.insert(0, turn(paragraph, last, panel, self.people, self.present))
        return drafts

    def drafts(self, paragraph: Paragraph, panel: Panel, last: Draft) -> list[Draft]:
        """Return the voices of a paragraph in order; the first begins with the paragraph."""
        text = self.read(paragraph.text)
        inferred = dict(self.inferred(paragraph))
        opened_at = {opening.start: opening for opening in openings(text, self.voices, panel.names)}
        drafts: list[Draft] = []
        for start in sorted(opened_at.keys() | inferred.keys()):
            before = drafts[-1] if drafts else last
            if start in inferred:
                draft: Draft | None = self.answered(start, inferred[start], opened_at.get(start), panel, paragraph)
            elif opened_at[start].kind == "pronoun":
                draft = self.pronoun(paragraph, opened_at[start], before, drafts)
            elif opened_at[start].kind in {"unread", "nobody"}:
                draft = self.unread(paragraph, opened_at[start], panel, before)
            else:
                draft = self.named(paragraph, opened_at[start], panel, drafts, before)
            if draft and not (drafts and draft.speaker and draft.speaker == before.speaker and draft.basis == "named"):
                drafts.append(draft)
        if not drafts or drafts[0].start > 0:
            drafts.insert(0, self.unsaid(text, last))
        drafts[1:] = [draft for before, draft in pairwise(drafts) if not before.basis == draft.basis == "none"]
        for offset, (begin, end), question in doubts(text, self.voices, drafts, panel, self.people):
            self.ask(paragraph, offset, question.format(paragraph.text[begin:end]))
        return drafts

    def inferred(self, paragraph: Paragraph) -> Iterator[tuple[int, Inferred]]:
        """Yield where each of the editor's inferences in a paragraph begins, and the inference."""
        for answer in self.answers[paragraph.id]:
            words = answer.opening.get(self.grammar.code)
            if not words:
                continue
            starts = beginnings(self.read(paragraph.text), self.voices)
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
