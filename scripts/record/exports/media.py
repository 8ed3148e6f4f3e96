"""The media type of each kind of file, by the end of its name."""

from record import urls

TYPES = {
    "cff": "application/yaml", "csv": "text/csv", "epub": "application/epub+zip", "html": "text/html",
    "json": "application/json", "md": "text/markdown", "ndjson": "application/x-ndjson", "pdf": "application/pdf",
    "py": "text/x-python", "tbx": "application/x-tbx+xml", "tmx": "application/x-tmx+xml",
    "tsv": "text/tab-separated-values", "txt": "text/plain",
    "akn.xml": "application/akn+xml", "tei.xml": "application/tei+xml", "zip": "application/zip",
}  # fmt: skip
"""Those that are registered, and what their programs call the others."""
LINKED = "application/ld+json"


def media_type(path: str) -> str:
    """Return the media type of a file of the site."""
    if path == urls.CRATE:
        return LINKED
    ends = path.rpartition("/")[2].split(".")[1:]
    return TYPES[ends[-1] if ends[-1] in TYPES else ".".join(ends[-2:])]
