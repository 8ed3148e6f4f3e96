"""The lines of plain twins. A long record has a hundred thousand of them, so that no template makes them one by one."""

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from record import urls
from record.formats.said import Said
from record.markup.markdown import ready

PLACE = "¶"
"""The words of the link to a line without a number."""
MARKUP = re.compile(r"[\\`*_\[\]{}<>&~|]")
"""Signs that any reader of Markdown takes for markup inside a line."""


def plain_lines(lines: Iterable[Said]) -> Markup:
    """Return lines as text, each with our remarks below it."""
    return ready("\n\n".join(map(_plain, lines)))


def _plain(line: Said) -> str:
    label = f"{line.label} " if line.label else ""
    return "\n> ".join((f"[{line.id}] {label}{line.text}", *line.remarks))


def marked_lines(here: str, lines: Sequence[Said], root: str = "") -> Markup:
    """Return lines as Markdown for a file; `root` is the way from the file to the root of their language."""
    links = {page: f"{root}{urls.link(here, page)}" for page in {line.page for line in lines}}
    return ready("\n\n".join(_marked(line, links[line.page]) for line in lines))


def _marked(line: Said, page: str) -> str:
    """Return a line with a link to its place, as a heading if it is one, and our remarks below it."""
    heading = f"{'#' * line.level} " if line.level else ""
    words = f"{heading}[{_escaped(line.label or PLACE)}]({page}#{line.id}) {_escaped(line.text)}"
    if not line.remarks:
        return words
    remarks = "\\\n> ".join(map(_escaped, line.remarks))
    return f"{words}\n\n> {remarks}"


def in_markdown(words: str) -> Markup:
    """Return words for the middle of a line of Markdown, with as few entities as possible."""
    return ready(_escaped(words))


def _escaped(words: str) -> str:
    return MARKUP.sub(_entity, words)


def _entity(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};"
