"""The elements of a page in its HTML, and the area of each: the record, our words, or the frame around them."""

import re
from dataclasses import dataclass

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
VOID = frozenset(("br", "col", "hr", "input", "link", "meta", "path", "rect", "wbr"))
RECORD = re.compile(r"(?:[a-z]{2}_)?(?:para|masthead|att|dbsect)_\d+(?:__num)?")


@dataclass(frozen=True, slots=True)
class Element:
    """The start and the end of an element of a page, and the elements around it."""

    tag: str
    start: int
    inside: int
    end: int
    after: int
    path: tuple[str, ...]
    """The tags around it, the outermost first."""
    written: str

    @property
    def area(self) -> str:
        """Its area: words of the record, our words in the same article, the head, or the frame."""
        around = (*self.path, self.written)
        if not any(tag.startswith("<article") for tag in around):
            return "head" if any(tag.startswith("<head>") for tag in around) else "frame"
        if any("data-search-exclude" in tag for tag in around):
            return "ours"
        return (
            "record"
            if any(RECORD.fullmatch(id) for tag in around for id in re.findall(r' id="([^"]*)"', tag))
            else "ours"
        )


def elements(page: str) -> list[Element]:
    """Return the elements of a page, but for those inside scripts and drawings."""
    found: list[Element] = []
    opened: list[re.Match[str]] = []
    for match in TAG.finditer(page):
        end, tag, written = match.groups()
        if any(tag.group(2) in {"script", "style", "svg"} for tag in opened) and not (
            end and tag == opened[-1].group(2)
        ):
            continue
        path = tuple(tag.group() for tag in opened)
        if end:
            own = opened.pop()
            found.append(Element(tag, own.start(), own.end(), match.start(), match.end(), path[:-1], own.group()))
        elif tag in VOID or written.endswith("/"):
            found.append(Element(tag, match.start(), match.end(), match.end(), match.end(), path, match.group()))
        else:
            opened.append(match)
    return [element for element in found if element.tag not in {"html", "svg", "path", "rect", "wbr"}]


def by_area(page: str) -> dict[str, list[Element]]:
    """Return the elements of a page by the area that they stand in."""
    found: dict[str, list[Element]] = {}
    for element in elements(page):
        found.setdefault(element.area, []).append(element)
    return found
