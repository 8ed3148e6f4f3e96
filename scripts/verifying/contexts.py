"""The page of terms in context: the words around each term are those of the paragraph that the row leads to."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from verifying.page import Node

if TYPE_CHECKING:
    from verifying.check import Check

CUT = "…"
"""What stands for the rest of a sentence."""


def in_context(check: "Check", page: Node, root: str) -> Iterator[str]:
    """Yield which rows show other words than the texts have, or mark others than a part of them."""
    own = check.roots[root].language
    for row in (one for one in page.all() if one.tag == "tr"):
        link = next((one.marks.get("href", "") for one in row.all() if one.tag == "a"), "")
        id = link.partition("#")[2]
        for cell in (one for one in row.nodes if one.tag == "td"):
            if not any(one.tag == "mark" for one in cell.all()):
                continue
            tag = next((one.marks["lang"] for one in cell.all() if "lang" in one.marks), own)
            text = check.texts.get(tag.split("-")[0])
            passage = text.passages.get(id) if text else None
            said = cell.words(every=True).strip().removeprefix(CUT).removesuffix(CUT)
            check.report.passages += 1
            check.report.code_points += len(said)
            if passage is None or not said or said not in passage.text:
                yield f"a row of {id} says {said[:60]!r}, which it does not hold"
