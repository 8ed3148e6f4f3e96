"""Read the files of an edition; an error says in one line what cannot be read, and why.

The promise: the result is exactly the file; nothing is repaired, guessed or normalised.
"""

import hashlib
import re
import stat
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

from record.model import Source

BYTE_ORDER_MARK = "\ufeff"
LARGEST = 20 * 1024 * 1024
"""The most bytes of a file; a session record has some tens of thousands."""
NO_CHARACTERS = "".join(chr(plane + low) for plane in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF))
SIGNS = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f"
    rf"\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff{NO_CHARACTERS}"
)
FORBIDDEN = re.compile(rf"(?!\A\ufeff)[{SIGNS}]")
"""Control characters but tab and line feed, bidirectional controls, and code points that are no characters: they show
nothing, and no page holds them."""
NAMES = {
    "\r": "a carriage return inside a line",
    "\u2028": "U+2028 LINE SEPARATOR",
    "\u2029": "U+2029 PARAGRAPH SEPARATOR",
    BYTE_ORDER_MARK: "a byte order mark inside the text",
}
TABLE = re.compile(r"\s*\[{1,2}[^\[\],=]+\]{1,2}\s*(?:#.*)?$")
"""A line of a TOML file that begins a table."""
OTHERS = {
    stat.S_ISDIR: "a folder",
    stat.S_ISFIFO: "a pipe",
    stat.S_ISSOCK: "a socket",
    stat.S_ISCHR: "a device",
    stat.S_ISBLK: "a device",
}
"""What a path can lead to instead of a file."""
ENCODINGS = {"gb18030": "GB18030", "big5": "Big5", "utf_16_le": "UTF-16", "utf_16_be": "UTF-16"}


class InputError(Exception):
    """Input that cannot be read; its text is the one line of the message."""


def read(path: Path, largest: int = LARGEST) -> Source:
    """Read a record of at most `largest` bytes.

    Raises:
        InputError: the file is missing, empty, too large or not UTF-8.
    """
    data = read_bytes(path, largest)
    text = _decode(path, data)
    if not text.removeprefix(BYTE_ORDER_MARK).strip():
        raise InputError(f"{path}:1: the file is empty; a record needs a text")
    return Source(name=path.name, data=data, text=text, sha256=hashlib.sha256(data).hexdigest())


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file as plain data.

    Raises:
        InputError: the file is missing, too large, not UTF-8 or not TOML.
    """
    data = read_bytes(path)
    try:
        return tomllib.loads(_decode(path, data))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column \d+\)", str(error))
        line = place[1] if place else str(data.count(b"\n") + 1)
        cause = re.sub(r" \(at .*\)$", "", str(error))
        raise InputError(f"{path}:{line}: not valid TOML: {cause}; correct it here or just above") from error
    except (ValueError, RecursionError) as error:  # An integer of 5000 digits; a list in a list in a list.
        raise InputError(f"{path}:1: not readable TOML: a number or a nesting without end") from error


def line_of_key(path: Path, keys: tuple[int | str, ...]) -> int:
    """Return the line of a key in a TOML file, counted from 1; for a missing key, the line of its table."""
    rows = ["", *read_bytes(path).decode("utf-8").split("\n")]
    line, dotted = 0, ""
    for key, following in zip(keys, (*keys[1:], None), strict=True):
        if isinstance(key, str):
            name = rf"(?<![\w-]){re.escape(key)}(?![\w-])"
            dotted += rf"""["'\s.\[]*{name}"""
            table = re.compile(rf"^\s*\[{dotted}")
            place = re.compile(rf"^[^#=]*{name}[^=]*=|[{{,]\s*{name}[^=,]*=")
            end = next((number for number in range(line + 1, len(rows)) if TABLE.match(rows[number])), len(rows))
            found = [number for number in range(line, end) if place.search(rows[number])]
            found = found or [number for number in range(line, len(rows)) if table.search(rows[number])]
            ordinal = following if isinstance(following, int) and following < len(found) else 0
            line = found[ordinal] if found else line
    return max(line, 1)


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """Read a regular file. The kind of file is checked first, because opening a pipe may block for ever.

    Raises:
        InputError: it is missing, too large, or not a file.
    """
    try:
        found = path.stat()
        for kind, words in OTHERS.items():
            if kind(found.st_mode):
                raise InputError(f"{path}:1: this is {words}; name a file")
        if found.st_size > largest:
            raise InputError(f"{path}:1: the file has {found.st_size:,} bytes; a record may have {largest:,} at most")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}:1: no such file") from error
    except OSError as error:
        raise InputError(f"{path}:1: cannot be read: {error.strerror}") from error


def _decode(path: Path, data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        guess = _guess(data) if data[: error.start].isascii() else ""
        raise InputError(f"{path}:{line}: not UTF-8{guess}; save the file as UTF-8") from error
    if "\0" in text and (name := _wide(data)):
        raise InputError(f"{path}:1: not UTF-8 but {name}; save the file as UTF-8")
    return text


def _guess(data: bytes) -> str:
    """Return the name of the encoding if it is one of those used for Chinese records."""
    if name := _wide(data):
        return f" but {name}"
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- most builds do not need it

    best = from_bytes(data[:100_000], cp_isolation=list(ENCODINGS)).best()
    return f" but {ENCODINGS[best.encoding]}" if best and best.encoding in ENCODINGS else ""


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 and UTF-32 by their byte order marks, or UTF-16 by zero bytes beside signs."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "UTF-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    zeros = data.count(0)
    return "UTF-16" if len(data) % 2 == 0 and zeros * 200 > len(data) else None


def describe(sign: str) -> str:
    """Return a description of a sign that no page shows."""
    if sign in NAMES:
        return NAMES[sign]
    kinds = {
        "Cf": "a bidirectional control",
        "Cc": "a control character",
        "Cn": "which is no character",
        "Co": "a private-use sign",
    }
    return f"U+{ord(sign):04X}, {kinds[unicodedata.category(sign)]}"
