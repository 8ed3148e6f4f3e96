"""The numbers that Word counts for paragraphs and prints before them. They are not in the text of the file.

Word keeps a counter for each level of a list; a paragraph is in a list by its own properties or by its style.
Source: ECMA-376, part 1, 17.9 (numbering).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from importing.numerals import BULLET, numeral
from importing.parts import Node

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
UNKNOWN = "?"
"""Stands for a number of an unknown kind."""
OFF = frozenset(("0", "false", "off"))
"""The values with which a file switches a property off."""
STEPS = 10
"""The longest chain of styles that are based on one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of a list: its first number, its numerals, and the signs around them (`%1.`)."""

    start: int
    kind: str
    shape: str
    style: str
    legal: bool = False
    """Whether it shows the numbers of the levels above as plain figures: `1.1` below a heading `I.`."""
    after: int | None = None
    """The deepest level after which it restarts; -1 for a level that never restarts, nothing for any level."""


class Numbering:
    """The counters of a document; its paragraphs must be asked for in their order."""

    def __init__(self, numbering: Node | None, styles: Node | None) -> None:
        lists = [] if numbering is None else [*numbering.iter(f"{W}abstractNum")]
        self._levels = {str(element.get(f"{W}abstractNumId", "")): _levels(element) for element in _linked(lists)}
        instances = () if numbering is None else numbering.iter(f"{W}num")
        self._instances = {str(element.get(f"{W}numId", "")): element for element in instances}
        self._styles = (
            {} if styles is None else {element.get(f"{W}styleId"): element for element in styles.iter(f"{W}style")}
        )
        self._counts: dict[str | None, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()

    def number(self, paragraph: Node, *, former: bool = False) -> str:
        """Return the number of the next paragraph as Word prints it, or nothing.

        `former` asks for the list of the paragraph before a tracked change of it.
        """
        properties = paragraph.find(f"{W}pPr")
        changed = paragraph.find(f"{W}pPr/{W}pPrChange/{W}pPr") if former else None
        instance, depth = self._place(properties if changed is None else changed)
        element = self._instances.get(instance)
        if element is None:
            return ""
        list_id = value(element.find(f"{W}abstractNumId"))
        levels = {**self._levels.get(list_id, {}), **_overridden(element)}
        if depth not in levels:
            return UNKNOWN
        self._count(instance, element, list_id, depth, levels)
        return self._shown(list_id, depth, levels)

    def _count(self, instance: str, element: Node, list_id: str, depth: int, levels: Mapping[int, Level]) -> None:
        counts = self._counts[list_id]
        override = element.find(f"{W}lvlOverride[@{W}ilvl='{depth}']/{W}startOverride")
        if override is not None and (instance, depth) not in self._restarted:
            self._restarted.add((instance, depth))
            counts.pop(depth, None)
        start = levels[depth].start if override is None else int(value(override) or levels[depth].start)
        counts[depth] = counts[depth] + 1 if depth in counts else start
        for deeper in [other for other in counts if other > depth and _counts_anew(levels.get(other), depth)]:
            del counts[deeper]

    def _shown(self, list_id: str, depth: int, levels: Mapping[int, Level]) -> str:
        """Return the number of a level with the signs around it; those of the levels above can be part of it."""
        if levels[depth].kind == "bullet":
            return BULLET
        counts = self._counts[list_id]

        def numbered(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            if level not in levels:
                return ""
            kind = "decimal" if levels[depth].legal else levels[level].kind
            number = numeral(counts.get(level, levels[level].start), kind)
            return UNKNOWN if number is None else number

        return re.sub(r"%([1-9])", numbered, levels[depth].shape).strip()

    def _place(self, properties: Node | None) -> tuple[str, int]:
        """Return the list of a paragraph and its level in it."""
        if properties is None:
            return "", 0
        style = value(properties.find(f"{W}pStyle"))
        instance, depth = value(properties.find(f"{W}numPr/{W}numId")), value(properties.find(f"{W}numPr/{W}ilvl"))
        return (instance, int(depth or 0)) if instance else self._by_style(style, depth)

    def _by_style(self, style: str, depth: str) -> tuple[str, int]:
        """Return the list of a style, or of the style that it is based on."""
        name = style
        for _ in range(STEPS):
            element = self._styles.get(name)
            if element is None:
                break
            if instance := value(element.find(f"{W}pPr/{W}numPr/{W}numId")):
                depth = depth or value(element.find(f"{W}pPr/{W}numPr/{W}ilvl"))
                return instance, int(depth) if depth else self._level_of(instance, name)
            name = value(element.find(f"{W}basedOn"))
        return "", 0

    def _level_of(self, instance: str, style: str) -> int:
        """Return the level that a list gives to a style."""
        element = self._instances.get(instance)
        list_id = "" if element is None else value(element.find(f"{W}abstractNumId"))
        levels = self._levels.get(list_id, {})
        return next((depth for depth, level in levels.items() if level.style == style), 0)


def _linked(lists: Sequence[Node]) -> Iterator[Node]:
    """Yield the lists; a list that only names a list style has the levels of the list with that style."""
    styles = {link: element for element in lists if (link := value(element.find(f"{W}styleLink")))}
    for element in lists:
        style = styles.get(value(element.find(f"{W}numStyleLink")), element)
        if style is not element:
            element.extend(deepcopy(level) for level in style.iter(f"{W}lvl"))
        yield element


def _overridden(instance: Node) -> dict[int, Level]:
    """Return the levels that a list changes in one place."""
    return {depth: level for own in instance.iter(f"{W}lvlOverride") for depth, level in _levels(own).items()}


def _counts_anew(level: Level | None, depth: int) -> bool:
    """Tell whether a level restarts after a paragraph of a higher level."""
    return level is None or level.after is None or depth <= level.after


def _levels(element: Node) -> dict[int, Level]:
    return {int(level.get(f"{W}ilvl", "0")): _level(level) for level in element.iter(f"{W}lvl")}


def _level(element: Node) -> Level:
    legal, anew = element.find(f"{W}isLgl"), value(element.find(f"{W}lvlRestart"))
    return Level(
        start=int(value(element.find(f"{W}start")) or 1),
        kind=value(element.find(f"{W}numFmt")) or "decimal",
        shape=value(element.find(f"{W}lvlText")),
        style=value(element.find(f"{W}pStyle")),
        legal=legal is not None and value(legal) not in OFF,
        after=int(anew) - 1 if anew else None,
    )


def value(element: Node | None) -> str:
    """Return the one value that an element of a Word file has."""
    return "" if element is None else str(element.get(f"{W}val", ""))
