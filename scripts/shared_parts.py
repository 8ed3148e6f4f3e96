"""Parts of the theme that are the same on all pages of a folder: they are made once in each language."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from jinja2 import Environment
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from navigation import is_outside

Shared = Callable[[Navigation, Page], bool]
SHARED: Mapping[str, Shared] = {
    "partials/nav.html": is_outside,
    "partials/palette.html": lambda *_: True,
    "partials/search.html": lambda *_: True,
}
"""The templates of these parts, and which pages share them."""


def keep_parts(env: Environment) -> None:
    """Have templates of a language make the parts that pages share once for all pages of a folder."""
    for name, is_shared in SHARED.items():
        template = env.get_template(name)
        template.root_render_func = _kept(template.root_render_func, is_shared)


def _kept(make: Callable[[Context], Iterable[str]], is_shared: Shared) -> Callable[[Context], Iterator[str]]:
    made: dict[str, str] = {}

    def kept(context: Context) -> Iterator[str]:
        page = context["page"]
        if not (page and is_shared(context["nav"], page)):
            yield from make(context)
            return
        folder = page.url.rpartition("/")[0]
        if folder not in made:
            made[folder] = "".join(make(context))
        yield made[folder]

    return kept
