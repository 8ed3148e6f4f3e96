"""What a reader takes along: the whole site as one archive, and the links of the pages that offer it with its size.

The promise: the same site gives the same bytes. Sizes are known only when the files are there, so they are filled in
at the end; the pages inside the archive say that they are the copy, where those of the site offer it.
"""

import re
import stat
import time
from collections.abc import Mapping
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from record import urls
from record.edition import Labels

FILE = re.compile(r'<a([^>]*) data-size-of="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
"""A link that its size comes after."""
COPY = re.compile(r'<span data-archive="([^"]*)">.*?</span>', re.DOTALL)
"""What a page says where the archive is not offered; the address is that of the archive."""


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


def fill(page: str, labels: Labels, sizes: Mapping[str, int]) -> str:
    """Return a finished page with the sizes that are known, and with the link to the archive once it is there."""

    def link(found: re.Match[str]) -> str:
        before, path, after, words = found.groups()
        return f"<a{before}{after}>{words}</a>{_size(labels, sizes[path])}" if path in sizes else found[0]

    if urls.ARCHIVE in sizes:
        words = f'<a href="\\1" data-size-of="{urls.ARCHIVE}" download>{escape(labels["take_archive"])}</a>'
        page = COPY.sub(words, page)
    return FILE.sub(link, page)


def _size(labels: Labels, size: int) -> str:
    """Return a size in words, in the units that file managers show."""
    words = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"  # noqa: PLR2004 — a million bytes
    return escape(labels["take_size"].format(size=words))
