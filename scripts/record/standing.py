"""How far a text has come, and which document took its place: every page and form says it the same way."""

from record.publication import Later
from record.view import View


def named(later: Later) -> str:
    """Return a document as a line of words names it: by its symbol, if it has one, and its address."""
    return ", ".join(filter(None, (later.symbol, later.address)))


def superseded(view: View, *, short: bool = False) -> str:
    """Return that another document took the place of the record, and which; nothing where none has.

    `short` names it in one word: by its symbol, or by its address where it has none.
    """
    if not (later := view.facts.superseded_by):
        return ""
    words = (later.symbol or later.address) if short else named(later)
    return view.labels.table("cite")["superseded"].format(later=words)


def standing(view: View) -> str:
    """Return the mark of the status with what took the place of the text."""
    return view.labels.table("cite")["semicolon"].join(filter(None, (view.status, superseded(view))))
