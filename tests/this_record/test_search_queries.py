"""What readers type finds every paragraph that it is true of, and no other, online and from disk."""

import pytest
from paths import record_cases
from playwright.sync_api import Page
from search_bench import drawn, run
from search_box import ask, open_box

CASES = record_cases("queries.toml")


@pytest.mark.parametrize("language", CASES)
def test_the_box_finds_what_readers_type_and_nothing_else(page: Page, base: str, language: str) -> None:
    open_box(page, base, language)
    queries = {typed: found for kind in CASES[language].values() for typed, found in kind.items()}
    assert {typed: sorted(ask(page, typed).paragraphs) for typed in queries} == queries


def test_there_are_more_than_fifty_natural_queries() -> None:
    assert sum(len(queries) for kinds in CASES.values() for queries in kinds.values()) > 50


@pytest.mark.parametrize("language", CASES)
def test_words_cut_from_the_record_by_chance_are_found_with_nothing_else(page: Page, base: str, language: str) -> None:
    scores = run(page, base, language, drawn(language, 60))
    assert [score for score in scores if score.recall < 1 or score.precision < 1 or not score.top] == []
