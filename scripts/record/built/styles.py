"""A style sheet without the parts that no page of the site can need: rules without a match, unused properties.

The promise: a rule is removed only if each of its selectors needs a class, an id, an attribute or an element that no
tag of any page and no script has; a script may add it later. Selectors inside `:not()`, `:is()` and the like are not
checked.
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
"""The beginnings of names of parts that the theme's script makes only if a site wants them."""
INSIDE = ("media", "supports")
"""Rules that hold other rules."""
TAG = re.compile(rb"<script\b.*?</script>|<[a-zA-Z][^>]*>", re.DOTALL)
"""Tags of a page, with the scripts in it."""
NAME = re.compile(r"[\w-]+")
VALUE = re.compile(r"""["'`]([^"'`\s]*)["'`]""")
READ = re.compile(r"(?:var\(\s*|[\"'`])(--[\w-]+)")
Tokens = Sequence[Any]
"""The parsed tokens of a part of a style sheet; the parser has no types."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The names in the tags of pages and in scripts, and the strings there."""

    names: frozenset[str]
    values: frozenset[str]


def known(pages: Iterable[bytes], scripts: Iterable[str]) -> Known:
    """Return the names of a site that selectors can match."""
    tags: set[bytes] = set()
    for page in pages:
        tags.update(TAG.findall(page))
    # Most tags differ in an address alone, so that each part between quotation marks is read once.
    parts = frozenset(b"".join(tags).decode("utf-8").split('"'))
    told, code = "\n".join(parts), "".join(scripts)
    brought = (name for name in NAME.findall(code) if not name.startswith(ABSENT))
    names = frozenset([*NAME.findall(told), *brought])
    return Known(names=names, values=parts.union(VALUE.findall(told), VALUE.findall(code)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule that a site may need: it is read once, and written again whenever properties are removed."""

    head: str
    """Its selectors, or `@media` and the like with its condition."""
    declared: Sequence[tuple[str, str]] = ()
    """Its declarations, each with the name of the custom property that it sets, if any."""
    inner: "Sequence[Rule]" = ()
    whole: str = ""
    """A rule of another kind, as it is."""


def needed(sheet: str, site: Known) -> str:
    """Return a style sheet with the rules and the custom properties that a site may need, without comments."""
    rules = [*_rules(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), site)]
    text, less = "", _written(rules, None)
    while less != text:
        text, less = less, _written(rules, site.values.union(READ.findall(less)))
    return text


def _rules(rules: Tokens, site: Known) -> Iterator[Rule]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [tokens for tokens in _split(rule.prelude, ",") if _matches(tokens, site)]
            if selectors:
                declared = [(_property(tokens), _css(tokens)) for tokens in _split(rule.content, ";")]
                yield Rule(
                    head=",".join(map(_css, selectors)),
                    declared=[declaration for declaration in declared if declaration[1]],
                )
        elif rule.content is not None and rule.lower_at_keyword in INSIDE:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if kept := [*_rules(inner, site)]:
                yield Rule(head=f"@{rule.at_keyword} {_css(rule.prelude)}", inner=kept)
        else:
            yield Rule(head="", whole=rule.serialize())


def _property(declaration: Tokens) -> str:
    """Return the name of the custom property that a declaration sets; nothing for any other."""
    name = next((token for token in declaration if token.type != "whitespace"), None)
    return str(name.value) if name is not None and name.type == "ident" and name.value.startswith("--") else ""


def _written(rules: Iterable[Rule], read: frozenset[str] | None) -> str:
    """Return rules as text; if the used custom properties are known, without the others."""
    return "".join(f"{_rule_css(rule, read)}\n" for rule in rules)


def _rule_css(rule: Rule, read: frozenset[str] | None) -> str:
    if rule.whole:
        return rule.whole
    if rule.inner:
        return f"{rule.head}{{{_written(rule.inner, read)}}}"
    kept = [text for name, text in rule.declared if not name or read is None or name in read]
    return f"{rule.head}{{{';'.join(kept)}}}" if kept else ""


def _matches(selector: Tokens, site: Known) -> bool:
    """Tell whether a page may have what a selector needs."""
    for before, token in pairwise([None, *selector]):
        sign = getattr(before, "value", "") if before and before.type == "literal" else ""
        if token.type == "[] block":
            if not _has(token.content, site):
                return False
        elif (token.type == "hash" or (token.type == "ident" and ":" not in sign)) and token.value not in site.names:
            return False
    return True


def _has(attribute: Tokens, site: Known) -> bool:
    """Tell whether a page may have an attribute, and its value if the selector names the whole value."""
    names = [token for token in attribute if token.type in {"ident", "string"}]
    signs = [token.value for token in attribute if token.type == "literal"]
    return names[0].value in site.names and (signs != ["="] or names[1].value in site.values)


def _split(tokens: Tokens, sign: str) -> list[list[Any]]:
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == sign:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _css(tokens: Tokens) -> str:
    """Return tokens as text, without comments, and with single spaces."""
    for token in tokens:
        if token.type == "whitespace":
            token.value = " "
    return str(tinycss2.serialize([token for token in tokens if token.type != "comment"])).strip()
