"""The record as XML: Akoma Ntoso, one file for each text, and TEI, one file with every text.

The ids are those of the pages, in Akoma Ntoso as `eId` (Akoma Ntoso for the UN, naming convention), in TEI as `xml:id`;
in TEI a translation has ids that begin with its language (`en_para_27`), since an id stands once in a file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from babel import Locale

from record.edition import Edition
from record.formats.pieces import Part
from record.formats.reading import readings
from record.markup.render import render
from record.speech import Speaker
from record.view import View

UNKNOWN = "zz"
"""The code of an unknown country (CLDR), where the facts state no jurisdiction."""
THREE_LETTERS = {"zh": "zho", "en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara"}
"""Codes of languages in Akoma Ntoso (ISO 639-2)."""


@dataclass(frozen=True, slots=True)
class Node:
    """A section with the sections in it."""

    part: Part
    inner: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Voiced:
    """A speaker for XML."""

    id: str
    kind: str
    name: str

    @property
    def element(self) -> str:
        """The element of Akoma Ntoso for this kind of speaker."""
        return "TLCPerson" if self.kind == "person" else "TLCOrganization"


def akoma_ntoso(edition: Edition) -> dict[str, str]:
    """Return one file for each language; nothing where the facts state no date, which Akoma Ntoso requires."""
    facts, texts = edition.facts, edition.once(readings)
    date = facts.end or facts.start
    if date is None:
        return {}
    country = facts.jurisdiction or UNKNOWN
    uri = f"/akn/{country}/debateReport/{date.isoformat()}/{(facts.symbol or 'nn').replace('/', '-')}"
    return {
        text.view.language: render(
            "record.akn.xml.jinja",
            text=text,
            tree=tree(text.parts),
            speakers=speakers(text.view),
            uri=uri,
            date=date.isoformat(),
            jurisdiction=country,
            symbol=facts.symbol,
            edition=edition.record.source.edition,
            language=THREE_LETTERS.get(text.view.language, text.view.language),
            original=THREE_LETTERS.get(edition.record.language, edition.record.language),
            original_tag=texts[0].tag,
        )
        for text in texts
    }


def tei(edition: Edition) -> str:
    """Return one file with every text, the original first."""
    texts = edition.once(readings)
    names = [(text.tag, Locale.parse(text.view.locale).get_language_name("en") or text.tag) for text in texts]
    return render(
        "record.tei.xml.jinja",
        texts=[(text, tree(text.parts), "" if text.original else f"{text.view.language}_") for text in texts],
        form=edition.record.form,
        edition=edition.record.source.edition,
        sha256=edition.record.source.sha256,
        speakers=speakers(texts[0].view),
        languages=names,
        original_tag=texts[0].tag,
    )


def tree(parts: Sequence[Part]) -> tuple[Node, ...]:
    """Return sections as a tree, from sections in reading order with their levels."""
    return tuple(_nodes(list(parts), 1))


def _nodes(parts: list[Part], level: int) -> Iterator[Node]:
    while parts and parts[0].level >= level:
        part = parts.pop(0)
        yield Node(part, tuple(_nodes(parts, part.level + 1)))


def speakers(view: View) -> list[Voiced]:
    """Return everybody with an identity, in the order of the record."""
    return [_voiced(view, speaker) for speaker in view.speakers.values()]


def _voiced(view: View, speaker: Speaker) -> Voiced:
    kind = "person" if speaker.kind == "person" else "organization"
    return Voiced(speaker.id, kind, view.full_name(speaker.id))
