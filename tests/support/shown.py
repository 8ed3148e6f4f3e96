"""What a browser shows of the record: the painted words, and the words that each page must show."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from record import urls
from record.edition import Edition
from record.model import Section
from record.view import View

SHOWN = (Path(__file__).parent / "shown.js").read_text(encoding="utf-8")
"""An expression: it opens what is folded, and gives what a page shows.

That is its lines beside what carries `data-search-exclude`, and what is wrong with any.
"""
Lines = list[str]


def pages(edition: Edition) -> dict[str, Lines]:
    """Return what the pages of the record show, by their paths from the root of the site, line by line."""
    found: dict[str, Lines] = {}
    single: Lines = []
    for language in edition.languages:
        view, root = edition.view(language), edition.root(language)
        other = edition.counterpart(view)
        whole = [entry.passage.text for entry in view.record.masthead]
        for section in view.record.sections:
            own = [*_heading(view, section), *(paragraph.text for paragraph in section.paragraphs)]
            found[root + edition.page(section)] = own
            whole += own
            if other:
                found[root + urls.parallel(edition.page(section))] = [*_beside(view, other, section)]
        found[root + urls.page(urls.ALL)] = [view.labels["all_title"], *whole]
        single += [view.labels["name"], *whole]
    return found | {urls.SINGLE: single}


def speeches(edition: Edition) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the pages that show speeches once more: their paths, and the words of each speech by its id."""
    for language in edition.languages:
        view, root = edition.view(language), edition.root(language)
        said: dict[str, dict[str, str]] = {}
        for paragraph in view.record.paragraphs:
            for speech in paragraph.speeches:
                unnamed = urls.VOICES if speech.subject else ""
                page = urls.speaker_page(speech.speaker) if speech.speaker else unnamed
                said.setdefault(page, {})[speech.id] = paragraph.text[speech.start : speech.end].strip()
        yield from ((root + page, own) for page, own in said.items() if page)


def source_lines(edition: Edition) -> Iterator[tuple[str, Lines]]:
    """Yield the pages of the source, with its lines."""
    lines = edition.record.source.rows[: edition.record.source.line_count]
    for language in edition.languages:
        yield edition.root(language) + urls.SOURCE_LINES, [line for line in lines if line.strip()]


def differences(found: dict[str, Any], lines: Lines) -> Lines:
    """Return how what is shown differs from the lines that a page has to show."""
    shown: Lines = found["lines"]
    missing = [f"not shown: {line[:60]}" for line in lines if line not in shown]
    added = [f"shown besides: {line[:60]}" for line in shown if line not in lines]
    moved = ["shown in another order"] if not missing and not added and shown != lines else []
    return [*missing, *added, *moved, *found["faults"]]


def _heading(view: View, section: Section) -> Lines:
    label = section.label.text if section.kind == "annex" and section.title.text else ""
    return [*([label] if label else []), view.heading(section)]


def _beside(view: View, other: View, section: Section) -> Iterator[str]:
    """Yield a section with its paragraphs beside the same ones of another text."""
    [second] = (same for same in other.record.sections if same.id == section.id)
    texts = {paragraph.id: paragraph.text for paragraph in second.paragraphs}
    yield from _heading(view, section)
    yield other.heading(second)
    for paragraph in section.paragraphs:
        yield paragraph.text
        yield texts[paragraph.id]
