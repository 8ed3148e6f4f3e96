"""Blocks that are made without the maker of Markdown: the article is what that makes of the whole page."""

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


@given(st.lists(BLOCK, min_size=1, max_size=4).map("\n\n".join))
@settings(max_examples=250, deadline=None)
def test_an_article_is_what_markdown_makes_of_the_page_whatever_its_blocks_are(body: str) -> None:
    maker = Markdown(extensions=EXTENSIONS)
    html = maker.convert(body.strip("\n"))
    made = article(body)
    assert (made.html, made.contents) == (html, getattr(maker, "toc_tokens", []))
