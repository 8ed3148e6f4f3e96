"""A long record's index stays little larger than its text; what it costs in time, `make bench` measures."""

from search_scale import COUNT, SIZE, made_index, share


def test_the_index_of_sixteen_thousand_paragraphs_is_little_larger_than_their_text() -> None:
    assert share(*made_index(COUNT)) <= SIZE
