"""Two texts of the record side by side, paragraph against paragraph.

The reader's own text keeps its ids and its marks of who speaks. The other one stands beside it as plain words under
ids of its own (`en_para_27`), so that every address means one place.
"""

from collections.abc import Iterator, Sequence

from record import urls
from record.edition import Edition
from record.model import Paragraph, Section
from record.pages.blocks import NOT_TEXT, block
from record.pages.markdown import attributes, escape, inline
from record.pages.paragraphs import block_parts
from record.pages.typeset import typeset_block
from record.view import View


def counterpart(edition: Edition, view: View) -> View | None:
    """Return the text to set beside the one shown: a translation beside the original, the original beside any other."""
    if not view.translated:
        return None
    if view.record is not edition.record:
        return edition.view(edition.record.language)
    others = (code for code in edition.languages if code in edition.translations)
    return next((edition.view(code) for code in others), None)


def pairs(view: View, other: View, section: Section) -> Iterator[str]:
    """Yield the paragraphs of a section, each followed by the same one of the other text."""
    second = {one.id: one for section in other.record.sections for one in section.blocks}
    for one in section.blocks:
        yield from block_parts(view, one, 2)
        same = second.get(one.id)
        if isinstance(same, Paragraph) and other.of(same) is not other:
            words = escape(other.labels["untranslated_beside"])
            yield block(words, classes="notice lacking", **NOT_TEXT, **_tag(view, other))
        elif same and view.of(one) is view and other.of(same) is other:
            yield _second(view, other, one.id, [same.passage.text], "counterpart")


def second_heading(view: View, other: View, section: Section) -> str:
    """Return the heading of a section in the other text; nothing where that text has no such section."""
    same = other.record.section_by_id.get(section.id)
    both = same and other.of(same) is other and view.of(section) is view
    return _second(view, other, section.id, other.heading_parts(same), "counterpart heading") if same and both else ""


def views_line(edition: Edition, view: View, section: Section | None = None, *, parallel: bool = False) -> str:
    """Return how else the text can be seen: as one text or two, with its terms; a script adds the switch of hints."""
    links = []
    if section and counterpart(edition, view):
        page = edition.page(section)
        words = view.labels["view_single"].format(language=view.labels["name"])
        name, words = ("single", words) if parallel else ("parallel", view.labels["view_parallel"])
        target = urls.markdown_link(page, page if parallel else urls.parallel(page))
        links.append(f"[{inline(words)}]({target}){attributes(classes=f'view {name}')}")
    marks = {}
    if any(edition.terms.listed):
        target = urls.markdown_link(urls.page(urls.ALL), urls.TERMS)
        links.append(f"[{inline(view.labels['terms'])}]({target}){attributes(classes='view')}")
        marks["data_hints"] = view.labels["view_hints"]
    return block(" ".join(links), classes="views", **marks, **NOT_TEXT)


def _second(view: View, other: View, id: str, parts: Sequence[str], classes: str) -> str:
    words = "<wbr>".join(typeset_block(other, part) for part in parts)
    return block(words, id=urls.second_id(other.language, id), classes=classes, **_tag(view, other))


def _tag(view: View, other: View) -> dict[str, str]:
    return {"lang": other.grammar.tag} if other.grammar.tag != view.grammar.tag else {}
