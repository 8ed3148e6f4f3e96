"""Record text as Markdown that says exactly that text, whatever signs are in it.

Signs that Markdown or one of its extensions reads as markup become numeric entities (`*` → `&#42;`), which
lost nothing where backslashes did. Those that never mean anything inside a line stay, for the person who
reads the Markdown file.
"""

import re
import string
from collections.abc import Callable, Iterable
from string import Formatter

from markupsafe import Markup

PLAIN = ",;%/()'\".-"
"""ASCII signs that mean nothing in the middle of a Markdown line."""
MARKUP = re.compile("[" + re.escape("".join(sign for sign in string.punctuation if sign not in PLAIN)) + "\t]")
"""Every other ASCII sign, any of which some extension reads as markup."""
EVERY = re.compile(".", re.DOTALL)
OPENER = re.compile(r"[0-9]*[.)-]")
"""What could begin a list or a rule at the start of a block: `1.`, `2)`, `-`."""
Around = Callable[[Markup], Markup]
"""What puts something around words that are escaped: a macro of a template."""
Mark = tuple[int, int, Around]
"""A part of a text that something goes around: its first code point, the one after its last, and what."""


def ready(text: str) -> Markup:
    """Return text that is escaped, or that a template made: templates show it as it is."""
    return Markup(text)  # noqa: S704 — the one door; who calls it has escaped the text


def escape(text: str, marks: Iterable[Mark] = ()) -> Markup:
    """Return Markdown for one line of text that begins a block; a mark around what could begin a list is left out."""
    if found := OPENER.match(text):
        end = found.end()
        rest = ((low - end, high - end, around) for low, high, around in marks if low >= end)
        return ready(f"{found[0][:-1]}&#{ord(found[0][-1])};{inline(text[end:], rest)}")
    return inline(text, marks)


def inline(text: str, marks: Iterable[Mark] = ()) -> Markup:
    """Return Markdown for text inside a line; white space at its ends is kept, too.

    Marks stand in order and do not overlap; none begins or ends with white space.
    """
    body = text.strip()
    head = text.index(body) if body else len(text)
    at, parts = head, [_entities(text[:head], EVERY)]
    for start, end, around in marks:
        parts += [_entities(text[at:start]), around(ready(_entities(text[start:end])))]
        at = end
    parts += [_entities(text[at : head + len(body)]), _entities(text[head + len(body) :], EVERY)]
    return ready("".join(parts))


def between(words: str) -> Markup:
    """Return Markdown for words that stand between others; white space at their ends parts them, and stays."""
    return ready(_entities(words))


def fill(words: str, **markdown: str) -> Markup:
    """Return Markdown for words of the interface with Markdown in the place of their names: `{role}`."""
    parts = Formatter().parse(words)
    return ready("".join(f"{inline(text)}{markdown[name] if name else ''}" for text, name, *_ in parts))


def _entities(text: str, signs: re.Pattern[str] = MARKUP) -> str:
    return signs.sub(lambda match: f"&#{ord(match[0])};", text)
