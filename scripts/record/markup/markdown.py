"""Text of the record as Markdown with exactly the same text, whatever signs are in it.

Signs that Markdown or one of its extensions reads as markup become numeric entities (`*` → `&#42;`), which
lost nothing where backslashes did. Those that never mean anything inside a line stay, for the person who
reads the Markdown file.
"""

import re
import string
from collections.abc import Callable, Sequence
from string import Formatter

from markupsafe import Markup

PLAIN = ",;%/()'\".-"
"""ASCII signs that mean nothing in the middle of a Markdown line."""
MARKUP = re.compile("[" + re.escape("".join(sign for sign in string.punctuation if sign not in PLAIN)) + "\t]")
"""Every other ASCII sign, any of which some extension reads as markup."""
EVERY = re.compile(".", re.DOTALL)
OPENER = re.compile(r"[0-9]*[.)-]")
"""Signs that could begin a list or a rule at the start of a block: `1.`, `2)`, `-`."""
Around = Callable[[Markup], Markup]
"""A macro of a template that puts something around escaped words."""
Mark = tuple[int, int, Around]
"""A part of a text to put something around: its first code point, the one after its last, and the macro."""


def ready(text: str) -> Markup:
    """Return text that is already escaped, or made by a template: templates show it unchanged."""
    return str.__new__(Markup, text)  # the one door; who calls it has escaped the text


def escape(text: str, marks: Sequence[Mark] = ()) -> Markup:
    """Return Markdown for a line that begins a block; a mark is left out where its words could begin a list."""
    if found := OPENER.match(text):
        end = found.end()
        rest = [(low - end, high - end, around) for low, high, around in marks if low >= end]
        return ready(f"{found[0][:-1]}&#{ord(found[0][-1])};{inline(text[end:], rest)}")
    return inline(text, marks)


def inline(text: str, marks: Sequence[Mark] = ()) -> Markup:
    """Return Markdown for text inside a line; white space at its ends is kept, too.

    Marks stand in order and do not overlap; none begins or ends with white space.
    """
    body = text.strip()
    if len(body) == len(text) and not marks:
        return between(text)
    head = text.index(body) if body else len(text)
    at, parts = head, [_entities(text[:head], EVERY)]
    for start, end, around in marks:
        parts += [_entities(text[at:start]), around(ready(_entities(text[start:end])))]
        at = end
    parts += [_entities(text[at : head + len(body)]), _entities(text[head + len(body) :], EVERY)]
    return ready("".join(parts))


def between(words: str) -> Markup:
    """Return Markdown for words between other words; white space at their ends stays."""
    return ready(_entities(words))


def fill(words: str, **markdown: str) -> Markup:
    """Return Markdown for words of the interface; their names, such as `{role}`, are replaced by Markdown."""
    parts = Formatter().parse(words)
    return ready("".join(f"{inline(text)}{markdown[name] if name else ''}" for text, name, *_ in parts))


def _entities(text: str, signs: re.Pattern[str] = MARKUP) -> str:
    return signs.sub(_entity, text) if text else ""


def _entity(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};"
