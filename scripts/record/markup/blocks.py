"""Blocks of a page that are made once, wherever they stand: a paragraph of the record stands on three pages.

A block of words with its attributes in the line below is made alone, so is a table, and a block of HTML is ready. In
the page one sign stands for such blocks in a row, so that the rest is short, and mostly holds no HTML that Markdown
would have to read.
"""

import re
from collections.abc import Callable
from itertools import groupby

from record.markup.plain import paragraph, table

SIGN = "\ue002"
"""Stands before and after the number of a row of blocks in the Markdown of its page."""
WORDS = re.compile(r"(?![ \t#>|:`~*_+-]|\d+[.)]|\[[^\]\n]*\]:|<(?!span\b))[^\n]+\n\{: [^\n{}]*\}")
"""A line of words that begins nothing but a paragraph, and its attributes."""
FOREIGN = re.compile(r"<(?!/?(?:span|a|wbr)\b)|&#(?![0-9])")
"""HTML that may be no part of a paragraph, and what Markdown may take for it."""
NAMES = "(?:h[1-6]|table|section|details|div|p)"
RAW = re.compile(rf"<{NAMES}\b")
TAG = re.compile(rf"<(/?)({NAMES})\b[^>]*>")
UNSURE = ("<!", "<?", "<script", "<style", "<textarea", "<title", "/>", "='")
"""Signs of HTML that may end elsewhere than its tags say."""
BROKEN = re.compile(r'&#(?![0-9])|<[^<>]*<|="[^"]*<')
"""The same: half an entity, half a tag, and an attribute with a tag in it."""
OPENING = re.compile(r"^[^\S\n]{0,3}<(?!/?(?:a|span|mark|wbr)\b)|&#(?![0-9])", re.MULTILINE)
"""Where a line begins with HTML that is no part of a paragraph, or where Markdown may take something for it."""
NAMED = re.compile(r"^ {0,3}\[[^\]\n]*\]:", re.MULTILINE)
"""An address that any block of a page may name."""
ODD = ("\t", "\r", "\x02", "\x03", "[TOC]", SIGN)
"""What Markdown replaces wherever it stands, and the sign of this module."""
INSIDE = "markdown="
"""What HTML says that has Markdown inside."""
PLACE = re.compile(f"<p>{SIGN}([0-9]+){SIGN}</p>")
Made = Callable[[str], str]


def parted(body: str, made: Made) -> tuple[str, list[str]]:
    """Return the Markdown of a page with signs for its blocks, and the HTML of each row of these.

    `made` makes a block of words.
    """
    if any(words in body for words in ODD) or ("]:" in body and NAMED.search(body)):
        return body, []
    kept: list[str] = []
    blocks: list[str] = []
    inside = INSIDE in body
    known = [(block, _known(block, made, inside=inside)) for block in body.split("\n\n")]
    for is_known, row in groupby(known, key=lambda part: part[1] is not None):
        if is_known:
            kept.append(f"{SIGN}{len(blocks)}{SIGN}")
            blocks.append("\n".join(str(html) for _, html in row))
        else:
            kept += [block for block, _ in row]
    return "\n\n".join(kept), blocks


def _known(block: str, made: Made, *, inside: bool) -> str | None:
    """Return the HTML of a block that is the same on every page, or nothing."""
    if block.startswith("|"):
        return table(block)
    if not inside and RAW.match(block):
        return f"{block}\n" if _is_whole(block) else None
    if not WORDS.fullmatch(block):
        return None
    return paragraph(block) or (None if FOREIGN.search(block) else made(block))


def _is_whole(block: str) -> bool:
    """Tell whether HTML consists of elements, one a line, each of which ends in it."""
    if any(words in block for words in UNSURE) or BROKEN.search(block):
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
    return not opened and end == len(block)


def joined(html: str, blocks: list[str]) -> str | None:
    """Return the article with the blocks in their places; nothing where one has no place of its own."""
    parts = PLACE.split(html)
    numbers = [*map(int, parts[1::2])]
    if sorted(numbers) != [*range(len(blocks))] or any(SIGN in part for part in parts[::2]):
        return None
    parts[1::2] = [blocks[number] for number in numbers]
    return "".join(parts).strip()
