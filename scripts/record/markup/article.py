"""The Markdown of a page made an article: once, for MkDocs, for the check of what MkDocs built, and for the one file.

Articles are kept from one build to the next by the Markdown that they were made from and by what made them. A file of
them is believed only whole: it begins with a hash of all that follows.
"""

import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown import __version__ as markdown_version
from markdown.treeprocessors import Treeprocessor

ARTICLES = Path(".cache") / "articles.json"
"""Where a project keeps its articles."""
EXTENSIONS = ("attr_list", "md_in_html", "tables", "toc", "fenced_code")
"""Those of mkdocs.yml and of MkDocs itself; `toc` gives headings their ids."""
LINKED = "\ue001"
"""Stands before the address of a link of the Markdown: it leads to a file, and not yet to a page."""
MAKER = (sys.version, markdown_version, LINKED, *EXTENSIONS)
"""What makes an article of Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What Markdown is made."""

    marked: str
    """The HTML, with `LINKED` before the address of each link of Markdown."""
    contents: list[dict[str, Any]]
    """The headings, as the extension `toc` lists them."""

    @property
    def html(self) -> str:
        """The HTML, in which links lead to files of Markdown."""
        return self.marked.replace(f'="{LINKED}', '="')


class _Links(Treeprocessor):
    """Marks the links of Markdown; those in raw tags are addresses of pages already."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                if element.tag in {"a", "img"} and name in element.attrib:
                    element.set(name, LINKED + element.attrib[name])


_KNOWN: dict[str, Article] = {}
"""What an earlier build made."""
_MADE: dict[str, Article] = {}
"""What this one needs."""


def digest(body: str) -> str:
    """Return what an article is known by."""
    return sha256("\n".join((*MAKER, body.strip("\n"))).encode()).hexdigest()


def article(body: str) -> Article:
    """Return the article of the Markdown of a page, without its front matter."""
    key = digest(body)
    if key not in _MADE:
        _MADE[key] = _KNOWN.get(key) or _article(body)
    return _MADE[key]


def keep(articles: Mapping[str, Article]) -> None:
    """Take over the articles of an earlier build."""
    _KNOWN.update(articles)


def read_articles(path: Path) -> dict[str, Article]:
    """Read the articles of the last build; none where the file is missing, damaged or of another shape."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        said, _, data = path.read_text(encoding="utf-8").partition("\n")
        if said == sha256(data.encode()).hexdigest():
            return {key: Article(**article) for key, article in json.loads(data).items()}
    return {}


def write_articles(path: Path) -> None:
    """Write the articles of this build, for MkDocs and for the next one."""
    told = {key: {"marked": article.marked, "contents": article.contents} for key, article in _MADE.items()}
    data = json.dumps(told, ensure_ascii=False)
    path.write_text(f"{sha256(data.encode()).hexdigest()}\n{data}", encoding="utf-8")


def _article(body: str) -> Article:
    maker = Markdown(extensions=EXTENSIONS)
    maker.treeprocessors.register(_Links(maker), "links", 0)  # After every other one.
    marked = maker.convert(body.strip("\n"))
    return Article(marked=marked, contents=getattr(maker, "toc_tokens", []))
