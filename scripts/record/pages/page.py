"""What a page is to whoever writes it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the site's source: its path from the folder of pages, and what it says."""

    path: str
    content: str
