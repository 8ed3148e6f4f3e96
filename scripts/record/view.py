"""An edition for a reader of one language.

A page has the language of its interface and the language of its text: they differ where a translation is missing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel import Locale
from babel.dates import format_date

from record import printed
from record.facts import Facts
from record.labels import Labels
from record.languages import GRAMMARS, Grammar, language_name
from record.model import Aside, Paragraph, Record, Section
from record.notes import Anchored
from record.revisions.earlier import Last
from record.speakers.names import family_name
from record.speech import Speaker, Speech
from record.translations.partial import is_lent
from record.values import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The edition as a reader of one language sees it."""

    language: str
    labels: Labels
    facts: Facts
    record: Record
    """The text shown: the translation into this language, or the original."""
    original: Record
    speakers: Mapping[str, Speaker]
    """The speakers of the text shown, by id."""
    notes: Mapping[str, Sequence[Anchored]]
    """The notes by the id of the element with their words, in the order of the original."""
    lender: "View | None"
    """The original as this reader sees it, if the text shown lacks parts of it."""
    changed: Mapping[str, Last]
    """By paragraph id, the revision that gave the paragraph its words; nothing for words of the first text."""
    outdated: Mapping[str, str]
    """By paragraph id, the earlier edition that the text shown translates there."""
    decimals: Mapping[str, str]
    """By the id of a paragraph without a number of its own, a number such as 2.1 that is printed in its text."""
    names: frozenset[str]
    """The words in names of people, as the text prints them or the facts spell them."""

    @property
    def grammar(self) -> Grammar:
        """The grammar of the text shown."""
        return GRAMMARS[self.record.language]

    @property
    def translated(self) -> bool:
        """Whether the text stands in the reader's language."""
        return self.record.language == self.language

    @property
    def text_tag(self) -> str:
        """The language tag of the text shown, if it is not that of the page; else nothing."""
        return self.foreign(self.record.tag)

    def foreign(self, tag: str) -> str:
        """Return the tag of a language, if it is not that of the page; else nothing."""
        return "" if tag == GRAMMARS[self.language].tag else tag

    def of(self, part: Paragraph | Aside | Section) -> "View":
        """Return the view to which a part belongs: the view of the original for a part that comes from there."""
        return self.lender if self.lender and is_lent(part, self.original) else self

    @property
    def title(self) -> str:
        """The full title: from the facts in the reader's language, as printed, or as stated in another language."""
        own = printed.stated(self.record) or self.facts.title.get(self.original.language) or printed.title(self.record)
        return self.word(self.facts.title) or own or self.record.source.name

    @property
    def name(self) -> str:
        """The title short enough for the head of a page."""
        return self.word(self.facts.name) or self.title

    @property
    def status(self) -> str:
        """The mark of the record's status (草案·增编), or the word for its kind; never empty."""
        stated = self.facts.status
        return (stated and self.word(stated.label)) or self.labels.table("status")[self.facts.status_kind]

    @property
    def status_title(self) -> str:
        """The meaning of the status in words, by its kind."""
        return self.labels.table("status_title")[self.facts.status_kind]

    def counted(self, table: str, count: int) -> str:
        """Return a label with a number in it, in the grammatical form that the language has for the number."""
        form, forms = Locale.parse(self.locale).plural_form(count), self.labels.table(table)
        return forms.get(form, forms["other"]).format(count=count)

    @property
    def dates(self) -> str:
        """The dates of the session in words: a range, a day, or nothing."""
        return printed.days(self.facts.start, self.facts.end, self.locale, GRAMMARS[self.language].days)

    @property
    def locale(self) -> str:
        """The locale in which dates are written."""
        return GRAMMARS[self.language].locale

    def word(self, words: Words) -> str:
        """Return words in the reader's language, or nothing."""
        return words.get(self.language, "")

    def heading(self, section: Section) -> str:
        """Return a heading as printed: 二、关于…; of an annex without its label, or the title of the record."""
        if section.kind == "annex":
            return section.title.text or section.label.text or self.title
        return self.of(section).grammar.join.join(filter(None, (section.label.text, section.title.text)))

    def heading_parts(self, section: Section) -> list[str]:
        """Return a heading, cut where the facts say that a line may end."""
        parts = [self.heading(section)]
        for before in self.facts.section(section.id).breaks if self.of(section).record is self.original else ():
            head, found, tail = parts[-1].partition(before)
            if found and head:
                parts[-1:] = [head, found + tail]
        return parts

    def short(self, section: Section) -> str:
        """Return the heading of a section for navigation, with its numeral."""
        short = self.word(self.facts.section(section.id).short)
        if short and section.kind != "annex" and section.label.text:
            return self.grammar.join.join((section.label.text, short))
        return short or self.heading(section)

    def nature(self, section: Section) -> tuple[str, str]:
        """Return the kind of text of a section in words, and their tag if foreign; a dialogue has that of its annex.

        Without words in the reader's language, the words in the language of the record are returned.
        """
        words = next(filter(None, (self.facts.section(id).nature for id in (section.id, section.parent) if id)), {})
        own = self.language if self.word(words) else self.original.language
        return words.get(own, ""), self.foreign(GRAMMARS[own].tag)

    def when(self, section: Section) -> str:
        """Return the date of a section in words, or nothing."""
        date = self.facts.section(section.id).date
        return str(format_date(date, "long", locale=self.locale)) if date else ""

    def full_name(self, id: str) -> str:
        """Return the name of a speaker in the reader's language, or as the record prints it."""
        person = self.facts.people.get(id)
        return (person and (self.word(person.name) or person.name.get("en"))) or self.speakers[id].name

    def other_names(self, id: str) -> dict[str, str]:
        """Return the names of a speaker in other scripts, by language tag."""
        names, full = (person.name if (person := self.facts.people.get(id)) else {}), self.full_name(id)
        tags = {code: GRAMMARS[code].tag if code in GRAMMARS else code for code in names}
        return {tags[code]: name for code, name in names.items() if name != full}

    def short_name(self, id: str) -> str:
        """Return the short name of a speaker: the family name, unless the facts state another."""
        person, full = self.facts.people.get(id), self.full_name(id)
        if person and (short := self.word(person.short) or (full == person.name.get("en") and person.short.get("en"))):
            return short
        met = self.original.form != "report" and full == self.speakers[id].name
        return family_name(full, met=met) if self.is_person(id) else full

    def is_person(self, id: str) -> bool:
        """Tell whether a speaker is a person and not a delegation."""
        return self.speakers[id].kind == "person"

    def reason(self, paragraph: Paragraph, speech: Speech) -> str:
        """Return the editor's reason for a change of speaker at the beginning of a speech."""
        for answer in self.facts.inferred if speech.basis == "inferred" else ():
            words = answer.opening.get(self.of(paragraph).record.language)
            if answer.paragraph == paragraph.id and words and paragraph.text.startswith(words, speech.start):
                return self.word(answer.reason)
        return ""

    def span(self, paragraphs: Sequence[Paragraph]) -> str:
        """Return a run of paragraphs in words: 第26-35段, then paragraphs without a number; or nothing."""
        others, words = [paragraph for paragraph in paragraphs if not self.number(paragraph)], []
        if numbers := [number for paragraph in paragraphs if (number := self.number(paragraph))]:
            form = self.labels["range" if len(numbers) > 1 else "single"]
            words.append(form.format(number=numbers[0], first=numbers[0], last=numbers[-1]))
        if others:
            language = language_name(self.record.language, self.locale)
            words += printed.unnumbered(self.labels.table("unnumbered"), others, self.original, language)
        return self.labels["list"].join(words)

    def number(self, paragraph: Paragraph) -> str:
        """Return the number by which a paragraph is cited, its own or a printed 2.1, or nothing."""
        return self.decimals.get(paragraph.id, "") if paragraph.number is None else str(paragraph.number)

    def mark(self, paragraph: Paragraph) -> str:
        """Return the name of a paragraph in a list of places: 27, or [3] for the third without a number."""
        return self.number(paragraph) or self.labels.table("unnumbered")["mark"].format(ordinal=paragraph.ordinal)
