"""A text of the edition as plain pieces: lines, paragraphs with their voices, notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from record.speech import Basis
from record.view import View


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a note in the text: its number, and its id."""

    number: int
    id: str


Piece = str | Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the masthead, a label or a title of a section; without pieces where it is not printed."""

    id: str
    tag: str
    """The language tag of the words."""
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words without the marks."""
        return words_of(self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Consecutive words of a paragraph that report one voice."""

    id: str
    speaker: str | None
    subject: str | None
    basis: Basis
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, or an aside, whose kind is that of the record (`opening`, `outcome`); an aside has one voice."""

    id: str
    kind: str
    tag: str
    label: str
    """The number as printed (27.), or nothing."""
    mark: str
    """Its name in a list of places: 27, or [3]; nothing for an aside."""
    name: str
    """Its name in a sentence: 第27段."""
    who: tuple[str, ...]
    """Who is reported in it, in short, each once."""
    outdated: str = ""
    """A sentence that says that the translation is of an earlier edition; nothing where it is not."""
    voices: tuple[Voice, ...]

    @property
    def text(self) -> str:
        """The whole text, without label and marks."""
        return "".join(words_of(voice.pieces) for voice in self.voices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section with its own paragraphs and asides; `level` is 1 for a section that stands in no other."""

    id: str
    kind: str
    level: int
    heading: str
    """The heading with its numeral first."""
    label: Line
    title: Line
    nature: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWords:
    """A note in the words of a reader's language; quote and reading are words of the original."""

    id: str
    number: int
    paragraph: str
    place: str
    quote: str
    kind: str
    kind_words: str
    text: str
    reading: str | None
    said: str
    """The words before a reading; they say how sure it is."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A whole text of the edition: the original, or a translation."""

    view: View
    tag: str
    original: bool
    standing: str
    """The status of the text, and the document that replaced it."""
    translation: str
    """Words that say that it is an unofficial translation, and of what; nothing for the original."""
    front: tuple[Line | Block, ...]
    """What stands before the first section."""
    parts: tuple[Part, ...]
    notes: tuple[NoteWords, ...]

    @property
    def paragraphs(self) -> Iterator[Block]:
        """Every paragraph in reading order."""
        for part in self.parts:
            yield from (block for block in part.blocks if block.kind == "paragraph")

    @property
    def outdated(self) -> Sequence[Block]:
        """The paragraphs whose translation is still of an earlier edition."""
        return [block for block in self.paragraphs if block.outdated]

    @property
    def title_parts(self) -> list[str]:
        """The title, cut after the names of body and session: without spaces, a line could not end there."""
        parts, view = [self.view.title], self.view
        for name in filter(None, (view.word(view.facts.body), view.word(view.facts.session))):
            head, found, tail = parts[-1].partition(name)
            if tail and not tail.startswith(" "):
                parts[-1:] = [head + found, tail]
        return parts


def words_of(pieces: Sequence[Piece]) -> str:
    """Return the words of pieces without the marks."""
    return "".join(piece for piece in pieces if isinstance(piece, str))
