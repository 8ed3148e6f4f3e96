"""Earlier texts in the words of a reader: days, names of places, and the difference between two texts."""

from collections.abc import Sequence
from dataclasses import dataclass

from babel.dates import format_date

from record.edition import Edition
from record.labels import Table
from record.languages import GRAMMARS
from record.model import Record
from record.revisions.changes import Change, Revised
from record.revisions.earlier import Earlier, words_by_id
from record.revisions.redline import Redline, redline
from record.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Describes the earlier texts of an edition to the reader of a view."""

    edition: Edition
    view: View

    @property
    def labels(self) -> Table:
        """The words for revisions."""
        return self.view.labels.table("revisions")

    def day(self, earlier: Earlier) -> str:
        """Return the day on which a text was replaced, in words."""
        return str(format_date(earlier.replaced, "long", locale=self.view.locale))

    def notice(self, earlier: Earlier) -> str:
        """Return when and why a text was replaced, in a sentence."""
        return self.labels["notice"].format(
            edition=earlier.digest, day=self.day(earlier), reason=self.view.word(earlier.reason)
        )

    def name(self, record: Record, id: str) -> str:
        """Return the name of a place: paragraph 27, a heading, the masthead."""
        own = id.partition("__speech_")[0]
        if paragraph := record.paragraph_by_id.get(own) or self.view.record.paragraph_by_id.get(own):
            return self.view.span([paragraph])
        kind = "masthead" if id.startswith("masthead") else "aside" if id.startswith("aside") else "heading"
        return self.labels[kind]

    def names(self, record: Record, ids: Sequence[str]) -> str:
        """Return the names of places as a list in words."""
        return self.view.labels["list"].join(dict.fromkeys(self.name(record, id) for id in ids))

    def changed(self, revised: Revised, change: Change) -> tuple[Redline, str]:
        """Return the difference that a change of a revision made, with a tag as in `difference`."""
        earlier, after = revised.earlier, revised.after
        text = after.text(self.view.language) if after else self.view.record
        before = words_of(change.olds, earlier.text(self.view.language), earlier.record)
        return self.difference(before, words_of(change.news, text, revised.later))

    def since(self, earlier: Earlier, id: str) -> tuple[Redline, str]:
        """Return the difference between the words of a place in an earlier text and the words now."""
        before = words_of([id], earlier.text(self.view.language), earlier.record)
        return self.difference(before, words_of(earlier.fates[id].ids, self.view.record, self.edition.record))

    def difference(self, before: tuple[str, str], after: tuple[str, str]) -> tuple[Redline, str]:
        """Return the difference of words in the reader's language or, if they did not change, in the original.

        The tag of their language is returned as well, if it is not the language of the page.
        """
        own, original = ((before[at], after[at]) for at in (0, 1))
        earlier, later = own if own[0] != own[1] and all(own) else original
        tag = self.view.text_tag if (earlier, later) == own else self.edition.record.tag
        return redline(earlier, later), tag if tag != GRAMMARS[self.view.language].tag else ""


def words_of(ids: Sequence[str], text: Record, original: Record) -> tuple[str, str]:
    """Return the words of passages in the reader's text and in the original."""
    found = []
    for record in (text, original):
        known = words_by_id(record)
        found.append(GRAMMARS[record.language].join.join(known.get(id, "") for id in ids))
    return found[0], found[1]
