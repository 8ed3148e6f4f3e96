"""What templates know of other documents: the one that replaced the record, and those about its session."""

from urllib.parse import urlsplit

from record.exports.site_data import LaterSite, RelatedSite, Title
from record.facts import Related
from record.languages import GRAMMARS
from record.markup.links import outward
from record.symbols import library_address
from record.view import View


def superseded(view: View) -> LaterSite | None:
    """Return the document that replaced the record, and the attributes of a link to it."""
    later = view.facts.superseded_by
    return {"words": later.symbol or later.address, "link": outward(view, later.address)} if later else None


def related(view: View, document: Related) -> RelatedSite:
    """Return what a page says of another document; a title of ours, or none, stands with the document's own title."""
    code = view.language
    own_codes = [] if code in document.title and code not in document.ours else [*document.title.keys() - document.ours]
    codes = [*dict.fromkeys((*document.title.keys() & {code}, *own_codes))] or [*document.title]
    titles: list[Title] = [
        {
            "words": document.title[code],
            "tag": GRAMMARS[code].tag,
            "note": view.labels["related_ours"] if code in document.ours else "",
        }
        for code in sorted(codes, key=lambda code: (code != view.language, code))
    ]
    return {
        "kind": view.labels.table("related_kind")[document.kind],
        "symbol": document.symbol,
        "titles": titles,
        "library": outward(view, library_address(document.symbol, view.language)),
        "listed": outward(view, document.address),
        "host": urlsplit(document.address).hostname or "",
        "known": view.word(document.known),
        "unknown": view.word(document.unknown),
    }
