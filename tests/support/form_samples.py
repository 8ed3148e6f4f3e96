"""Signs taken out of the other forms of the record, one at a time, each inside a paragraph."""

import io
import random
import zipfile
from collections.abc import Iterator, Mapping

from record import urls
from record.edition import Edition
from record.formats.reading import readings

LENGTH = 6
"""How many signs of a paragraph find the place of one."""


def without_a_sign(edition: Edition, files: Mapping[str, bytes], chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Yield paths with bytes that lack one sign of a paragraph, by chance, for ever."""
    texts = [(text, [*text.paragraphs]) for text in readings(edition)]
    paths = sorted(path for path in files if urls.APART.fullmatch(path))
    while True:
        path = chance.choice(paths)
        text, paragraphs = chance.choice(texts)
        block = chance.choice([one for one in paragraphs if len(one.text) > LENGTH])
        at = chance.randrange(len(block.text) - LENGTH)
        words = block.text[at : at + LENGTH]
        member = f"EPUB/{text.view.language}/"
        if path == urls.BOOK:
            changed = _in_book(files[path], member, block.id, words)
        else:
            id = block.id if text.original or path != urls.TEI else f"{text.view.language}_{block.id}"
            changed = _in(files[path].decode(), id, words)
        if changed:
            yield path, changed


def _in(content: str, id: str, words: str) -> bytes:
    """Return a file without the first sign of some words of a paragraph; nothing where they do not stand there."""
    start = max(content.find(f'"{id}"'), 0)
    place = content.find(words, start)
    end = min(place for place in (content.find("\n", start), len(content)) if place >= 0)
    if not start <= place < end:
        return b""
    return (content[:place] + content[place + 1 :]).encode()


def _in_book(data: bytes, folder: str, id: str, words: str) -> bytes:
    packed = io.BytesIO()
    changed = False
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(packed, "w") as other:
        for member in book.infolist():
            content = book.read(member)
            if member.filename.startswith(folder) and not changed and f'"{id}"'.encode() in content:
                new = _in(content.decode(), id, words)
                content, changed = new or content, bool(new)
            other.writestr(member, content)
    return packed.getvalue() if changed else b""
