"""The pages of an edition as Markdown that a person can read.

The element with the id of a paragraph holds the whole text of it; whatever else stands inside carries
`data-search-exclude`. That one rule lets search, the proof and a reader's selection find the text again.
"""

from collections.abc import Iterator
from html import escape as escape_html
from operator import itemgetter

from record import urls
from record.edition import Edition
from record.model import Section
from record.pages.blocks import NOT_TEXT, Page, block, front, html_attributes, notice, page, quiet
from record.pages.lanes import lanes_table
from record.pages.markdown import escape, inline
from record.pages.note_marks import notes_foot, notes_line
from record.pages.page_header import above, facts, heading, label, masthead, nature, status_mark
from record.pages.paragraphs import aside_block, block_parts
from record.pages.parallel import counterpart, pairs, second_heading, views_line
from record.pages.source import source_places
from record.pages.speakers import speaker_pages
from record.pages.stubs import stubs
from record.pages.terms import terms_pages
from record.view import View

DEEPEST = 5
"""The level of heading that no section goes below: one is left for its paragraphs."""
ROSTER = frozenset({"panellist", "moderator"})


def pages(edition: Edition) -> Iterator[Page]:
    """Yield every page of every language."""
    for code in edition.languages:
        view = edition.view(code)
        suffix = edition.suffix(code)
        for section in view.record.sections:
            yield Page(path=urls.markdown(edition.page(section), suffix), content=section_page(edition, view, section))
            if other := counterpart(edition, view):
                content = parallel_page(edition, view, other, section)
                yield Page(path=urls.markdown(urls.parallel(edition.page(section)), suffix), content=content)
        yield Page(path=urls.markdown(urls.page(urls.ALL), suffix), content=whole_page(edition, view))
        yield from speaker_pages(edition, view, suffix)
        yield from terms_pages(edition, view, suffix)
        yield Page(path=urls.markdown(urls.SEARCH_PAGE, suffix), content=search_page(view))
        yield Page(path=urls.markdown(urls.NUMBERS, suffix), content=numbers_page(view))
        yield from stubs(edition, view, suffix)


def section_page(edition: Edition, view: View, section: Section) -> str:
    """Return the page of an annex or a dialogue with its own paragraphs."""
    own = _noted(section)
    blocks = [
        front(
            title=view.short(section),
            subtitle=view.span(section.paragraphs),
            description=_description(view, section),
            section=section.id,
        ),
        above(edition, view, section),
        heading(view, section, 1),
        *facts(view, section),
        views_line(edition, view, section),
        notes_line(view, own),
        _roster(view, section),
        lanes_table(view, section),
        *(part for one in section.blocks for part in block_parts(view, one, 2)),
        *_reasons(view, section),
        notes_foot(view, own, edition.links(edition.page(section))),
        source_places(view, section.paragraphs),
        _foot(view),
    ]
    return page(blocks)


def parallel_page(edition: Edition, view: View, other: View, section: Section) -> str:
    """Return the page of a section with each of its paragraphs beside the same one in another language."""
    title = view.labels["parallel_title"].format(section=view.short(section))
    blocks = [
        front(
            title=title,
            description=_description(view, section),
            template="parallel.html",
            ordinary=edition.page(section),
            hide=["toc"],
            search={"exclude": True},
        ),
        above(edition, view, section),
        heading(view, section, 1),
        second_heading(view, other, section),
        *facts(view, section),
        views_line(edition, view, section, parallel=True),
        notes_line(view, _noted(section)),
        *pairs(view, other, section),
        *_reasons(view, section),
        notes_foot(view, _noted(section), edition.links(urls.parallel(edition.page(section)))),
        _foot(view),
    ]
    return page(blocks)


