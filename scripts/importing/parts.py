"""Read the parts of a Word file, which is an archive of XML, with bounds on what it may hold.

The promise: nothing is unpacked beyond the bounds, no entity is resolved, no other file or address is asked for.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from record.source import InputError

MOST_PARTS = 4_000
LARGEST_PART = 64 * 1024 * 1024
LARGEST_FILE = 256 * 1024 * 1024
"""Bytes once unpacked; a report of three hundred pages has some ten million."""
Node = etree._Element  # noqa: SLF001 -- the name that the library gives its elements
CHUNK = 1024 * 1024
STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
"""The names of elements in a file saved as “Strict”; the rest is the same."""
RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
DOCUMENT = "word/document.xml"
RENAMED = ("styles", "numbering", "footnotes", "endnotes", "comments")
"""Parts that exist once, under a name that the program chooses: styles2.xml."""
BESIDE = ("header", "footer")
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
"""The errors of a broken, protected or unknown archive."""


def parts_of(path: Path, data: bytes) -> Mapping[str, bytes]:
    """Return the XML parts of an archive by name.

    Raises:
        InputError: it is broken, protected, or holds more than a record can.
    """
    parts: dict[str, bytes] = {}
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > MOST_PARTS:
                raise InputError(f"{path}:1: has {len(members):,} parts; a record may have {MOST_PARTS:,} at most")
            for member in members:
                part = _part(path, archive, member)
                total += len(part)
                if total > LARGEST_FILE:
                    raise InputError(f"{path}:1: unpacks to more than {LARGEST_FILE:,} bytes; no record does")
                if member.filename.endswith((".xml", ".rels")):
                    parts[member.filename] = STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", part)
    except UNREADABLE as error:
        raise InputError(f"{path}:1: cannot be unpacked: {error}; save the file again as .docx") from error
    return named(path, parts)


def named(path: Path, parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the parts of a Word file under their usual names; the file itself says what each part is."""
    main = next((target for kind, target in _related(path, parts, "") if kind == "officeDocument"), DOCUMENT)
    usual = {main: DOCUMENT}
    for kind, target in _related(path, parts, main):
        if kind in RENAMED:
            usual[target] = f"word/{kind}.xml"
        elif kind in BESIDE:
            usual[target] = f"word/{posixpath.basename(target)}"
    return {usual.get(name, name): part for name, part in parts.items()}


def _related(path: Path, parts: Mapping[str, bytes], name: str) -> Iterator[tuple[str, str]]:
    """Yield the relationships of a part, or of the file, with the place of each target."""
    folder, base = posixpath.split(name)
    links = posixpath.join(folder, "_rels", f"{base}.rels")
    for link in tree(path, links, parts[links]).iter(RELATED) if links in parts else ():
        target = posixpath.normpath(posixpath.join("/", folder, str(link.get("Target", ""))))
        yield posixpath.basename(str(link.get("Type", ""))), target.removeprefix("/")


def _part(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Unpack a part piece by piece: the size that an archive states can be wrong."""
    with archive.open(member) as stream:
        pieces: list[bytes] = []
        size = 0
        while piece := stream.read(CHUNK):
            size += len(piece)
            if size > LARGEST_PART:
                raise InputError(f"{path}:1: {member.filename} unpacks to more than {LARGEST_PART:,} bytes")
            pieces.append(piece)
    return b"".join(pieces)


def tree(path: Path, name: str, data: bytes) -> Node:
    """Parse a part.

    Raises:
        InputError: it is not XML, or declares a document type, which a Word file never does.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(f"{path}:1: {name} is no XML: {error}; save the file again as .docx") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError(f"{path}:1: {name} declares a document type, which no Word file does")
    return root
