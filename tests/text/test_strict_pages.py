"""The checker reads a page as any other reader does, or refuses it."""

from html.parser import HTMLParser

from hypothesis import example, given, settings
from hypothesis import strategies as st

from verifying.elements import VOID
from verifying.page import DOCTYPE, RefusedError, read

HEAD = '<html><head><meta charset="utf-8"><meta name="x"></head><body>'
OPENINGS = ("div", 'div class="a" data-title="x&amp;y"', "div hidden", 'div data-title="x>y" hidden', 'li class="<"')
WORDS = (
    *("words", "&amp;", "&#x27;", "&#65;", " ", "\n", "x > y", "<br>", "<script>a<b></script>", '<path d="x<y"/>'),
    *('<a title="x<y">z</a>', "<b>z</b >", '<a href="x&lt;y#z" title="">z</a>'),
)
BROKEN = (
    *("<", ">", '"', "=", "&", "&nbsp;", "</b>", "</>", "<>", "<b/>", "<br/>", "<i>", "<!-- -->", "<script>", "</p>"),
    *('<span hidden"></span>', '<b class="x" class="y"></b>', "<b class=x></b>", '<p id="', "<b", "<b>x</b", "</b a>"),
)
ELEMENTS = st.recursive(
    st.sampled_from(WORDS),
    lambda inner: st.builds(
        lambda opening, parts: f"<{opening}>{''.join(parts)}</{opening.split()[0]}>",
        st.sampled_from(OPENINGS),
        st.lists(inner, max_size=4),
    ),
)


class Reader(HTMLParser):
    """A reader that refuses nothing."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        """The words in each element."""
        self.opened: list[int] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened += [len(self.tags)] * (tag not in VOID)
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self.words.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.opened.pop()

    def handle_data(self, data: str) -> None:
        for at in self.opened:
            self.words[at] += data


@example([], '<span hidden"></span>', [])
@example([], "<b>x</b", ["<b>y</b>"])
@given(st.lists(ELEMENTS, max_size=3), st.just("") | st.sampled_from(BROKEN), st.lists(ELEMENTS, max_size=3))
@settings(max_examples=250, deadline=None, derandomize=True)
def test_a_page_is_read_as_any_reader_reads_it_or_refused(before: list[str], broken: str, after: list[str]) -> None:
    page = f"{DOCTYPE}{HEAD}{''.join((*before, broken, *after))}</body></html>"
    try:
        html = read(page)
    except RefusedError:
        assert broken
        return
    other = Reader(page)
    assert [(tag.tag, tag.marks) for tag in html.tags] == other.tags
    assert [node.words(every=True) for node in html.all()] == other.words
