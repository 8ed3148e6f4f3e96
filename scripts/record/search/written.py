"""Add the hand-written pages to the entries of the record, as the theme has read them.

The promise: the same entries come out whether or not a word segmenter is installed, which would otherwise
put invisible signs between the words of Chinese text.
"""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

TAG = re.compile(r"<[^>]*>")
BLOCK = re.compile(r"</(?:p|li|h[1-6]|td|th|dd|dt|pre|tr)>|<br\s*/?>")
SPACE = re.compile(r"\s+")
SEGMENT = "\u200b"


def whole_indexes(ready: Mapping[str, Any], stock: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the index of each language: the entries of the record, and those of the theme for hand-written pages."""
    roots = {language: index["config"]["root"] for language, index in ready.items()}
    pages: dict[str, list[dict[str, str]]] = {language: [] for language in ready}
    for entry in stock["docs"]:
        language = max(
            (language for language, root in roots.items() if entry["location"].startswith(root)),
            key=lambda language: len(roots[language]),
        )
        if _written(entry["location"].removeprefix(roots[language])):
            pages[language].append(_page(entry))
    return {
        language: {**index, "docs": [entry for entry in (*index["docs"], *pages[language]) if entry["title"]]}
        for language, index in ready.items()
    }


def _written(location: str) -> bool:
    """Tell whether an entry belongs to a hand-written page: not to the record, and not to the home page."""
    page = location.partition("#")[0]
    return not page.startswith("record/") and page != "index.html"


def _page(entry: Mapping[str, Any]) -> dict[str, str]:
    return {key: _plain(entry[key]) for key in ("location", "title", "text")}


def _plain(markup: str) -> str:
    words = unescape(TAG.sub("", BLOCK.sub(" ", markup.replace(SEGMENT, ""))))
    return SPACE.sub(" ", words).strip()
