"""Blocks whose HTML is known without a maker of Markdown: most of what the templates write.

They consist of words, entities, tags of elements inside a line, and links with attributes. Every other sign that
Markdown could read as markup sends a block to the maker, as does every sign in a place where it could mean more.
"""

import re
from collections.abc import Sequence
from functools import cache

LINKED = "\ue001"
"""Stands before the address of a link of the Markdown: it leads to a file, and not yet to a page."""
ENTITY = r"&(?:#[0-9]+|[a-z]+);"
INSIDE = "(?:a|mark|span|wbr)"
TAG = rf"</{INSIDE}>|<{INSIDE}(?: [a-z-]+(?:=\"[^\"<>\n\\`|\[\]{{}}\t]*\")?)*>"
"""A tag of an element inside a line, as the templates write it."""
MARKUP = r"<>&\[\]{}*_`\\|!#\n\t\r\x02\x03\ue001\ue002"
"""Signs that words have only as entities: each may be markup, or stands for something here or in Markdown."""
JOINING = r"(?<=\w)_(?=\w)"
"""The only place in which the sign never begins or ends emphasis."""
NAME = rf"(?:[^\W_]|-|{JOINING})+"
MARKS = rf"(?: [.#]{NAME}| (?!href=|src=)[a-z-]+=\"(?:[^\"{MARKUP}]|{JOINING})*\")+ ?"
"""Classes, an id and other attributes, as a block or a link has them between braces."""
LINK = re.compile(
    rf"\[((?:[^{MARKUP}]|{TAG}|{ENTITY})*)\]\(([^\s()'\"<>&*`\\|!\[\]{{}}\ue001\ue002]+)\)(?:\{{({MARKS})\}})?"
)
KNOWN = re.compile(rf"{TAG}|{ENTITY}|{LINK.pattern}")
ODD = re.compile(f"[{MARKUP}]")
MARKED = re.compile(rf"([^\n]+)\n\{{:({MARKS})\}}")
MARK = re.compile(r" (?:([.#])([^ \"=]+)|([a-z-]+)=\"([^\"]*)\")")
TABLE = re.compile(r"\|[^\n]*\n\|(?: --- \|)+\n")
"""The names of columns, and the line below them."""


@cache
def paragraph(block: str) -> str | None:
    """Return the HTML of a line of words that begins no other block, with its attributes in the line below.

    There is none if the maker of Markdown has to say what its signs mean.
    """
    found = MARKED.fullmatch(block)
    if not found or found[1][0].isspace() or found[1][-1].isspace():
        return None
    words = _inside(found[1])
    return words and _element("p", words, "".join(_attributes(found[2])))


def table(block: str) -> str | None:
    """Return the HTML of a table with a pipe at both ends of each row, and as many cells in all of them."""
    if not TABLE.match(block) or _is_odd(block.replace("|", "").replace("\n", "")):
        return None
    names, rule, *rows = (row.split("|") for row in LINK.sub(_link, block).split("\n"))
    if any(row[0] or row[-1] or len(row) != len(rule) for row in (names, *rows)):
        return None
    head, body = _row(names, "th"), "\n".join(_row(row, "td") for row in rows)
    return _lines("table", f"{_lines('thead', head)}\n{_lines('tbody', body)}")


def _row(cells: Sequence[str], name: str) -> str:
    return _lines("tr", "\n".join(_element(name, cell.strip(" ")) for cell in cells[1:-1]))


def _lines(name: str, inside: str) -> str:
    return _element(name, f"\n{inside}\n")


def _element(name: str, inside: str, marks: str = "") -> str:
    return f"<{name}{marks}>{inside}</{name}>"


def _inside(words: str) -> str | None:
    """Return the HTML of words inside a block, or nothing if it is not known."""
    return None if _is_odd(words) else LINK.sub(_link, words) if "[" in words else words


def _is_odd(words: str) -> bool:
    return bool(ODD.search(KNOWN.sub("", words)))


def _link(found: re.Match[str]) -> str:
    words, address, marks = found.groups()
    before, after = _attributes(marks or "")
    return _element("a", words, f'{before} href="{LINKED}{address}"{after}')


@cache
def _attributes(marks: str) -> tuple[str, str]:
    """Return attributes as tags have them, in the order of their names: those before and those after an address."""
    parts = {True: "", False: ""}
    for name, value in sorted(_values(marks).items()):
        parts[name < "href"] += f' {name}="{value}"'
    return parts[True], parts[False]


def _values(marks: str) -> dict[str, str]:
    """Return attributes by their names."""
    found: dict[str, str] = {}
    for kind, name, key, value in MARK.findall(marks):
        if kind == ".":
            found["class"] = f"{found['class']} {name}" if found.get("class") else name
        else:
            found["id" if kind else key] = name or value
    return found


def forget() -> None:
    """Let go of the HTML that was made: it stands in the articles."""
    paragraph.cache_clear()
    _attributes.cache_clear()
