"""Notes in the words of a page: their words are underlined, and a mark follows.

The mark is a link to the note, and the note has a link back, so that both work without a script. A mark is not text of
the record: it is empty, and style sheets show its number. A translation does not have these words: the marks stand at
the end of the paragraph, and the notes quote the original.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from markupsafe import Markup

from record.markup.render import macro
from record.markup.typeset import typeset
from record.model import Section
from record.notes import Anchored
from record.view import View

TEMPLATE = "note.md.jinja"


def with_notes(view: View, id: str, text: str, start: int = 0, end: int | None = None) -> Markup:
    """Return a part of the text under an id in Markdown, with its underlines and marks.

    Notes may overlap and may reach beyond the part.
    """
    cuts = _cuts(view, id, start, len(text) if end is None else end)
    parts = (underlined(view, id, text, span, linked=True) + marks_between(view, id, *span) for span in pairwise(cuts))
    return Markup().join(parts)


def underlined(view: View, id: str, text: str, span: tuple[int, int], *, linked: bool = False) -> Markup:
    """Return the same without marks, and without links unless `linked`: a link cannot hold another."""
    parts = []
    for low, high in pairwise(_cuts(view, id, *span)):
        words = typeset(view, text, low, high, linked=linked)
        notes = [anchored for anchored in _own(view, id) if anchored.start <= low and high <= anchored.end]
        around, quiet = " ".join(anchored.note.id for anchored in notes), all(anchored.quiet for anchored in notes)
        parts.append(macro(TEMPLATE, "underlined")(words, around, quiet) if notes else words)
    return Markup().join(parts)


def marks_between(view: View, id: str, start: int, end: int) -> Markup:
    """Return the marks of the notes whose words end in a part of the text."""
    return _marks(view, [anchored for anchored in _own(view, id) if start < anchored.end <= end])


def translated_marks(view: View, id: str) -> Markup:
    """Return the marks after a translated paragraph."""
    return _marks(view, () if view.record is view.original else view.notes.get(id, ()))


def heading_lines(view: View, section: Section) -> list[Markup]:
    """Return a heading with its underlines, cut where a line may end."""
    parts = view.heading_parts(section)
    edges = accumulate(map(len, parts), initial=0)
    return [underlined(view, section.id, "".join(parts), span, linked=True) for span in pairwise(edges)]


def _own(view: View, id: str) -> Sequence[Anchored]:
    """Return the notes whose words stand in the text shown."""
    return view.notes.get(id, ()) if view.record is view.original else ()


def _cuts(view: View, id: str, start: int, end: int) -> list[int]:
    edges = {edge for anchored in _own(view, id) for edge in (anchored.start, anchored.end) if start < edge < end}
    return sorted({start, end, *edges})


def _marks(view: View, notes: Sequence[Anchored]) -> Markup:
    mark, title = macro(TEMPLATE, "mark"), view.labels["notes_mark"]
    return Markup().join(mark(anchored, title.format(number=anchored.number)) for anchored in notes)
