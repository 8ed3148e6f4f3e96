"""Terms in context: on their page, and in the term base, the words around each term are those of the record."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from verifying.quoting import sentences
from verifying.tree import Node

if TYPE_CHECKING:
    from verifying.check import Check

CUT = "…"
"""The sign for the rest of a sentence."""
TBX = "{urn:iso:std:iso:30042:ed-2}"


def in_context(check: "Check", page: Node, root: str) -> Iterator[str]:
    """Yield which rows show other words than the texts have, or mark others than a part of them."""
    own = check.roots[root].language
    for row in (Node(page.page, at) for at, tag in enumerate(page.tags) if tag.tag == "tr"):
        link = next((tag for tag in row.tags if tag.tag == "a"), None)
        id = link.fragment if link else ""
        for cell in (node for node in row.nodes if node.tag == "td"):
            if not any(tag.tag == "mark" for tag in cell.tags):
                continue
            tag = next((tag.marks["lang"] for tag in cell.tags if "lang" in tag.marks), own)
            text = check.texts.get(tag.split("-")[0])
            passage = text.passages.get(id) if text else None
            said = cell.words(every=True).strip().removeprefix(CUT).removesuffix(CUT)
            check.report.passages += 1
            check.report.code_points += len(said)
            if passage is None or not said or said not in passage.text:
                yield f"a row of {id} says {said[:60]!r}, which it does not hold"


def in_term_base(check: "Check", path: str, data: bytes) -> None:
    """Compare each sentence of the term base with the text of its language, and hold it to have the term."""
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    texts = {code: [passage.text for passage in text.passages.values()] for code, text in check.texts.items()}
    known = {code: {words[low:high] for words in own for low, high in sentences(words)} for code, own in texts.items()}
    for section in ET.fromstring(data).iter(f"{TBX}langSec"):  # noqa: S314 -- a file of the site, as long as it is
        code = section.get(lang, "").split("-")[0]
        for form in section.iter(f"{TBX}termSec"):
            term, said = form.findtext(f"{TBX}term", ""), form.findtext(f"{TBX}descripGrp/{TBX}descrip")
            if said is None:
                continue
            there = said in known.get(code, ()) or any(said in words for words in texts.get(code, ()))
            if not (there and term.lower() in said.lower()):
                check.differs(path, f"{term!r} stands in no sentence {said[:60]!r}")
