"""The PDF files of an edition: which there are, and on which page of each a paragraph begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from record import urls


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A finished PDF file."""

    languages: tuple[str, ...]
    """Those of its texts, the first leading."""
    data: bytes
    pages: Mapping[str, int]
    """The page, counted from 1, on which each paragraph begins."""

    @property
    def path(self) -> str:
        """Its address from the root of the site."""
        return path_of(self.languages)


def path_of(languages: Sequence[str]) -> str:
    """Return the address of the file with these texts: `session-record-zh-en.pdf`."""
    return urls.PAPER.format(languages="-".join(languages))
