"""A hook for MkDocs that makes pages small and fast; it does not depend on any record.

Style sheets and scripts are small files here, one job each. A page shows nothing before its last style sheet is there,
and each request costs a phone as much as thousands of signs. So a page of the site asks for one style sheet, which has
the theme's in it, and for two joined scripts beside the theme's, one before it and one after it. What must be known
before anything shows, and the words of a language, are scripts of their own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from record.formats.tokens import read_tokens
from shared_parts import keep_parts
from theme import STYLES, with_ours

BEFORE, AFTER = "assets/js/before.js", "assets/js/after.js"
THEME = "assets/stylesheets/*.css"
TRANSITION = re.compile(r"transition:([^;}]*)")
COMMA = re.compile(r",(?![^(]*\))")
"""A comma between two transitions, not one inside `cubic-bezier(…)`."""
COLOURS = ("background-color", "border", "border-color", "box-shadow", "color", "filter")
"""Colours that must not fade: a page that opens dark, or at a paragraph, would first show links in a wrong colour."""
SWITCHING = re.compile(r"\[data-md-color-switching\][^{]*\{[^}]*\}")
"""The theme's rule that no colour fades while light turns dark. Here no colour fades at any time. The theme's script
asks for the rule also when a page opens, and the style of every element is worked out twice more."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let the pages name the joined files; the event comes once for each language."""
    extra = config.extra
    if "parts" not in extra:
        first = {STYLES: config.extra_css, BEFORE: extra["polyfills"], AFTER: config.extra_javascript}
        extra["parts"] = first | extra["joined"]
    config.extra_css, extra["polyfills"], config.extra_javascript = [STYLES], [BEFORE], [AFTER]
    return config


def on_env(env: Environment, **_: object) -> Environment:
    """Leave out the empty lines that templates make, write Chinese in data as it is, and lend a lone page colours."""
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    env.globals["tokens"] = read_tokens().declared
    keep_parts(env)  # It compiles templates, for which all of this counts.
    return env


def on_post_page(output: str, **_: object) -> str:
    """Give icons the size of a word, for a page that its style sheet has not reached yet, or never reaches."""
    return with_ours(output, "icons")


def on_post_template(output: str, **_: object) -> str:
    """Do the same for the page of missing addresses."""
    return on_post_page(output)


def on_post_build(config: MkDocsConfig) -> None:
    """Put the joined files into the site."""
    join(config)


def join(config: MkDocsConfig) -> None:
    """Join the files in their order."""
    site, docs = Path(config.site_dir), Path(config.docs_dir)
    for joined, names in config.extra["parts"].items():
        theme: Sequence[Path] = sorted(site.glob(THEME)) if joined == STYLES else ()
        parts = [*map(without_fading, _texts(theme)), *_texts(docs / str(name) for name in names)]
        (site / joined).write_text("\n".join(parts), encoding="utf-8")


def without_fading(styles: str) -> str:
    """Return a style sheet of the theme in which no colour fades; movements stay."""
    return TRANSITION.sub(_without_colours, SWITCHING.sub("", styles))


def _without_colours(found: re.Match[str]) -> str:
    kept = [declared for declared in COMMA.split(found[1]) if declared.strip().split(" ")[0] not in COLOURS]
    return f"transition:{','.join(kept) or 'none'}"


def _texts(paths: Iterable[Path]) -> Iterator[str]:
    return (path.read_text(encoding="utf-8") for path in paths)
