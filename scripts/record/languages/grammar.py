"""What the parser must know of a language."""

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
"""Whom an honorific or a pronoun can mean: a person of one gender, of any, or more than one; no person at all."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unread:
    """The marks of a reporting verb whose subject is on no list: 教育部长说. It is asked about, never guessed.

    Each pattern is looked for near the verb or where a clause begins, never through the whole text.
    """

    report: re.Pattern[str]
    """Verbs that report: the groups `hard` (they report whatever follows), `soft` (a plan can support, too),
    `act` (a body decides and says nothing), and `plain` where the verb stands before a report of words."""
    idle: re.Pattern[str]
    """What before a verb makes it no report: 的建议, had suggested."""
    circumstance: re.Pattern[str]
    """How a clause begins that does not begin with a subject: 在, 必须, If."""
    within: re.Pattern[str] | None
    """How words of circumstance end, where a subject may follow them in the same clause: 会上教育部长说."""
    adverb: re.Pattern[str]
    """Words between a subject and its verb."""
    occasion: re.Pattern[str]
    """Where, after a subject, words on the occasion begin: 教育部长在发言中说."""
    dependent: re.Pattern[str]
    """Words after which a verb is part of what is told: that, 因为."""
    impersonal: re.Pattern[str]
    """A report without a subject, where a clause begins: It was said, 据说."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Voices:
    """The marks by which a language says who speaks; `{names}` are filled in with a panel's own.

    A *subject* counts where a clause begins, and only if a reporting verb follows in its sentence.
    """

    edge: re.Pattern[str]
    """What ends a clause, white space included: the groups `sentence`, `strong` (as good as one), `weak`."""
    joint: str
    """Words after a weak edge that let a second subject of the same sentence speak: 而, while."""
    lead: str
    """Words that may stand before a subject and say nothing of it: 最后, Lastly."""
    person: str
    """A person as subject, with `{names}`; the groups `name` and `honorific`."""
    stranger: str
    """Somebody named who is on no list; the groups `unknown` and `unknown_honorific`."""
    introduced: str
    """The office in brackets after a name that the record has not listed; the group `office`."""
    collective: str
    """Speakers without identity, with groups that begin with `quantity` and `within` where they say so."""
    delegation: str
    """The representative of a country; the group `territory` holds what may be its name."""
    moderator: str
    """The word for whoever moderates."""
    chair: str
    """The word for whoever presides."""
    pronoun: str
    """A pronoun as subject."""
    together: str = r"(?!)"
    """Several people with their names who speak as one: Mr. Otto (Austria) and Ms. Lind (Sweden)."""
    floor: Floor = field(default_factory=Floor)
    """Words that go on with whoever has the floor."""
    again: str
    """Words that take up the speaker before: 这位与会者, the participant."""
    other: str
    """What follows a subject that is none after all: 的 after a name."""
    verb: re.Pattern[str]
    """Reporting verbs."""
    turn: re.Pattern[str]
    """Words after a subject that give it the floor in the middle of a sentence: 则."""
    quotations: tuple[tuple[str, str], ...]
    """Marks between which somebody is quoted: what stands there gives nobody the floor."""
    unread: "Unread"
    """How a subject shows that no table reads."""
    possessive: re.Pattern[str]
    """Words by which a speaker calls a country his or her own."""
    told: re.Pattern[str] = NEVER
    """Words after several speakers or an office by which another tells what was said: Many delegations had asked."""
    representing: re.Pattern[str] = NEVER
    """The words around a country in brackets after a name: 代表, Observer for."""
    office: str = r"(?!)"
    """An office without a name: the Executive Director."""
    decision: re.Pattern[str] = NEVER
    """How a sentence begins that says what was decided, and no voice says it: It was decided."""
    body: re.Pattern[str] = NEVER
    """A body or a party as subject (all of it), whose acts are narration: 委员会建议, The Committee requested."""
    quantities: Mapping[str, Quantifier]
    first_names: frozenset[str] = frozenset()
    """Honorifics after which a first name alone may stand: Sir."""
    honorifics: Mapping[str, Gender]
    pronouns: Mapping[str, Gender]
    panel: re.Pattern[str]
    """The list of a panel: the group `list`, and what comes before it."""
    separator: str
    """What stands between the members of a list."""
    member: re.Pattern[str]
    """One member: the groups `role`, `name`, `honorific`, `place`."""
    introduction: re.Pattern[str]
    """Somebody presented with name and role outside the list; the same groups."""
    moderated: re.Pattern[str]
    """Who moderates; the groups `name` and `honorific`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kept:
    """What a translation carries over as it stands, so that a machine can look for it."""

    figure: re.Pattern[str]
    """A figure: the group `digits`, and a group named for its unit (`percent`, `dollar`) where it has one."""
    multiples: Mapping[str, int] = field(default_factory=dict)
    """What a figure counts in, by the words of its group `multiple`: 万, million."""
    clock: re.Pattern[str] = NEVER
    """A time of the day: the groups `hour` and `minute`."""
    month: re.Pattern[str] = NEVER
    """A month by its name, which is a figure in other languages: the group `month`."""
    months: Mapping[str, str] = field(default_factory=dict)
    names: re.Pattern[str] | None = None
    """Names in another script than the language's own; nothing for a language in Latin script."""
    script: re.Pattern[str] | None = None
    """Signs of the language's own script that a text in another language does not hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    join: str
    """What a line end inside a paragraph is read as: nothing in Chinese, a space in English."""
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
    """A figure with its unit, which no line end may part."""
    voices: Voices
    """How the language says who speaks."""
    met: Voices | None = None
    """The same in the record of a meeting, whose words report hardly anything but who spoke."""
    kept: Kept
    """What its translations must hold, too."""
    asked: tuple[Asking, ...] = ()
    """How it says that somebody was asked to speak; where two fit in one place, the first that begins counts."""
    standing: Standing = field(default_factory=Standing)
    """For whom somebody speaks, by his or her office."""
    layout: Layout = field(default_factory=Layout)
    """What its lines are, whatever the form of the record."""
    signs: re.Pattern[str] = NEVER
    """What its texts have more of than of the signs of any other language: they tell it where nobody states it."""
    variants: str = ""
    """The tag of a text in Traditional characters, which patterns read as Simplified ones; nothing: there is none."""

    def heard(self, form: Form) -> Voices:
        """Return how a record of a form says who speaks."""
        return self.met if self.met and form in {"summary", "minutes"} else self.voices
