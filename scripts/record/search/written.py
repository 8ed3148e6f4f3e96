"""Add the pages that a person wrote to the entries of the record, as the theme has read them.

The promise: the same entries come out whether or not a word segmenter is installed, which would otherwise
put invisible signs between the words of Chinese text.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from html import unescape
from typing import Any

TAG = re.compile(r"<[^>]*>")
BLOCK = re.compile(r"</(?:p|li|h[1-6]|td|th|dd|dt|pre|tr)>|<br\s*/?>")
SPACE = re.compile(r"\s+")
SEGMENT = "\u200b"


def whole_index(ready: Mapping[str, Any], stock: Mapping[str, Any]) -> dict[str, Any]:
    """Return the index of the site from that of the record and the theme's own, of which only pages remain."""
    docs = list(ready["docs"])
    roots = [language["root"] for language in ready["config"]["languages"].values()]
    docs += [_page(entry) for entry in stock["docs"] if _written(entry["location"], roots)]
    return {"config": {**stock["config"], **ready["config"]}, "docs": [entry for entry in docs if entry["title"]]}


def _written(location: str, roots: Iterable[str]) -> bool:
    """Tell the page of a person from one of the record, which has its own entries, and the home page."""
    page = location.partition("#")[0]
    owned: Collection[str] = {f"{root}record/" for root in roots}
    return not page.startswith(tuple(owned)) and page not in {f"{root}index.html" for root in roots}


def _page(entry: Mapping[str, Any]) -> dict[str, str]:
    return {key: _plain(entry[key]) for key in ("location", "title", "text")}


def _plain(markup: str) -> str:
    words = unescape(TAG.sub("", BLOCK.sub(" ", markup.replace(SEGMENT, ""))))
    return SPACE.sub(" ", words).strip()
