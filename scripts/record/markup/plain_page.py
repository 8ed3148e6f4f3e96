"""A page whose blocks are all known: it needs no maker of Markdown, and its headings are listed as that lists them."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any, NamedTuple

from markdown.extensions.toc import nest_toc_tokens, slugify, strip_tags, unique

from record.markup.blocks import RAW, Part
from record.markup.plain import ENTITY, LINKED, MARKS, MARKUP, element, inside, values

HEADING = re.compile(rf"(#{{1,6}}) (\S|\S[^\n]*?\S)(?: \{{({MARKS})\}})?")
LABEL = "data-toc-label"
"""What a heading is called in the list of headings."""
FOLD = re.compile(
    rf"<details class=\"([^\"{MARKUP}]*)\" markdown=\"1\"( open)?><summary>((?:[^{MARKUP}]|{ENTITY})+)</summary>"
)
"""The beginning of a part that is folded, and has Markdown in it."""
UNFOLDED = "</details>"


class _Heading(NamedTuple):
    level: int
    words: str
    marks: dict[str, str]


_Piece = _Heading | str


def plain_page(parts: Sequence[Part]) -> tuple[str, list[dict[str, Any]]] | None:
    """Return the HTML of a page and its headings; nothing where the maker of Markdown has to make it."""
    pieces = [_piece(*part) for part in parts]
    known = [piece for piece in pieces if piece is not None]
    if len(known) < len(pieces) or not _is_folded([block for block, _ in parts]):
        return None
    headings = _named([piece for piece in known if isinstance(piece, _Heading)], {*_ids(known)})
    if headings is None:
        return None
    rest = iter(headings)
    rows = [piece if isinstance(piece, str) else _shown(next(rest)) for piece in known]
    contents: list[Any] = nest_toc_tokens([_listed(heading) for heading in headings])
    return "\n".join(rows).strip(), contents


def _piece(block: str, html: str | None) -> _Piece | None:
    if html is not None or block == UNFOLDED:
        return html or block
    if found := FOLD.fullmatch(block):
        marks = f' class="{found[1]}"' + (' open="open"' if found[2] else "")
        # The element ends in another block.
        return element("details", f"\n{element('summary', found[3])}", marks).removesuffix(UNFOLDED)
    found = HEADING.fullmatch(block)
    words = inside(found[2]) if found else None
    return _Heading(len(found[1]), words, values(found[3] or "")) if found and words is not None else None


def _is_folded(blocks: Sequence[str]) -> bool:
    """Tell whether each folded part ends before the next begins, and has no HTML in it that stands by itself."""
    folded = False
    for block in blocks:
        if (ends := block == UNFOLDED) or FOLD.match(block):
            if ends != folded:
                return False
            folded = not ends
        elif folded and RAW.match(block):
            return False
    return not folded


def _ids(pieces: Sequence[_Piece]) -> Iterator[str]:
    """Yield the ids on a page, but for those that headings get from their words."""
    for piece in pieces:
        html, marks = (piece, {}) if isinstance(piece, str) else (piece.words, piece.marks)
        yield from (part.partition('"')[0] for part in html.split(' id="')[1:])
        if "id" in marks:
            yield marks["id"]


def _named(headings: Sequence[_Heading], ids: set[str]) -> list[_Heading] | None:
    """Give each heading an id; nothing where its words give one that stands on the page."""
    taken = {heading.marks["id"] for heading in headings if "id" in heading.marks}
    named = []
    for heading in headings:
        id = heading.marks.get("id")
        if id is None:
            id = unique(slugify(unescape(_name(heading)), "-"), taken)
            if id in ids:
                return None
        named.append(heading._replace(marks={**heading.marks, "id": id}))
    return named


def _shown(heading: _Heading) -> str:
    marks = (f' {name}="{value}"' for name, value in sorted(heading.marks.items()) if name != LABEL)
    return element(f"h{heading.level}", heading.words, "".join(marks))


def _name(heading: _Heading) -> str:
    return strip_tags(_plain(heading))


def _plain(heading: _Heading) -> str:
    return heading.words.replace(LINKED, "")


def _listed(heading: _Heading) -> Any:
    """Return a heading as the extension `toc` lists it."""
    label = heading.marks.get(LABEL)
    return {
        "level": heading.level,
        "id": heading.marks["id"],
        "name": _name(heading) if label is None else " ".join(label.split()),
        "html": _plain(heading),
        LABEL: (label or "").strip(),
    }
