"""The pieces that every generated page is put together from."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape as escape_html

from record.pages.markdown import attributes, escape

NOT_TEXT: Mapping[str, str] = {"data_search_exclude": ""}
"""What marks everything inside a paragraph's element that is no text of the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the site's source: its path from the folder of pages, and what it says."""

    path: str
    content: str


def page(blocks: Iterable[str]) -> str:
    """Join the blocks of a page; empty ones leave no trace."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def front(**fields: object) -> str:
    """Return front matter; a JSON value is a YAML value."""
    rows = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return "\n".join(("---", *rows, "---"))


def block(content: str, **marks: str) -> str:
    """Return a Markdown block with its attributes; nothing for no content."""
    return f"{content}\n{{:{attributes(**marks)[1:]}" if content else ""


def quiet(words: str, name: str) -> str:
    """Return a line of the interface that is no text of the record."""
    return block(escape(words), classes=name, **NOT_TEXT)


def html_attributes(**values: str) -> str:
    """Return attributes for a raw tag, each with a space before it."""
    return "".join(f' {name.replace("_", "-")}="{escape_html(value)}"' for name, value in values.items())
