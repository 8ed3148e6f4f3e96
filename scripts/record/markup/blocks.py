"""Blocks of a page that are made once, wherever they stand: a paragraph of the record stands on three pages.

A block of words with its attributes in the line below is made alone, and a block of HTML is ready. In the page a sign
stands for each, so that the rest is short, and mostly holds no HTML that Markdown would have to read.
"""

import re
from collections import Counter
from collections.abc import Callable

SIGN = "\ue002"
"""Stands before and after the number of a block in the Markdown of its page."""
BEGIN, END = r"(?<=\n\n)", r"(?=\n\n|\Z)"
WORDS = re.compile(
    rf"{BEGIN}(?![ \t#>|:`~*_+-]|[0-9]+[.)]|\[[^\]\n]*\]:|<(?!span\b))(?:[^<\n]|</?(?:span|a|wbr)\b)+\n"
    rf"\{{: [^\n{{}}]*\}}{END}"
)
"""A line of words that begins nothing but a paragraph, and its attributes."""
NAMES = "(?:h[1-6]|table|section|details|div|p)"
RAW = re.compile(rf"{BEGIN}<{NAMES}\b[^\n]*(?:\n[^\n]+)*{END}")
"""HTML between two empty lines."""
TAG = re.compile(rf"<(/?)({NAMES})\b")
CLOSED = re.compile(rf"</{NAMES}>\Z")
OPENING = re.compile(r"^ {0,3}<(?!/?(?:a|span|mark|wbr)\b)", re.MULTILINE)
"""Where a line begins with HTML that is no part of a paragraph."""
WHOLE = re.compile(r"^ {0,3}\[[^\]\n]*\]:|[\t\r\x02\x03]", re.MULTILINE)
"""What keeps a page whole: an address that any of its blocks may name, and signs that Markdown replaces."""
INSIDE = "markdown="
"""What HTML says that has Markdown inside."""
PLACE = re.compile(f"<p>{SIGN}([0-9]+){SIGN}</p>")
Made = Callable[[str], str]


def parted(body: str, made: Made) -> tuple[str, list[str]]:
    """Return the Markdown of a page with signs for its blocks, and the HTML of these; `made` makes a block of words."""
    blocks: list[str] = []

    def sign(html: str) -> str:
        blocks.append(html)
        return f"{SIGN}{len(blocks) - 1}{SIGN}"

    def ready(found: re.Match[str]) -> str:
        if not _is_whole(found[0]):
            return found[0]
        return sign(f"{found[0]}\n" if found.end() < len(found.string) else found[0])

    if WHOLE.search(body):
        return body, blocks
    own = WORDS.sub(lambda found: sign(made(found[0])), f"\n\n{body}")
    return (own if INSIDE in body else RAW.sub(ready, own)).strip("\n"), blocks


def _is_whole(block: str) -> bool:
    """Tell whether every element of a block of HTML ends in it."""
    if not CLOSED.search(block, len(block) - len("</section>")):
        return False
    tags = Counter(found.groups() for found in TAG.finditer(block))
    return all(tags["", name] == tags["/", name] for _, name in tags)


def joined(html: str, blocks: list[str]) -> str | None:
    """Return the article with the blocks in their places; nothing where one has no place of its own."""
    parts = PLACE.split(html)
    numbers = [*map(int, parts[1::2])]
    if sorted(numbers) != [*range(len(blocks))] or any(SIGN in part for part in parts[::2]):
        return None
    parts[1::2] = [blocks[number] for number in numbers]
    return "".join(parts)
