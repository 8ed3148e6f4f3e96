"""Checks of file names, which every system must allow, and of web addresses, which every page must be able to print."""

import re

RESERVED = re.compile(r"con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9]")
"""Names of devices in Windows, even with an ending: con.html is the console."""
LONGEST = 64
"""The most signs in the name of a file or folder."""
DEEPEST = 120
"""The most signs in a path: Windows allows 260, with the folder of the site."""
SIGN = r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]"
"""The signs of which RFC 3986 makes an address."""
LINK = re.compile(rf"https://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::[0-9]+)?(?:[/?#]{SIGN}*)?|mailto:{SIGN}+@{SIGN}+")


def portable(path: str) -> str:
    """Return a path unchanged.

    Raises:
        ValueError: some system does not allow such a file name.
    """
    if len(path) > DEEPEST:
        raise ValueError(f"a path may have {DEEPEST} signs at most")
    for part in path.split("/"):
        if RESERVED.fullmatch(part.partition(".")[0].lower()):
            raise ValueError(f"Windows can have no file {part!r}")
        if len(part) > LONGEST:
            raise ValueError(f"a name may have {LONGEST} signs at most")
    return path


def link(address: str) -> str:
    """Return an address unchanged.

    Raises:
        ValueError: a page may not lead to such an address.
    """
    if not LINK.fullmatch(address):
        remedy = "write it as https://… or mailto:…@…, any sign but those of RFC 3986 as %xx"
        raise ValueError(f"is no address that every program reads; {remedy}")
    return address
