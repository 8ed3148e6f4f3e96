"""A style sheet without what no page of the site can need: rules that match nothing, properties that nothing reads.

The promise: a rule goes only when each of its selectors asks for a class, an id, an attribute or an element that stands
in no tag of any page and in no script, which may bring it later. What `:not()`, `:is()` and the like ask for is not
looked at.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import tinycss2

ABSENT = (
    *("md-annotation", "md-code", "md-consent", "md-source", "md-status", "md-tag", "md-tooltip", "md-version"),
    "tabbed-",
)
"""How the names of parts begin that the theme's script knows and makes only where a site asks for them."""
INSIDE = ("media", "supports")
"""Rules that hold other rules."""
TAG = re.compile(r"<script\b.*?</script>|<[a-zA-Z][^>]*>", re.DOTALL)
"""What a page holds beside its words, with the scripts that stand in it."""
NAME = re.compile(r"[\w-]+")
VALUE = re.compile(r"""["'`]([^"'`\s]*)["'`]""")
READ = re.compile(r"(?:var\(\s*|[\"'`])(--[\w-]+)")
Tokens = Sequence[Any]
"""What the parser makes of a part of a style sheet; it comes without types."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The names in the tags of pages and in scripts, and what stands in quotes there."""

    names: frozenset[str]
    values: frozenset[str]


def known(pages: Iterable[str], scripts: Iterable[str]) -> Known:
    """Return what selectors may ask for in a site."""
    tags = "".join(dict.fromkeys(tag for page in pages for tag in TAG.findall(page)))
    code = "".join(scripts)
    brought = (name for name in NAME.findall(code) if not name.startswith(ABSENT))
    return Known(names=frozenset([*NAME.findall(tags), *brought]), values=frozenset(VALUE.findall(tags + code)))


def needed(sheet: str, site: Known) -> str:
    """Return a style sheet with the rules and the custom properties that a site may need, without comments."""
    text = "".join(_rules(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), site))
    while (less := _read(text, site)) != text:
        text = less
    return text


def _rules(rules: Tokens, site: Known) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [one for one in _split(rule.prelude, ",") if _matches(one, site)]
            if selectors:
                yield f"{','.join(map(_text, selectors))}{{{_text(rule.content)}}}\n"
        elif rule.content is not None and rule.lower_at_keyword in INSIDE:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if kept := "".join(_rules(inner, site)):
                yield f"@{rule.at_keyword} {_text(rule.prelude)}{{{kept}}}\n"
        else:
            yield rule.serialize() + "\n"


def _matches(selector: Tokens, site: Known) -> bool:
    """Tell whether a page may hold what a selector asks for."""
    for before, token in pairwise([None, *selector]):
        sign = getattr(before, "value", "") if before and before.type == "literal" else ""
        if token.type == "[] block":
            if not _has(token.content, site):
                return False
        elif (token.type == "hash" or (token.type == "ident" and ":" not in sign)) and token.value not in site.names:
            return False
    return True


def _has(attribute: Tokens, site: Known) -> bool:
    """Tell whether a page may hold an attribute, and its value where that is asked for as a whole."""
    names = [token for token in attribute if token.type in {"ident", "string"}]
    signs = [token.value for token in attribute if token.type == "literal"]
    return names[0].value in site.names and (signs != ["="] or names[1].value in site.values)


def _read(text: str, site: Known) -> str:
    """Return a style sheet without the custom properties that nothing in it or in a script reads."""
    read = site.values.union(READ.findall(text))
    return "".join(_declared(tinycss2.parse_stylesheet(text), read))


def _declared(rules: Tokens, read: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            declared = [_text(one) for one in _split(rule.content, ";") if not _unread(one, read)]
            if any(declared):
                yield f"{_text(rule.prelude)}{{{';'.join(filter(None, declared))}}}"
        elif rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in INSIDE:
            kept = "".join(_declared(tinycss2.parse_rule_list(rule.content), read))
            yield f"@{rule.at_keyword} {_text(rule.prelude)}{{{kept}}}"
        else:
            yield rule.serialize()


def _unread(declaration: Tokens, read: frozenset[str]) -> bool:
    name = next((token for token in declaration if token.type != "whitespace"), None)
    return name is not None and name.type == "ident" and name.value.startswith("--") and name.value not in read


def _split(tokens: Tokens, sign: str) -> list[list[Any]]:
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == sign:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _text(tokens: Tokens) -> str:
    """Return tokens as text, without comments, and with one space where there are several."""
    for token in tokens:
        if token.type == "whitespace":
            token.value = " "
    return str(tinycss2.serialize([token for token in tokens if token.type != "comment"])).strip()
