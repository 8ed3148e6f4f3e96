"""Two texts of the record side by side, paragraph against paragraph.

The reader's own text keeps its ids and its marks of who speaks. The other one stands beside it as plain words under
ids of its own (`en_para_27`), so that every address means one place.
"""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from record import ids, urls
from record.edition import Edition
from record.languages import GRAMMARS, language_name
from record.markup.render import macro
from record.markup.typeset import typeset_block
from record.model import Paragraph, Section
from record.pages.paragraphs import TEMPLATE, changed_in, text_block
from record.view import View


def pairs(edition: Edition, view: View, other: View, section: Section) -> Iterator[Markup]:
    """Yield the paragraphs of a section, each followed by the same one of the other text, and what only that has."""
    second = {one.id: one for section in other.record.sections for one in section.blocks}
    more = edition.alone(other.language) if view.record is view.original else {}
    yield from _alone(edition, view, other, more.get(section.id, ()))
    for one in section.blocks:
        yield text_block(view, one, 2, other)
        same = second.get(one.id)
        if isinstance(same, Paragraph) and other.of(same) is not other:
            yield macro(TEMPLATE, "no_counterpart")(other.labels["untranslated_beside"], _tag(view, other))
        elif same and view.of(one) is view and other.of(same) is other:
            yield _second(view, other, one.id, [same.passage.text])
        elif isinstance(one, Paragraph) and not same:
            yield macro(TEMPLATE, "unmatched")(_unmatched(view, other, view))
        yield changed_in(view, one.id)
        yield from _alone(edition, view, other, more.get(one.id, ()))


def _alone(edition: Edition, view: View, other: View, paragraphs: Iterable[Paragraph]) -> Iterator[Markup]:
    """Yield what only the other text has: in the place of this one, a notice leads to where it stands."""
    for paragraph in paragraphs:
        address = f"../{edition.root(other.language)}{edition.address(paragraph.id)}"
        yield macro(TEMPLATE, "unmatched")(_unmatched(other, view, view), other.mark(paragraph), address)
        yield _second(view, other, paragraph.id, [paragraph.text])


def _unmatched(has: View, lacks: View, page: View) -> list[tuple[str, str]]:
    """Return that only one text has a paragraph, in the words of both, those of the page first; each with its tag."""
    words = [
        (
            view.labels.table("unnumbered")["unmatched"].format(language=language_name(has.language, view.locale)),
            "" if view is page else GRAMMARS[view.language].tag,
        )
        for view in (has, lacks)
    ]
    return sorted(words, key=lambda one: one[1] != "")


def second_heading(view: View, other: View, section: Section) -> Markup:
    """Return the heading of a section in the other text; nothing where that text has no such section."""
    same = other.record.section_by_id.get(section.id)
    if not same or other.of(same) is not other or view.of(section) is not view:
        return Markup()
    return _second(view, other, section.id, other.heading_parts(same), heading=True)


def views(edition: Edition, view: View, section: Section, *, parallel: bool) -> list[tuple[str, str, str]]:
    """Return the link to the same text alone or beside the other, where there is another."""
    if not edition.counterpart(view):
        return []
    page = edition.page(section)
    words = view.labels["view_single"].format(language=view.labels["name"])
    name, words = ("single", words) if parallel else ("parallel", view.labels["view_parallel"])
    return [(words, urls.link(page, page if parallel else urls.parallel(page)), name)]


def _second(view: View, other: View, id: str, parts: Sequence[str], *, heading: bool = False) -> Markup:
    words = [typeset_block(other, part) for part in parts]
    return macro(TEMPLATE, "counterpart")(ids.second_id(other.language, id), words, _tag(view, other), heading=heading)


def _tag(view: View, other: View) -> str:
    return other.record.tag if other.record.tag != view.record.tag else ""
