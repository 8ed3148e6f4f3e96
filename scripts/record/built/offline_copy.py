"""The copy for reading offline: the whole site as one archive, and the links on pages that offer it with its size.

The promise: the same site gives the same bytes, and the archive unpacks into one folder. Sizes are known only when the
files exist, so they are filled in at the end. Where pages of the site offer the archive, pages inside it say that they
are the copy, and how to use it.
"""

import re
import stat
import time
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import escape
from io import BytesIO
from textwrap import shorten
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from record import urls
from record.labels import Table
from record.markup.markdown import ready
from record.markup.render import piece

FILE = re.compile(r'(<a[^>]*) data-size-of="([^"]*)"([^>]*>.*?</a>)', re.DOTALL)
"""A link that its size comes after."""
DIGEST = re.compile(r'(<code[^>]*) data-sha256-of="([^"]*)"(>)(</code>)')
"""The place for the SHA-256 of a file."""
APART = re.compile(r'<span data-apart="([^"]*)" data-path="([^"]*)">(.*?)<em>.*?</em></span>', re.DOTALL)
"""The words for a file that is not in the archive: its address, its path, its name, and that it is not there."""
COPY = re.compile(r'<span data-archive="([^"]*)">.*?</span>', re.DOTALL)
"""The words of a page in place of a link to the archive; the address is that of the archive."""
NOTE = re.compile(r"<template data-copy>(.*?)</template>\s*", re.DOTALL)
"""The part of a page that only the copy shows."""
SIGNPOST = re.compile(rb'\n *<link rel="(?:alternate|item|cite-as|describedby|license|type)" [^>]*>(?=\n)')
"""Links for programs from a page to its other forms, which the archive does not have."""
PLACE = re.compile(rb"data-(?:size-of|sha256-of|apart|archive|copy)")
"""What a page has in each place that is filled in here: most pages have none, and need not be decoded."""
LONGEST = 40
"""The most signs of a name in the name of the folder, which an archive holds twice with every file."""


def folder(names: Iterable[str], edition: str) -> str:
    """Return the name of the folder to which the archive unpacks: the name of the record, then its edition.

    Some programs cannot read other signs in an archive, and people cannot read them in the address of a page. So it is
    the first name in Latin letters, with as many of its words as fit.
    """
    latin = next((name for name in names if name.isascii()), "")
    words = " ".join(re.findall(r"[A-Za-z0-9]+", latin))
    name = shorten(words, LONGEST, placeholder="") or "session record"
    return f"{name} {edition}".replace(" ", "-")


def archive(files: Mapping[str, bytes], epoch: int) -> bytes:
    """Return an archive of files by their paths: in order, with one date and one mode for all."""
    packed = BytesIO()
    with ZipFile(packed, "w") as into:
        for path, content in sorted(files.items()):
            entry = ZipInfo(path, time.gmtime(epoch)[:6])
            entry.create_system = 3  # Unix, wherever it was made: otherwise the mode means nothing.
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            into.writestr(entry, content, ZIP_DEFLATED, 9)
    return packed.getvalue()


def has_places(page: bytes) -> bool:
    """Tell whether a finished page has places that are filled in."""
    return bool(PLACE.search(page))


def copied(page: bytes) -> bytes:
    """Return a finished page as it stands in the archive."""
    if has_places(page):
        page = DIGEST.sub("", NOTE.sub(r"\1", page.decode("utf-8"))).encode()
    return SIGNPOST.sub(b"", page)


def with_files(page: str, labels: Table, files: Mapping[str, bytes]) -> str:
    """Return a finished page with the sizes and hashes of the files that are known.

    Once the archive is there, the page belongs to the site: it leads to the archive, and to files that are not in it.
    """

    def link(found: re.Match[str]) -> str:
        before, path, after = found.groups()
        return f"{before}{after}{_size(labels, len(files[path]))}" if path in files else found[0]

    def digest(found: re.Match[str]) -> str:
        before, path, opened, closed = found.groups()
        return f"{before}{opened}{sha256(files[path]).hexdigest()}{closed}" if path in files else found[0]

    if urls.ARCHIVE in files:
        page = APART.sub(lambda found: _download(*found.groups()), page)
        page = COPY.sub(lambda found: _download(found[1], urls.ARCHIVE, escape(labels["take_archive"])), page)
        page = NOTE.sub("", page)
    return DIGEST.sub(digest, FILE.sub(link, page))


def _download(address: str, path: str, words: str) -> str:
    """Return a link to a file, from escaped words of a page: its address, its path, and its name."""
    return piece("archive_link.html.jinja", address=ready(address), path=ready(path), words=ready(words))


def _size(labels: Table, size: int) -> str:
    """Return a size in words, in the units that file managers show."""
    words = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"  # noqa: PLR2004 — a million bytes
    return escape(labels["take_size"].format(size=words))
