"""Templates show what they are given and nothing else: escaped by what the template is, and never silently empty."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, TemplateAssertionError, UndefinedError
from markupsafe import Markup

from record.markup.compiled import CompiledTemplates
from record.markup.render import ENVIRONMENT, macro, piece, render

SIGNS = "*a* <b> & |"
AS_MARKDOWN = "&#42;a&#42; &#60;b&#62; &#38; &#124;"
AS_HTML = "*a* &lt;b&gt; &amp; |"


@pytest.fixture
def loader(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Templates of a test by their name, in the place of those of the pages."""
    templates: dict[str, str] = {}
    monkeypatch.setattr("record.markup.render.ENVIRONMENT", ENVIRONMENT.overlay(loader=DictLoader(templates)))
    macro.cache_clear()
    return templates


def test_a_template_escapes_what_it_shows_by_what_it_is(loader: dict[str, str]) -> None:
    loader |= {"a.md.jinja": "{{ words }}", "a.html.jinja": "{{ words }}"}
    assert piece("a.md.jinja", words=SIGNS) == AS_MARKDOWN
    assert piece("a.html.jinja", words=SIGNS) == AS_HTML


def test_each_escapes_in_its_own_way_where_one_includes_or_imports_another(loader: dict[str, str]) -> None:
    loader["in.html.jinja"] = "{{ words }}"
    loader |= dict.fromkeys(("one.html.jinja", "one.md.jinja"), "{% macro one(words) %}{{ words }}{% endmacro %}")
    loader["out.md.jinja"] = (
        '{% from "one.html.jinja" import one %}{% include "in.html.jinja" %} {{ words }} {{ one(words) }}'
    )
    assert piece("out.md.jinja", words=SIGNS) == f"{AS_HTML} {AS_MARKDOWN} {AS_HTML}"
    assert macro("one.md.jinja", "one")(SIGNS) == AS_MARKDOWN


def test_what_is_ready_passes_as_it_is(loader: dict[str, str]) -> None:
    loader |= {"a.md.jinja": "{{ words }}", "a.html.jinja": "{{ words }}"}
    assert {piece(name, words=Markup("*<b>")) for name in loader} == {"*<b>"}


def test_a_filter_keeps_to_the_rule_of_the_template(loader: dict[str, str]) -> None:
    loader |= {"a.md.jinja": "{{ [words, words] | join(' | ') }}", "a.html.jinja": "{{ [words, words] | join(' < ') }}"}
    loader["b.md.jinja"] = "{{ words | block }} {{ words | html }} {{ words | json }} {{ words | length }}"
    assert piece("a.md.jinja", words="*") == "&#42; &#124; &#42;"
    assert piece("a.html.jinja", words="<") == "&lt; &lt; &lt;"
    assert piece("b.md.jinja", words='1. "') == '1&#46;&#32;" 1. &quot; "1. \\"" 4'


def test_nothing_that_is_missing_is_shown_as_nothing(loader: dict[str, str]) -> None:
    loader |= {"a.md.jinja": "{{ words }}", "a.html.jinja": "{{ words.more }}"}
    for words in (None, True):
        with pytest.raises(TypeError, match=r"a\.md\.jinja shows"):
            piece("a.md.jinja", words=words)
    with pytest.raises(UndefinedError):
        piece("a.md.jinja")
    with pytest.raises(UndefinedError):
        piece("a.html.jinja", words="")
    loader["b.md.jinja"] = "{{ words() }}"
    with pytest.raises(UndefinedError):
        piece("b.md.jinja")


def test_a_call_gives_a_macro_every_kind_of_argument(loader: dict[str, str]) -> None:
    loader["a.md.jinja"] = (
        "{% macro shown(a, b, c, d) %}{{ a }}{{ b }}{{ c }}{{ d }}{{ caller() }}{% endmacro %}"
        "{% for c in words %}{% call shown('1', *b, d=d, **{'c': c}) %}{{ c }}.{% endcall %}{% endfor %}"
    )
    assert piece("a.md.jinja", words="xy", b=["2"], d="4") == "12x4x.12y4y."


def test_no_filter_leaves_words_unescaped(loader: dict[str, str]) -> None:
    loader["a.md.jinja"] = "{{ words | safe }}"
    with pytest.raises(TemplateAssertionError):
        piece("a.md.jinja", words=SIGNS)


def test_one_empty_line_parts_the_blocks_of_a_page(loader: dict[str, str]) -> None:
    loader["a.md.jinja"] = "# a\n\n{% if words %}\n{{ words }}\n\n{% endif %}\n\nb\n\n"
    assert render("a.md.jinja", words="") == "# a\n\nb\n"
    assert render("a.md.jinja", words="c") == "# a\n\nc\n\nb\n"


def test_a_compiled_template_is_known_by_what_compiled_it_as_well(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    compiled = CompiledTemplates(str(tmp_path))
    before = [compiled.get_source_checksum(text) for text in "aab"]
    monkeypatch.setattr("record.markup.compiled.OWN", ("another",))
    assert len({*before, compiled.get_source_checksum("a")}) == 3
