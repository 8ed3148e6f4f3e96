"""The pages of texts that were in force before: each as it stood, line by line, and what is gone.

The element with the id of a place holds the words that stood there, as on any page of the record; it is no paragraph of
the text in force, and says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from record import ids, urls
from record.edition import Edition
from record.languages import GRAMMARS
from record.markup.render import render
from record.markup.typeset import typeset_raw
from record.model import Record
from record.pages.redlines import Part, Reader, words_of
from record.revisions.changes import reading_order
from record.revisions.earlier import Earlier, kind_of, words_by_id
from record.view import View

SHAPES = {"masthead": "masthead", "label": "label", "para": "paragraph", "aside": "aside", "speech": "speech"}
"""How a passage is shown, by the kind of its id; any other is a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """What became of a place: a sentence, where it is now, and the difference."""

    words: str
    address: str = ""
    place: str = ""
    parts: Sequence[Part] = ()
    tag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A passage of an earlier text as its page shows it: a line above, a label, a heading or a paragraph."""

    id: str
    shape: str
    number: str
    title: str
    name: str
    was: str
    """Which edition it was of, and until when."""
    words: Sequence[tuple[str, Markup]]
    """The words, or each speech of a paragraph, under its id."""
    became: Became
    tag: str


class RetiredNote(NamedTuple):
    """A note that the edition has no more: its id, the words it was about, what it said, and when it went."""

    id: str
    quote: str
    text: str
    when: str


def edition_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the pages of every earlier text in a language by address, and the page of what is gone."""
    for one in edition.earlier:
        page, lines = urls.edition(one.digest), urls.edition_lines(one.digest)
        yield page, edition_page(Reader(edition=edition, view=view, here=page), one)
        yield lines, lines_page(Reader(edition=edition, view=view, here=lines), one)
    if edition.earlier:
        yield urls.RETIRED, retired_page(Reader(edition=edition, view=view, here=urls.RETIRED))


def edition_page(reader: Reader, one: Earlier) -> str:
    """Return an earlier text as it stood, each passage with what became of it."""
    text = one.text(reader.view.language)
    return render(
        "edition.md.jinja",
        labels=reader.labels,
        title=reader.labels["edition_title"].format(edition=one.digest),
        notice=reader.notice(one),
        present=urls.link(reader.here, urls.page(urls.ALL)),
        changes=f"{urls.link(reader.here, urls.CHANGES)}#{urls.revision_id(one.by)}",
        source=reader.shared(urls.edition_source(one.digest)),
        lines=urls.link(reader.here, urls.edition_lines(one.digest)),
        sha256=one.record.source.sha256,
        places=[_place(reader, one, text, id) for id in reading_order(text)],
    )


def lines_page(reader: Reader, one: Earlier) -> str:
    """Return the source of an earlier text, line by line."""
    source = one.record.source
    rows = source.rows[: source.line_count]
    return render(
        "edition_lines.md.jinja",
        labels=reader.labels,
        title=reader.labels["lines_title"].format(edition=one.digest),
        notice=reader.notice(one),
        page=urls.link(reader.here, urls.edition(one.digest)),
        source=reader.shared(urls.edition_source(one.digest)),
        tag=one.record.tag,
        rows=[(ids.line_id(line), line, typeset_raw(row)) for line, row in enumerate(rows, 1)],
    )


def retired_page(reader: Reader) -> str:
    """Return what earlier texts had under ids that the present one has no more: places, speeches, notes."""
    view, edition = reader.view, reader.edition
    known = {*words_by_id(edition.record), *(one.note.id for one in edition.notes)}
    places: list[Place] = []
    notes: list[RetiredNote] = []
    for one in edition.earlier:
        text = one.text(view.language)
        spoken = words_by_id(text)
        for id in [*reading_order(text), *(id for id in spoken if "__speech_" in id)]:
            if id in spoken and id not in known:
                places.append(_place(reader, one, text, id, words=spoken[id]))
                known.add(id)
        for note in one.notes:
            if note.id not in known:
                known.add(note.id)
                notes.append(RetiredNote(note.id, note.quote, note.text.get(view.language, ""), reader.notice(one)))
    return render("retired.md.jinja", labels=reader.labels, places=places, notes=notes)


def _place(reader: Reader, one: Earlier, text: Record, id: str, words: str = "") -> Place:
    paragraph = text.paragraph_by_id.get(id)
    whole = words_by_id(text)
    speeches = paragraph.speeches if paragraph else ()
    spoken = [(speech.id, typeset_raw(whole[speech.id])) for speech in speeches]
    return Place(
        id=id,
        shape=SHAPES.get(kind_of(id), "heading"),
        number=paragraph.label.text or reader.view.mark(paragraph) if paragraph else "",
        title=reader.view.labels["paragraph_link"].format(number=paragraph.number) if paragraph else "",
        name=reader.name(text, id),
        was=reader.labels["was"].format(edition=one.digest, day=reader.day(one)),
        words=[(id, typeset_raw(words))] if words and not spoken else spoken or [(id, typeset_raw(whole[id]))],
        became=_became(reader, one, id),
        tag="" if text.tag == GRAMMARS[reader.view.language].tag else text.tag,
    )


def _became(reader: Reader, one: Earlier, id: str) -> Became:
    """Return what became of a place; in a translation, what became of the same place of the original."""
    fate = one.fates.get(id)
    later, language = reader.edition.record, reader.view.language
    if fate is None or not fate.id:
        return Became(words=reader.labels["became_gone"].format(day=reader.day(one)))
    place = reader.names(later, fate.ids)
    if fate.kind != "changed":
        return Became(words=reader.labels[f"became_{fate.kind}"], address=reader.address(fate.id), place=place)
    before = words_of([id], one.text(language), one.record)
    after = words_of(fate.ids, reader.view.record, later)
    parts, tag = reader.redline(before, after)
    return Became(
        words=reader.labels["became_changed"], address=reader.address(fate.id), place=place, parts=parts, tag=tag
    )
