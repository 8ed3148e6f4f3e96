"""Which files of a site its readers need: what a page names, and what a script or a style sheet named there names.

The promise: a file that is named anywhere is kept, so that nothing is missing; a file that is named nowhere goes.
"""

import re
from collections.abc import Iterable, Mapping

NAME = re.compile(r"[\w-]+(?:\.[\w-]+)+", re.ASCII)
MAP = re.compile(r"\s*(?://|/\*)# sourceMappingURL=\S+(?: \*/)?\s*\Z")
"""The last line of a script or a style sheet of the theme, which names what only its makers need."""


def without_map(text: str) -> str:
    """Return a script or a style sheet that does not name its source map; any other comes back as it is."""
    return MAP.sub("\n", text)


def unused(pages: Iterable[str], assets: Mapping[str, str]) -> list[str]:
    """Return the paths of the assets that nothing names, in order; each asset comes with its text, if it has one."""
    by_name: dict[str, list[str]] = {}
    for path in assets:
        by_name.setdefault(path.rpartition("/")[2], []).append(path)
    kept: set[str] = set()
    texts = list(pages)
    while texts:
        named = {path for text in texts for name in NAME.findall(text) for path in by_name.get(name, ())} - kept
        kept |= named
        texts = [assets[path] for path in named]
    return sorted(assets.keys() - kept)
