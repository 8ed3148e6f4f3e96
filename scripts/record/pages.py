"""The pages of an edition as Markdown that a person can read.

The element with the id of a paragraph holds the whole text of it; whatever else stands inside carries
`data-search-exclude`. That one rule lets search, the proof and a reader's selection find the text again.
"""

from collections.abc import Iterator
from html import escape as escape_html

from record import urls
from record.blocks import NOT_TEXT, Page, block, front, html_attributes, language, notice, page, quiet
from record.edition import Edition, View
from record.lanes import lanes_table
from record.markdown import attributes, escape, inline
from record.model import Entry, Section
from record.noted import marks_between, noted, notes_foot, notes_line, translated_marks, underlined
from record.paragraphs import paragraph_block
from record.parallel import counterpart, pairs, second_heading, views_line
from record.source_page import source_places
from record.speaker_pages import speaker_pages
from record.stubs import stubs
from record.terms_pages import terms_pages

ROSTER = frozenset({"panellist", "moderator"})


def pages(edition: Edition) -> Iterator[Page]:
    """Yield every page of every language."""
    for code in edition.languages:
        view = edition.view(code)
        suffix = None if code == edition.languages[0] else code
        for section in view.record.sections:
            yield Page(path=urls.markdown(edition.page(section), suffix), content=section_page(edition, view, section))
            if other := counterpart(edition, view):
                content = parallel_page(edition, view, other, section)
                yield Page(path=urls.markdown(urls.parallel(edition.page(section)), suffix), content=content)
        yield Page(path=urls.markdown(urls.page(urls.ALL), suffix), content=whole_page(edition, view))
        yield from speaker_pages(edition, view, suffix)
        yield from terms_pages(edition, view, suffix)
        yield Page(path=urls.markdown(urls.SEARCH_PAGE, suffix), content=search_page(view))
        yield from stubs(edition, view, suffix)


def section_page(edition: Edition, view: View, section: Section) -> str:
    """Return the page of an annex or a dialogue with its own paragraphs."""
    numbers = [paragraph.number for paragraph in section.paragraphs]
    own = _noted(section)
    blocks = [
        front(
            title=view.short(section),
            subtitle=view.span(numbers),
            description=_description(view, section),
            section=section.id,
        ),
        _above(edition, view, section),
        _heading(view, section, 1),
        *_facts(view, section),
        notes_line(view, own),
        views_line(edition, view, section),
        lanes_table(view, section),
        _roster(view, section),
        *(paragraph_block(view, paragraph) for paragraph in section.paragraphs),
        *_reasons(view, section),
        *notes_foot(view, own, edition.links(edition.page(section))),
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
        _above(edition, view, section),
        _heading(view, section, 1),
        second_heading(view, other, section),
        *_facts(view, section),
        views_line(edition, view, section, parallel=True),
        notes_line(view, _noted(section)),
        *pairs(view, other, section),
        *_reasons(view, section),
        *notes_foot(view, _noted(section), edition.links(urls.parallel(edition.page(section)))),
        _foot(view),
    ]
    return page(blocks)


def whole_page(edition: Edition, view: View) -> str:
    """Return the whole record on one page, masthead first, every line of the source that is text."""
    numbers = [paragraph.number for paragraph in view.record.paragraphs]
    blocks = [
        front(
            title=view.labels["all"],
            subtitle=view.span(numbers),
            description=f"{view.title}: {view.labels['all_description']}",
            search={"exclude": True},
        ),
        block(_status(view), classes="eyebrow", **NOT_TEXT),
        f"# {inline(view.labels['all_title'])}",
        quiet(view.labels["all_description"], "facts"),
        notice(view),
        views_line(edition, view),
        notes_line(view, view.notes),
        *(_masthead(view, urls.masthead_id(ordinal), entry) for ordinal, entry in enumerate(view.record.masthead, 1)),
    ]
    for section in view.record.sections:
        if section.kind == "annex":
            blocks += [block(_label(view, section), classes="eyebrow"), _heading(view, section, 2)]
            blocks += [quiet(view.nature(section), "nature")]
        else:
            blocks += [_heading(view, section, 3)]
        blocks += [paragraph_block(view, paragraph) for paragraph in section.paragraphs]
    reasons = (reason for section in view.record.sections for reason in _reasons(view, section))
    places = source_places(view, [*view.record.paragraphs])
    return page([*blocks, *reasons, *notes_foot(view, view.notes, "#{}".format), places, _foot(view)])


