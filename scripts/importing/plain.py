"""Open a plain text in any of the encodings that records come in.

The promise: every sign of the file is read. Only a byte order mark and line ends are written in another way, and the
import says so.
"""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from charset_normalizer import from_bytes

from importing.opened import FileParagraph, Opened, Written
from record.source import BYTE_ORDER_MARK, InputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
"""Byte order marks; that of UTF-32 begins like that of UTF-16."""
WIDE = ("utf-16-le", "utf-16-be")
CHINESE = ("gb18030", "big5hkscs", "big5")
WESTERN = "cp1252"
NAMES = {"gb18030": "GB18030", "big5hkscs": "Big5", "big5": "Big5", WESTERN: "Windows-1252"}
HAN = re.compile("[\u3400-\u9fff]")
LEVELS = (("gb2312", b"\xb0", b"\xd7"), ("big5", b"\xa4", b"\xc6"))
"""The common signs of the two standards: the first byte of the first sign and of the last."""
WRONG = "\ufffd"
FEW = 2
"""Signs beyond ASCII for one that does not fit, from which on a text is in that encoding, and broken."""
SAMPLE_OF_HAN = 20_000
SAMPLE = 200_000
ZEROS = 200
"""One byte in as many is zero in a text of two bytes a sign, where most of it is Chinese."""
ENDS = "\r\n", "\r"
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
"""Control signs: a text has none, or one or two from a conversion."""
SELDOM = 100
"""A file with one such sign in so many is not a text."""


def open_text(path: Path, data: bytes) -> Opened:
    """Open a plain text.

    Raises:
        InputError: no encoding fits, or the file is not a text.
    """
    text, encoding, guessed = _decoded(path, data)
    if len(CONTROL.findall(text)) * SELDOM > len(text):
        raise InputError(f"{path}:1: is no text, Word or PDF file; save the record as one of these")
    plain = text.removeprefix(BYTE_ORDER_MARK)
    operations = [] if plain == text else ["the byte order mark at its beginning is left out"]
    for end in ENDS:
        if end in plain:
            plain = plain.replace(end, "\n")
            operations.append("the ends of its lines are written as line feeds")
    if encoding != "utf-8":
        operations.append(f"its encoding, {NAMES.get(encoding, encoding.upper())}, is written as UTF-8")
    question = f"the encoding of the file was guessed, {NAMES.get(encoding, encoding)}: does every line read well?"
    rows = plain.split("\n")
    return Opened(
        format="text",
        lines=tuple(Written(pieces=(row,)) for row in rows[: len(rows) - (not rows[-1])]),
        text={path.name: tuple(FileParagraph(text=row) for row in rows)},
        operations=tuple(dict.fromkeys(operations)),
        questions=((0, question),) if guessed else (),
    )


def _decoded(path: Path, data: bytes) -> tuple[str, str, bool]:
    """Return a text, its encoding, and whether that was guessed."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(path, data, encoding), encoding, False
    if data.count(0) * ZEROS > len(data) and len(data) % 2 == 0:
        return _strict(path, data, _wide(data)), _wide(data), False
    text = data.decode("utf-8", "replace")
    wrong = text.count(WRONG)
    if wrong * FEW < sum(not sign.isascii() for sign in text) or not wrong:
        return _strict(path, data, "utf-8"), "utf-8", False
    return next(_guesses(path, data))


def _strict(path: Path, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        name = NAMES.get(encoding, encoding.upper())
        raise InputError(f"{path}:{line}: not {name} throughout: byte {error.start:,} does not fit") from error


def _wide(data: bytes) -> str:
    """Tell the two orders of bytes by where the zeros of signs of ASCII stand: in the second byte, or in the first."""
    return WIDE[data[0::2].count(0) > data[1::2].count(0)]


def _reads(text: str) -> bool:
    """Tell whether a text can be Chinese or English, by common Han signs or by ASCII letters."""
    han = HAN.findall(text)[:SAMPLE_OF_HAN]
    if han:
        return sum(map(_common, han)) * 4 >= len(han) * 3
    letters = [sign for sign in text if sign.isalpha()]
    return sum(not sign.isascii() for sign in letters) * 4 <= len(letters)


def _common(sign: str) -> bool:
    """Tell whether a sign is on the first level of a standard, which has the common signs."""
    return any(first <= sign.encode(code, "replace")[:1] <= last for code, first, last in LEVELS)


def _guesses(path: Path, data: bytes) -> Iterator[tuple[str, str, bool]]:
    """Yield possible readings of bytes that are not UTF-8, the most likely first; each gives back the same bytes."""
    best = from_bytes(data[:SAMPLE], cp_isolation=[*CHINESE, WESTERN]).best()
    likely = {"big5": "big5hkscs"}.get(best.encoding, best.encoding) if best else ""
    for encoding in dict.fromkeys((likely, *CHINESE, WESTERN)):
        try:
            text = data.decode(encoding) if encoding else ""
        except UnicodeDecodeError:
            continue
        if text and text.encode(encoding, "replace") == data and _reads(text):
            yield text, encoding, True
    for encoding in CHINESE[:2]:
        text = data.decode(encoding, "replace")
        if text.count(WRONG) * FEW < len(HAN.findall(text)) and _reads(text):
            _strict(path, data, encoding)
    raise InputError(f"{path}:1: in no encoding that is known here; save the file as UTF-8")
