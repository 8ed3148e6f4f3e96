"""What MkDocs built, without what no reader needs, and with names by content: files in memory, by their paths."""

from collections.abc import Mapping

from record import urls
from record.built.assets import unused, without_comments, without_map
from record.built.hashed import named, renaming
from record.built.styles import known, needed
from theme import STYLES

ASSETS, OURS = "assets/", "assets/js/"
"""The folder of scripts and style sheets, and in it that of our own scripts."""
WORDS = tuple(urls.WORDS.split("{language}"))
Files = Mapping[str, bytes]


def slim(files: Files) -> dict[str, bytes]:
    """Return the files of a site that readers need, without parts of the theme for other sites and its developers."""
    pages = [data for path, data in files.items() if path.endswith(".html")]
    assets = [path for path in files if path.startswith(ASSETS)]
    texts = {path: _plain(path, files[path].decode("utf-8")) for path in assets if path.endswith((".css", ".js"))}
    # What a page asks for later is named in the words that its scripts have.
    scripts = (path for path in files if path.startswith(WORDS[0]) and path.endswith(WORDS[1]))
    words = [files[path] for path in scripts]
    if not any(urls.EARLIER.encode() in own for own in words):
        del texts[urls.EARLIER]
    names = known(pages, (text for path, text in texts.items() if path.endswith(".js")))
    texts[STYLES] = needed(texts[STYLES], names)
    gone = {*unused((*pages, *words), dict.fromkeys(assets, "") | texts)}
    less = {path: text.encode() for path, text in texts.items()}
    return {path: less.get(path, data) for path, data in files.items() if path not in gone}


def renamed(files: Files) -> dict[str, bytes]:
    """Return files whose scripts and style sheets are named by their content, in the files and in the pages."""
    plain = {path: files[path].decode("utf-8") for path in sorted(files) if path.endswith((".css", ".js"))}
    ours = named(plain)
    asking = renaming({old: name for old, (name, _) in ours.items()})
    done = {name: text.encode() for name, text in ours.values()}
    left = {path: data for path, data in files.items() if path not in ours}
    return done | {path: asking(path, data) if path.endswith(".html") else data for path, data in left.items()}


def _plain(path: str, text: str) -> str:
    return without_comments(text) if path.startswith(OURS) else without_map(text)
