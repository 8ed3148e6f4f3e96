"""Names of scripts and style sheets that change with their content, and pages that use these names.

The promise: a browser with files of an older release never mixes them with pages of a newer one, because a name means
one content only. A file that names another file gets a new name together with it.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from graphlib import TopologicalSorter
from hashlib import sha256
from posixpath import basename, dirname, join, normpath

from record import urls

DIGITS = 8
ADDRESS = re.compile(r'(?<=")[^"\s?#]+\.(?:js|css)(?=["?#])')
ASKING = re.compile(rb'<script\b[^>]*type="application/json"[^>]*>[^<]*|<(?:link|script)\b[^>]*>')
"""The places where a page names the files that it loads: never among the words of the record."""
DATA = (urls.INDEX.partition("{")[0], urls.HINTS, urls.BRIEF_DATA, urls.edition_script("").removesuffix(".js"))
"""Scripts with words of the record alone: nothing in them is the name of a file, even if it looks like one."""


def named(files: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return the new path and the new text of each script and style sheet, by its old path.

    Raises:
        graphlib.CycleError: two files name each other, so that neither can have a name by its content.
    """
    needs = {path: set(_named_in(path, text, files)) for path, text in files.items()}
    done: dict[str, tuple[str, str]] = {}
    for path in TopologicalSorter(needs).static_order():
        text = _replaced(path, files[path], {name: done[name][0] for name in needs[path]})
        stem, _, kind = path.rpartition(".")
        done[path] = f"{stem}.{sha256(text.encode()).hexdigest()[:DIGITS]}.{kind}", text
    return done


def renaming(names: Mapping[str, str]) -> Callable[[str, bytes], bytes]:
    """Return a function that puts new names into a page by its path; `names` has them by the old names."""

    @cache  # The pages of a folder ask in the same words.
    def asking(folder: str, tag: bytes) -> bytes:
        return _replaced(join(folder, "page"), tag.decode(), names).encode()

    return lambda path, page: ASKING.sub(lambda tag: asking(dirname(path), tag[0]), page)


def _named_in(path: str, text: str, files: Collection[str]) -> Iterator[str]:
    """Yield the other files that a text names."""
    if not path.startswith(DATA):
        found = (_meant(path, address, files) for address in ADDRESS.findall(text))
        yield from (name for name in found if name and name != path)


def _replaced(path: str, text: str, names: Mapping[str, str]) -> str:
    """Put new names into the addresses in a text; relative addresses stay relative."""

    def new(address: re.Match[str]) -> str:
        meant = _meant(path, address[0], names)
        return join(dirname(address[0]), basename(names[meant])) if meant else address[0]

    return ADDRESS.sub(new, text)


def _meant(path: str, address: str, files: Collection[str]) -> str | None:
    """Return the file that an address means: relative to the folder of the text, to the root, or below some site."""
    for found in (normpath(join(dirname(path), address)), address):
        if found in files:
            return found
    return next((file for file in files if address.endswith(f"/{file}")), None) if address.startswith("/") else None
