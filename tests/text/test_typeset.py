"""Marks around words: where they can begin, and that they change nothing else."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from record.languages import GRAMMARS
from record.markup.markdown import inline


@pytest.mark.parametrize("language", GRAMMARS)
@given(data=st.data())
@settings(max_examples=30)
def test_a_figure_with_its_unit_begins_with_a_sign_that_its_language_names(language: str, data: st.DataObject) -> None:
    grammar = GRAMMARS[language]
    found = grammar.unbroken.search(data.draw(st.from_regex(grammar.unbroken)))
    assert found
    assert re.match(f"[{grammar.unbroken_from}]", found[0])


@given(st.text(st.sampled_from(" \t\na1.*\N{NO-BREAK SPACE}段"), max_size=12), st.data())
def test_a_mark_that_shows_nothing_leaves_the_words_as_they_are(text: str, data: st.DataObject) -> None:
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    marked = sorted(data.draw(st.lists(st.sampled_from(places), min_size=2, max_size=2))) if places else []
    assert inline(text) == inline(text, [(marked[0], marked[1] + 1, lambda words: words)] if marked else [])
