"""What is wrong with a feed by the rules of RFC 4287."""

import re
from collections.abc import Iterator

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
ONCE = ("id", "title", "updated")
"""What a feed and an entry have once (4.1.1, 4.1.2)."""
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
"""A date by RFC 3339 (3.3)."""
KNOWN = frozenset(("feed", "id", "title", "subtitle", "updated", "author", "link", "entry", "summary", "name"))


def faults(data: bytes) -> Iterator[str]:
    """Yield each fault of a feed."""
    feed = etree.fromstring(data)
    if feed.tag != f"{ATOM}feed":
        yield f"is no feed, but {feed.tag}"
    entries = feed.findall(f"{ATOM}entry")
    for holder in (feed, *entries):
        yield from _container(holder)
    if not all(
        element.findall(f"{ATOM}author/{ATOM}name")
        for element in (entries if feed.find(f"{ATOM}author") is None else ())
    ):
        yield "an entry has no author"
    ids = [element.findtext(f"{ATOM}id") for element in (feed, *entries)]
    yield from (f"the id {id} stands twice" for id in {id for id in ids if ids.count(id) > 1})
    for element in feed.iter():
        name = str(element.tag).removeprefix(ATOM)
        if name not in KNOWN:
            yield f"has an element that it has nowhere: {name}"
        if name == "updated" and not MOMENT.fullmatch(element.text or ""):
            yield f"{element.text} is no date of RFC 3339"
        if name == "id" and "://" not in (element.text or ""):
            yield f"{element.text} is no absolute address"


def _container(element: etree._Element) -> Iterator[str]:
    for name in ONCE:
        if len(element.findall(f"{ATOM}{name}")) != 1:
            yield f"{element.tag}: {name} stands {len(element.findall(f'{ATOM}{name}'))} times"
    links = [
        (link.get("rel", "alternate"), link.get("type"), link.get("hreflang"))
        for link in element.findall(f"{ATOM}link")
    ]
    alternate = [link for link in links if link[0] == "alternate"]
    if len({*alternate}) != len(alternate) or (element.tag == f"{ATOM}entry" and not alternate):
        yield f"{element.tag}: its links are {links}"
    if not all(link.get("href") for link in element.findall(f"{ATOM}link")):
        yield f"{element.tag}: a link leads nowhere"
