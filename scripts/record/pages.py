"""The pages of an edition as Markdown that a person can read.

The element with the id of a paragraph holds the whole text of it; whatever else stands inside carries
`data-search-exclude`. That one rule lets search, the proof and a reader's selection find the text again.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape as escape_html

from record import urls
from record.edition import Edition, View
from record.languages import GRAMMARS
from record.markdown import attributes, escape, inline
from record.model import Paragraph, Section

NOT_TEXT = {"data_search_exclude": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the site's source: its path from the folder of pages, and what it says."""

    path: str
    content: str


def pages(edition: Edition) -> Iterator[Page]:
    """Yield every page of every language."""
    for language in edition.languages:
        view = edition.view(language)
        suffix = None if language == edition.languages[0] else language
        for section in view.record.sections:
            yield Page(path=urls.markdown(edition.page(section), suffix), content=section_page(edition, view, section))
        yield Page(path=urls.markdown(urls.page(urls.ALL), suffix), content=whole_page(view))
        for redirect in edition.facts.redirects:
            yield Page(path=urls.stub(redirect.old, suffix), content=redirect_page(view, redirect.old, redirect.new))
        for section in view.record.sections:
            for paragraph in section.paragraphs:
                address = f"{edition.page(section)}#{paragraph.id}"
                short, title = urls.short(paragraph.id), f"{view.span([paragraph.number])} · {view.name}"
                yield Page(path=urls.stub(short, suffix), content=redirect_page(view, short, address, title))


def section_page(edition: Edition, view: View, section: Section) -> str:
    """Return the page of an annex or a dialogue with its own paragraphs."""
    numbers = [paragraph.number for paragraph in section.paragraphs]
    place = view.word(view.facts.place) if view.when(section) else ""
    description = view.labels["description"].format(
        title=view.title, status=view.status, section=view.heading(section), range=view.span(numbers)
    )
    blocks = [
        _front(title=view.short(section), subtitle=view.span(numbers), description=description, section=section.id),
        _above(edition, view, section),
        _heading(view, section, 1),
        _quiet(view.labels["separator"].join(filter(None, (view.when(section), place, view.span(numbers)))), "facts"),
        _quiet(view.nature(section), "nature"),
        _notice(view),
        *(_paragraph(view, paragraph) for paragraph in section.paragraphs),
        _foot(view),
    ]
    return _page(blocks)


def whole_page(view: View) -> str:
    """Return the whole record on one page, masthead first, every line of the source that is text."""
    numbers = [paragraph.number for paragraph in view.record.paragraphs]
    blocks = [
        _front(
            title=view.labels["all"],
            subtitle=view.span(numbers),
            description=f"{view.title}: {view.labels['all_description']}",
            search={"exclude": True},
        ),
        _block(_status(view), classes="eyebrow", **NOT_TEXT),
        f"# {inline(view.labels['all_title'])}",
        _quiet(view.labels["all_description"], "facts"),
        _notice(view),
        *(
            _block(escape(entry.passage.text), id=urls.masthead_id(ordinal), classes="masthead", **_language(view))
            for ordinal, entry in enumerate(view.record.masthead, 1)
        ),
    ]
    for section in view.record.sections:
        if section.kind == "annex":
            blocks += [_block(_label(view, section), classes="eyebrow"), _heading(view, section, 2)]
            blocks += [_quiet(view.nature(section), "nature")]
        else:
            blocks += [_heading(view, section, 3)]
        blocks += [_paragraph(view, paragraph) for paragraph in section.paragraphs]
    return _page([*blocks, _foot(view)])


