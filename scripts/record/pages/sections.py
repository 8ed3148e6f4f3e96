"""The pages of an edition as Markdown that a person can read.

The element with the id of a paragraph holds the whole text of it; whatever else stands inside carries
`data-search-exclude`. That one rule lets search, the proof and a reader's selection find the text again.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from markupsafe import Markup

from record import ids, urls
from record.edition import Edition
from record.markup.render import piece, render
from record.model import Section
from record.pages.lanes import lanes_table
from record.pages.note_marks import notes_foot, notes_link
from record.pages.page_header import ABOUT, above, heading, label, masthead, nature, notice
from record.pages.paragraphs import text_block
from record.pages.parallel import pairs, second_heading, views
from record.pages.questions import asks
from record.pages.source import source_places
from record.speech import Role, Speaker
from record.view import View

ALL = urls.page(urls.ALL)
DEEPEST = 5
"""The level of heading that no section goes below: one is left for its paragraphs."""
ROSTER = frozenset({"panellist", "moderator"})


def section_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page of each section, with that of two texts where there are two, and the whole record; by address."""
    other = edition.counterpart(view)
    for section in view.record.sections:
        yield edition.page(section), section_page(edition, view, section)
        if other:
            yield urls.parallel(edition.page(section)), parallel_page(edition, view, other, section)
    yield urls.page(urls.ALL), whole_page(edition, view)


def section_page(edition: Edition, view: View, section: Section) -> str:
    """Return the page of an annex or a dialogue with its own paragraphs."""
    return render(
        "section.md.jinja",
        title=view.short(section),
        span=view.span(section.paragraphs),
        second="",
        roster=_roster(edition, view, section),
        lanes=lanes_table(view, section),
        blocks=[text_block(view, one, 2) for one in section.blocks],
        source_places=source_places(view, section.paragraphs),
        **_around(edition, view, section, edition.page(section)),
    )


def parallel_page(edition: Edition, view: View, other: View, section: Section) -> str:
    """Return the page of a section with each of its paragraphs beside the same one in another language."""
    return render(
        "parallel.md.jinja",
        title=view.labels["parallel_title"].format(section=view.short(section)),
        page=edition.page(section),
        second=second_heading(view, other, section),
        blocks=pairs(edition, view, other, section),
        source_places="",
        **_around(edition, view, section, urls.parallel(edition.page(section)), parallel=True),
    )


def _around(edition: Edition, view: View, section: Section, here: str, *, parallel: bool = False) -> dict[str, object]:
    """Return what stands above and below the text of a section, whatever page shows it."""
    own = [ids.label_id(section.id), section.id, *(paragraph.id for paragraph in section.paragraphs)]
    description = view.labels["description"].format(
        title=view.title, status=view.status, section=view.heading(section), range=view.span(section.paragraphs)
    )
    return {
        "section": section,
        "description": description,
        "views": _views(edition, view, [*views(edition, view, section, parallel=parallel), *notes_link(view, own)]),
        "notes_foot": notes_foot(view, own, edition.links(here)),
        **above(edition, view, section),
        **_shared(edition, view, [section]),
    }


def _views(edition: Edition, view: View, links: Sequence[tuple[str, str, str]]) -> Markup:
    """Return the menu of how else a page can be shown: by links, and by the hints and notes that a script switches."""
    return piece("views.html.jinja", labels=view.labels, links=links, hints=any(edition.terms.listed))


def whole_page(edition: Edition, view: View) -> str:
    """Return the whole record on one page, masthead first, every line of the source that is text."""
    sections = [*view.record.sections]
    asides = ((aside.passage.line, text_block(view, aside, 1)) for aside in view.record.asides)
    return render(
        "all.md.jinja",
        span=view.span([*view.record.paragraphs]),
        description=f"{view.title}: {view.labels['all_description']}",
        about=ABOUT,
        notice=notice(view),
        views=_views(edition, view, notes_link(view, view.notes)),
        front=[words for _, words in sorted((*masthead(view), *asides), key=itemgetter(0))],
        parts=[_part(view, section) for section in sections],
        notes_foot=notes_foot(view, view.notes, "#{}".format),
        source_places=source_places(view, [*view.record.paragraphs]),
        **_shared(edition, view, sections),
    )


def _part(view: View, section: Section) -> dict[str, object]:
    """Return a section of the whole record; one in another stands a level deeper."""
    level, is_annex = min(2 + section.depth, DEEPEST), section.kind == "annex"
    return {
        "label": label(view, section) if is_annex else "",
        "heading": heading(view, section, level),
        "kind": nature(view, section) if is_annex else ("", ""),
        "blocks": [text_block(view, one, level + 1) for one in section.blocks],
    }


def _shared(edition: Edition, view: View, sections: Iterable[Section]) -> dict[str, object]:
    """Return what every page of the record's text shows."""
    return {
        "view": view,
        "labels": view.labels,
        "reasons": [reason for section in sections for reason in _reasons(view, section)],
        "edition": view.original.source.edition,
        "earlier": [(one.digest, urls.link(ALL, urls.edition(one.digest))) for one in edition.earlier],
        "report_error": view.facts.report_error,
    }


def _roster(edition: Edition, view: View, section: Section) -> Markup:
    """Return who moderates and sits on the panel, with the office as the record gives it."""
    listed = view.record.roles_by_section.get(section.id, ())
    members = [
        _member(view, speaker, role) | {"asks": asks(edition, view, section, speaker.id, "")}
        for speaker, role in listed
        if role.part in ROSTER
    ]
    panellists = sum(role.part == "panellist" for _, role in listed)
    if not members:
        return Markup()
    return piece("roster.html.jinja", labels=view.labels, members=members, panellists=panellists)


def _member(view: View, speaker: Speaker, role: Role) -> dict[str, str]:
    own = view.of(view.record.paragraph_by_id[role.paragraph])
    return {
        "name": view.full_name(speaker.id),
        "address": urls.link(urls.page(urls.ALL), urls.speaker_page(speaker.id)),
        "office": role.text or view.labels.table("part")[role.part],
        "tag": own.text_tag if role.text else "",
    }


def _reasons(view: View, section: Section) -> Iterator[dict[str, str]]:
    """Yield why the editor sees a change of speaker that the text does not mark."""
    for paragraph in section.paragraphs:
        for speech in paragraph.speeches:
            if words := view.reason(paragraph, speech):
                place, id = view.span([paragraph]), ids.reason_id(speech.id)
                yield {"id": id, "speech": speech.id, "place": place, "words": words}
