"""Names of files that every system can hold, and addresses on the web that every page can print."""

import re

RESERVED = re.compile(r"con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9]")
"""Names that Windows keeps for devices, whatever follows after a point: con.html is the console."""
LONGEST = 64
"""Signs in the name of a file or folder."""
DEEPEST = 120
"""Signs in a whole path: Windows allows 260, the folder of the site included."""
SIGN = r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]"
"""The signs of which RFC 3986 makes an address."""
LINK = re.compile(rf"https://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::[0-9]+)?(?:[/?#]{SIGN}*)?|mailto:{SIGN}+@{SIGN}+")


def portable(path: str) -> str:
    """Return a path as it is.

    Raises:
        ValueError: a system does not know such a file.
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
    """Return an address as it is.

    Raises:
        ValueError: it is none that a page may lead to.
    """
    if not LINK.fullmatch(address):
        remedy = "write it as https://… or mailto:…@…, any sign but those of RFC 3986 as %xx"
        raise ValueError(f"is no address that every program reads; {remedy}")
    return address
