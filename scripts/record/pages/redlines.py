"""What pages of earlier texts say in the words of their reader: days, places, and the difference between two texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from babel.dates import format_date
from markupsafe import Markup

from record import urls
from record.edition import Edition
from record.labels import Table
from record.languages import GRAMMARS
from record.markup.typeset import typeset_raw
from record.model import Record
from record.revisions.earlier import Earlier, words_by_id
from record.revisions.redline import Redline, redline
from record.view import View


class Part(NamedTuple):
    """A part of a redline: `same`, `gone` or `new`, and its words as HTML."""

    mark: str
    words: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What a page of earlier texts needs to know of its reader."""

    edition: Edition
    view: View
    here: str
    """The address of the page, from the root of the language."""

    @property
    def labels(self) -> Table:
        """The words for revisions."""
        return self.view.labels.table("revisions")

    def day(self, one: Earlier) -> str:
        """Return when a text was replaced, in words."""
        return str(format_date(one.replaced, "long", locale=self.view.locale))

    def address(self, id: str) -> str:
        """Return the way to a place of the text in force."""
        return urls.link(self.here, self.edition.address(id))

    def shared(self, address: str) -> str:
        """Return the way to what all languages share."""
        return urls.link(self.edition.root(self.view.language) + self.here, address)

    def name(self, record: Record, id: str) -> str:
        """Return what a place is called: paragraph 27, a heading, the masthead."""
        own = id.partition("__speech_")[0]
        if paragraph := record.paragraph_by_id.get(own) or self.view.record.paragraph_by_id.get(own):
            return self.view.span([paragraph])
        kind = "masthead" if id.startswith("masthead") else "aside" if id.startswith("aside") else "heading"
        return self.labels[kind]

    def redline(self, before: tuple[str, str], after: tuple[str, str]) -> tuple[Sequence[Part], str]:
        """Return the difference of words in the reader's language or, where they are the same, of the original."""
        rows, tag = self.difference(before, after)
        return [Part(mark, typeset_raw(words)) for mark, words in rows], tag

    def difference(self, before: tuple[str, str], after: tuple[str, str]) -> tuple[Redline, str]:
        """Return the same as plain words, and the tag of their language where the page has another."""
        own, original = ((before[at], after[at]) for at in (0, 1))
        earlier, later = own if own[0] != own[1] and all(own) else original
        tag = self.view.text_tag if (earlier, later) == own else self.edition.record.tag
        return redline(earlier, later), tag if tag != GRAMMARS[self.view.language].tag else ""

    def names(self, record: Record, ids: Sequence[str]) -> str:
        """Return what places are called, in a list."""
        return self.view.labels["list"].join(dict.fromkeys(self.name(record, id) for id in ids))

    def notice(self, one: Earlier) -> str:
        """Return when and why a text was replaced, in a sentence."""
        reason = one.reason.get(self.view.language, "")
        return self.labels["notice"].format(edition=one.digest, day=self.day(one), reason=reason)


def words_of(ids: Sequence[str], text: Record, original: Record) -> tuple[str, str]:
    """Return the words of passages in the reader's text and in the original."""
    found = []
    for record in (text, original):
        known = words_by_id(record)
        found.append(GRAMMARS[record.language].join.join(known.get(id, "") for id in ids))
    return found[0], found[1]
