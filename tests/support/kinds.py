"""The files of the built site, and its pages by kinds: what takes long is tried on one page of each kind."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from lxml import html
from paths import ROOT

SITE = ROOT / "site"
TEXTS = {path.relative_to(SITE).as_posix(): path.read_text(encoding="utf-8") for path in sorted(SITE.rglob("*.html"))}
assert TEXTS, "no site: run make site first"
ASKED = {
    "search.html": "search.html?find=创新",
    "en/search.html": "en/search.html?find=women",
    "brief.html": "brief.html?about=country_KE",
    "en/brief.html": "en/brief.html?speaker=olsson",
}
"""Pages that have something to show only when they are asked."""


def kind_of(path: str) -> str:
    """Return what the addresses of like pages have in common: all but numbers, and the names of speakers."""
    return re.sub(r"(?<=speakers/)[^/]+", "NAME", re.sub(r"\d+", "N", path))


def _by_kind(paths: Iterable[str]) -> dict[str, list[str]]:
    """Return files by their kinds, the largest first."""
    found = defaultdict(list)
    for path in sorted(paths, key=lambda path: -len(TEXTS[path])):
        found[kind_of(path)].append(path)
    return dict(sorted(found.items()))


def _elements(path: str) -> set[tuple[str, str]]:
    """Return what kinds of elements a page has: their names, each with each of its classes."""
    found = html.document_fromstring(TEXTS[path]).iter("*")
    return {(element.tag, name) for element in found for name in element.get("class", "").split() or [""]}


def _enough(paths: Iterable[str]) -> Iterator[str]:
    """Yield pages until every kind of element stands on one of them; the page with most of what is left comes next."""
    elements = {path: _elements(path) for path in paths}
    left = {mark for found in elements.values() for mark in found}
    while left:
        path = max(elements, key=lambda path: (len(elements[path] & left), path))
        yield ASKED.get(path, path)
        left -= elements[path]


FILES = _by_kind(TEXTS)
"""Every published file by its kind."""
STUBS = tuple(path for path, text in TEXTS.items() if 'http-equiv="refresh"' in text)
"""Short and former addresses: they lead on at once."""
FRAMED = tuple(path for path, text in TEXTS.items() if 'class="md-header' in text)
ALONE = tuple(path for path in TEXTS if path not in {*STUBS, *FRAMED})
"""Pages without the head and the navigation of the site."""
KINDS = tuple(ASKED.get(own[0], own[0]) for own in _by_kind(path for path in FRAMED if path[:3] != "en/").values())
"""A page of each kind, the largest."""
ENGLISH = tuple(_enough(path for path in FRAMED if path.startswith("en/")))
"""What reads otherwise in English, where each page twice would take too long."""
PAGES = (*KINDS, *ENGLISH, *ALONE)
RECORD = ("record/debate.html", "record/dialogue-1.html", "record/dialogue-4.html", "record/all.html")
"""Pages with paragraphs of the record."""
