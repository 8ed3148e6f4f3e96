"""The pages of an edition as Markdown that a person can read.

The element with the id of a paragraph holds the whole text of it; whatever else stands inside carries
`data-search-exclude`. That one rule lets search, the proof and a reader's selection find the text again.
"""

from collections.abc import Iterable, Iterator

from record import ids, urls
from record.edition import Edition
from record.lanes import compared
from record.model import Aside, Entry, Section
from record.page_kinds import PageKind
from record.pages.note_marks import heading_lines, marks_between, translated_marks, underlined, with_notes
from record.pages.page import Page
from record.prompts import asked_by
from record.view import View

DEEPEST = 5
"""The deepest level of a section's heading; the next level is for its paragraphs."""
SHOWN = {
    "asked_by": asked_by,
    "compared": compared,
    "heading_lines": heading_lines,
    "marks_between": marks_between,
    "translated_marks": translated_marks,
    "underlined": underlined,
    "with_notes": with_notes,
}
"""The functions that templates of the record's text call."""


def section_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield by address the page of each section, its parallel page if there are two texts, and the whole record."""
    other = edition.counterpart(view)
    second = {block.id: block for section in other.record.sections for block in section.blocks} if other else {}
    more = edition.alone(other.language) if other and view.record is view.original else {}
    shown = {"other": other, "second": second, "more": more, "sourced": ()}
    for section in view.record.sections:
        page = Page(edition=edition, view=view, address=edition.page(section))
        yield page.address, _section(page, "section.md.jinja", section)
        if other:
            beside = Page(edition=edition, view=view, address=urls.parallel(page.address))
            yield (
                beside.address,
                _section(beside, "parallel.md.jinja", section, **shown),
            )
    yield urls.page(urls.ALL), edition.once(whole_page, view.language)


PAGE_KINDS = (
    PageKind(
        address=urls.page(urls.ALL), pages=section_pages, ids=r"(?:(?:mark_)?note|reason)_\w+|masthead_\d+|att_\d+__num"
    ),
)


def _section(page: Page, template: str, section: Section, **data: object) -> str:
    """Return the page of an annex or a dialogue with its own paragraphs."""
    own = [ids.label_id(section.id), section.id, *(paragraph.id for paragraph in section.paragraphs)]
    panel = page.view.record.roles_by_section.get(section.id, ())
    panellists = sum(role.part == "panellist" for _, role in panel)
    shown = {"section": section, "here": own, "panellists": panellists, **_shared(page, [section], own), **data}
    return page.show(template, **shown)


def whole_page(edition: Edition, language: str) -> str:
    """Return the whole record on one page, masthead first, every line of the source that is text."""
    view = edition.view(language)
    page, record = Page(edition=edition, view=view, address=urls.page(urls.ALL)), view.record
    front: list[tuple[str, Entry | Aside]] = [
        *((ids.masthead_id(ordinal), entry) for ordinal, entry in enumerate(record.masthead, 1)),
        *((aside.id, aside) for aside in record.asides),
    ]
    return page.show(
        "all.md.jinja",
        section=None,
        here=view.original.paragraph_by_id,
        front=sorted(front, key=lambda row: row[1].passage.line),
        deepest=DEEPEST,
        **_shared(page, [*record.sections], view.notes),
    )


def _shared(page: Page, sections: list[Section], noted: Iterable[str]) -> dict[str, object]:
    """Return the data that every page of the record's text shows."""
    view = page.view
    notes = [anchored for id in noted for anchored in view.notes.get(id, ())]
    paragraphs = [paragraph for section in sections for paragraph in section.paragraphs]
    return {
        **SHOWN,
        "sections": sections,
        "sourced": paragraphs,
        "notes": notes,
        "hints": any(page.edition.terms.listed),
    }
