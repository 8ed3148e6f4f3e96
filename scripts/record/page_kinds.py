"""The kinds of pages of a site: each module of `pages/` declares its own as `PAGE_KINDS`.

A new kind is a module with its template and its words in `labels.toml`. The build, the navigation, the home page, the
check of facts and the reader of addresses take the kinds from here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal

from record import pages
from record.edition import Edition
from record.formats.quoting import Quoted
from record.view import View

Named = tuple[str, str]
"""What the menu calls a page, and what the home page says that it is for."""


@dataclass(frozen=True, slots=True)
class Menu:
    """Where the menu leads to a page."""

    group: Literal["people", "words", "told", "source"]
    """Its entry in the navigation."""
    order: int
    """Its place among the others there."""
    words: Callable[[Edition, View], Named]
    when: Callable[[Edition, View], object] = lambda *_: True
    """Whether a reader of a language finds anything there; without, the menu does not lead to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """A kind of page, as its module declares it."""

    address: str
    """Of its page, or of the one that lists the others, from the root of a language."""
    menu: Menu | None = None
    """Nothing for a page that only other pages lead to."""
    content: Callable[[Edition], object] = lambda _: True
    """What the page lists; without anything to list, there is no page."""
    pages: Callable[[Edition, View], Iterator[tuple[str, str]]] = lambda *_: iter(())
    """Its pages in one language, by address; none where another kind of its module makes them, or an editor."""
    ids: str = ""
    """A pattern of the ids that only this page has."""
    quoted: Quoted | None = None
    """Its plain twin, if it quotes the record."""


def named(title: str, about: str) -> Callable[[Edition, View], Named]:
    """Return the words of a kind that has two labels, the second of them in the table `about`."""
    return lambda _, view: (view.labels[title], view.labels.table("about")[about])


def of_table(name: str) -> Callable[[Edition, View], Named]:
    """Return the words of a kind that has a table of labels with its `title`, and a label in the table `about`."""
    return lambda _, view: (view.labels.table(name)["title"], view.labels.table("about")[name])


@cache
def page_kinds() -> tuple[PageKind, ...]:
    """Return every kind that a module declares, module by module."""
    names = (f"{pages.__name__}.{module.name}" for module in iter_modules(pages.__path__))
    return tuple(kind for name in names for kind in getattr(import_module(name), "PAGE_KINDS", ()))


def addresses() -> list[str]:
    """Return the pages besides those of the sections, which an address may lead to."""
    return [kind.address for kind in page_kinds()]


def homes() -> list[tuple[str, str]]:
    """Return the shapes of ids that tell what they name, each with the page that holds all of that kind."""
    return [(kind.ids, kind.address) for kind in page_kinds() if kind.ids]


def consulted(edition: Edition) -> tuple[PageKind, ...]:
    """Return the kinds that have something to say of a record."""
    return tuple(kind for kind in page_kinds() if kind.content(edition))
