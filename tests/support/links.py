"""The links of a built site: what its pages and style sheets refer to, as a browser would resolve it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import etree, html

MISSING = "404.html"
"""The page that stands under any missing address: its links up lead from there, not from where the file is."""
ATTRIBUTES = ("href", "src", "action", "poster", "data")
REFRESH = re.compile(r"url=(.*)", re.IGNORECASE)
STYLED = re.compile(r"url\(\s*[\"']?([^\"')]+)")
NO_PLACE = ("data:", "mailto:", "javascript:", "about:")


class Link(NamedTuple):
    """A reference with the page that it stands on, by its path in the site."""

    page: str
    reference: str


class Links:
    """What the pages of a site refer to, and the places that they have."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.places: dict[str, set[str]] = {}
        """The ids of every page by its path; other files have none."""
        self.links: list[Link] = []
        for path in sorted(site.rglob("*")):
            if path.is_file():
                self._read(path.relative_to(site).as_posix(), path)

    def _read(self, name: str, path: Path) -> None:
        self.places[name] = set()
        if path.suffix == ".html":
            tree = html.document_fromstring(path.read_text(encoding="utf-8"))
            self.places[name] = {str(element.get("id")) for element in tree.iter(etree.Element) if element.get("id")}
            self.links += (Link(name, reference) for reference in _references(tree))
        elif path.suffix == ".css":
            self.links += (Link(name, words) for words in STYLED.findall(path.read_text(encoding="utf-8")))

    def own(self, base: str) -> Iterator[tuple[Link, str, str]]:
        """Yield every link that stays in the site under an address: the link, its target, the place on the target."""
        for link in self.links:
            address, place = urldefrag(urljoin(base + link.page, link.reference))
            if link.page == MISSING and link.reference.startswith("../"):
                continue
            if address.startswith(base) or urlsplit(address)[:2] == urlsplit(base)[:2]:
                yield link, address, unquote(place)

    def outside(self) -> set[str]:
        """Return the addresses that lead away from the site."""
        return {link.reference for link in self.links if re.match(r"(?:[a-z]+:)?//", link.reference)}

    def broken(self, base: str) -> list[str]:
        """Return the links that lead to nothing when the site stands under an address, which ends in a slash."""
        wrong = []
        for link, address, place in self.own(base):
            name = unquote(urlsplit(address).path.removeprefix(urlsplit(base).path))
            ids = self.places.get(name) if address.startswith(base) else None
            if ids is None or (place and place not in ids):
                wrong.append(f"{link.page}: {link.reference}")
        return wrong


def _references(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.iter(etree.Element):
        if element.tag == "meta":
            refresh = REFRESH.search(element.get("content", "")) if element.get("http-equiv") == "refresh" else None
            values = [refresh[1]] if refresh else []
        else:
            values = [str(element.get(name)) for name in ATTRIBUTES if element.get(name) is not None]
        yield from (value for value in values if not value.startswith(NO_PLACE))
