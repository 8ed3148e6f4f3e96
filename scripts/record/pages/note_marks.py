"""Notes on a page: the words they are about underlined, a mark after them, and the list at the foot.

The mark is a link to the note, and the note has a link back, so that both work without a script. A mark is no text
of the record: it holds none, and style sheets show its number. Where a translation is
shown there are no such words: the marks stand at the end of the paragraph, and the notes quote the original.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from html import escape as escape_html
from itertools import pairwise

from record import urls
from record.languages import GRAMMARS
from record.notes import Anchored
from record.pages.blocks import NOT_TEXT, block
from record.pages.links import opening, symbol_opening, web_address
from record.pages.markdown import attributes, inline
from record.pages.typeset import typeset
from record.symbols import SYMBOL
from record.view import View


def noted(view: View, id: str, text: str, start: int = 0, end: int | None = None) -> str:
    """Return a part of the text under an id in Markdown, with its underlines and marks.

    Notes may overlap and may reach beyond the part.
    """
    cuts = _cuts(view, id, start, len(text) if end is None else end)
    parts = (underlined(view, id, text, span, linked=True) + marks_between(view, id, *span) for span in pairwise(cuts))
    return "".join(parts)


def underlined(view: View, id: str, text: str, span: tuple[int, int], *, linked: bool = False) -> str:
    """Return the same without marks, and without links unless `linked`: inside a link there is no other."""
    parts = []
    for low, high in pairwise(_cuts(view, id, *span)):
        words = typeset(view, text, low, high, linked=linked)
        around = [one.note.id for one in _own(view, id) if one.start <= low and high <= one.end]
        parts.append(f'<span class="noted" data-notes="{" ".join(around)}">{words}</span>' if around else words)
    return "".join(parts)


def marks_between(view: View, id: str, start: int, end: int) -> str:
    """Return the marks of the notes whose words end in a part of the text."""
    return "".join(_mark(view, one) for one in _own(view, id) if start < one.end <= end)


def translated_marks(view: View, id: str) -> str:
    """Return the marks that stand after a translation."""
    return "" if view.record is view.original else "".join(_mark(view, one) for one in view.notes.get(id, ()))


def notes_line(view: View, ids: Collection[str]) -> str:
    """Return the line that says how many notes a page has; the script adds the switch that hides them."""
    if not (count := len(_listed(view, ids))):
        return ""
    labels = view.labels
    words = {f"data_{key}": escape_html(labels[f"notes_{key}"]) for key in ("hide", "show", "close", "link")}
    return block(f"[{view.counted('notes_count', count)}](#notes)", classes="notes-line", **words, **NOT_TEXT)


def notes_foot(view: View, ids: Collection[str], address: Callable[[str], str]) -> Iterator[str]:
    """Yield the notes on the texts under some ids, as the foot of a page; `address` finds any other text."""
    listed = _listed(view, ids)
    if listed:
        yield f"## {inline(view.labels['notes'])} {attributes(id='notes', classes='notes-heading', **NOT_TEXT)}"
    for one in listed:
        back = attributes(classes="note-number", title=view.labels["notes_back"])
        number = f"[{one.number}](#{urls.mark_id(one.note.id)}){back}"
        place = f"[{typeset(view, place_words(view, one.note.paragraph))}](#{one.note.paragraph})"
        words = note_words(view, one, lambda other: f"#{other}" if other in ids else address(other))
        words = f'<span data-search-exclude="">{number} {place} {words}</span>'
        yield block(words, id=one.note.id, classes="note")


def note_words(view: View, one: Anchored, address: Callable[[str], str]) -> str:
    """Return what a note says, after the words it quotes."""
    note, labels = one.note, view.labels
    parts = [
        f"{original(view, note.quote, 'noted-words')} {_quiet(labels[f'note_kind_{note.kind}'], 'kind')}",
        f'<span class="note-text">{in_languages(view, view.word(note.text))}</span>',
    ]
    if note.reading:
        said = labels[f"notes_reading_{note.confidence}"] + labels["colon"]
        parts.append(f"{inline(said)}{original(view, note.reading, 'reading')}")
    if note.evidence:
        sources = labels["list"].join(_source(view, source, address) for source in note.evidence)
        parts.append(_quiet(labels["notes_evidence"] + labels["colon"], "evidence", sources))
    parts.append(_quiet(labels[f"confidence_{note.confidence}"], "confidence"))
    return " ".join(parts)


def evidence(view: View, source: str) -> str:
    """Return a public source as it is named; a web address and the symbol of a document lead there."""
    address, end = web_address(source)
    tags = [(0, end, opening(view, address))] if address else []
    tags = tags or [(*match.span(), symbol_opening(view, match[0])) for match in SYMBOL.finditer(source)]
    return inline(source, tags)


def place_words(view: View, id: str) -> str:
    """Return what a place is called: 第28段, the masthead, the heading of a section."""
    if paragraph := view.original.paragraph_by_id.get(id):
        return view.span([paragraph])
    for section in view.record.sections:
        if id in {section.id, urls.label_id(section.id)}:
            return view.short(section)
    return view.labels["masthead"]


def original(view: View, words: str, name: str) -> str:
    """Return words of the original, marked as its language on a page in another."""
    grammar = GRAMMARS[view.original.language]
    lang = f' lang="{grammar.tag}"' if grammar.code != view.language else ""
    return f'<span class="{name}"{lang}>{typeset(view, words)}</span>'


def _own(view: View, id: str) -> Sequence[Anchored]:
    """Return the notes whose words stand in the text shown."""
    return view.notes.get(id, ()) if view.record is view.original else ()


def _cuts(view: View, id: str, start: int, end: int) -> list[int]:
    edges = {edge for one in _own(view, id) for edge in (one.start, one.end) if start < edge < end}
    return sorted({start, end, *edges})


def _mark(view: View, one: Anchored) -> str:
    title = view.labels["notes_mark"].format(number=one.number)
    words = {"data_words": str(one.number), "title": title, "aria_label": title}
    marks = attributes(id=urls.mark_id(one.note.id), classes="note-mark", role="doc-noteref", **words, **NOT_TEXT)
    return f"[](#{one.note.id}){marks}"


def _listed(view: View, ids: Collection[str]) -> list[Anchored]:
    return [one for id in ids for one in view.notes.get(id, ())]


def _source(view: View, source: str, address: Callable[[str], str]) -> str:
    """Return a piece of evidence: a paragraph as a link, anything else as it is named."""
    if source not in view.original.paragraph_by_id:
        return evidence(view, source)
    return f"[{typeset(view, place_words(view, source))}]({address(source)})"


def in_languages(view: View, words: str) -> str:
    """Return words of the interface; those in the script of another original are marked as its language."""
    grammar = GRAMMARS[view.original.language]
    if grammar.code == view.language or not grammar.kept.script:
        return typeset(view, words, linked=True)
    runs = re.split(rf"((?:{grammar.kept.script.pattern}|·)*{grammar.kept.script.pattern})", words)
    parts = (
        f'<span lang="{grammar.tag}">{typeset(view, run)}</span>' if place % 2 else typeset(view, run, linked=True)
        for place, run in enumerate(runs)
    )
    return "".join(parts)


def _quiet(words: str, name: str, more: str = "") -> str:
    return f'<span class="{name}">{inline(words)}{more}</span>'
