"""What stands above the text of a page: status and annex, heading, when and where, what kind of text it is."""

from collections.abc import Iterator
from itertools import accumulate, pairwise

from markupsafe import Markup

from record import ids, urls
from record.edition import Edition
from record.languages import GRAMMARS, language_name
from record.markup.markdown import escape, ready
from record.markup.render import macro
from record.model import Section
from record.pages.note_marks import marks_between, translated_marks, underlined, with_notes
from record.view import View

TEMPLATE = "heading.md.jinja"
ABOUT = urls.markdown_link(urls.page(urls.ALL), urls.STATUS)
"""Where a page of the record leads for what its status means."""


def above(edition: Edition, view: View, section: Section) -> dict[str, object]:
    """Return what the template of that name shows."""
    parent = view.record.section_by_id.get(section.parent or "")
    place = view.word(view.facts.place) if view.when(section) else ""
    parts = (view.when(section), place, view.span(section.paragraphs))
    return {
        "about": ABOUT,
        "parent": _parent(edition, view, section, parent) if parent else None,
        "label": label(view, section) if section.kind == "annex" else "",
        "heading": heading(view, section, 1),
        "facts": view.labels["separator"].join(filter(None, parts)),
        "kind": nature(view, section),
        "notice": notice(view),
    }


def _parent(edition: Edition, view: View, section: Section, parent: Section) -> dict[str, str]:
    printed = " ".join(filter(None, (parent.label.text, parent.title.text)))
    address = urls.markdown_link(edition.page(section), edition.page(parent))
    return {"words": printed or view.heading(parent), "address": address, "tag": view.of(parent).text_tag}


def label(view: View, section: Section) -> Markup:
    """Return the printed label of an annex: 附件[]."""
    if not (text := section.label.text):
        return Markup()
    view, id = view.of(section), ids.label_id(section.id)
    return macro(TEMPLATE, "label")(id, with_notes(view, id, text) + translated_marks(view, id), view.text_tag)


def heading(view: View, section: Section, level: int) -> Markup:
    """Return the heading of a section, and the marks of the notes on it."""
    view = view.of(section)
    parts = view.heading_parts(section)
    text, edges = "".join(parts), accumulate(map(len, parts), initial=0)
    return macro(TEMPLATE, "heading")(
        ready("#" * level),
        section.id,
        parts=[underlined(view, section.id, text, span, linked=True) for span in pairwise(edges)],
        marks=marks_between(view, section.id, 0, len(text)) + translated_marks(view, section.id),
        tag=view.text_tag,
    )


def nature(view: View, section: Section) -> tuple[str, str]:
    """Return what kind of text a section is, and the tag of these words where they are not in the page's language."""
    words, code = view.nature(section)
    return words, "" if code == view.language else GRAMMARS[code].tag


def notice(view: View) -> str:
    """Return that the text is a translation, or stands in another language than the page; nothing for the original."""
    if view.record is view.original and view.translated:
        return ""
    key = "translation" if view.translated else "not_translated"
    return view.labels[key].format(original=language_name(view.original.language, view.locale))


def masthead(view: View) -> Iterator[tuple[int, Markup]]:
    """Yield the lines of the record above its first heading, each with its number in the source."""
    for ordinal, entry in enumerate(view.record.masthead, 1):
        id, text = ids.masthead_id(ordinal), entry.passage.text
        marked = id in view.notes
        words = with_notes(view, id, text) + translated_marks(view, id) if marked else escape(text)
        yield entry.passage.line, macro(TEMPLATE, "masthead")(id, words, marked, view.text_tag)
