"""Marks around words, which stay as they are: no line end inside, no translation, a link to another site."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import escape as escape_html

from markupsafe import Markup

from record.languages import Grammar
from record.markup.links import symbol_opening
from record.markup.markdown import Around, Mark, escape, inline, ready
from record.markup.render import macro
from record.symbols import SYMBOL
from record.terms.forms import BEGIN, END, longest_of
from record.view import View

JOINT = r"[^\s·]·(?=\S)"
"""The sign between the parts of a foreign name in Chinese (乌胡鲁·肯雅塔): browsers let a line begin with it."""


def typeset(view: View, text: str, start: int = 0, end: int | None = None, *, linked: bool = False) -> Markup:
    """Return a part of the text of a view in Markdown, for the middle of a line; not `linked` inside another link."""
    end = len(text) if end is None else end
    return inline(text[start:end], _marks(view, text, start, end, linked=linked))


def typeset_block(view: View, text: str) -> Markup:
    """Return text of a view in Markdown, for a block of its own."""
    return escape(text, _marks(view, text, 0, len(text), linked=True))


def typeset_raw(text: str) -> Markup:
    """Return text as HTML for a raw block, where Markdown would replace a tab by spaces."""
    parts = (ready(escape_html(part)) for part in re.split(f"({JOINT})", text))
    marked = (_around("unbroken")(part) if place % 2 else part for place, part in enumerate(parts))
    return Markup("").join(marked).replace("\t", ready("&#9;"))


def _marks(view: View, text: str, start: int, end: int, *, linked: bool) -> Iterator[Mark]:
    """Yield the marks of a part of a text in order; a symbol cut by the edge of the part has the link of the whole."""
    symbols = _symbols(text)
    marks = [(*match.span(), symbol_opening(view, match[0])) for match in symbols] if linked else []
    marks += (
        (*match.span(), _around(str(match.lastgroup)))
        for match in _pattern(view.grammar, view.names).finditer(text, start, end)
        if not any(match.start() < symbol.end() and symbol.start() < match.end() for symbol in symbols)
    )
    for low, high, around in sorted(marks, key=lambda mark: mark[:2]):
        if max(low, start) < min(high, end):
            yield max(low, start) - start, min(high, end) - start, around


@lru_cache(maxsize=1)
def _symbols(text: str) -> list[re.Match[str]]:
    """Return the symbols of documents in a text, whose parts come one after the other."""
    return list(SYMBOL.finditer(text))


def _around(name: str) -> Around:
    """Return the macro for some words: `unbroken` or `name`."""
    return macro("words.md.jinja", name)


@cache
def _pattern(grammar: Grammar, words: frozenset[str]) -> re.Pattern[str]:
    """Compile the pattern of marked words; a name in the script of the language (肯雅塔) may be translated."""
    script = grammar.kept.script
    own = {word for word in words if "·" in word or (script and script.search(word))}
    foreign = words - own
    capitals = {word for word in foreign if not word[0].islower()}
    first, any_word = (longest_of(some) if some else "(?!)" for some in (capitals, foreign))
    name = rf"{BEGIN}(?:{first}){END}(?:\s(?:{any_word}){END})*"
    return re.compile(rf"(?P<unbroken>{grammar.unbroken.pattern}|{JOINT})|(?P<name>{name})")
