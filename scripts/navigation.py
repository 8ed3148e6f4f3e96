"""The navigation of a page: all sections of a short record; of a long one those near the page, the others in groups.

So the menu of a page stays short, however long the record is. A group is a plain link to its first page: it needs no
script and no switch.
"""

from collections.abc import Mapping, Sequence
from copy import copy
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from mkdocs.structure import StructureItem

Part = Mapping[str, Any]
"""A titled part of the navigation, whose pages are Markdown files or groups of them."""
_OUTSIDE: WeakKeyDictionary[Navigation, Navigation] = WeakKeyDictionary()
"""What pages outside a navigation show of it."""


def listed(part: Part) -> dict[str, list[str]]:
    """Return a part of the navigation in the form of MkDocs: every page of it, in order."""
    return {part["title"]: [page for entry in part["pages"] for page in _pages(entry)]}


def is_outside(nav: Navigation, page: Page) -> bool:
    """Tell whether the navigation leads to a page; all pages that it does not lead to show the same of it."""
    return not any(other is page for other in nav.pages)


def near(nav: Navigation, page: Page, parts: Sequence[Part]) -> Navigation:
    """Return the navigation with the groups of the page, and links to the first page of each other group."""
    if not is_outside(nav, page):
        return _shown(nav, page, parts)
    if nav not in _OUTSIDE:
        _OUTSIDE[nav] = _shown(nav, page, parts)
    return _OUTSIDE[nav]


def _shown(nav: Navigation, page: Page, parts: Sequence[Part]) -> Navigation:
    titled = iter(parts)
    shown = copy(nav)
    shown.items = [_near(item, page, next(titled)) if isinstance(item, Section) else item for item in nav.items]
    return shown


def _near(section: Section, page: Page, part: Part) -> Section:
    shown, left = copy(section), iter(section.children)
    children: list[StructureItem] = []
    for entry in part["pages"]:
        own = [next(left) for _ in _pages(entry)]
        far = not isinstance(entry, str) and not any(other is page for other in own)
        children += [Link(entry["title"], own[0].url)] if far and isinstance(own[0], Page) else own
    shown.children = children
    return shown


def _pages(entry: str | Part) -> Sequence[str]:
    return [entry] if isinstance(entry, str) else entry["pages"]