def redirect_page(view: View, old: str, new: str, title: str | None = None) -> str:
    """Return a static page that leads from a short or former address to the one that is."""
    target = escape_html("../" * old.count("/") + new)
    canonical = target.partition("#")[0]
    title = escape_html(title or view.name)
    tag = GRAMMARS[view.language].tag
    return (
        f'<!doctype html>\n<html lang="{tag}">\n<meta charset="utf-8">\n<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0;url={target}">\n<link rel="canonical" href="{canonical}">\n'
        f"<title>{title}</title>\n"
        f'<p>{escape_html(view.labels["redirect"])} <a href="{target}">{title}</a></p>\n</html>\n'
    )


def _page(blocks: list[str]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"


def _front(**fields: object) -> str:
    """Return front matter; a JSON value is a YAML value."""
    rows = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return "\n".join(("---", *rows, "---"))


def _block(content: str, **marks: str) -> str:
    """Return a Markdown block with its attributes; nothing for no content."""
    return f"{content}\n{{:{attributes(**marks)[1:]}" if content else ""


def _quiet(words: str, name: str) -> str:
    """Return a line of the interface that is no text of the record."""
    return _block(escape(words), classes=name, **NOT_TEXT)


def _language(view: View) -> dict[str, str]:
    """Return the language mark that record text needs on a page in another language."""
    return {} if view.translated else {"lang": view.grammar.tag}


def _status(view: View) -> str:
    marks = attributes(classes="status", title=escape_html(view.labels["status_title"]))
    return f"[{inline(view.status)}](../{urls.STATUS}){marks}"


def _label(view: View, section: Section) -> str:
    """Return the printed label of an annex: 附件[]."""
    marks = "".join(f' {name}="{value}"' for name, value in _language(view).items())
    return (
        f'<span id="{urls.label_id(section.id)}"{marks}>{inline(section.label.text)}</span>'
        if section.label.text
        else ""
    )


def _above(edition: Edition, view: View, section: Section) -> str:
    """Return the line above a heading: the status, and the annex that the section belongs to."""
    parent = next((annex for annex in view.record.annexes if annex.id == section.parent), None)
    if parent is None:
        own = [f'<span data-search-exclude="">{_status(view)}</span>', _label(view, section)]
        return _block(view.labels["separator"].join(filter(None, own)), classes="eyebrow")
    words = inline(" ".join(filter(None, (parent.label.text, parent.title.text))))
    link = f"[{words}]({edition.page(parent).removeprefix('record/').removesuffix('html')}md)"
    marks = attributes(**_language(view)) if not view.translated else ""
    return _block(f"{_status(view)}{view.labels['separator']}{link}{marks}", classes="eyebrow", **NOT_TEXT)


def _heading(view: View, section: Section, level: int) -> str:
    words = inline(view.heading(section))
    if view.record is view.original:
        for before in view.facts.section(section.id).breaks:
            words = words.replace(inline(before), f"<wbr>{inline(before)}", 1)
    return f"{'#' * level} {words} {attributes(id=section.id, **_language(view))}"


def _paragraph(view: View, paragraph: Paragraph) -> str:
    title = view.labels["paragraph_link"].format(number=paragraph.number)
    marks = attributes(classes="number", title=title, **NOT_TEXT)
    number = f"[{inline(paragraph.label.text)}](#{paragraph.id}){marks}"
    return _block(f"{number}{inline(paragraph.text)}", id=paragraph.id, classes="paragraph", **_language(view))


def _notice(view: View) -> str:
    """Return the notice that the text is a translation, or stands in another language than the page."""
    if view.record is view.original and view.translated:
        return ""
    return _quiet(view.labels["translation" if view.translated else "not_translated"], "notice")


def _foot(view: View) -> str:
    labels, source = view.labels, view.original.source
    parts = [
        escape(labels["edition"].format(edition=source.edition)),
        f"[{escape(labels['source_file'])}](../source/record.txt)",
        f"[{escape(labels['data'])}](record.json)",
    ]
    if view.facts.report_error:
        parts.append(f"[{escape(labels['report_error'])}]({view.facts.report_error})")
    return _block(labels["separator"].join(parts), classes="edition", **NOT_TEXT)
