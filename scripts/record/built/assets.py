"""The files of a site that readers need: those that a page names, and those that a named script or style sheet names.

The promise: a file that is named anywhere is kept, so that nothing is missing; a file that is named nowhere goes.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import quote

SIGN = "[A-Za-z0-9_-]"
"""The signs that can continue a name; a Han sign before it may belong to the sentence."""
COMMENT = re.compile(r"^[ ]*(?://.*|/\*\*(?:(?!\*/)[\s\S])*\*/)\n", re.MULTILINE)
"""Lines with nothing but a comment. No string of our scripts goes over lines, so that none is taken for one."""
MAP = re.compile(r"\s*(?://|/\*)# sourceMappingURL=\S+(?: \*/)?\s*\Z")
"""The last line of a script or a style sheet of the theme, which names what only its makers need."""


def without_map(text: str) -> str:
    """Return a script or a style sheet without the line that names its source map; any other file unchanged."""
    return MAP.sub("\n", text)


def without_comments(script: str) -> str:
    """Return a script of ours without its comment lines, which are for readers of the source."""
    return COMMENT.sub("", script)


def unused(pages: Iterable[bytes], assets: Mapping[str, str]) -> list[str]:
    """Return the paths of the assets that nothing names, in order; `assets` have their texts, if they have any."""
    left = dict(assets)
    texts = [_naming(pages, left)]
    while texts:
        named = [path for path in left if _named(path.rpartition("/")[2], texts)]
        texts = [left.pop(path) for path in named]
    return sorted(left)


def _naming(pages: Iterable[bytes], paths: Iterable[str]) -> str:
    """Return the lines of pages in which a file with one of these endings can be named, each once."""
    ends = {path.rpartition("/")[2].rpartition(".")[1:] for path in paths}
    plain = all(dot and end.isascii() and end.isalnum() for dot, end in ends)
    ending = rf"\.(?:{'|'.join(end for _, end in sorted(ends))})" if plain else ""
    rest = re.compile(rf"{ending}[^\n]*".encode())
    found = ((page, match) for page in pages for match in rest.finditer(page))
    lines = {page[page.rfind(b"\n", 0, match.start()) + 1 : match.end()] for page, match in found}
    return b"\n".join(lines).decode("utf-8")


def _named(name: str, texts: Iterable[str]) -> bool:
    """Tell whether a text names a file, in any spelling: 标志.svg is %E6%A0%87%E5%BF%97.svg in a link.

    The name has to stand alone, as main.css does not in domain.css.
    """
    ways = dict.fromkeys((name, escape(name), *(quote(name, safe=safe) for safe in ("", "+", "!$&'()*+,;=:@"))))
    alone = re.compile(rf"(?<!{SIGN})(?<!{SIGN}\.)(?:{'|'.join(map(re.escape, ways))})(?!{SIGN})")
    return any(alone.search(text) for text in texts if any(way in text for way in ways))
