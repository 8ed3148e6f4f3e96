"""The blocks of an article, and what may stand in them."""

import re

from verifying.names import SKIP

SIGNS = {
    "span": {"lang"},
    "span.speech": {"id", "data-basis"},
    "span.unbroken": set(),
    "span.noted": {"data-notes"},
    "span.noted quiet": {"data-notes"},
    "a.who": {"href"},
    "a.who unnamed": {"href"},
    "span.who": set(),
    "span.who unnamed": set(),
    "wbr": set(),
    "a": {"href", "rel", "title", "translate"},
}
"""What may stand among words of the record, and its attributes; `span` may also keep a name from translators."""
MARK = {SKIP, "id", "href", "role", "title", "aria-label", "data-words"}
EMPTY = {
    "a.note-mark": MARK,
    "a.note-mark quiet": MARK,
    "a.cue": {SKIP, "href", "aria-label", "data-words"},
    "span.cue": {SKIP, "data-words"},
}
"""What stands among them without words of its own."""
OURS = "(?:facts ){0,2}(?:nature )?(?:notice )?(?:without-script )?(?:views )?(?:roster )?(?:lanes )?"
ORDER = re.compile(
    rf"(?:above )?(?:title )?{OURS}(?:masthead |aside )*"
    rf"(?:(?:label )?section (?:second-heading )?(?:became )?{OURS}(?:(?:(?:lacking |outdated )?number text |aside )"
    r"(?:second |lacking |unmatched )?(?:was )?(?:became )?|alone second )*)*"
    r"(?:reason )*(?:notes-heading (?:note )+)?(?:source-places )?(?:edition )?(?:printed )?(?:context )?"
)
"""The blocks of an article in their order; between two paragraphs stands a number, or that one is not translated."""
BLOCKS = {
    "p.facts": "facts", "p.notice lacking": "lacking", "p.notice outdated": "outdated",
    "p.notice without-script": "without-script", "p.notice lone": "unmatched", "p.notice lone own": "alone",
    "p.earlier": "text", "p.was": "was", "p.became": "became",
    "p.nature": "nature", "p.notice": "notice", "details.views folded": "views",
    "details.roster": "roster", "table.lanes": "lanes", "p.reason": "reason", "p.note": "note",
    "p.note quiet": "note", "p.edition": "edition",
    "details.source-places": "source-places", "aside.printed": "printed", "p.masthead": "masthead",
    "p.paragraph": "text", "p.counterpart": "second", "p.counterpart heading": "second-heading",
    "h1": "title", "h2": "title", "span.Z3988": "context",
    **{f"h{level}.{name}": kind for level in range(1, 7) for name, kind in
       (("head", "number"), ("section", "section"), ("notes-heading", "notes-heading"))},
}  # fmt: skip
IN_CLASSES = frozenset((
    "status", "view", "parallel", "single", "note-number", "noted-words", "kind", "note-text", "reading",
    "evidence", "confidence", "unbroken", "read", "lane", "panel", "name", "places", "note-mark", "other",
    "redline",
))  # fmt: skip
NOT_IN_OURS = frozenset(("hidden", "id", "data-speech", "data-notes"))
RECORD = frozenset(("masthead", "aside", "label", "section", "text", "second", "second-heading"))
"""The blocks with words of the record; no other has any that are not marked as ours."""
LIKE = RECORD - {"label"} | {"number"}
"""What stands on no other page."""
IN_OURS = frozenset((
    "a", "b", "br", "caption", "code", "col", "colgroup", "dd", "del", "dl", "dt", "em", "ins", "li", "ol", "p", "path",
    "rect", "small", "span", "strong", "summary", "svg", "table", "tbody", "td", "th", "thead", "tr", "ul", "wbr",
))  # fmt: skip


def like_record(name: str) -> bool:
    """Tell whether an element has the look of a block that stands on no other page."""
    return name.startswith("p.aside ") or BLOCKS.get(name) in LIKE
