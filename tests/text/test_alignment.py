"""What each passage of an earlier text became in a later one, and how the two differ."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paths import cases

from record.revisions.alignment import align, words_of
from record.revisions.redline import redline

CASES = cases("alignment.toml")["case"]
PASSAGES = st.lists(st.text("会议开幕休 ab12。，", min_size=1, max_size=12), max_size=7)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_a_passage_is_found_again_by_its_words(case: dict[str, Any]) -> None:
    assert [list(ats) for ats in align(case["earlier"], case["later"])] == case["became"]


@given(PASSAGES, st.randoms())
def test_the_same_passages_in_any_order_are_all_found(passages: list[str], random: Any) -> None:
    later = passages[:]
    random.shuffle(later)
    became = align(passages, later)
    assert [[later[at] for at in ats] for ats in became] == [[passage] for passage in passages]


@given(PASSAGES, PASSAGES)
def test_every_place_of_the_later_text_is_named_at_most_once_but_where_passages_were_joined(
    earlier: list[str], later: list[str]
) -> None:
    became = align(earlier, later)
    assert len(became) == len(earlier)
    assert {at for ats in became for at in ats} <= set(range(len(later)))
    assert all(list(ats) == sorted(set(ats)) for ats in became)


@given(st.text("会议开幕休 ab12。，\n", max_size=60), st.text("会议开幕休 ab12。，\n", max_size=60))
def test_a_redline_holds_both_texts(earlier: str, later: str) -> None:
    parts = redline(earlier, later)
    assert "".join(words for mark, words in parts if mark != "new") == earlier
    assert "".join(words for mark, words in parts if mark != "gone") == later
    assert all(words for _, words in parts)


@given(st.text(max_size=60))
def test_words_joined_again_are_the_text(text: str) -> None:
    assert "".join(words_of(text)) == text


def test_a_redline_marks_words_and_not_letters() -> None:
    marked = redline("Marta Delgado Peralta 女士说，城市很好。", "Martha Delgado Peralta 女士指出，城市很好。")
    assert marked == (
        ("gone", "Marta"),
        ("new", "Martha"),
        ("same", " Delgado Peralta 女士"),
        ("gone", "说"),
        ("new", "指出"),
        ("same", "，城市很好。"),
    )


def test_one_sign_that_stays_between_two_changes_does_not_break_them() -> None:
    assert redline("甲乙丙丁", "子乙丑丁") == (("gone", "甲乙丙"), ("new", "子乙丑"), ("same", "丁"))
