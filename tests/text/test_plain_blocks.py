"""Blocks that are made without the maker of Markdown: the article is what that makes of the whole page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from paths import cases

from record.markup.article import EXTENSIONS, article

ODD = cases("plain_blocks.toml")
BLOCK = st.builds(
    "{}{}{}".format,
    st.sampled_from(ODD["starts"]),
    st.lists(st.sampled_from(ODD["pieces"]), max_size=8).map("".join),
    st.sampled_from(ODD["ends"]),
)


def differs(body: str) -> bool:
    """Tell whether the article of a page is another than Markdown makes of it, or its headings are others."""
    maker = Markdown(extensions=EXTENSIONS)
    html = maker.convert(body.strip("\n"))
    made = article(body)
    return (made.html, made.contents) != (html, getattr(maker, "toc_tokens", []))


@pytest.mark.parametrize("shape", ODD["shapes"])
def test_an_article_is_what_markdown_makes_of_the_page_whatever_stands_in_a_block(shape: str) -> None:
    pages = [shape.replace("%s", piece) for piece in (*ODD["pieces"], *ODD["together"])]
    assert [page for page in pages if differs(page)] == []


@given(st.lists(BLOCK, min_size=1, max_size=4).map("\n\n".join))
@settings(max_examples=100, deadline=None)
def test_an_article_is_what_markdown_makes_of_the_page_whatever_its_blocks_are(body: str) -> None:
    assert not differs(body)
