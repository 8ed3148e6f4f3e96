"""Words in two languages: those in another language than the page are marked with its tag."""

import re

from markupsafe import Markup

from record.languages import GRAMMARS
from record.markup.render import macro
from record.markup.typeset import typeset
from record.view import View


def original(view: View, words: str, name: str) -> Markup:
    """Return words of the original, with its language tag on a page in another language."""
    tag, own = view.original.tag, GRAMMARS[view.language].tag
    return macro("note.md.jinja", "original")(typeset(view, words), name, tag if tag != own else "")


def in_languages(view: View, words: str) -> Markup:
    """Return words of the interface; parts in the script of the original get its language tag."""
    grammar = GRAMMARS[view.original.language]
    if grammar.code == view.language or not grammar.kept.script:
        return typeset(view, words, linked=True)
    runs = re.split(rf"((?:{grammar.kept.script.pattern}|·)*{grammar.kept.script.pattern})", words)
    foreign = macro("note.md.jinja", "foreign")
    parts = (
        foreign(typeset(view, run), grammar.tag) if place % 2 else typeset(view, run, linked=True)
        for place, run in enumerate(runs)
    )
    return Markup().join(parts)
