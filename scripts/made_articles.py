"""What the build has made for MkDocs, or instead of it: MkDocs makes no article again, and copies no generated file."""

import os
import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from html import escape, unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc

from record.markup.article import ARTICLES, EXTENSIONS, Article, digest, read_articles
from record.markup.plain import LINKED
from record.write import listed
from site_inputs import BUILD_ADDS

LINK = re.compile(f'="{LINKED}([^"]*)"')
RECORD = "record/"
"""The folder of the pages of the record, which has entries of its own: the theme need not look for any."""
ID = re.compile(r'="(?:(?<=\sid=")|(?<=\sname="))([^"]*)"')
SEARCH = "material/search"


def made_by_build() -> bool:
    """Tell whether the build runs MkDocs, and has just made the pages."""
    return BUILD_ADDS in os.environ


def leave_to_build(files: Files, docs: Path, *, linked: bool) -> None:
    """Leave out generated files that the build adds itself.

    Before the links of pages are resolved (`linked`), these are short addresses that no page of a person names; after
    that, all of them.
    """
    made = listed(docs) if made_by_build() else set()
    others = [file for file in files if file.src_uri in made and not file.is_documentation_page()]
    if linked:
        pages = (file for file in files if file.is_documentation_page() and file.src_uri not in made)
        words = b"\n".join(page.content_bytes for page in pages)
        others = [file for file in others if file.src_uri.endswith(".html") and _stem(file) not in words]
    for file in others:
        files.remove(file)


def _stem(file: File) -> bytes:
    """Return how a link names a file without its folder and its language: 27.html."""
    return f"{file.name.partition('.')[0]}.html".encode()


def pass_unsearched(config: MkDocsConfig) -> None:
    """Let the search of the theme pass a page that it leaves out: it would look for marks of its own all over it."""
    plugin, events = config.plugins[SEARCH], config.plugins.events["page_context"]

    def unless_excluded(plain: Callable[..., Any], context: Any, *, page: Page, **others: Any) -> Any:
        return None if (page.meta.get("search") or {}).get("exclude") else plain(context, page=page, **others)

    for at, plain in enumerate(events):
        if getattr(plain, "__self__", None) is plugin:
            events[at] = partial(unless_excluded, plain)


def use_articles(root: Path) -> None:
    """Let MkDocs take the articles of generated pages from the build; it makes the other articles itself."""
    made, plain = read_articles(root / ARTICLES), Page.render

    def render(page: Page, config: MkDocsConfig, files: Files) -> None:
        found = made.get(digest(page.markdown or ""))
        if found and _as_here(config):
            _take(page, found, config, files)
        else:
            plain(page, config, files)

    Page.render = render  # type: ignore[method-assign, assignment]


def _take(page: Page, made: Article, config: MkDocsConfig, files: Files) -> None:
    """Give a page its article; MkDocs resolves its links, and checks their targets."""
    links = _RelativePathTreeprocessor(page.file, _looked_up(files), config)
    address = cache(lambda written: f'="{_written(links.path_to_url(unescape(written)))}"')
    page.content = LINK.sub(lambda link: address(link[1]), made.marked)
    page.toc = get_toc(made.contents)  # type: ignore[arg-type]
    page.present_anchor_ids = {unescape(id) for id in ID.findall(page.content)}
    page.links_to_anchors = links.links_to_anchors
    if page.file.src_uri.startswith(RECORD):
        page.meta["search"] = {"exclude": True}


@lru_cache(maxsize=1)
def _looked_up(files: Files) -> Any:
    """Return the files of a language in which the same path is looked for once, however many links lead there."""
    return SimpleNamespace(get_file_from_path=cache(files.get_file_from_path))


def _written(address: str) -> str:
    return escape(address, quote=False).replace('"', "&quot;")


def _as_here(config: MkDocsConfig) -> bool:
    """Tell whether MkDocs is told to make the same of Markdown; the title of a table of contents is in no article."""
    options = {
        (name, key): value for name, own in config.mdx_configs.items() for key, value in own.items() if key != "title"
    }
    return {*config.markdown_extensions} == {*EXTENSIONS} and options == {("toc", "permalink"): False}
