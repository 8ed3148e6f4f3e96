"""The plain twins of the pages, as text and as Markdown, and each paragraph as a file of its own."""

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import TYPE_CHECKING

from verifying.around import meant
from verifying.lines import Passage
from verifying.names import GUIDE, KEPT_BY_EACH, WHOLE
from verifying.quoting_twins import DUE, quoting_twin
from verifying.source import Source
from verifying.speeches import is_heard
from verifying.words import id_at

if TYPE_CHECKING:
    from verifying.check import Check

TEXT_LINE = re.compile(r"\[([a-z][a-z0-9_]*)\] (.*)")
"""A line of the record in a text: its id, and what is printed."""
MARKED_LINE = re.compile(r"(?:#+ )?\[([^\]]*)\]\(([^)#]*)#([a-z][a-z0-9_]*)\) (.*)")
"""The same in Markdown: its number, the page that it leads to, its id, its words."""
REMARK = re.compile(r"^> .*\n", re.MULTILINE)
"""What we say of a quotation, below it."""
NO_NUMBER = "¶"
Printed = tuple[str, str]
"""An id, and what is printed under it, its number first."""


def twin(check: "Check", path: str, data: bytes) -> None:
    """Read a file, if it is the twin of a page, and compare it with what that page must say."""
    name, _, kind = path.rpartition(".")
    if kind in {"txt", "md"} and f"{name}.html" in check.files:
        root = max((root for root in check.roots if path.startswith(root)), key=len)
        _twin(check, path, root, data.decode("utf-8"))
    elif kind == "json" and f"{name}.html" in check.files:
        _paragraph(check, path, data)
    elif path == GUIDE:
        _guide(check, path, data)


def _twin(check: "Check", path: str, root: str, text: str) -> None:
    page = path.rpartition(".")[0].removeprefix(root)
    text = REMARK.sub("", text) if page in DUE else text
    printed = [*(_text_lines(check, path, text) if path.endswith(".txt") else _marked_lines(check, path, text))]
    if page.startswith("record/speakers/") or page == "record/voices":
        _voices(check, path, root, printed)
        return
    if page in DUE:
        quoting_twin(check, path, page, root, printed)
        return
    source = check.own.get(root, check.source)
    wanted = [*_wanted(check, source, page)]
    check.compare(f"{path}: order", [id for id, _, _ in wanted], [id for id, _ in printed])
    form = "paragraph_text" if page.startswith("p/") else "text" if path.endswith(".txt") else "markdown"
    for (id, language, passage), (_, words) in zip(wanted, printed, strict=False):
        number = f"{passage.label} " if passage.paragraph and passage.label else ""
        check.compare(f"{path}#{id}", number + passage.text, words)
        check.counted.told(form, language, passage.id, words.removeprefix(number))


def _wanted(check: "Check", text: Source, page: str) -> Iterator[tuple[str, str, Passage]]:
    """Yield what a twin must say, in order: the id on its page, the language, the passage."""
    if id := id_at(page):
        ids: Sequence[str] = [id] * (id in text.passages)
    else:
        section = check.sections.get(page.removesuffix("-parallel"), "none")
        ids = [*text.passages] if page == "record/all" else text.of(section)
    others = [two for two in check.texts.values() if two.language != text.language] * page.endswith("-parallel")
    more = {other.language: check.added[other.language] if text is check.source else {} for other in others[:1]}
    begun = [text.passages[id].section for id in ids[:1] if more and text.passages[id].section not in text.passages]
    for id in (*begun, *ids):
        if id in text.passages:
            yield id, text.language, text.passages[id]
        for other in others[:1]:
            same = [other.passages[id]] if id in other.passages and id in text.passages else []
            for passage in (*same, *more[other.language].get(id, ())):
                yield f"{other.language}_{passage.id}", other.language, passage


def _text_lines(check: "Check", path: str, text: str) -> Iterator[Printed]:
    for row in _body(text):
        if found := TEXT_LINE.fullmatch(row):
            yield found[1], found[2]
        elif row:
            check.differs(path, f"has a line of no passage: {row[:40]!r}")


def _marked_lines(check: "Check", path: str, text: str) -> Iterator[Printed]:
    for row in _body(text):
        if found := MARKED_LINE.fullmatch(row):
            number, address, id, words = found.groups()
            if meant(path, address) not in check.files:
                check.differs(path, f"#{id} leads to {address!r}, which is not there")
            yield id, unescape(words if number == NO_NUMBER else f"{number} {words}")
        elif row:
            check.differs(path, f"has a line of no passage: {row[:40]!r}")


def _body(text: str) -> Iterator[str]:
    """Yield the lines below those that say what the text is."""
    begun = False
    for row in text.split("\n"):
        begun = begun or TEXT_LINE.fullmatch(row) is not None or MARKED_LINE.fullmatch(row) is not None
        if begun:
            yield row


def _voices(check: "Check", path: str, root: str, printed: Sequence[Printed]) -> None:
    """Compare what somebody is reported to say with the speeches of the pages, all of them and nobody else's.

    A translation that reports other voices in a paragraph than the original has no span there: of it, the words alone
    are compared.
    """
    text, spoken = check.own.get(root, check.source), check.wholes[root].speeches
    name = path.rpartition("/")[2].rpartition(".")[0]
    due = check.heard[text.language].get("" if name == "voices" else name, [])
    voices = ((id, check.voices.get(id)) for id, _ in printed)
    check.compare(f"{path}: order", due, [id for id, voice in voices if voice and is_heard(voice, text.language)])
    for id, words in printed:
        paragraph = text.passages[id.partition("__speech_")[0]]
        number = f"{paragraph.label} " if paragraph.label else ""
        check.compare(f"{path}#{id}", number + spoken.get(id, "").strip(), words)


def _paragraph(check: "Check", path: str, data: bytes) -> None:
    row = json.loads(data)
    shared = {key: check.published[key] for key in KEPT_BY_EACH if key in check.published}
    own = check.paragraphs.get(id_at(path.removesuffix(".json")))
    check.compare(f"{path}", own | shared if own else {}, row)
    for language, words in row["text"].items():
        check.counted.told("paragraph_json", language, row["id"], words)


def _guide(check: "Check", path: str, data: bytes) -> None:
    """Compare the texts that stand whole in the guide for programs with the record, one after the other."""
    rows = [found.groups() for row in data.decode("utf-8").split("\n") if (found := MARKED_LINE.fullmatch(row))]
    roots = {root: text for root, text in check.own.items() if root in check.roots}
    for root, text in roots.items():
        own = [(id, unescape(words), unescape(number)) for number, page, id, words in rows if page == f"{root}{WHOLE}"]
        check.compare(f"{path}: order of {text.language}", [*text.passages], [id for id, _, _ in own])
        for (id, words, number), passage in zip(own, text.passages.values(), strict=False):
            check.compare(f"{path}#{id}", passage.text, words)
            check.compare(f"{path}#{id} number", (passage.label if passage.paragraph else "") or NO_NUMBER, number)
            check.counted.told("llms", text.language, id, words)
    for number, page, _, words in rows:
        if page not in {f"{root}{WHOLE}" for root in roots}:
            check.differs(path, f"has a line of no text: {number} {words[:40]!r}")
