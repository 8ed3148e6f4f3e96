"""Ways to forge a page: each changes a part of its markup, and states whether a reader would see the change.

Each way takes a page as text, one of its elements and a source of chance, and returns the page changed. Nothing here
knows how a check works.
"""

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from elements import RECORD, TAG, Element, elements
from paths import THIS_RECORD

WORDS = re.compile(r"[\u4e00-\u9fff]|[a-z]{3,}")
FORGED = "会议否决了该计划。"
"""A sentence that nobody said."""

Way = Callable[[str, Element, random.Random], str]


@dataclass(frozen=True, slots=True)
class Forgery:
    """A way to forge a page, whether a reader sees it, and the areas in which it is possible."""

    name: str
    visible: bool
    areas: frozenset[str]
    way: Way


def wrapped(opening: str) -> Way:
    """Return a way that puts an element into another one."""
    closing = f"</{opening.partition(' ')[0]}>"
    return lambda page, element, _: (
        f"{page[: element.start]}<{opening}>{page[element.start : element.after]}{closing}{page[element.after :]}"
    )


def marked(attribute: str) -> Way:
    """Return a way that gives an element one more attribute."""
    return lambda page, element, _: (
        f"{page[: element.start]}<{element.tag} {attribute}{page[element.start + len(element.tag) + 1 :]}"
    )


def beside(markup: str) -> Way:
    """Return a way that puts something before or after an element."""

    def way(page: str, element: Element, chance: random.Random) -> str:
        at = chance.choice((element.start, element.after))
        return page[:at] + markup + page[at:]

    return way


def among(markup: str) -> Way:
    """Return a way that puts something into the words of an element."""

    def way(page: str, element: Element, chance: random.Random) -> str:
        at = [
            match.start()
            for match in WORDS.finditer(page, element.inside, element.end)
            if _outside(page, match.start())
        ]
        place = chance.choice(at) if at else -1
        return page if place < 0 else page[:place] + markup + page[place:]

    return way


def _outside(page: str, at: int) -> bool:
    """Tell whether a place is among words, not in a tag or an entity."""
    return page.rfind("<", 0, at) <= page.rfind(">", 0, at) and not re.search(r"&#?\w*$", page[max(at - 8, 0) : at])


def dropped(page: str, element: Element, _: random.Random) -> str:
    """Remove an element with words."""
    return (
        page[: element.start] + page[element.after :]
        if WORDS.search(TAG.sub("", page[element.inside : element.end]))
        else page
    )


def doubled(page: str, element: Element, chance: random.Random) -> str:
    """Repeat an element beside itself, with other words and without its ids."""
    copy = re.sub(r' id="[^"]*"', "", page[element.start : element.after])
    return (
        page[: element.after]
        + among(FORGED)(copy, Element(element.tag, 0, 0, len(copy), len(copy), (), ""), chance)
        + page[element.after :]
    )


def replaced(page: str, element: Element, chance: random.Random) -> str:
    """Change one sign of an element's words."""
    at = [match.start() for match in WORDS.finditer(page, element.inside, element.end) if _outside(page, match.start())]
    if not at:
        return page
    place = chance.choice(at)
    other = chance.choice("不未否无非" if page[place] > "\u4e00" else "xyzqk")
    return page[:place] + other + page[place + 1 :] if page[place] != other else page


def swapped(page: str, element: Element, chance: random.Random) -> str:
    """Exchange two elements of a kind."""
    others = [
        two
        for two in elements(page)
        if two.tag == element.tag and two.start >= element.after and two.path == element.path
    ]
    if not others:
        return page
    two = chance.choice(others)
    first, second = page[element.start : element.after], page[two.start : two.after]
    if TAG.sub("", first).strip() == TAG.sub("", second).strip():
        return page
    return page[: element.start] + second + page[element.after : two.start] + first + page[two.after :]


def exchanged(page: str, element: Element, chance: random.Random) -> str:
    """Exchange the ids of two elements."""
    own = re.search(r' id="([^"]*)"', element.written)
    ids = [id for id in re.findall(r' id="([^"]*)"', page) if own and id != own[1] and RECORD.fullmatch(id)]
    if not own or not RECORD.fullmatch(own[1]) or not ids:
        return page
    other = chance.choice(ids)
    signs = {own[1]: other, other: own[1]}
    return re.sub(r' id="([^"]*)"', lambda match: f' id="{signs.get(match[1], match[1])}"', page)


