"""A language of a record is one `Grammar` value: a table, never a branch in the code."""

from babel import Locale

from record.languages.en import GRAMMAR as EN
from record.languages.grammar import Grammar
from record.languages.zh import GRAMMAR as ZH

GRAMMARS: dict[str, Grammar] = {grammar.code: grammar for grammar in (ZH, EN)}

__all__ = ["GRAMMARS", "Grammar", "language_name", "language_of_signs"]


def language_of_signs(text: str) -> str:
    """Return the language whose signs a text has most of: `zh` for Han signs, `en` for words in Latin letters."""
    counts = {code: len(grammar.signs.findall(text)) for code, grammar in GRAMMARS.items()}
    return max(counts, key=lambda code: counts[code])


def language_name(code: str, locale: str) -> str:
    """Return what a language is called in the language of a locale."""
    return str(Locale.parse(locale).languages[code])
