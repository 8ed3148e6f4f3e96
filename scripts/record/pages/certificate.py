"""The page of the proof: what the check found, how a reader repeats it, and where every paragraph comes from.

The verdict comes first. A reader's own checks need scripts, except for a command. Everything that is listed is folded,
and can be opened without them.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from record import urls
from record.built.form_table import form_table
from record.built.verdict import UNKNOWN, verdict
from record.edition import Edition
from record.exports.manifest import BLANK
from record.exports.proof_data import OperationData, Span, TextData
from record.exports.provenance import WHOLE, provenance
from record.languages import GRAMMARS
from record.page_kinds import Menu, PageKind, named
from record.pages.page import Page
from record.view import View

ORDER = ("join", "number", "space", "emphasis", "closing", "mark", "furniture", "escape", "blank")
"""The operations in the order in which the page lists them."""
MANY = 12
"""Places that are listed one by one; more of them are told by their lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An operation on the text with its places, or with the ranges of lines of many places; lines count from 1."""

    label: str
    """The key of its words."""
    count: int
    places: Sequence[Span]
    ranges: Sequence[tuple[int, int]]


def proof_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address: how the pages follow from the source, with the place for the result of the check."""
    page, data = Page(edition=edition, view=view, address=urls.PROOF), edition.once(provenance)
    texts = [data, *data["translations"]]
    yield (
        page.address,
        page.show(
            "proof.md.jinja",
            unchecked=verdict(UNKNOWN, view.labels["proof_unchecked"]),
            forms=form_table(view, []),
            blank=BLANK,
            files=[
                (text, GRAMMARS[text["source"]["language"]].join, *_told_to_scripts(edition, text)) for text in texts
            ],
            operations=[*_operations(data["operations"])],
            texts=[text for text in texts if not text["root"] or text["root"] == edition.root(view.language)],
        ),
    )


PAGE_KINDS = (PageKind(address=urls.PROOF, menu=Menu("source", 20, named("proof_title", "proof")), pages=proof_pages),)


def _told_to_scripts(edition: Edition, text: TextData) -> tuple[str, list[str]]:
    """Return the page furniture that a text leaves out, as JSON, and the pages that show it, the whole record first."""
    record = edition.translations[text["source"]["language"]] if text["root"] else edition.record
    left_out = (operation for operation in text["operations"] if operation["operation"] == "furniture")
    furniture = sorted({operation.get("text", "") for operation in left_out})
    pages = [WHOLE, *dict.fromkeys(edition.page(section) for section in record.sections)]
    return json.dumps(furniture, ensure_ascii=False), [text["root"] + page for page in pages]


def _operations(operations: Sequence[OperationData]) -> Iterator[Listed]:
    """Yield what is done to the text, kind by kind, with its places, or with its lines where there are many."""
    for kind in ORDER:
        same = [operation for operation in operations if operation["operation"] == kind]
        for inserted in sorted({operation.get("inserted", "") for operation in same}):
            places = [operation["place"] for operation in same if operation.get("inserted", "") == inserted]
            is_few = len(places) <= MANY and kind != "blank"
            yield Listed(
                label=f"{kind}_space" if inserted else kind,
                count=len(places),
                places=places if is_few else (),
                ranges=() if is_few else [*_ranges({line for line, _, _ in places})],
            )


def _ranges(lines: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield lines that follow one another as first and last; both are the same for a line alone."""
    firsts = sorted(line for line in lines if line - 1 not in lines)
    lasts = sorted(line for line in lines if line + 1 not in lines)
    yield from zip(firsts, lasts, strict=True)
