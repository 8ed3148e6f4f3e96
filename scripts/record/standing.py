"""The status of a text, and the document that replaced it, in the same words on every page and in every form."""

from record.publication import Later
from record.view import View


def named(later: Later) -> str:
    """Return the name of a document in a line of words: its symbol, if it has one, and its address."""
    return ", ".join(filter(None, (later.symbol, later.address)))


def superseded(view: View, *, short: bool = False) -> str:
    """Return words that say which document replaced the record, or nothing.

    With `short`, the document is named by its symbol alone, or by its address if it has no symbol.
    """
    if not (later := view.facts.superseded_by):
        return ""
    words = (later.symbol or later.address) if short else named(later)
    return view.labels.table("cite")["superseded"].format(later=words)


def standing(view: View) -> str:
    """Return the mark of the status, with the document that replaced the text."""
    return view.labels.table("cite")["semicolon"].join(filter(None, (view.status, superseded(view))))
