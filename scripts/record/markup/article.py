"""The Markdown of a page made an article: once, for MkDocs, for the check of what MkDocs built, and for the one file.

Articles are kept from one build to the next by the Markdown that they were made from and by what made them. A file of
them is believed only whole: it begins with a hash of all that follows.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown import __version__ as markdown_version
from markdown.treeprocessors import Treeprocessor

from record.markup.blocks import OPENING, joined, parted

ARTICLES = Path(".cache") / "articles.json"
"""Where a project keeps its articles."""
EXTENSIONS = ("attr_list", "md_in_html", "tables", "toc", "fenced_code")
"""Those of mkdocs.yml and of MkDocs itself; `toc` gives headings their ids."""
LINKED = "\ue001"
"""Stands before the address of a link of the Markdown: it leads to a file, and not yet to a page."""
HTML = "html_block"
"""The step of Markdown that looks for HTML which is no part of a paragraph."""
OWN = tuple(Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("article.py", "blocks.py"))
MAKER = sha256("\n".join((sys.version, markdown_version, *OWN)).encode()).hexdigest()
"""What makes an article of Markdown: Python, the package, and the text of these modules."""


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
    return sha256("\n".join((MAKER, body.strip("\n"))).encode()).hexdigest()


def article(body: str) -> Article:
    """Return the article of the Markdown of a page, without its front matter."""
    key = digest(body)
    if key not in _MADE:
        _MADE[key] = _KNOWN.get(key) or _article(body)
    return _MADE[key]


def keep(articles: Mapping[str, Article]) -> None:
    """Take over the articles of an earlier build."""
    _KNOWN.update(articles)


def is_made(body: str) -> bool:
    """Tell whether an article is there already, from this build or an earlier one."""
    return (key := digest(body)) in _MADE or key in _KNOWN


def made_articles(bodies: Iterable[str]) -> dict[str, Article]:
    """Make the articles of pages, and return them by what they are known by."""
    return {digest(body): article(body) for body in bodies}


def read_articles(path: Path) -> dict[str, Article]:
    """Read the articles of the last build; none where the file is missing, damaged or of another shape."""
    with suppress(OSError, ValueError):
        return articles_in(path.read_text(encoding="utf-8"))
    return {}


def articles_in(text: str) -> dict[str, Article]:
    """Return the articles of which a text tells; none where it is damaged or of another shape."""
    with suppress(ValueError, TypeError, AttributeError):
        said, _, data = text.partition("\n")
        if said == sha256(data.encode()).hexdigest():
            return {key: Article(**article) for key, article in json.loads(data).items()}
    return {}


def write_articles(path: Path) -> None:
    """Write the articles of this build, for MkDocs and for the next one."""
    path.write_text(told(_MADE), encoding="utf-8")


def told(articles: Mapping[str, Article]) -> str:
    """Return the text that tells of articles: a hash of all that follows, and these."""
    plain = {key: {"marked": article.marked, "contents": article.contents} for key, article in articles.items()}
    data = json.dumps(plain, ensure_ascii=False)
    return f"{sha256(data.encode()).hexdigest()}\n{data}"


def _article(body: str) -> Article:
    text, blocks = parted(body.strip("\n"), _block)
    made = whole_article(text)
    marked = joined(made.marked, blocks)
    return whole_article(body) if marked is None else Article(marked=marked, contents=made.contents)


def whole_article(body: str) -> Article:
    """Return the same of Markdown that is read from its beginning to its end."""
    maker = _maker(EXTENSIONS)
    if not OPENING.search(body):
        maker.preprocessors.deregister(HTML)
    marked = maker.convert(body.strip("\n"))
    return Article(marked=marked, contents=getattr(maker, "toc_tokens", []))


@cache
def _block(words: str) -> str:
    """Return a block of words as HTML."""
    return _block_maker().reset().convert(words)


@cache
def _block_maker() -> Markdown:
    maker = _maker(("attr_list",))
    maker.preprocessors.deregister(HTML)
    return maker


def _maker(extensions: Sequence[str]) -> Markdown:
    maker = Markdown(extensions=extensions)
    maker.treeprocessors.register(_Links(maker), "links", 0)  # After every other one.
    return maker
