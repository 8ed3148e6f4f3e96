"""While the site is served, make again only what an edit touches.

The content of files shows what changed. Style sheets and scripts are copied and joined again, and no page is made. For
any other edit MkDocs builds, and pages with the same Markdown keep its HTML: after an edit of a template no text is
parsed.
"""

import logging
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from wsgiref.headers import Headers

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from bundle_assets import join
from record.built.policy import CHARSET, secure
from site_inputs import State, changed, generated, written

log = logging.getLogger("mkdocs.hooks.record")
ASSETS = "docs/assets/"
KEPT = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")
"""What MkDocs makes of the Markdown of a page."""
Builder = Callable[[], None]


@dataclass(slots=True)
class Served:
    """What the server knows of the last build; MkDocs loads its hooks again for each build, but this module once."""

    config: MkDocsConfig | None = None
    inside: set[str] = field(default_factory=set)
    """The assets that stand inside a page, such as the script in the page for missing addresses."""
    state: State = field(default_factory=dict)


SERVED = Served()


def remade(builder: Builder, served: Served) -> Builder:
    """Return a builder that makes again what an edit touches."""
    config = served.config
    if config is None:
        raise ValueError("nothing was built before")
    root = Path(config.config_file_path).parent
    served.state = written(root) | generated(root)

    def build() -> None:
        before, now = served.state, written(root)
        paths = changed(before, now | generated(root))
        served.state = {}  # Should the build fail, the next one makes everything.
        if before and all(
            path.startswith(ASSETS) and path.removeprefix("docs/") not in served.inside for path in paths
        ):
            copy_assets(paths, served.config or config)
        else:
            builder()
        served.state = now | generated(root)

    return build


def copy_assets(paths: Iterable[str], config: MkDocsConfig) -> None:
    """Put changed assets into the site that is served, and join them."""
    docs, site = Path(config.docs_dir), Path(config.site_dir)
    for path in (path.removeprefix("docs/") for path in paths):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        if (docs / path).is_file():
            shutil.copyfile(docs / path, site / path)
        else:
            (site / path).unlink(missing_ok=True)
    join(config)
    log.info("Made again: %s", ", ".join(paths) or "nothing")


def secured(plain: Any) -> Callable[..., Iterable[bytes]]:
    """Return an application with the answers of another one, where each page has a policy that fits it."""

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        started: list[Any] = []
        body = b"".join(plain(environ, lambda *words: started.extend(words)))
        status, headers = started[0], Headers(started[1])
        if CHARSET.encode() in body:
            body = secure(body.decode()).encode()
            headers["Content-Length"] = str(len(body))
        start_response(status, headers.items())
        return [body]

    return app


def keep_rendered() -> None:
    """Let MkDocs keep what it made of the Markdown of a page, as long as that and the list of files are the same."""
    render: Any = Page.render
    made: dict[str, tuple[Any, dict[str, Any]]] = {}

    def rendered(page: Page, config: MkDocsConfig, files: Files) -> None:
        of = page.markdown, [*files.src_uris], config.markdown_extensions, repr(config.mdx_configs)
        before, kept = made.get(page.file.src_uri, (None, {}))
        if before != of:
            render(page, config, files)
            kept = {name: getattr(page, name) for name in KEPT}
            made[page.file.src_uri] = of, kept
        for name, value in kept.items():
            setattr(page, name, _linked(value, files) if name == "links_to_anchors" else value)

    Page.render = rendered  # type: ignore[method-assign, assignment]


def _linked(links: dict[File, dict[str, str]] | None, files: Files) -> dict[File, dict[str, str]]:
    """Return the links of a page to the files of this build."""
    now = files.src_uris
    return {now[file.src_uri]: anchors for file, anchors in (links or {}).items()}
