"""Read the text back from built pages, by the one rule of the pages, and compare it with the record.

The element with an id holds the whole text under that id; what carries `data-search-exclude` is not text.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from record import ids, urls
from record.built.single_text import own_id
from record.edition import Edition
from record.model import Aside, Paragraph, Section
from record.translations.beside import Alone
from record.view import View

Blocks = Mapping[str, Paragraph | Aside]
"""The paragraphs and asides of a text by their ids."""

SKIP = "data-search-exclude"
PARSER = etree.HTMLParser(encoding="utf-8")


def texts(page: str) -> dict[str, list[str]]:
    """Return the text under every id of a page; a list, because a broken page may hold an id twice."""
    found: dict[str, list[str]] = {}
    for id, element in _elements(page):
        found.setdefault(id, []).append(_words(element))
    return found


def verify(edition: Edition, built: Mapping[str, str]) -> list[str]:
    """Compare built pages (path from the site's root, HTML) with the record; return what differs."""
    differences: list[str] = []
    single: dict[str, str] = {}
    for language in edition.languages:
        view = edition.view(language)
        root = edition.root(language)
        whole = dict(_masthead(view)) | {aside.id: aside.passage.text for aside in view.record.asides}
        other = edition.counterpart(view)
        there = {block.id: block for section in other.record.sections for block in section.blocks} if other else {}
        more = edition.alone(other.language) if other and view.record is edition.record else {}
        for section in view.record.sections:
            words = dict(_section(view, section))
            whole |= words
            differences += _page(root + edition.page(section), words, built)
            if other:
                both = words | _beside(view, other, section, there, more)
                differences += _page(root + urls.parallel(edition.page(section)), both, built)
        differences += _page(root + urls.page(urls.ALL), whole, built)
        if view.translated:
            single |= {own_id(edition, view, id): text for id, text in whole.items()}
    return [*differences, *_page(urls.SINGLE, single, built)]


def _elements(page: str) -> Iterator[tuple[str, etree._Element]]:
    """Yield the elements of a page that have an id, each after it."""
    for element in etree.HTML(page.encode(), PARSER).iter("*"):
        if (id := element.get("id")) is not None:
            yield id, element


def _words(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.get(SKIP) is None:
            parts.append(_words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _masthead(view: View) -> Iterator[tuple[str, str]]:
    for ordinal, entry in enumerate(view.record.masthead, 1):
        yield ids.masthead_id(ordinal), entry.passage.text


def _section(view: View, section: Section) -> Iterator[tuple[str, str]]:
    yield section.id, view.heading(section)
    if section.kind == "annex" and section.label.text:
        yield ids.label_id(section.id), section.label.text
    for paragraph in section.paragraphs:
        yield paragraph.id, paragraph.text
    for aside in section.asides:
        yield aside.id, aside.passage.text


def _beside(view: View, other: View, section: Section, there: Blocks, more: Alone) -> dict[str, str]:
    """Return the passages beside a section, by their ids on a parallel page; one of the original stands only once.

    They are those of the other text, wherever it has them (`there`), and those that it alone has (`more`).
    """
    own = section if view.of(section) is view else None
    same = other.record.section_by_id.get(section.id) if own else None
    found = {section.id: other.heading(same)} if same and other.of(same) is other else {}
    blocks = [block.id for block in section.blocks if view.of(block) is view]
    alone = [paragraph.id for at in (section.id, *blocks) for paragraph in more.get(at, ())]
    for block in (there[id] for id in (*blocks, *alone) if id in there):
        found |= {block.id: block.passage.text} if other.of(block) is other else {}
    return {ids.second_id(other.language, id): text for id, text in found.items()}


def _page(path: str, expected: Mapping[str, str], built: Mapping[str, str]) -> Iterator[str]:
    if path not in built:
        yield f"{path}: missing from the built site"
        return
    found: dict[str, list[str]] = {}
    for id, element in _elements(built[path]):
        found.setdefault(id, []).append(_words(element) if id in expected else "")
    for id, text in expected.items():
        here = found.get(id, [])
        if len(here) != 1:
            yield f"{path}#{id}: stands {len(here)} times, not once"
        elif here[0] != text:
            yield f"{path}#{id}: {_difference(text, here[0])}"
    for id in sorted(filter(urls.PARAGRAPH.fullmatch, found.keys() - expected.keys())):
        yield f"{path}#{id}: no such paragraph in this part of the record"


def _difference(expected: str, found: str) -> str:
    at = next(
        (i for i, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), min(len(expected), len(found))
    )
    return f"differs at code point {at}: {expected[at : at + 12]!r} in the record, {found[at : at + 12]!r} on the page"
