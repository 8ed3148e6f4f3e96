"""Marks around words, which stay as they are: no line end inside, no translation, a link to another site."""

import re
from functools import cache, lru_cache
from html import escape as escape_html
from operator import itemgetter

from markupsafe import Markup

from record.languages import GRAMMARS
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


def _marks(view: View, text: str, start: int, end: int, *, linked: bool) -> list[Mark]:
    """Return the marks of a part of a text in order; a symbol cut by the edge of the part has the link of the whole."""
    found = _pattern(view.record.language, view.names).finditer(text, start, end)
    marks = [(match.start() - start, match.end() - start, _around(str(match.lastgroup))) for match in found]
    return _with_symbols(view, text, (start, end), marks, linked=linked) if "/" in text else marks


def _with_symbols(view: View, text: str, part: tuple[int, int], marks: list[Mark], *, linked: bool) -> list[Mark]:
    """Return marks of a part of a text without those inside of symbols, which are marked themselves if `linked`."""
    symbols = [(match.start() - part[0], match.end() - part[0], match[0]) for match in _symbols(text)]
    marks = [mark for mark in marks if not any(mark[0] < end and start < mark[1] for start, end, _ in symbols)]
    for start, end, symbol in symbols if linked else ():
        if max(start, 0) < min(end, part[1] - part[0]):
            marks.append((max(start, 0), min(end, part[1] - part[0]), symbol_opening(view, symbol)))
    return sorted(marks, key=itemgetter(0))


@lru_cache(maxsize=1)
def _symbols(text: str) -> list[re.Match[str]]:
    """Return the symbols of documents in a text, whose parts come one after the other."""
    return list(SYMBOL.finditer(text))


def _around(name: str) -> Around:
    """Return the macro for some words: `unbroken` or `name`."""
    return macro("words.md.jinja", name)


@cache
def _pattern(language: str, words: frozenset[str]) -> re.Pattern[str]:
    """Compile the pattern of marked words; a name in the script of the language (肯雅塔) may be translated.

    It looks first whether a mark can begin at a sign at all: that is quick, and few signs can.
    """
    grammar = GRAMMARS[language]
    script = grammar.kept.script
    own = {word for word in words if "·" in word or (script and script.search(word))}
    foreign = words - own
    capitals = {word for word in foreign if not word[0].islower()}
    first, any_word = (longest_of(some) if some else "(?!)" for some in (capitals, foreign))
    name = rf"{BEGIN}(?:{first}){END}(?:\s(?:{any_word}){END})*"
    signs = grammar.unbroken_from + "".join(re.escape(sign) for sign in sorted({word[0] for word in capitals}))
    return re.compile(rf"(?=[{signs}]|.·)(?:(?P<unbroken>{grammar.unbroken.pattern}|{JOINT})|(?P<name>{name}))")
