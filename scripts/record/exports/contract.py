"""The shape of `record.json`, on which readers' programs depend: stated once, checked by types and by JSON Schema.

All addresses are paths from the site's root; references are ids; offsets are code points of the text of a language.
"""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from record.exports.contract_told import ConcernData, FigureData, PromptData
from record.model import AsideKind, Form, Kind
from record.speech import Basis, Part, Quantifier
from record.values import NoteKind, StatusKind

Words = dict[str, str]
"""The same words by language code."""


class SourceData(TypedDict):
    """The file that the text was read from."""

    path: str
    language: str
    sha256: str
    bytes: int
    lines: int


class SectionData(TypedDict):
    """An annex, a dialogue or whatever has a heading, with the paragraphs that are its own."""

    id: str
    kind: Kind
    parent: str | None
    label: str
    title: Words
    page: str
    paragraphs: list[str]


class SpeechData(TypedDict):
    """One voice in a paragraph; the spans of all of them cover each text exactly, in order."""

    id: str
    speaker: str | None
    subject: str | None
    basis: Basis
    spans: dict[str, tuple[int, int]]
    quantifier: NotRequired[Quantifier]
    within: NotRequired[str]
    reason: NotRequired[Words]


class ParagraphData(TypedDict):
    """A paragraph and its text in every language there is; one without a number has an empty label.

    `since` is the edition in which its words last changed; `outdated` names, by language, the earlier edition that a
    translation is still of.
    """

    id: str
    number: int | None
    label: str
    section: str
    url: str
    lines: list[int]
    text: Words
    sha256: str
    since: str
    outdated: NotRequired[Words]
    speeches: list[SpeechData]


class AdditionData(TypedDict):
    """A paragraph that only a translation has, in the language of that.

    `after` is the paragraph, or the section, of the original that it stands after; `section` and `lines` are those of
    the translation, and so is `url`.
    """

    id: str
    language: str
    number: int | None
    label: str
    section: str
    after: str
    url: str
    lines: list[int]
    text: Words
    sha256: str
    speeches: list[SpeechData]


class AsideData(TypedDict):
    """A line that is neither heading nor paragraph; `section` is nothing before the first one."""

    id: str
    kind: AsideKind
    section: str | None
    text: Words
    lines: list[int]


class RoleData(TypedDict):
    """What somebody was in a section, in the words of each text."""

    section: str
    part: Part
    text: Words


class SpeakerData(TypedDict):
    """Somebody with an identity; `aliases` are the record's words for who speaks."""

    id: str
    kind: Literal["person", "delegation"]
    name: Words
    country: str | None
    aliases: list[str]
    roles: list[RoleData]
    paragraphs: list[str]


class NoteData(TypedDict):
    """What the editor says beside words of the original: `start` and `end` count in the text under `paragraph`.

    That is the id of the element that holds the words: a paragraph, or `masthead_5`, `att_1__num`, `dbsect_2`.
    """

    id: str
    paragraph: str
    start: int
    end: int
    quote: str
    kind: NoteKind
    reading: str | None
    text: Words
    evidence: list[str]
    confidence: Literal["high", "medium", "low"]


class EditionData(TypedDict):
    """A text that was in force before; `digest` is the first 8 digits of its hash."""

    digest: str
    sha256: str
    replaced: str
    reason: Words


class LaterData(TypedDict):
    """The document that took the place of this one."""

    symbol: str | None
    address: str


class RecordData(TypedDict):
    """The whole record; `editions` are the texts that were in force before, the newest first.

    `superseded_by` is there where another document took the place of this one, `additions` where a translation has
    paragraphs that the original has not.
    """

    version: Literal[1]
    title: Words
    status: StatusKind | Literal["unstated"]
    superseded_by: NotRequired[LaterData]
    languages: list[str]
    source: SourceData
    edition: str
    editions: list[EditionData]
    form: Form
    sections: list[SectionData]
    paragraphs: list[ParagraphData]
    additions: NotRequired[list[AdditionData]]
    asides: list[AsideData]
    speakers: list[SpeakerData]
    prompts: list[PromptData]
    concerns: list[ConcernData]
    figures: list[FigureData]
    notes: list[NoteData]
