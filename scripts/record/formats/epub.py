"""The record as an e-book (EPUB 3.3): every text, the original first, under the ids of the pages.

A section is a file. The pages of an e-reader are the numbers of the paragraphs. Notes stand at the foot of their
section, so that they work with pop-ups and without. The same record gives the same bytes: all files have one date.
"""

import re
import textwrap
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from record.edition import Edition
from record.formats.pieces import Block, Line, Mark, NoteWords, Part, Reading
from record.formats.reading import readings
from record.formats.tokens import read_tokens
from record.formats.xml import tree
from record.markup.render import render

FOLDER = "EPUB"
HAN = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")
WIDE, NARROW = 13, 30
"""How many signs of a title stand on a line of the cover: Chinese ones, Latin ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A file of the book: what stands before the first section, or a section."""

    path: str
    text: Reading
    part: Part | None
    notes: tuple[NoteWords, ...]

    @property
    def name(self) -> str:
        """The id of the file in the book."""
        return self.path.removesuffix(".xhtml").replace("/", "-")

    @property
    def blocks(self) -> Sequence[Line | Block]:
        """Its lines and blocks, without its heading."""
        return self.part.blocks if self.part else self.text.front


def epub(edition: Edition, moment: int) -> bytes:
    """Return the book; `moment` is the date of its files, in seconds since 1970."""
    texts = edition.once(readings)
    chapters = [chapter for text in texts for chapter in _chapters(text)]
    words = {
        "texts": texts,
        "chapters": chapters,
        "view": texts[0].view,
        "book": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, edition.record.source.sha256)}",
        "edition": edition.record.source.edition,
        "sha256": edition.record.source.sha256,
        "modified": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment)),
        "original_tag": texts[0].tag,
        "colours": read_tokens().values("light"),
    }
    trees = [(text, tree(text.parts)) for text in texts]
    members = {
        "META-INF/container.xml": render("container.xml.jinja"),
        f"{FOLDER}/package.opf": render("package.opf.jinja", **words),
        f"{FOLDER}/nav.xhtml": render("nav.xhtml.jinja", trees=trees, **words),
        f"{FOLDER}/toc.ncx": render("toc.ncx.jinja", entries=list(_numbered(chapters)), **words),
        f"{FOLDER}/style.css": (files("record.formats") / "book.css").read_text(encoding="utf-8"),
        f"{FOLDER}/cover.svg": render("cover.svg.jinja", lines=[*_cover(texts)], **words),
        f"{FOLDER}/cover.xhtml": render("cover.xhtml.jinja", **words),
    }
    for chapter in chapters:
        members[f"{FOLDER}/{chapter.path}"] = render("chapter.xhtml.jinja", chapter=chapter, **words)
    return _packed(members, moment)


def _chapters(text: Reading) -> Iterator[Chapter]:
    """Yield the files of a text, each with the notes on its words."""
    notes = {note.id: note for note in text.notes}
    for part in (None, *text.parts):
        path = f"{text.view.language}/{part.id if part else 'front'}.xhtml"
        lines: list[Line | Block] = [part.label, part.title, *part.blocks] if part else [*text.front]
        own = (notes[mark.id] for line in lines for mark in _marks(line))
        yield Chapter(path=path, text=text, part=part, notes=tuple(own))


def _marks(line: Line | Block) -> Iterator[Mark]:
    pieces = line.pieces if isinstance(line, Line) else [piece for voice in line.voices for piece in voice.pieces]
    yield from (piece for piece in pieces if isinstance(piece, Mark))


def _numbered(chapters: Sequence[Chapter]) -> Iterator[tuple[int, str, str]]:
    """Yield place, words and address of the chapters, for readers of EPUB 2."""
    listed = ((chapter.part.heading if chapter.part else chapter.text.view.title, chapter.path) for chapter in chapters)
    yield from ((place, title, path) for place, (title, path) in enumerate(listed, 1))


def _cover(texts: Sequence[Reading]) -> Iterator[tuple[str, str, int]]:
    """Yield the lines of the cover: the class of a line, its words, and how far from the top it stands."""
    top = 150
    for text in texts:
        for name, words, step in (("title", text.view.name, 54), ("status", text.standing, 40)):
            for line in _wrapped(words):
                yield name, line, top
                top += step
        top += 60


def _wrapped(words: str) -> list[str]:
    if HAN.search(words):
        return [words[start : start + WIDE] for start in range(0, len(words), WIDE)]
    return textwrap.wrap(words, NARROW)


def _packed(members: dict[str, str], moment: int) -> bytes:
    """Return the files as one archive; its media type stands first, and is not compressed."""
    stamp = time.gmtime(moment)[:6]
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for path, content in {"mimetype": "application/epub+zip", **members}.items():
            member = ZipInfo(path, stamp)
            member.external_attr = 0o644 << 16
            archive.writestr(member, content, ZIP_STORED if path == "mimetype" else ZIP_DEFLATED, 9)
    return packed.getvalue()
