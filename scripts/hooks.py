"""The hooks of MkDocs: thin, and the same for a record in any language.

The pages are made in a process of their own, so that an edit of the package shows while serving: the modules
of this process stay loaded.
"""

import gc
import json
import logging
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from made_articles import leave_to_build, made_by_build, pass_unsearched, use_articles
from navigation import listed, near
from record import urls
from record.built.policy import secure
from record.markup.render import keep_compiled, macro
from record.search.written import whole_indexes
from said_by_facts import said_by_facts
from serving_edits import SERVED, keep_rendered, remade, secured
from site_inputs import remember, up_to_date
from site_languages import language_plugin, set_languages, site_of, site_tables
from theme import with_ours

log = logging.getLogger("mkdocs.hooks.record")
COMMAND = Path(__file__).with_name("build_pages.py")
CRASH = "Traceback (most recent call last):"
"""The first line of a Python error: its exit status is that of a command with problems to list."""


def on_startup(command: str, **_: Any) -> None:
    """Reuse what was made of pages before, while serving or by the build that runs MkDocs."""
    if command == "serve":
        keep_rendered()
    else:
        use_articles(COMMAND.parent.parent)
        gc.disable()  # A build keeps nearly all that it makes, and ends.


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the pages, then name the site and its navigation in the language that is being built."""
    if not language_plugin(config).building:
        root = Path(config.config_file_path).parent
        if not (made_by_build() or up_to_date(root)):
            _generate(root)
        set_languages(config)
        pass_unsearched(config)
    site = site_of(config)
    config.site_name = escape(site["name"])
    config.nav = ["index.md", *map(listed, site["navigation"])]
    section_of = {key: section for section in site["sections"] for key in (section["id"], section["page"])}
    config.extra["record"] = site | {"section_of": section_of}
    config.extra["languages"] = site_tables(config)
    return config


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out unpublished files: record.en.txt would be taken for the English version of record.txt."""
    for file in [file for file in files if file.inclusion is InclusionLevel.EXCLUDED]:
        files.remove(file)
    leave_to_build(files, Path(config.docs_dir), linked=True)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let a page that cannot load scripts hold them, and compile a template once for all languages and builds."""
    leave_to_build(files, Path(config.docs_dir), linked=False)
    keep_compiled(Path(config.config_file_path).parent / ".cache" / "templates", env)
    env.filters["with_ours"] = with_ours
    env.globals["script"] = partial(_script, config)
    return env


@event_priority(-200)
def on_pre_build(config: MkDocsConfig) -> None:
    """Give the theme the language tag of the page, which is finer than the code (zh-Hans), and words in it."""
    site = config.extra["record"]
    config.theme["language"] = site["tag"]
    config.mdx_configs["toc"] = config.mdx_configs.get("toc", {}) | {"title": site["labels"]["toc"]}
    for palette in config.theme["palette"]:
        palette["toggle"]["name"] = site["labels"]["scheme"][palette["scheme"]]


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Escape front matter, because the theme does not; the name of a template is part of a path, and stays."""
    plain = {key: value for key, value in page.meta.items() if key == "template" or not isinstance(value, str)}
    page.meta = {key: plain[key] if key in plain else escape(value) for key, value in page.meta.items()}
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Say what hand-written words leave to the facts, and let the contents of a page list what a reader looks for."""
    html = said_by_facts(html, config.extra["record"]["said"])
    if page.meta.get("contents") == "headings":  # What stands under them is folded away, or is many.
        for heading in page.toc:
            for subheading in heading.children:
                subheading.children = []
    section = config.extra["record"]["section_of"].get(page.meta.get("section"))
    if section and section["contents"]:
        entry, beside_lanes = macro("entry.html.jinja", "entry"), 'class="lanes"' in html
        top = AnchorLink(str(escape(section["heading"])), section["id"], 1)
        top.children = [
            AnchorLink(entry(item["number"], item["title"], beside_lanes), item["id"], 2)
            for item in section["contents"]
        ]
        page.toc = TableOfContents([top])
    return html


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Give a page its navigation: the near sections, and in a long record groups of the others."""
    context["nav"] = near(nav, page, config.extra["record"]["navigation"])
    return context


@event_priority(-200)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Tell the style sheet what to print above and below each sheet, and say what the page may load and run.

    The style sheet reads the attributes of the first element, which stand before the page says its encoding: they are
    written so that any reader of bytes gets them right.
    """
    site = config.extra["record"]
    head = {"record": site["name"], "title": page.meta.get("title") or page.title or "", "status": site["status"]}
    marks = "".join(f' data-{name}="{escape(words)}"' for name, words in head.items())
    plain = marks.encode("ascii", "xmlcharrefreplace").decode()
    return secure(with_ours(output, "html", count=1, marks=plain))


@event_priority(-200)
def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Leave out a site map and a feed without addresses, and a page for missing ones in any language but the first."""
    plugin = language_plugin(config)
    first = plugin.current_language in {None, plugin.default_language}
    followed = bool(config.site_url and config.extra["record"]["revised_on"])
    wanted = {"sitemap.xml": bool(config.site_url), "404.html": first, urls.FEED: first and followed}
    if not wanted.get(template_name, True):
        return ""
    return secure(output) if template_name.endswith(".html") else output


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Put an index for each language in the place of the theme's: a script, which works without a server as well."""
    SERVED.config = config
    site = Path(config.site_dir)
    ready = json.loads((Path(config.docs_dir) / urls.SEARCH).read_text(encoding="utf-8"))
    stock = site / "search" / "search_index.json"
    for language, index in whole_indexes(ready, json.loads(stock.read_text(encoding="utf-8"))).items():
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        script = f"recordIndexes[{json.dumps(language)}] = {text};\n"
        (site / urls.INDEX.format(language=language)).write_text(script, encoding="utf-8")
    for path in (stock, stock.with_suffix(".js")):
        path.unlink()
    for path in (site / "assets" / "javascripts").glob("bundle.*.js"):
        path.write_text(with_ours(path.read_text(encoding="utf-8"), "bundle"), encoding="utf-8")


def on_serve(server: LiveReloadServer, **_: Any) -> LiveReloadServer:
    """Make again only what an edit touches, and let the policy of a page allow the script of the server."""
    server.builder = remade(server.builder, SERVED)
    server.set_app(secured(server.get_app()))
    return server


def _script(config: MkDocsConfig, name: str) -> str:
    SERVED.inside.add(name)
    return (Path(config.docs_dir) / name).read_text(encoding="utf-8")


def _generate(root: Path) -> None:
    source = root / "docs" / "source"
    command = [sys.executable, str(COMMAND), str(source / "record.txt")]
    command += ["--facts", str(source / "record.toml"), "--out", str(root / "docs")]
    done = subprocess.run(command, close_fds=False, capture_output=True, encoding="utf-8", check=False)
    messages = done.stderr.splitlines()
    if CRASH in messages:
        raise Abort(f"{COMMAND.name} failed: {messages[-1]}\n{done.stderr.strip()}")
    if done.returncode not in {0, 1}:
        raise Abort(done.stderr.strip())
    for problem in messages:
        log.warning(problem)
    if not messages:
        remember(root)
