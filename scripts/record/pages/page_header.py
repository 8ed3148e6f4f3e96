"""What stands above the text of a page: status and annex, heading, when and where, what kind of text it is."""

from collections.abc import Iterator
from html import escape as escape_html
from itertools import accumulate, pairwise

from record import urls
from record.edition import Edition
from record.languages import GRAMMARS
from record.model import Entry, Section
from record.pages.blocks import NOT_TEXT, block, html_attributes, language, notice, quiet
from record.pages.markdown import attributes, escape, inline
from record.pages.note_marks import marks_between, noted, translated_marks, underlined
from record.view import View


def above(edition: Edition, view: View, section: Section) -> str:
    """Return the line above a heading: the status, and the annex that the section belongs to."""
    parent = view.record.section_by_id.get(section.parent or "")
    if parent is None:
        words = label(view, section)
        mark = status_mark(view) + (view.labels["separator"] if words else "")
        return block(f'<span data-search-exclude="">{mark}</span>{words}', classes="eyebrow")
    there = view.of(parent)
    words = inline(" ".join(filter(None, (parent.label.text, parent.title.text))) or view.heading(parent))
    link = f"[{words}]({urls.markdown_link(edition.page(section), edition.page(parent))})"
    marks = attributes(**language(there)) if not there.translated else ""
    return block(f"{status_mark(view)}{view.labels['separator']}{link}{marks}", classes="eyebrow", **NOT_TEXT)


def status_mark(view: View) -> str:
    """Return the mark of the status, as a link to what it means."""
    marks = attributes(classes="status", title=escape_html(view.status_title))
    return f"[{inline(view.status)}]({urls.markdown_link(urls.page(urls.ALL), urls.STATUS)}){marks}"


def label(view: View, section: Section) -> str:
    """Return the printed label of an annex: 附件[]."""
    if not (text := section.label.text):
        return ""
    view = view.of(section)
    id = urls.label_id(section.id)
    words = noted(view, id, text) + translated_marks(view, id)
    return f'<span class="section" id="{id}"{html_attributes(**language(view))}>{words}</span>'


def heading(view: View, section: Section, level: int) -> str:
    """Return the heading of a section, and the marks of the notes on it."""
    view = view.of(section)
    parts = view.heading_parts(section)
    edges = accumulate(map(len, parts), initial=0)
    text = "".join(parts)
    words = "<wbr>".join(underlined(view, section.id, text, span, linked=True) for span in pairwise(edges))
    line = f"{'#' * level} {words} {attributes(id=section.id, classes='section', **language(view))}"
    marks = marks_between(view, section.id, 0, len(text)) + translated_marks(view, section.id)
    return "\n\n".join(filter(None, (line, block(marks, classes="facts", **NOT_TEXT))))


def facts(view: View, section: Section) -> Iterator[str]:
    """Yield what stands quietly under a heading: when and where, what kind of text it is, whether a translation."""
    place = view.word(view.facts.place) if view.when(section) else ""
    span = view.span(section.paragraphs)
    yield quiet(view.labels["separator"].join(filter(None, (view.when(section), place, span))), "facts")
    yield nature(view, section)
    yield notice(view)


def nature(view: View, section: Section) -> str:
    """Return what kind of text a section is, as a quiet line."""
    words, code = view.nature(section)
    marks = {} if code == view.language else {"lang": GRAMMARS[code].tag}
    return block(escape(words), classes="nature", **NOT_TEXT, **marks)


def masthead(view: View) -> Iterator[tuple[int, str]]:
    """Yield the lines of the record above its first heading, each with its number in the source."""
    for ordinal, entry in enumerate(view.record.masthead, 1):
        yield entry.passage.line, _line(view, urls.masthead_id(ordinal), entry)


def _line(view: View, id: str, entry: Entry) -> str:
    text = entry.passage.text
    words = f"<span>{noted(view, id, text)}{translated_marks(view, id)}</span>" if id in view.notes else escape(text)
    return block(words, id=id, classes="masthead", **language(view))
