"""The PDF files of an edition, and the page of each on which a paragraph begins."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from record import ids, urls
from record.model import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A finished PDF file."""

    languages: tuple[str, ...]
    """The languages of its texts, the leading text first."""
    data: bytes
    pages: Mapping[str, int]
    """The page, counted from 1, on which each paragraph begins."""
    read: Sequence[Mapping[str, Any]] = ()
    """How much of each text was read back from the file: the rows of the certificate."""

    @property
    def path(self) -> str:
        """Its address from the root of the site."""
        return path_of(self.languages)


def path_of(languages: Sequence[str]) -> str:
    """Return the address of the file with these texts: `session-record-zh-en.pdf`."""
    return urls.PAPER.format(languages="-".join(languages))


def begun(paper: Paper, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int, int, str]]:
    """Yield each page with paragraphs: the first and the last that begin there, and the prefix of their ids.

    A page where no paragraph begins has the paragraph that began before. Where numbers restart on a page, it has the
    paragraphs before that.
    """
    printed = [paragraph for paragraph in paragraphs if paragraph.id in paper.pages]
    pages = {page: [*own] for page, own in groupby(printed, key=lambda paragraph: paper.pages[paragraph.id])}
    here: Sequence[Paragraph] = ()
    for page in range(min(pages, default=1), max(pages, default=0) + 1):
        here = pages.get(page, here[-1:])
        (prefix, first), *others = map(_numbered, here)
        yield page, first, max((number for own, number in others if own == prefix), default=first), prefix


def _numbered(paragraph: Paragraph) -> tuple[str, int]:
    """Return the prefix of a paragraph's id, and its number; without a number, its place among such paragraphs."""
    prefix = ids.id_prefix(paragraph.id)
    return (f"{prefix}p_", paragraph.ordinal) if paragraph.number is None else (prefix, paragraph.number)