def whole_page(edition: Edition, view: View) -> str:
    """Return the whole record on one page, masthead first, every line of the source that is text."""
    blocks = [
        front(
            title=view.labels["all"],
            subtitle=view.span([*view.record.paragraphs]),
            description=f"{view.title}: {view.labels['all_description']}",
            whole=True,
            search={"exclude": True},
        ),
        block(status_mark(view), classes="eyebrow", **NOT_TEXT),
        f"# {inline(view.labels['all_title'])}",
        quiet(view.labels["all_description"], "facts"),
        notice(view),
        views_line(edition, view),
        notes_line(view, view.notes),
        *(words for _, words in sorted((*masthead(view), *_front(view)), key=itemgetter(0))),
    ]
    for section in view.record.sections:
        level = min(2 + section.depth, DEEPEST)
        if section.kind == "annex":
            blocks += [block(label(view, section), classes="eyebrow")]
        blocks += [heading(view, section, level)]
        if section.kind == "annex":
            blocks += [nature(view, section)]
        blocks += [part for one in section.blocks for part in block_parts(view, one, level + 1)]
    reasons = (reason for section in view.record.sections for reason in _reasons(view, section))
    places = source_places(view, [*view.record.paragraphs])
    return page([*blocks, *reasons, notes_foot(view, view.notes, "#{}".format), places, _foot(view)])


def _front(view: View) -> Iterator[tuple[int, str]]:
    """Yield what stands beside the masthead, with its source line."""
    for aside in view.record.asides:
        yield aside.passage.line, aside_block(view, aside)


def _noted(section: Section) -> list[str]:
    """Return the ids of a section's page that notes can hang on."""
    return [urls.label_id(section.id), section.id, *(paragraph.id for paragraph in section.paragraphs)]


def search_page(view: View) -> str:
    """Return the page of longer searches, which stands in its template but for the notice on what it finds."""
    title = view.labels["search_heading"]
    return page([front(title=title, template="search.html", search={"exclude": True}, hide=["toc"]), notice(view)])


def numbers_page(view: View) -> str:
    """Return the page with the numbers of all paragraphs as links, which stands in its template."""
    title = view.labels["numbers_title"]
    return page([front(title=title, template="numbers.html", search={"exclude": True}, hide=["toc"])])


def _description(view: View, section: Section) -> str:
    span = view.span(section.paragraphs)
    words = view.heading(section)
    return view.labels["description"].format(title=view.title, status=view.status, section=words, range=span)


def _roster(view: View, section: Section) -> str:
    """Return who moderates and sits on the panel, with the office as the record gives it."""
    listed = view.record.roles_by_section.get(section.id, ())
    rows = [(speaker, role) for speaker, role in listed if role.part in ROSTER]
    if not rows:
        return ""
    labels = view.labels
    lines = []
    for speaker, role in rows:
        address = urls.link(urls.page(urls.ALL), urls.speaker_page(speaker.id))
        name = f'<a href="{address}">{escape_html(view.full_name(speaker.id))}</a>'
        own = view.of(view.record.paragraph_by_id[role.paragraph])
        lang = html_attributes(lang=own.grammar.tag) if role.text and not own.translated else ""
        office = escape_html(role.text or labels[f"part_{role.part}"])
        lines.append(f'<tr><th scope="row">{name}</th><td{lang}>{office}</td></tr>')
    head = f'<thead><tr><th scope="col">{labels["speaker"]}</th><th scope="col">{labels["role"]}</th></tr></thead>'
    panellists = sum(role.part == "panellist" for _, role in rows)
    summary = f"<summary>{escape_html(labels['roster_count'].format(count=panellists))}</summary>"
    return "\n".join(
        (
            '<details class="roster" data-search-exclude>',
            summary,
            f'<table class="panel">{head}',
            "<tbody>",
            *lines,
            "</tbody></table>",
            "</details>",
        )
    )


def _reasons(view: View, section: Section) -> Iterator[str]:
    """Yield why the editor sees a change of speaker that the text does not mark."""
    for paragraph in section.paragraphs:
        for speech in paragraph.speeches:
            if reason := view.reason(paragraph, speech):
                place = f"[{inline(view.span([paragraph]))}](#{speech.id})"
                words = f"{place} {inline(view.labels['basis_inferred'])}{inline(view.labels['colon'])}{inline(reason)}"
                yield block(words, id=urls.reason_id(speech.id), classes="reason", **NOT_TEXT)


def _foot(view: View) -> str:
    labels, source = view.labels, view.original.source
    parts = [
        escape(labels["edition"].format(edition=source.edition)),
        f"[{escape(labels['source_file'])}](../source/record.txt)",
        f"[{escape(labels['data'])}](record.json)",
    ]
    if view.facts.report_error:
        place = html_attributes(href=view.facts.report_error)
        parts.append(f"<a{place}>{escape(labels['report_error'])}</a>")
    return block(labels["separator"].join(parts), classes="edition", **NOT_TEXT)
