"""Every other form of the record says the same as the source, under the same ids; here XML, lines of JSON, the book."""

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from verifying.names import BOOK, KEPT_BY_EACH, PARAGRAPHS, TEI
from verifying.quotes import quotes
from verifying.source import Source
from verifying.twins import twin

if TYPE_CHECKING:
    from verifying.check import Check

AKOMA = re.compile(r"record/record(?:\.(?P<language>[a-z]+))?\.akn\.xml")
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
TEI_NAME = "{http://www.tei-c.org/ns/1.0}"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPS = "{http://www.idpf.org/2007/ops}"
XML = "{http://www.w3.org/XML/1998/namespace}"
Row = tuple[str, str, str]
"""What a form says under an id: the id, the printed number, the words."""


def forms(check: "Check") -> None:
    """Read every other form and compare it with the texts, passage by passage, in order."""
    for path, data in check.files.items():
        form(check, path, data)
        twin(check, path, data)
    quotes(check)


def form(check: "Check", path: str, data: bytes) -> None:
    """Read a file, if it is one of these forms, and compare it."""
    if found := AKOMA.fullmatch(path):
        language = found["language"] or check.source.language
        _compared(check, "akn", path, check.texts[language], akoma_ntoso(data))
    elif path == TEI:
        for language, rows in tei(data):
            _compared(check, "tei", f"{path} {language}", check.texts[language], rows)
    elif path == PARAGRAPHS:
        _json_lines(check, path, data)
    elif path == BOOK:
        for language, rows in book(data):
            _compared(check, "epub", f"{path} {language}", check.texts[language], rows)


def _compared(check: "Check", form: str, place: str, text: Source, rows: Iterator[Row]) -> None:
    wanted = [
        (passage.id, passage.label if passage.paragraph else "", passage.text) for passage in text.passages.values()
    ]
    found = [*rows]
    check.compare(f"{place}: order", [id for id, _, _ in wanted], [id for id, _, _ in found])
    for (id, number, words), (_, own_number, own) in zip(wanted, found, strict=False):
        check.compare(f"{place}#{id} number", number, own_number)
        check.compare(f"{place}#{id}", words, own)
        check.counted.told(form, text.language, id, own)


def _json_lines(check: "Check", path: str, data: bytes) -> None:
    rows = [json.loads(row) for row in data.decode("utf-8").splitlines()]
    check.compare(f"{path}: order", [paragraph["id"] for paragraph in check.listed], [row["id"] for row in rows])
    for paragraph, row in zip(check.listed, rows, strict=False):
        shared = {key: check.published[key] for key in KEPT_BY_EACH if key in check.published}
        check.compare(f"{path}#{paragraph['id']}", paragraph | shared, row)
        for language, words in row["text"].items():
            check.counted.told("ndjson", language, paragraph["id"], words)


@lru_cache(maxsize=4)
def tree_of(data: bytes) -> ET.Element:
    """Return the elements of an XML file, which is read for its words and then for what it says of them."""
    return ET.fromstring(data)  # noqa: S314 -- a file of the site, as long as it is


def akoma_ntoso(data: bytes) -> Iterator[Row]:
    """Yield what an Akoma Ntoso file says, in order."""
    root = tree_of(data)
    heading = f"{AKN}heading"
    owners = {child: parent.get("eId", "") for parent in root.iter() for child in parent if child.tag == heading}
    for element in root.iter():
        id, name = element.get("eId", ""), element.tag.removeprefix(AKN)
        if (name == "p" and id) or (name == "num" and id):
            yield id, "", _words_in(element)
        elif name == "heading" and element.text is not None:
            yield owners.get(element, ""), "", _words_in(element)
        elif (name == "paragraph" or (name == "hcontainer" and id.rpartition("__")[2].startswith("aside_"))) and id:
            number = element.find(f"{AKN}num")
            content = element.find(f"{AKN}content/{AKN}p")
            yield id, "" if number is None else _words_in(number), "" if content is None else _words_in(content)


def tei(data: bytes) -> Iterator[tuple[str, Iterator[Row]]]:
    """Yield the texts of a TEI file by language, each with what it says in order."""
    for text in tree_of(data).iter(f"{TEI_NAME}text"):
        if id := text.get(f"{XML}id", ""):
            language = id.removeprefix("text_")
            yield language, _tei(text, "" if text.get("type") == "original" else f"{language}_")


def _tei(text: ET.Element, prefix: str) -> Iterator[Row]:
    for element in text.iter():
        name, id = element.tag.removeprefix(TEI_NAME), element.get(f"{XML}id", "").removeprefix(prefix)
        if name == "p" and id:
            yield id, element.get("n", ""), _words_in(element)
        elif name == "div" and id:
            head = element.find(f"{TEI_NAME}head")
            label = None if head is None else head.find(f"{TEI_NAME}label")
            if label is not None:
                yield label.get(f"{XML}id", "").removeprefix(prefix), "", _words_in(label)
            title = "" if head is None else _words_in(head, leave=label)
            if title:
                yield id, "", title


def book(data: bytes) -> Iterator[tuple[str, Iterator[Row]]]:
    """Yield the texts of the book by language, each with what its files say in the order of the spine."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        package = archive.read("EPUB/package.opf").decode("utf-8")
        listed = dict(re.findall(r'<item id="([^"]*)" href="([^"]*)"', package))
        paths = [listed[id] for id in re.findall(r'<itemref idref="([^"]*)"', package) if "/" in listed[id]]
        pages: Mapping[str, ET.Element] = {
            path: ET.fromstring(archive.read(f"EPUB/{path}"))  # noqa: S314 -- a file of the site, as long as it is
            for path in paths
        }
    for language in dict.fromkeys(path.partition("/")[0] for path in paths):
        yield language, (row for path, page in pages.items() if path.startswith(f"{language}/") for row in _xhtml(page))


def _xhtml(page: ET.Element) -> Iterator[Row]:
    number = ""
    for element in page.iter():
        name, kind = element.tag.removeprefix(XHTML), element.get("class", "")
        if kind == "number":
            printed = element.find(f"{XHTML}b")
            number = "" if printed is None else _words_in(printed)
        elif name == "p" and kind in {"paragraph", "masthead", "label", "aside"}:
            yield element.get("id", ""), number if kind == "paragraph" else "", _words_in(element)
        elif name == "h1" and kind != "unprinted" and not element.get("id", "").startswith("text_"):
            yield element.get("id", ""), "", _words_in(element)


def _words_in(element: ET.Element, leave: ET.Element | None = None) -> str:
    """Return the words in an element without marks of notes, and without those of one element in it."""
    own = "" if element is leave or element.get(f"{OPS}type") == "noteref" else element.text or ""
    inner = "" if element is leave or element.get(f"{OPS}type") == "noteref" else "".join(
        _words_in(child, leave) + (child.tail or "") for child in element
    )  # fmt: skip
    return own + inner
