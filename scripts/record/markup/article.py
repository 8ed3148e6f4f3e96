"""The Markdown of a page made an article: once, for MkDocs, for the check of what MkDocs built, and for the one file.

Articles are kept from one build to the next by the Markdown that they were made from and by what made them. A file of
them is believed only whole: it begins with a hash of all that follows.
"""

import marshal
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

from record.markup.blocks import NUMBERED, OPENING, divided, joined, parted
from record.markup.plain import LINKED, forget

ARTICLES = Path(".cache") / "articles"
"""Where a project keeps its articles."""
LENGTH = sha256().digest_size
"""Bytes of the hash that stands before the articles."""
EXTENSIONS = ("attr_list", "md_in_html", "tables", "toc", "fenced_code")
"""Those of mkdocs.yml and of MkDocs itself; `toc` gives headings their ids."""
HTML = "html_block"
"""The step of Markdown that looks for HTML which is no part of a paragraph."""
OWN = tuple(
    Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("article.py", "blocks.py", "plain.py")
)
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


def read_articles(path: Path) -> dict[str, Article]:
    """Read the articles of the last build; none where the file is missing, damaged or of another shape."""
    with suppress(OSError, ValueError, TypeError, EOFError, AttributeError):
        said, data = (whole := memoryview(path.read_bytes()))[:LENGTH], whole[LENGTH:]
        if said == sha256(data).digest():
            articles = marshal.loads(data)  # noqa: S302 — the hash says that this package has written it
            return {key: Article(marked=marked, contents=contents) for key, (marked, contents) in articles.items()}
    return {}


def write_articles(path: Path) -> None:
    """Write the articles of this build, for MkDocs and for the next one: a hash of all that follows, and these."""
    data = marshal.dumps({key: (article.marked, article.contents) for key, article in _MADE.items()})
    with path.open("wb") as file:
        file.writelines((sha256(data).digest(), data))


def forget_articles() -> None:
    """Let go of all articles and of what they were made from: a build that has written them needs the memory."""
    _KNOWN.clear()
    _MADE.clear()
    _block.cache_clear()
    forget()


def _article(body: str) -> Article:
    text, blocks = parted(divided(body.strip("\n"), _block))
    made = whole_article(text)
    marked = None if _named_twice(made.contents, blocks) else joined(made.marked, blocks)
    return whole_article(body) if marked is None else Article(marked=marked, contents=made.contents)


def _named_twice(contents: Sequence[Mapping[str, Any]], blocks: Sequence[str]) -> bool:
    """Tell whether a heading has the id of a block, or one that Markdown numbered: in the whole page it has another."""
    ids = {part.partition('"')[0] for html in blocks for part in html.split(' id="')[1:]} if contents else ()
    return any(id in ids or NUMBERED.search(id) for id in _ids(contents))


def _ids(contents: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for heading in contents:
        yield heading["id"]
        yield from _ids(heading["children"])


def whole_article(body: str) -> Article:
    """Return the same of Markdown that is read from its beginning to its end."""
    maker = _maker(html=bool(OPENING.search(body))).reset()
    marked = maker.convert(body.strip("\n"))
    return Article(marked=marked, contents=getattr(maker, "toc_tokens", []))


@cache
def _block(words: str) -> str:
    """Return a block of words as HTML."""
    return _maker(html=False).reset().convert(words)


@cache
def _maker(*, html: bool) -> Markdown:
    maker = Markdown(extensions=EXTENSIONS)
    maker.treeprocessors.register(_Links(maker), "links", 0)  # After every other one.
    if not html:
        maker.preprocessors.deregister(HTML)
    return maker
