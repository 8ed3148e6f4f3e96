"""Blocks of a page that are made once, wherever they stand: a paragraph of the record stands on three pages.

A block of words with its attributes in the line below is made alone, so is a table, and a block of HTML is ready. In
the page one sign stands for such blocks in a row, so that the rest is short, and mostly holds no HTML that Markdown
would have to read.
"""

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from record.markup.plain import paragraph, table

SIGN = "\ue002"
"""Stands before and after the number of a row of blocks in the Markdown of its page."""
WORDS = re.compile(r"(?![ \t#>|:`~*_+-]|\d+[.)]|\[[^\]\n]*\]:|<(?!span\b))[^\n]+\n\{: [^\n{}]*\}")
"""A line of words that begins nothing but a paragraph, and its attributes."""
FOREIGN = re.compile(r"<(?!/?(?:span|a|wbr)\b)")
"""HTML that may be no part of a paragraph."""
NAMES = "(?:h[1-6]|table|section|details|div|p)"
RAW = re.compile(rf"<{NAMES}\b")
TAG = re.compile(rf"<(/?)({NAMES})\b[^>]*>")
BROKEN = re.compile(
    r"<(?!/?(?!(?:script|style|textarea|title)\b)[a-z][a-z0-9]*(?: [a-z][\w:-]*(?:=\"[^\"<>]*\")?)* ?/?>)"
    r"|&#(?![0-9]+;)",
    re.ASCII | re.IGNORECASE,
)
"""Signs of HTML that may end elsewhere than its tags say, also in another block: half a tag, half an entity."""
END = re.compile(r"</(?!(?:a|mark|span|wbr)>)|<hr")
"""Where HTML ends that is no part of a paragraph."""
OPENING = re.compile(r"^[^\S\n]{0,3}<(?!/?(?:a|span|mark|wbr)\b)|&#(?![0-9]+;)", re.MULTILINE)
"""Where a line begins with HTML that is no part of a paragraph, or where Markdown may take something for it."""
NAMED = re.compile(r"^ {0,3}\[[^\]\n]*\]:", re.MULTILINE)
"""An address that any block of a page may name."""
ODD = ("\t", "\r", "\x02", "\x03", "[TOC]", SIGN)
"""What Markdown replaces wherever it stands, and the sign of this module."""
INSIDE = "markdown="
"""What HTML says that has Markdown inside."""
NUMBERED = re.compile("wzxhzdk:|klzzwxh:")
"""What Markdown numbers in the order of the page; it stays where markup is broken."""
PLACE = re.compile(f"<p>{SIGN}([0-9]+){SIGN}</p>")
Made = Callable[[str], str]
Part = tuple[str, str | None]
"""A block of Markdown, and its HTML if that is known."""


def divided(body: str, made: Made) -> list[Part]:
    """Return the blocks of a page, each with its HTML if that is known; `made` makes a block of words.

    The page is one block where a part of it may change what another means.
    """
    if any(words in body for words in ODD) or ("]:" in body and NAMED.search(body)):
        return [(body, None)]
    return [(block, _known(block, made)) for block in body.split("\n\n")]


def parted(parts: Sequence[Part]) -> tuple[str, list[str]]:
    """Return the Markdown of a page with signs for its blocks, and the HTML of each row of these."""
    others = [block for block, html in parts if html is None]
    if any(BROKEN.search(block) or _moves(block) for block in others):
        return "\n\n".join(block for block, _ in parts), []
    kept: list[str] = []
    blocks: list[str] = []
    # HTML between blocks of Markdown inside other HTML is no block of its own.
    inside = any(INSIDE in block for block in others)
    for is_known, row in groupby(parts, key=lambda part: part[1] is not None and not (inside and RAW.match(part[0]))):
        if is_known:
            kept.append(f"{SIGN}{len(blocks)}{SIGN}")
            blocks.append("\n".join(str(html) for _, html in row))
        else:
            kept += [block for block, _ in row]
    return "\n\n".join(kept), blocks


def _moves(block: str) -> bool:
    """Tell whether an entity stands in the line of an end of HTML: Markdown may move it into another block."""
    return any(END.search(line, 0, line.rfind("&")) for line in block.split("\n"))


def _known(block: str, made: Made) -> str | None:
    """Return the HTML of a block that is the same on every page, or nothing."""
    if block.startswith("|"):
        return table(block)
    if RAW.match(block):
        return f"{block}\n" if _is_whole(block) else None
    if not WORDS.fullmatch(block):
        return None
    if html := paragraph(block):
        return html
    html = "" if FOREIGN.search(block) or BROKEN.search(block) else made(block)
    return html if html and not NUMBERED.search(html) else None


def _is_whole(block: str) -> bool:
    """Tell whether HTML consists of elements, one a line, each of which ends in it."""
    if INSIDE in block or BROKEN.search(block):
        return False
    opened: list[str] = []
    end = 0
    for tag in TAG.finditer(block):
        if not opened and (tag[1] or block[end : tag.start()] != ("\n" if end else "")):
            return False
        if not tag[1]:
            opened.append(tag[2])
        elif opened.pop() != tag[2]:
            return False
        end = tag.end()
        if block[end - 2] == "/":
            return False
    return not opened and end == len(block)


def joined(html: str, blocks: list[str]) -> str | None:
    """Return the article with the blocks in their places; nothing where one has no place of its own."""
    parts = PLACE.split(html)
    numbers = [*map(int, parts[1::2])]
    if sorted(numbers) != [*range(len(blocks))] or any(SIGN in part or NUMBERED.search(part) for part in parts[::2]):
        return None
    parts[1::2] = [blocks[number] for number in numbers]
    return "".join(parts).strip()
