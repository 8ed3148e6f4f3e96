"""Pages and other forms, made by Jinja templates from data.

The name of a template says how it escapes values: `.md.jinja` as Markdown, any other as HTML, which is right for XML as
well. A template that includes another keeps its own rule. `Markup` is ready, and passes unchanged. A missing value is
an error, not an empty string.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html import escape as escape_html
from pathlib import Path
from string import Formatter

from jinja2 import (
    ChoiceLoader,
    Environment,
    PackageLoader,
    StrictUndefined,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from record import ids, urls
from record.markup import markdown
from record.markup.compiled import CompiledTemplates, DirectCode, PlainEnvironment
from record.markup.markdown import ready

MARKDOWN = ".md.jinja"
BLANK = re.compile(r"\n\n\n+")
"""The empty lines between two blocks where a template leaves out a block."""


def render(template: str, **data: object) -> str:
    """Return a page.

    Raises:
        UndefinedError: the template names a value that is missing.
        TypeError: the template shows `None` or a truth value.
    """
    return f"{_filled(template, data)}\n"


def piece(template: str, **data: object) -> Markup:
    """Return a part of a page without its last line end, ready for another template; errors as in `render`."""
    return ready(_filled(template, data))


@cache
def macro(template: str, name: str) -> Callable[..., Markup]:
    """Return a macro of a template, as a function that is fast enough to be called for every word."""
    found: Callable[..., Markup] = getattr(ENVIRONMENT.get_template(template).module, name)
    return found


def _filled(template: str, data: Mapping[str, object]) -> str:
    """Return what a template makes of data; one empty line stays between blocks of Markdown."""
    text = ENVIRONMENT.get_template(template).render(data)
    return BLANK.sub("\n\n", text).strip("\n") if template.endswith(MARKDOWN) else text.removesuffix("\n")


@pass_context
def _shown(context: Context, value: object) -> str:
    """Escape a value by the rule of the template that shows it."""
    if isinstance(value, Markup):
        return value
    if value is None or isinstance(value, bool):
        raise TypeError(f"{context.name} shows {value}")
    return _escape(context, markdown.inline, str(value))


@pass_context
def _between(context: Context, words: str) -> Markup:
    """Escape words between other words: white space at their ends stays as it is."""
    return ready(_escape(context, markdown.between, words))


@pass_context
def _joined(context: Context, values: Iterable[object], separator: str) -> Markup:
    return ready(str(_between(context, separator)).join(_shown(context, value) for value in values))


@pass_context
def _filled_in(context: Context, words: str, **values: object) -> Markup:
    """Return words of the interface; their names, such as `{role}`, are replaced by values."""
    parts = Formatter().parse(words)
    shown = (f"{_shown(context, text)}{_shown(context, values[name]) if name else ''}" for text, name, *_ in parts)
    return ready("".join(shown))


def _escape(context: Context, escape: Callable[[str], str], text: str) -> str:
    return escape(text) if (context.name or "").endswith(MARKDOWN) else escape_html(text)


def _block(words: str) -> Markup:
    """Return words that begin a block of Markdown; `Markup` stays unchanged."""
    return words if isinstance(words, Markup) else markdown.escape(words)


def _html(words: str) -> Markup:
    return ready(escape_html(words))


def _json(value: object) -> Markup:
    """Return a value of front matter as JSON, which YAML reads as well."""
    return ready(json.dumps(value, ensure_ascii=False))


def _environment() -> Environment:
    """Return the environment of all templates; its filters know both rules of escaping."""
    environment = PlainEnvironment(
        loader=ChoiceLoader([PackageLoader("record.pages"), PackageLoader("record.formats")]),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters = {
        "block": _block,
        "between": _between,
        "html": _html,
        "json": _json,
        "fill": _filled_in,
        "join": _joined,
        "length": len,
        "min": min,
    }
    environment.globals = {"ids": ids, "urls": urls}
    return environment


ENVIRONMENT = _environment()


def keep_compiled(folder: Path, environment: Environment = ENVIRONMENT) -> None:
    """Keep compiled templates in a folder for the next process; those of the theme get direct calls as well."""
    folder.mkdir(parents=True, exist_ok=True)
    if not isinstance(environment, PlainEnvironment):
        environment.code_generator_class = DirectCode
    environment.bytecode_cache = CompiledTemplates(str(folder))
