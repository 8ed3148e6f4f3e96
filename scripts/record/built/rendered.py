"""Check that the article of a finished page is what its Markdown says: every element, attribute and word, also ours.

The theme, its plugins and this project's own steps must not change the article after the Markdown is made. Only the
templates add to it, and only the words at the end of a printed page.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from html import escape, unescape
from posixpath import dirname, join, normpath
from typing import Any

from lxml import etree
from lxml import html as parser

from record import urls
from record.build import Built
from record.built.formats import published
from record.markup.article import article as article_of

OPENING = '<article class="md-content__inner md-typeset">'
BESIDE = '<div class="beside">'
"""The element that the template of parallel pages puts around an article."""
CONTEXT = {"class", "title", "hidden", "data-search-exclude"}
"""The element without words with the data for reference managers."""
LINK = re.compile(r'(<[a-z]+\b[^>]*?\shref=")([^"]*)')
"""The address that an element leads to."""
Sign = str | tuple[Any, ...]


class Meanings(dict[str, str]):
    """What the addresses on the pages of a folder mean, as HTML; each is looked up once."""

    def __init__(self, meant: Callable[[str], str]) -> None:
        super().__init__()
        self.meant = meant

    def __missing__(self, written: str) -> str:
        self[written] = escape(self.meant(unescape(written)))
        return self[written]


def rendered(built: Built) -> dict[str, str]:
    """Return the article of every generated page, by its address, as HTML; links still lead to Markdown files."""
    return {path: article_of(body).html for path, body in bodies(built).items()}


def bodies(built: Built) -> dict[str, str]:
    """Return the Markdown of every generated page, by its address, without its front matter."""
    pages = {path: content for path, content in built.files.items() if path.endswith(".md")}
    # A template that makes the whole of its page says that there is no article.
    return {
        published(built, path): content.partition("\n---\n")[2]
        for path, content in pages.items()
        if _front(content).get("article", True)
    }


def altered(built: Built, articles: Mapping[str, str], files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the built pages whose article, title or description differs from the edition, and where."""
    site = json.loads(built.files[urls.SITE])
    fronts = {published(built, path): _front(text) for path, text in built.files.items() if path.endswith(".md")}
    sections = {language: {section["page"]: section for section in own["sections"]} for language, own in site.items()}
    own, there = dict[tuple[str, str], Meanings](), dict[str, Meanings]()
    for path, article in articles.items():
        language = built.language_of(path)
        page = files.get(path, b"").decode("utf-8")
        root, folder = built.edition.root(language), dirname(path)
        if folder not in there:
            there[folder] = Meanings(partial(_meant, folder))
        if (root, folder) not in own:
            own[root, folder] = Meanings(partial(_wanted, folder, root, files))
        wanted, found = _parted(article, _article(page), own[root, folder], there[folder])
        title = f"{fronts[path]['title']} - {site[language]['name']}"
        if wanted != found[: len(wanted)]:
            at = next(at for at, (a, b) in enumerate(zip(wanted, [*found, None], strict=False)) if a != b)
            yield f"{path}: {str(found[at : at + 1])[:160]} stands for {str(wanted[at])[:160]}"
        elif not _printed(found[len(wanted) :], path, fronts[path], site[language], sections[language]):
            yield f"{path}: {str(found[len(wanted) :])[:160]} stands after the article"
        if unescape(page.partition("<title>")[2].partition("</title>")[0]) != title:
            yield f"{path}: its title is not {title}"


def _front(content: str) -> dict[str, str]:
    """Return the front matter of a page: one JSON value a line."""
    head, _, _ = content.partition("\n---\n")
    return {key: json.loads(value) for key, _, value in (row.partition(": ") for row in head.split("\n")[1:])}


def _article(page: str) -> str:
    """Return the content of the article of a page; on a parallel page, of the element around all of it."""
    _, _, rest = page.partition(OPENING)
    body = rest.rpartition("</article>")[0].strip()
    return body.removeprefix(BESIDE).removesuffix("</div>") if body.startswith(BESIDE) else body


def _parted(article: str, there: str, wanted: Meanings, found: Meanings) -> tuple[list[Sign], list[Sign]]:
    """Return the expected and the real parts of an article, without the equal parts at the beginning."""
    own, whole = _resolved(article, wanted), _resolved(there, found)
    if whole.startswith(own):
        return [""], [*_signs(whole.removeprefix(own), str)]
    return [*_signs(article, wanted.meant)], [*_signs(there, found.meant)]


def _resolved(article: str, meanings: Meanings) -> str:
    """Return an article with the meaning of each address in its place."""
    parts = LINK.split(article.strip())  # Words, what stands before an address, the address, and so on.
    parts[2::3] = map(meanings.__getitem__, parts[2::3])
    return "".join(parts)


def _signs(article: str, meant: Callable[[str], str]) -> Iterator[Sign]:
    """Yield the parts of an article in order: elements with their attributes, words, ends."""
    root = parser.fragment_fromstring(article.strip(), create_parent="article")
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if element is root and event == "start":
            yield (element.text or "").rstrip("\n ")
        elif event == "start":
            marks = {name: meant(value) if name == "href" else value for name, value in element.attrib.items()}
            yield element.tag, *sorted(marks.items())
            yield element.text or ""
        elif element is not root:
            yield (f"/{element.tag}",)
            yield (element.tail or "").rstrip("\n ")


def _meant(folder: str, address: str) -> str:
    """Return the path of an address on a page of a folder from the root of the site.

    An address of another site, or of the page itself, is returned unchanged.
    """
    if ":" in address or address[:1] in {"", "#"}:
        return address
    file, sign, place = address.partition("#")
    return f"{normpath(join(folder, file))}{sign}{place}"


def _wanted(folder: str, root: str, files: Mapping[str, bytes], address: str) -> str:
    """Return the same for an address in Markdown: a page of the language, or a file that all languages share."""
    own = _meant(folder, address.replace(".md", ".html") if ":" not in address else address)
    shared = _meant(f"{folder}/".removeprefix(root).rstrip("/"), address)
    return shared if shared.partition("#")[0] in files and own.partition("#")[0] not in files else own


def _printed(
    found: Sequence[Sign], path: str, front: Mapping[str, str], site: Mapping[str, Any], sections: Mapping[str, Any]
) -> bool:
    """Tell whether the words after an article are those at the end of a printed page."""
    labels, address = site["labels"], front.get("ordinary", path)
    section = sections.get(address.removeprefix(site["root"]))
    words = [part for part in found if isinstance(part, str) and part.strip()]
    cited = (section or site)["cited"]
    range = section["range"] if section else ""
    label, place = ("printed_section", range) if range else ("printed_page", front["title"])
    edition = f" · {labels['edition_short'].format(edition=site['edition'])}"
    places = (labels[label].format(words=place) + edition, labels["printed_address"] + labels["colon"])
    tags = [part[0] for part in found if not isinstance(part, str) and part[0][0] != "/"]
    said = len(words) == 2 and words[0] == cited and words[1].startswith(places)  # noqa: PLR2004 -- two lines
    context = [dict(part[1:]) for part in found if not isinstance(part, str) and part[0] == "span"]
    plain = all({*marks} == CONTEXT and marks["class"] == "Z3988" for marks in context[:1])
    aside = [part for part in found if not isinstance(part, str) and part[0] in {"aside", "p"}]
    plain &= aside == [("aside", ("class", "printed"), ("data-search-exclude", "")), ("p",), ("p",)]
    return said and plain and tags in (["aside", "p", "p"], ["aside", "p", "p", "span"])
