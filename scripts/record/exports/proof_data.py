"""What `provenance.json` holds, as types."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from record.model import Operation

Span = tuple[int, int, int]


class FileData(TypedDict):
    """A source file, by its address on the site."""

    path: str
    language: str
    sha256: str
    bytes: int
    lines: int


class PassageData(TypedDict):
    """Words under one id, the pages that show them, and where they come from."""

    id: str
    pages: list[str]
    spans: list[Span]
    sha256: str


class ParagraphData(PassageData):
    """A paragraph; its number, where it has one, stands apart from its text, in a link."""

    number: int | None
    label: list[Span]


class OperationData(TypedDict):
    """Something that the pages do otherwise than the source, and where.

    `join` puts `inserted` before a span of a passage, counted from 0; `number` moves a paragraph's number into
    a link; every other operation leaves `text` out.
    """

    operation: Operation | Literal["join", "number", "blank"]
    place: Span
    text: NotRequired[str]
    id: NotRequired[str]
    span: NotRequired[int]
    inserted: NotRequired[str]


class TextData(TypedDict):
    """One text of the record: the source or a translation."""

    source: FileData
    root: str
    headings: list[PassageData]
    paragraphs: list[ParagraphData]
    operations: list[OperationData]


class CheckData(TypedDict):
    """What was found when the finished pages were read."""

    differences: int
    pages: int
    passages: int
    code_points: int
    rebuilt_sha256: list[str]


class EarlierData(TextData):
    """A text that was in force before, or a translation of it: the first 8 digits of the original's hash."""

    edition: str


class ProvenanceData(TextData):
    """The source with the pages in its language; then the translations; `check` is filled in by a whole build.

    The texts that were in force before stand under `editions`.
    """

    version: Literal[1]
    check: CheckData | None
    translations: list[TextData]
    editions: list[EarlierData]