def _noted(section: Section) -> list[str]:
    """Return the ids of a section's page that notes can hang on."""
    return [urls.label_id(section.id), section.id, *(paragraph.id for paragraph in section.paragraphs)]


def search_page(view: View) -> str:
    """Return the page of longer searches, all of which stands in its template."""
    title = view.labels["search_heading"]
    return page([front(title=title, template="search.html", search={"exclude": True}, hide=["toc"])])


def _description(view: View, section: Section) -> str:
    span = view.span([paragraph.number for paragraph in section.paragraphs])
    heading = view.heading(section)
    return view.labels["description"].format(title=view.title, status=view.status, section=heading, range=span)


def _facts(view: View, section: Section) -> Iterator[str]:
    """Yield what stands quietly under a heading: when and where, what kind of text it is, whether a translation."""
    place = view.word(view.facts.place) if view.when(section) else ""
    span = view.span([paragraph.number for paragraph in section.paragraphs])
    yield quiet(view.labels["separator"].join(filter(None, (view.when(section), place, span))), "facts")
    yield quiet(view.nature(section), "nature")
    yield notice(view)


def _masthead(view: View, id: str, entry: Entry) -> str:
    text = entry.passage.text
    words = f"<span>{noted(view, id, text)}{translated_marks(view, id)}</span>" if id in view.notes else escape(text)
    return block(words, id=id, classes="masthead", **language(view))


def _status(view: View) -> str:
    marks = attributes(classes="status", title=escape_html(view.labels["status_title"]))
    return f"[{inline(view.status)}]({urls.markdown_link(urls.page(urls.ALL), urls.STATUS)}){marks}"


def _label(view: View, section: Section) -> str:
    """Return the printed label of an annex: 附件[]."""
    if not (text := section.label.text):
        return ""
    id = urls.label_id(section.id)
    words = noted(view, id, text) + translated_marks(view, id)
    return f'<span id="{id}"{html_attributes(**language(view))}>{words}</span>'


def _above(edition: Edition, view: View, section: Section) -> str:
    """Return the line above a heading: the status, and the annex that the section belongs to."""
    parent = next((annex for annex in view.record.annexes if annex.id == section.parent), None)
    if parent is None:
        own = [f'<span data-search-exclude="">{_status(view)}</span>', _label(view, section)]
        return block(view.labels["separator"].join(filter(None, own)), classes="eyebrow")
    words = inline(" ".join(filter(None, (parent.label.text, parent.title.text))))
    link = f"[{words}]({urls.markdown_link(edition.page(section), edition.page(parent))})"
    marks = attributes(**language(view)) if not view.translated else ""
    return block(f"{_status(view)}{view.labels['separator']}{link}{marks}", classes="eyebrow", **NOT_TEXT)


def _heading(view: View, section: Section, level: int) -> str:
    text = view.heading(section)
    words = underlined(view, section.id, text, 0, len(text))
    if view.record is view.original:
        for before in view.facts.section(section.id).breaks:
            words = words.replace(inline(before), f"<wbr>{inline(before)}", 1)
    heading = f"{'#' * level} {words} {attributes(id=section.id, **language(view))}"
    marks = marks_between(view, section.id, 0, len(text)) + translated_marks(view, section.id)
    return "\n\n".join(filter(None, (heading, block(marks, classes="facts", **NOT_TEXT))))


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
        lang = html_attributes(lang=view.grammar.tag) if role.text and not view.translated else ""
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
                place = f"[{inline(view.span([paragraph.number]))}](#{speech.id})"
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
        parts.append(f"[{escape(labels['report_error'])}]({view.facts.report_error})")
    return block(labels["separator"].join(parts), classes="edition", **NOT_TEXT)
