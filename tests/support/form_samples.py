"""Remove single signs from every form of the record, and return what the checker says."""

import io
import json
import random
import re
import zipfile
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from itertools import cycle

from record import urls
from record.edition import Edition
from record.formats.reading import readings
from verifying.check import Check
from verifying.data_files import published, readable
from verifying.forms import form
from verifying.quotes import TABLE, quotes
from verifying.report import Report
from verifying.twins import twin

LENGTH = 6
"""How many signs of a paragraph find the place of one."""
PLACES = {
    "akn": r"record/record(\.[a-z]+)?\.akn\.xml", "tei": r"record/record\.tei\.xml", "epub": r"session-record\.epub",
    "ndjson": r"record/paragraphs\.ndjson", "json": r"record/record\.json", "tsv": r"record/record\.tsv",
    "tmx": r"record/record\.tmx", "search": r"search/index-[a-z]+\.\w+\.js",
    "whole": r"([a-z]{2}/)?record/all\.html", "single": r"record/session-record\.html",
    "parallel": r"([a-z]{2}/)?record/[a-z0-9-]+-parallel\.html",
    "pages": r"([a-z]{2}/)?record/(?!all\.|voices\.|session-record\.|speakers)[a-z0-9-]+(?<!-parallel)\.html",
    "text": r"([a-z]{2}/)?record/(?!record-)[a-z0-9/-]+\.txt", "markdown": r"([a-z]{2}/)?record/[a-z0-9/-]+\.md",
    "paragraph_text": r"([a-z]{2}/)?p/\w+\.txt", "paragraph_json": r"p/\w+\.json", "llms": r"llms-full\.txt",
    "quotes": r"q/[0-9a-f]{2}\.json",
}  # fmt: skip
"""The files of each form that the certificate lists, by their paths."""
ELEMENT, ROW, LINE = r'[iI]d="{id}(?:"|__speech_)', r'"id": "{id}"', r"^\[{id}[\]_]"
WHERE = {
    "ndjson": ROW, "json": ROW, "paragraph_json": ROW, "tsv": r"^{id}\t", "search": r'#{id}"[^{{}}]*?"text":',
    "text": LINE, "paragraph_text": LINE, "markdown": r"#{id}(?:\)|__speech_)", "llms": r"#{id}\)",
}  # fmt: skip
"""What the words of a paragraph stand after in a form, by its id; in any other, an element that has the id."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A file of a form, without one sign of a paragraph."""

    kind: str
    path: str
    data: bytes


def without_a_sign(edition: Edition, files: Mapping[str, bytes], chance: random.Random) -> Iterator[Sample]:
    """Yield files that lack one sign of a paragraph, by chance, for ever: one form after the other."""
    texts = [(text.view.language, [*text.paragraphs]) for text in readings(edition)]
    paths = {kind: sorted(path for path in files if re.fullmatch(own, path)) for kind, own in PLACES.items()}
    for kind in cycle(PLACES):
        changed = b""
        while not changed:
            path, (language, paragraphs) = chance.choice(paths[kind]), chance.choice(texts)
            block = chance.choice([block for block in paragraphs if len(block.text) > LENGTH])
            at = chance.randrange(len(block.text) - LENGTH)
            words, id = block.text[at : at + LENGTH], block.id
            if kind == "epub":
                changed = _in_book(files[path], f"EPUB/{language}/", id, words)
            elif kind == "quotes":
                changed = _in_table(files[path].decode(), chance)
            else:
                changed = _in(files[path].decode(), (id, f"{language}_{id}"), words, WHERE.get(kind, ELEMENT))
        yield Sample(kind, path, changed)


def faults(check: Check, path: str, data: bytes) -> list[str]:
    """Return what the checker says of a file of the site."""
    own = copy(check)
    own.report = Report()
    if path.endswith(".html"):
        return own.page(path, data)[0]
    if path == urls.DATA:
        own.published = json.loads(data)
        published(own)
    for read in (form, twin, readable):
        read(own, path, data)
    if TABLE.fullmatch(path):
        own.files = {path: data}
        quotes(own)
    return own.report.differences


def _in(content: str, ids: tuple[str, ...], words: str, where: str) -> bytes:
    """Return a file without the first sign of some words of a paragraph; nothing where they do not stand there."""
    close = "</tu>" if "</tu>" in content else "}\n" if content.startswith('{\n"id"') else "\n"
    for id in ids:
        for found in re.finditer(where.format(id=id), content, re.MULTILINE):
            end = content.find(close, found.end())
            place = content.find(words, found.end(), end if end >= 0 else len(content))
            if place >= 0 and content.rfind("<", 0, place) <= content.rfind(">", 0, place):  # and in no attribute
                return (content[:place] + content[place + 1 :]).encode()
    return b""


def _in_table(content: str, chance: random.Random) -> bytes:
    """Return a table of sentences without one digit of a hash; nothing where it has none."""
    found = [*re.finditer(r'"[0-9a-f]{64}"', content)]
    at = chance.choice(found).start() + 1 if found else 0
    return (content[:at] + content[at + 1 :]).encode() if found else b""


def _in_book(data: bytes, folder: str, id: str, words: str) -> bytes:
    packed = io.BytesIO()
    changed = False
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(packed, "w") as other:
        for member in book.infolist():
            content = book.read(member)
            if member.filename.startswith(folder) and not changed and f'"{id}"'.encode() in content:
                new = _in(content.decode(), (id,), words, ELEMENT)
                content, changed = new or content, bool(new)
            other.writestr(member, content)
    return packed.getvalue() if changed else b""