def altered(name: str, value: str) -> Way:
    """Return a way that writes something else into an attribute of an element or of one in it."""

    def way(page: str, element: Element, chance: random.Random) -> str:
        found = [
            match
            for match in re.finditer(rf'(?<= {name}=")[^"]+(?=")', page[: element.after])
            if match.start() >= element.start
        ]
        if not found:
            return page
        match = chance.choice(found)
        return page[: match.start()] + value + page[match.end() :]

    return way


def split(page: str, element: Element, chance: random.Random) -> str:
    """End an element in the middle of its words and continue in another."""
    return among(f"</{element.tag}><{element.tag}>")(page, element, chance)


def rewritten(page: str, element: Element, _: random.Random) -> str:
    """Write the name of an element in capitals."""
    return page[: element.start + 1] + element.tag.upper() + page[element.start + 1 + len(element.tag) :]


def in_head(markup: str) -> Way:
    """Return a way that puts something into the head of a page."""
    return lambda page, element, _: page[: element.start] + markup + page[element.start :]


def policy(new: Callable[[str], str]) -> Way:
    """Return a way that changes the policy of a page."""
    return lambda page, _, __: re.sub(
        r'<meta http-equiv="Content-Security-Policy"[^>]*>', lambda match: new(match[0]), page
    )


BODY = frozenset(("record", "ours", "frame"))
TEXT = frozenset(("record", "ours"))
HEAD = frozenset(("head",))
SEEN, UNSEEN = True, False
CASES = tomllib.loads((THIS_RECORD / "cases" / "mutants.toml").read_text(encoding="utf-8").replace("FORGED", FORGED))
ADDED = (
    ("hiding", "wrap in", wrapped),
    ("marks", "mark with", marked),
    ("loose", "beside:", beside),
    ("among", "among words:", among),
)
"""The kinds of cases that a reader sees, what each is called, and the way that takes it."""


def _ways() -> Iterator[Forgery]:
    for kind, name, way in ADDED:
        yield from (Forgery(f"{name} {case}", SEEN, BODY, way(case)) for case in CASES[kind])
    yield from (Forgery(f"mark with {case}", UNSEEN, BODY, marked(case)) for case in CASES["unseen_marks"])
    yield from (Forgery(f"among words: {case!r}", UNSEEN, BODY, among(case)) for case in CASES["unseen"])
    yield from (Forgery(f"{name}: {value}", SEEN, BODY, altered(name, value)) for name, value in CASES["values"])
    yield from (
        Forgery(f"{name}: {value}", UNSEEN, BODY, altered(name, value)) for name, value in CASES["unseen_values"]
    )
    yield from (Forgery(f"head: {case}", SEEN, HEAD, in_head(case)) for case in CASES["heads"])
    yield Forgery("take the policy out", SEEN, HEAD, policy(lambda _: ""))
    yield Forgery(
        "loosen the policy", SEEN, HEAD, policy(lambda rule: rule.replace("'none'", "*").replace("'self'", "*"))
    )
    yield Forgery("take an element out", SEEN, BODY, dropped)
    yield Forgery("double an element with other words", SEEN, BODY, doubled)
    yield Forgery("exchange two elements", SEEN, BODY, swapped)
    yield Forgery("exchange two ids", SEEN, TEXT, exchanged)
    yield Forgery("change a sign", SEEN, BODY, replaced)
    yield Forgery("split an element", SEEN, BODY, split)
    yield Forgery("write a name in capitals", UNSEEN, BODY, rewritten)


FORGERIES: Sequence[Forgery] = tuple(_ways())


def forged(page: str, areas: Mapping[str, Sequence[Element]], chance: random.Random) -> tuple[Forgery, str, str]:
    """Return a random way, the area of its change, and the changed page."""
    while True:
        area = chance.choice(sorted(areas))
        forgery = chance.choice([forgery for forgery in FORGERIES if area in forgery.areas])
        if (new := forgery.way(page, chance.choice(areas[area]), chance)) != page:
            return forgery, area, new
