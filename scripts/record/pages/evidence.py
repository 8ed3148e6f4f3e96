"""The pages by which a reader can judge the text: its notes, its source line by line, and the proof."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from record import urls
from record.edition import Edition
from record.notes import Anchored
from record.pages.blocks import NOT_TEXT, Page, block, front, page
from record.pages.certificate import proof_page
from record.pages.markdown import attributes, escape, inline
from record.pages.note_marks import INLINE, original, place_words, shown_note
from record.pages.render import macro
from record.pages.source import source_page
from record.pages.typeset import typeset
from record.view import View


def evidence_pages(edition: Edition) -> Iterator[Page]:
    """Yield the three pages in every language."""
    for code in edition.languages:
        view = edition.view(code)
        suffix = edition.suffix(code)
        yield Page(path=urls.markdown(urls.NOTES, suffix), content=notes_page(edition, view))
        yield Page(path=urls.markdown(urls.SOURCE_LINES, suffix), content=source_page(edition, view))
        yield Page(path=urls.markdown(urls.PROOF, suffix), content=proof_page(edition, view))


def notes_page(edition: Edition, view: View) -> str:
    """Return the index of notes: counts and places by kind, then every note by paragraph."""
    labels = view.labels
    intro = labels["notes_intro"].format(count=len(edition.notes)) if edition.notes else labels["notes_none"]
    blocks = [
        front(title=labels["notes"], description=f"{view.title}: {intro}", search={"exclude": True}),
        f"# {inline(labels['notes'])}",
        block(escape(intro), classes="nature", **NOT_TEXT),
    ]
    pages = {id: edition.address(id) for id in {one.note.paragraph for one in edition.notes}}
    if edition.notes:
        blocks += [f"## {inline(labels['notes_by_kind'])} {attributes(id='kinds')}", _by_kind(edition, view, pages)]
        blocks += [f"## {inline(labels['notes_by_place'])} {attributes(id='places')}", *_by_place(edition, view, pages)]
    return page(blocks)


def _by_kind(edition: Edition, view: View, pages: Mapping[str, str]) -> str:
    """Return a table of kinds with their counts and where each note stands."""
    labels = view.labels
    kinds: dict[str, list[Anchored]] = {}
    for one in edition.notes:
        kinds.setdefault(one.note.kind, []).append(one)
    rows = [f"| {inline(labels['notes_kind'])} | {inline(labels['notes_total'])} | {inline(labels['notes'])} |"]
    rows.append("| --- | --- | --- |")
    for kind, own in sorted(kinds.items(), key=lambda item: -len(item[1])):
        links = labels["list"].join(_link(view, one, pages) for one in own)
        rows.append(f"| {inline(labels.table('note_kind')[kind])} | {len(own)} | {links} |")
    return "\n".join(rows)


def _by_place(edition: Edition, view: View, pages: Mapping[str, str]) -> Iterator[str]:
    for (name, _), own in groupby(edition.notes, key=lambda one: _place(edition, view, one.note.paragraph)):
        notes = list(own)
        id = notes[0].note.paragraph
        place = urls.markdown_link(urls.NOTES, pages[id])
        count = view.counted("notes_count", len(notes))
        yield f"### [{inline(name)}]({place}) {attributes(id=f'notes_{id}', title=count)}"
        for one in notes:
            link = f"[{one.number}]({_address(one, pages)}){attributes(classes='note-number')}"
            words = macro(INLINE, "said")(shown_note(view, one, edition.links(urls.NOTES)), view.labels)
            yield block(f"{link} {words}", classes="note", **NOT_TEXT)


def _place(edition: Edition, view: View, id: str) -> tuple[str, str]:
    """Return the words for a place and the paragraph that they mean: the first of two annexes is not one place."""
    return place_words(view, id), id if id in edition.record.paragraph_by_id else ""


def _link(view: View, one: Anchored, pages: Mapping[str, str]) -> str:
    words = typeset(view, place_words(view, one.note.paragraph))
    return f"[{words}]({_address(one, pages)}) {original(view, one.note.quote, 'noted-words')}"


def _address(one: Anchored, pages: Mapping[str, str]) -> str:
    """Return the address of a note, at the foot of the page that its words stand on."""
    return urls.markdown_link(urls.NOTES, pages[one.note.paragraph].partition("#")[0] + f"#{one.note.id}")
