"""The blocks of an article, and what may stand in them."""

import re
from functools import lru_cache

from verifying.names import SKIP
from verifying.tree import Node, Page, Tag

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
NOTE_MARKS = frozenset(("a.note-mark", "a.note-mark quiet"))
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


def may_sign(page: Page, at: int, kind: str) -> bool:
    """Tell whether an element may stand like this among words of the record."""
    tag = page.tags[at]
    marks = tag.marks.keys() - {"class"}
    if tag.name in EMPTY:
        return marks == EMPTY[tag.name] and Node(page, at).empty and not kind.startswith("second")
    if tag.name == "span":
        return marks <= {"lang", "translate"} and (bool(marks) or kind == "masthead") and _kept(tag)
    if tag.name == "a":
        said = Node(page, at).words()
        return outward(tag) and said in tag.marks["href"] and marks <= SIGNS["a"] and _kept(tag)
    return tag.name in SIGNS and marks <= SIGNS[tag.name]


def _kept(tag: Tag) -> bool:
    return tag.marks.get("translate", "no") == "no"


@lru_cache(maxsize=20_000)
def may_stand(tag: Tag, parent: str, kind: str) -> bool:
    """Tell whether an element may stand in one of a name, in a block of ours."""
    marks, address = tag.marks.keys(), tag.marks.get("href", "")
    if tag.name in NOTE_MARKS:
        return marks - {"class"} == EMPTY[tag.name]
    return (
        tag.tag in IN_OURS
        and IN_CLASSES.issuperset(tag.marks.get("class", "").split())
        and (tag.tag != "p" or parent == "aside.printed")
        and not NOT_IN_OURS & marks
        and ("aria-hidden" not in marks or tag.tag == "svg")
        and (SKIP not in marks or kind in {"note", "above"})
        and ("title" not in marks or tag.tag == "a" or tag.name == "span.status")
        and (":" not in address or kind == "edition" or outward(tag))
    )


def outward(link: Tag) -> bool:
    """Tell whether a link to another site says so, and which one."""
    host = re.match(r"https://([^/]+)", link.marks.get("href", ""))
    return host is not None and link.marks.get("rel") == "external" and link.marks.get("title", "").endswith(host[1])
