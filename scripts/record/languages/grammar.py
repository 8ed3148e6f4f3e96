"""What the parser needs to know of a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from record.languages.asking import Asking
from record.languages.floor import Floor
from record.languages.layout import NEVER, Layout
from record.languages.standing import Standing
from record.model import Form
from record.speech import Quantifier

Gender = Literal["female", "male", "any", "many", "body"]
"""Whom an honorific or a pronoun can mean: a person of one gender, of any gender, several people, or no person."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unread:
    """The marks of a reporting verb whose subject is on no list: 教育部长说. It becomes a question, never a guess.

    Each pattern is looked for near the verb or where a clause begins, never through the whole text.
    """

    report: re.Pattern[str]
    """Verbs that report: the groups `hard` (they report whatever follows), `soft` (a plan can support, too),
    `act` (a body decides and says nothing), and `plain` where the verb stands before a report of words."""
    idle: re.Pattern[str]
    """Words before a verb with which it does not report: 的建议, had suggested."""
    circumstance: re.Pattern[str]
    """The beginning of a clause without a subject in front: 在, 必须, If."""
    within: re.Pattern[str] | None
    """The end of words of circumstance that a subject may follow in the same clause: 会上教育部长说."""
    adverb: re.Pattern[str]
    """Words between a subject and its verb."""
    occasion: re.Pattern[str]
    """The beginning of words on the occasion after a subject: 教育部长在发言中说."""
    dependent: re.Pattern[str]
    """Words after which a verb belongs to the reported words: that, 因为."""
    impersonal: re.Pattern[str]
    """A report without a subject, at the beginning of a clause: It was said, 据说."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Voices:
    """The marks by which a language says who speaks; `{names}` stands for the names of a panel.

    A *subject* counts where a clause begins, and only if a reporting verb follows in its sentence.
    """

    edge: re.Pattern[str]
    """What ends a clause, white space included: the groups `sentence`, `strong` (as good as one), `weak`."""
    joint: str
    """Words after a weak edge with which a second subject of the same sentence speaks: 而, while."""
    lead: str
    """Words that may stand before a subject without a meaning for it: 最后, Lastly."""
    person: str
    """A person as subject, with `{names}`; the groups `name` and `honorific`."""
    stranger: str
    """A name that is on no list; the groups `unknown` and `unknown_honorific`."""
    introduced: str
    """The office in brackets after a name that no list has; the group `office`."""
    collective: str
    """Speakers without identity; groups that begin with `quantity` and `within` hold what is said of them."""
    delegation: str
    """The representative of a country; the group `territory` holds a possible name of the country."""
    moderator: str
    """The word for the moderator."""
    chair: str
    """The word for the chair."""
    pronoun: str
    """A pronoun as subject."""
    together: str = r"(?!)"
    """Several people who speak together, by their names: Mr. Otto (Austria) and Ms. Lind (Sweden)."""
    floor: Floor = field(default_factory=Floor)
    """Words that continue the speech of the present speaker."""
    again: str
    """Words that mean the speaker before: 这位与会者, the participant."""
    other: str
    """What follows a name that is not a subject: 的."""
    verb: re.Pattern[str]
    """Reporting verbs."""
    turn: re.Pattern[str]
    """Words after a subject that make it the speaker in the middle of a sentence: 则."""
    quotations: tuple[tuple[str, str], ...]
    """Quotation marks: no new speaker begins between them."""
    unread: "Unread"
    """The marks of a subject that no other table knows."""
    possessive: re.Pattern[str]
    """Words with which speakers call a country their own."""
    told: re.Pattern[str] = NEVER
    """Words after several speakers or an office with which another speaker reports them: Many delegations had asked."""
    representing: re.Pattern[str] = NEVER
    """The words around a country in brackets after a name: 代表, Observer for."""
    office: str = r"(?!)"
    """An office without a name: the Executive Director."""
    decision: re.Pattern[str] = NEVER
    """The beginning of a sentence that says what was decided: nobody says it. It was decided."""
    body: re.Pattern[str] = NEVER
    """A body or a party (the whole subject), whose acts are narration: 委员会建议, The Committee requested."""
    quantities: Mapping[str, Quantifier]
    first_names: frozenset[str] = frozenset()
    """Honorifics that may stand before a first name alone: Sir."""
    honorifics: Mapping[str, Gender]
    pronouns: Mapping[str, Gender]
    panel: re.Pattern[str]
    """The list of a panel, in the group `list`, with the words before it."""
    separator: str
    """The separators between the members of a list."""
    member: re.Pattern[str]
    """One member: the groups `role`, `name`, `honorific`, `place`."""
    introduction: re.Pattern[str]
    """A person presented with name and role outside the list; the same groups."""
    moderated: re.Pattern[str]
    """The moderator; the groups `name` and `honorific`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kept:
    """What a translation keeps unchanged, so that a program can compare it."""

    figure: re.Pattern[str]
    """A figure: the group `digits`, and a group named for its unit (`percent`, `dollar`) where it has one."""
    multiples: Mapping[str, int] = field(default_factory=dict)
    """Multiples by their words, which stand in the group `multiple`: 万, million."""
    clock: re.Pattern[str] = NEVER
    """A time of the day: the groups `hour` and `minute`."""
    month: re.Pattern[str] = NEVER
    """A month by its name, in the group `month`: other languages write it as a figure."""
    months: Mapping[str, str] = field(default_factory=dict)
    names: re.Pattern[str] | None = None
    """Names in a script other than that of the language; nothing for a language in Latin script."""
    script: re.Pattern[str] | None = None
    """Signs of the language's script that no text in another language has."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grammar:
    """The marks by which a language shows the shape of a record.

    Patterns are matched from the start of a line that has no white space at its ends.
    """

    code: str
    """The key of this language in facts, labels and file names: `zh`."""
    tag: str
    """The BCP 47 tag that pages carry: `zh-Hans`."""
    locale: str
    """The locale that names countries and writes dates: `zh_Hans`."""
    days: tuple[str, str, str] = ("{day}–{end}", "{first}–{end}", "{start}–{end}")
    """How it writes days in one month, in one year, in two; `first` and `last` have no year. CLDR changes its own."""
    join: str
    """What replaces a line end inside a paragraph: nothing in Chinese, a space in English."""
    annex: re.Pattern[str]
    """The line that opens an annex, with the group `label`."""
    dialogue: re.Pattern[str]
    """The heading of a dialogue, with the groups `label` (its numeral and mark) and `title`."""
    paragraph: re.Pattern[str]
    """The start of a numbered paragraph, with the groups `label` and `number` (ASCII digits)."""
    masthead: tuple[tuple[str, re.Pattern[str]], ...]
    """Field and pattern of the lines above the first heading; the first pattern that fits wins."""
    placeholder: re.Pattern[str]
    """A paragraph that says only that its text is still to come."""
    sentence_end: re.Pattern[str]
    """How a finished paragraph ends."""
    pairs: tuple[tuple[str, str], ...]
    """Brackets and quotation marks that must close in the paragraph where they open."""
    unbroken: re.Pattern[str]
    """A figure with its unit, between which no line may end."""
    unbroken_from: str
    """The signs with which such a figure can begin, as in a set of a pattern: `0-9`."""
    voices: Voices
    """How the language says who speaks."""
    met: Voices | None = None
    """The same for the record of a meeting, which mainly reports who said what."""
    kept: Kept
    """What its translations must have as well."""
    asked: tuple[Asking, ...] = ()
    """How it says that somebody was asked to speak; of two patterns that fit in one place, the earlier match counts."""
    standing: Standing = field(default_factory=Standing)
    """For whom a person speaks, by his or her office."""
    layout: Layout = field(default_factory=Layout)
    """The marks of lines, whatever the form of the record."""
    signs: re.Pattern[str] = NEVER
    """Signs of the language. Without a stated language, the one with most of its signs in the text is taken."""
    variants: str = ""
    """The tag of a text in Traditional characters, which patterns read as Simplified ones; else nothing."""

    def heard(self, form: Form) -> Voices:
        """Return the patterns of voices for a form of record."""
        return self.met if self.met and form in {"summary", "minutes"} else self.voices
