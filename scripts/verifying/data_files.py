"""What stands beside the pages: lists, data, the search, aligned texts."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from verifying.added import ADDED, additions
from verifying.contexts import in_term_base
from verifying.editions import scripted
from verifying.lines import DROPS, ID, PARAGRAPH, Passage, number_of, sha256_of
from verifying.names import DATA, PROVENANCE
from verifying.source import Source
from verifying.tied import elsewhere

if TYPE_CHECKING:
    from verifying.check import Check

SCRIPT = re.compile(
    r"(?:(search/index|record/words)-[a-z]+|(record/editions/[0-9a-f]{8}|record/terms|record/subjects))\.?\w*\.js"
)
"""The scripts that hold data."""


def lists(check: "Check") -> None:
    """Compare what the site says of its text, as data, with what follows from the source."""
    for root, text in check.own.items():
        stated = check.data if not root else next(text for text in check.data["translations"] if text["root"] == root)
        passages = {passage.id: passage for passage in text.passages.values()}
        shared = [id for id in text.sections if id in check.source.sections]
        check.compare(f"{PROVENANCE}: tied elsewhere", [], elsewhere(passages, check.source.passages, shared))
        listed = {passage["id"]: passage for passage in (*stated["headings"], *stated["paragraphs"])}
        check.compare(f"{PROVENANCE}: passages of {text.language}", sorted(passages), sorted(listed))
        check.compare(
            f"{PROVENANCE}: order of {text.language}",
            [passage.id for passage in passages.values() if passage.paragraph],
            [paragraph["id"] for paragraph in stated["paragraphs"]],
        )
        facts = {"sha256": hashlib.sha256(text.data).hexdigest(), "bytes": len(text.data), "lines": text.count}
        for key, value in facts.items():
            check.compare(f"{PROVENANCE}: {key}", value, stated["source"][key])
        for id in passages.keys() & listed:
            passage = passages[id]
            check.compare(f"{PROVENANCE}#{id}", [*map(list, passage.spans)], listed[id]["spans"])
            check.compare(f"{PROVENANCE}#{id}", sha256_of(passage.text), listed[id]["sha256"])
            check.compare(f"{PROVENANCE}#{id}", [*map(list, passage.label_spans)], listed[id].get("label", []))
        _operations(check, text, stated["operations"])
    published(check)


def _operations(check: "Check", text: Source, stated: list[dict[str, Any]]) -> None:
    """Compare what is said to be dropped or put between lines with what the source shows."""
    dropped = sorted([[*span], why, text.cut(span)] for span, why in text.dropped)
    drops = (operation for operation in stated if operation["operation"] in DROPS)
    declared = sorted([drop["place"], drop["operation"], drop["text"]] for drop in drops)
    check.compare(f"{PROVENANCE}: operations", dropped, declared)
    for operation in stated:
        if operation["operation"] == "join" and operation["inserted"] not in {"", text.join}:
            check.differs(PROVENANCE, f"{operation['inserted']!r} as join")


def published(check: "Check") -> None:
    """Compare `record.json` with the source: paragraphs, the words that notes quote, where speeches begin."""
    paragraphs = [passage for passage in check.source.passages.values() if passage.paragraph]
    listed = check.published["paragraphs"]
    check.compare(f"{DATA}: paragraphs", [due.id for due in paragraphs], [paragraph["id"] for paragraph in listed])
    sections = [section["id"] for section in check.published["sections"]]
    check.compare(f"{DATA}: sections", check.source.sections, sections)
    for passage, paragraph in zip(paragraphs, listed, strict=False):
        id, place = passage.id, f"{DATA}#{passage.id}"
        texts = {code: text.passages[id].text for code, text in check.texts.items() if id in text.passages}
        lines = sorted({line for line, _, _ in passage.spans})
        numbers = passage.label, number_of(passage), passage.section, sha256_of(passage.text), lines
        check.compare(f"{place} languages", sorted(texts), sorted(paragraph["text"]))
        for code in texts.keys() & paragraph["text"].keys():
            check.compare(place, texts[code], paragraph["text"][code])
            check.counted.told("json", code, id, paragraph["text"][code])
        check.compare(
            place,
            numbers,
            (paragraph["label"], paragraph["number"], paragraph["section"], paragraph["sha256"], paragraph["lines"]),
        )
        ends = [end for speech in paragraph["speeches"] for end in speech["spans"][check.source.language]]
        check.compare(f"{place} speeches", [0, *(end for end in ends[1:-1:2] for _ in (0, 1)), len(passage.text)], ends)
    told = [{key: added[key] for key in ADDED} for added in check.published.get("additions", ())]
    check.compare(f"{DATA}: additions", [*additions(check.texts)], told)
    for added in told:
        check.counted.told("json", added["language"], added["id"], added["text"][added["language"]])
    _spans(check)


def _spans(check: "Check") -> None:
    """Hold the spans of the data to the text: they lie inside it, and a note quotes the words of its own."""
    for entry in (own for key in ("prompts", "concerns", "figures") for own in check.published[key]):
        for code, (start, end) in entry["spans"].items():
            text = check.texts[code].passages[entry["paragraph"]].text
            id = entry.get("id") or f"{entry['paragraph']} {entry['subject']}"
            check.compare(f"{DATA}#{id} {code}", 0 <= start < end <= len(text), True)  # noqa: FBT003
    for note in check.published["notes"]:
        text = check.source.passages[note["paragraph"]].text
        check.compare(f"{DATA}#{note['id']}", text[note["start"] : note["end"]], note["quote"])


def formats(check: "Check") -> None:
    """Read back every other file that carries the text."""
    for path, data in check.files.items():
        readable(check, path, data)


def readable(check: "Check", path: str, data: bytes) -> None:
    """Read a file, if it is a script of data or has the texts side by side, and compare it."""
    if found := SCRIPT.fullmatch(path):
        words = data.decode("utf-8").rstrip().removesuffix(";").partition(" = ")[2]
        try:
            content = json.loads(words)
        except ValueError:
            check.differs(path, "is more than data")
            return
        if found[1] == "search/index":
            index(check, path, content)
        elif (found[2] or "").startswith("record/editions/"):
            scripted(check, path, content)
    elif path == "record/terms.tbx":
        in_term_base(check, path, data)
    elif path in {"record/record.tsv", "record/record.tmx"}:
        aligned(check, path, [*(rows_of_tsv if path.endswith("tsv") else rows_of_tmx)(data.decode("utf-8"))])


def index(check: "Check", path: str, index: Mapping[str, Any]) -> None:
    """Compare what the search finds with the paragraphs, each once and in order."""
    text = check.roots.get(index["config"]["root"], check.source)
    entries = [
        (entry["location"].partition("#")[2], entry["text"]) for entry in index["docs"] if "#" in entry["location"]
    ]
    found = [(id, words) for id, words in entries if ID.fullmatch(id)]
    check.compare(path, [(passage.id, passage.text) for passage in text.passages.values() if passage.paragraph], found)
    for id, words in found:
        check.counted.told("search", text.language, id, words)


def aligned(check: "Check", path: str, rows: Sequence[tuple[str, Mapping[str, str]]]) -> None:
    """Compare titles and paragraphs side by side with the texts, each once and in order."""
    more: dict[str, list[str]] = {}
    for added in additions(check.texts):
        more.setdefault(added["after"], []).append(added["id"])
    order = [
        two
        for section in check.source.sections
        for id in (section, *(inner for inner in check.source.of(section) if check.source.passages[inner].paragraph))
        for two in (id, *more.get(id, ()))
    ]
    texts = {
        code: {passage.id: title_of(passage, text) for passage in text.passages.values()}
        for code, text in check.texts.items()
    }
    wanted = [
        (id, {code: " ".join(re.split("[\t\n]", words.get(id, ""))) for code, words in texts.items()}) for id in order
    ]
    if not check.source.plain:  # What is a numeral of a heading, the list does not say.
        wanted = [(id, words) for id, words in wanted if PARAGRAPH.fullmatch(id)]
        rows = [(id, words) for id, words in rows if PARAGRAPH.fullmatch(id)]
    if path.endswith("tmx"):
        wanted = [(id, words) for id, words in wanted if sum(map(bool, words.values())) > 1]
    given = [(id, {code: words.get(code, "") for code in check.texts}) for id, words in rows]
    check.compare(path, [id for id, _ in wanted], [id for id, _ in given])
    for (id, expected), (_, words) in zip(wanted, given, strict=False):
        check.compare(f"{path}: {id}", expected, words)
        for code, text in words.items():
            check.counted.told(path[-3:], code, id, text)


def title_of(passage: Passage, text: Source) -> str:
    """Return the words of a passage without the numeral of a heading."""
    return passage.text[len(passage.label + text.join) :] if passage.label and not passage.label_spans else passage.text


def rows_of_tsv(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the id of each row, and its texts by language."""
    for row in csv.DictReader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE):
        yield row["id"], row


def rows_of_tmx(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the id of each unit, and its texts by language."""
    for unit in ET.fromstring(text).iter("tu"):  # noqa: S314 -- a file of the site, as long as it is
        lang = "{http://www.w3.org/XML/1998/namespace}lang"
        yield (
            unit.get("tuid", ""),
            {element.get(lang, "").split("-")[0]: element.findtext("seg", "") for element in unit.iter("tuv")},
        )
