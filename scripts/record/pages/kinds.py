"""The kinds of pages that help to consult a record: each module of this folder declares its own as `KIND`.

A new kind is a module with its template and its words in `labels.toml`. The build, the navigation, the home page, the
check of facts and the reader of addresses take the kinds from here.
"""

from collections.abc import Callable, Iterator, Sized
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal

from record import pages, urls
from record.edition import Edition
from record.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """A kind of page, as its module declares it."""

    order: int
    """Its place among the others in the navigation."""
    address: str
    """Of the page that the navigation leads to, from the root of a language."""
    words: str
    """The table of labels with its `title`, and the label of the table `about` that says what it is for."""
    content: Callable[[Edition], Sized]
    """What the page lists; without anything to list, there is no page."""
    group: Literal["people", "words", "told"] = "told"
    """Its entry in the navigation."""
    pages: Callable[[Edition, View], Iterator[tuple[str, str]]]
    """Its pages in one language, by address."""
    ids: str = ""
    """A pattern of the ids that only this page has."""


@cache
def page_kinds() -> tuple[PageKind, ...]:
    """Return every kind that a module declares, in the order of the navigation."""
    names = (f"{pages.__name__}.{module.name}" for module in iter_modules(pages.__path__))
    found = (getattr(import_module(name), "KIND", None) for name in names)
    return tuple(sorted((kind for kind in found if kind), key=lambda kind: kind.order))


def addresses() -> list[str]:
    """Return the pages besides those of the sections, which an address may lead to."""
    return [*dict.fromkeys((*urls.PAGES, *(kind.address for kind in page_kinds())))]


def homes() -> list[tuple[str, str]]:
    """Return the shapes of ids that tell what they name, each with the page that holds all of that kind."""
    return [*dict.fromkeys((*urls.HOMES, *((kind.ids, kind.address) for kind in page_kinds() if kind.ids)))]


def consulted(edition: Edition) -> tuple[PageKind, ...]:
    """Return the kinds that have something to say of a record."""
    return tuple(kind for kind in page_kinds() if kind.content(edition))
