"""What `record.toml` adds to the record: names for pages, dates, translations of headings.

The shape is the table of dataclasses below; pydantic holds a file to it and names the key that does not fit.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, TypeAdapter
from pydantic.dataclasses import dataclass as validated

from record.accepted import Accepted
from record.languages import GRAMMARS
from record.model import Form
from record.publication import Later, Publication
from record.search.facts import Examples, Synonyms
from record.shape import STRICT, FactsError, fit
from record.speakers.facts import Inferred, Person
from record.translations.tied import Tied
from record.values import (
    Address,
    Code,
    Day,
    File,
    Link,
    NoteId,
    NoteKind,
    NotesFile,
    Picture,
    Slug,
    SpeakerId,
    Stated,
    StatusKind,
    Words,
)


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Status:
    """How far the text has come, and the mark every page carries."""

    kind: StatusKind
    label: Stated


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class SectionFacts:
    """What the text does not say of an annex or a dialogue."""

    slug: Slug | None = None
    short: Words = field(default_factory=dict)
    nature: Words = field(default_factory=dict)
    """What kind of text this is: a summary in reported speech. A dialogue takes its annex's."""
    chair: SpeakerId | None = None
    """Who presides in it, by the id under `people`."""
    about: Words = field(default_factory=dict)
    """What it holds, in a line, where no list of speakers says so."""
    date: Day | None = None
    breaks: tuple[str, ...] = ()
    """Words of the original heading before which a line may end."""


UNSTATED = SectionFacts()
"""The facts of a section for which the editor states none."""


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Redirect:
    """An address that the site once had, and where its content is now; both from the root of the site."""

    old: File
    new: Address


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Revised:
    """An address whose text was changed after publication, and why."""

    id: str
    date: Day
    reason: str


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Note:
    """What an editor says beside words of the original text, and how that is known."""

    id: NoteId
    paragraph: str
    """The id of the element that holds the words: a paragraph, a line of the masthead, a label, a heading."""
    quote: Annotated[str, StringConstraints(min_length=1)]
    occurrence: Annotated[int, Field(ge=1)] | None = None
    """Which occurrence of the words, counted from 1, where they stand there more than once."""
    kind: NoteKind
    reading: str | None = None
    """What the words should probably be; shown as a suggestion."""
    evidence: tuple[str, ...] = ()
    """Other paragraphs by id, or public sources."""
    confidence: Literal["high", "medium", "low"]
    text: Words


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Related:
    """Another document about the same session: what it is, what is known of it, and what is not."""

    kind: Literal["report"]
    """What it is to the session; the words for it are labels of the interface."""
    symbol: str
    title: Words
    ours: tuple[Code, ...] = ()
    """The languages in which its title is a translation by this site."""
    address: Link
    """Where it is listed."""
    known: Words
    unknown: Words


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Facts:
    """All that the editor states about a record; every key is optional but the ones a site needs."""

    language: Code = "zh"
    languages: tuple[Code, ...] = ()
    """The languages of the interface; the record's own comes first."""
    title: Words = field(default_factory=dict)
    name: Words = field(default_factory=dict)
    """The title short enough for a page header."""
    heading: Words = field(default_factory=dict)
    """The heading of the home page, where body and session stand above it."""
    subtitle: Words = field(default_factory=dict)
    picture: Mapping[str, Picture] = field(default_factory=dict)
    """By language, the image that stands for a page where its address is shared, from the root of the site."""
    genre: Words = field(default_factory=dict)
    """The kind of document in the words of a list of references: draft proceedings, addendum."""
    body: Words = field(default_factory=dict)
    session: Words = field(default_factory=dict)
    place: Words = field(default_factory=dict)
    start: Day | None = None
    end: Day | None = None
    status: Status | None = None
    symbol: str | None = None
    agenda: Words = field(default_factory=dict)
    """The item of the agenda under which it was issued."""
    job_number: str | None = None
    questions: Literal["open"] | None = None
    """Whether an editor still has questions to answer: the site is built with them, and says so."""
    jurisdiction: Annotated[str, StringConstraints(pattern=r"[a-z]{2}")] | None = None
    """The jurisdiction as Akoma Ntoso names it: `un`, or the code of a country."""
    chair: SpeakerId | None = None
    """Who presides, by the id under `people`."""
    form: Form | None = None
    """What kind of record it is, where the text shows another."""
    publication: Publication = Publication()
    superseded_by: Later | None = None
    related: tuple[Related, ...] = ()
    report_error: Link | None = None
    sections: Mapping[str, SectionFacts] = field(default_factory=dict)
    people: Mapping[SpeakerId, Person] = field(default_factory=dict)
    inferred: tuple[Inferred, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    tied: tuple[Tied, ...] = ()
    notes_file: NotesFile | None = None
    """The file beside this one that holds the notes, if they are not in this one."""
    notes: tuple[Note, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    revised: tuple[Revised, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    search_examples: Examples = Examples()

    @property
    def status_kind(self) -> StatusKind | Literal["unstated"]:
        """The status of the text as the editor states it; labels have words for each kind."""
        return self.status.kind if self.status else "unstated"

    def section(self, id: str) -> SectionFacts:
        """Return the facts of a section, empty where the editor states none."""
        return self.sections.get(id, UNSTATED)


_FACTS = TypeAdapter(Facts)


def facts_of(data: Mapping[str, Any]) -> Facts:
    """Build the facts from the plain data of a TOML file.

    Raises:
        FactsError: a key is unknown, missing or of the wrong kind.
    """
    facts = fit(_FACTS, data)
    if facts.notes and facts.notes_file:
        raise FactsError(("notes",), f"the notes stand in {facts.notes_file}")
    for key, codes in {"language": (facts.language,), "languages": facts.languages}.items():
        for code in codes:
            if code not in GRAMMARS:
                raise FactsError((key,), f"no grammar for {code!r}; there is {', '.join(sorted(GRAMMARS))}")
    return facts
