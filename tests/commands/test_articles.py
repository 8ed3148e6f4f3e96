"""The articles that a build makes once: MkDocs takes them as its own, and no damaged one is believed."""

import marshal
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from made_articles import use_articles
from record.build import Built
from record.built.rendered import bodies
from record.markup.article import (
    ARTICLES,
    EXTENSIONS,
    Article,
    article,
    digest,
    read_articles,
    write_articles,
)

BODY = """
# Title { #top }

A [page](b.md#there){ .who } and <a href="b.html">one</a>, [here](#top), [data](../data.json), [out](https://e.org/?a=1&b=2),
a sign&#42; and ![picture](../p.svg "Words").
{: #para_1 .paragraph }

<table class="t"><tbody>
<tr><th scope="row"><a href="b.html#there">raw</a></th></tr>
</tbody></table>

<details markdown="1">
<summary>More</summary>

A [page](b.md) in a part.

</details>

## Part

| a | b |
| --- | --- |
| [c](b.md) | d |
"""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A project whose last build made that article."""
    article(BODY)
    (tmp_path / ARTICLES).parent.mkdir()
    write_articles(tmp_path / ARTICLES)
    return tmp_path


def rendered(*, permalink: bool = False) -> Page:
    """Return a page as MkDocs makes it."""
    config = MkDocsConfig()
    extensions = [{"toc": {"permalink": permalink}}, *(name for name in EXTENSIONS if name != "toc")]
    config.load_dict({"site_name": "-", "markdown_extensions": extensions})
    config.validate()
    names = ("record/a.md", "record/b.md", "data.json", "p.svg")
    files = Files([File(name, "docs", "site", use_directory_urls=False) for name in names])
    page = Page(None, files.src_uris["record/a.md"], config)
    page.markdown = BODY
    page.render(config, files)
    return page


def plain(body: str) -> tuple[str, object]:
    """Return what Markdown makes of a whole page by itself, and its headings."""
    maker = Markdown(extensions=EXTENSIONS)
    return maker.convert(body.strip("\n")), getattr(maker, "toc_tokens", [])


def said(made: Article) -> tuple[str, object]:
    return made.html, made.contents


def told(page: Page) -> tuple[object, ...]:
    """Return all that MkDocs goes on with; files are others in every build."""
    links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
    return page.content, [*map(str, page.toc)], page.present_anchor_ids, links


def test_mkdocs_takes_from_the_build_what_it_would_make_itself(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Page, "render", Page.render)
    own = told(rendered())
    assert all(words in str(own[0]) for words in ('href="b.html#there"', 'href="../data.json"', '<table class="t">'))
    monkeypatch.setattr(Page, "render", lambda *_: pytest.fail("was made once more"))
    use_articles(kept)
    assert told(rendered()) == own


@pytest.mark.parametrize("changed", ["another setting", "another text"])
def test_mkdocs_makes_itself_what_the_build_has_not_made(
    kept: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    monkeypatch.setattr(Page, "render", lambda page, *_: setattr(page, "content", "made"))
    use_articles(kept)
    if changed == "another text":
        monkeypatch.setattr(f"{__name__}.BODY", f"{BODY}\nMore.\n")
    assert rendered(permalink=changed == "another setting").content == "made"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.replace(b"raw", b"row"),
        lambda data: data[:-20],
        lambda data: bytes(32) + data[32:],
        lambda _: sha256(other := marshal.dumps([1])).digest() + other,
        lambda _: sha256(other := marshal.dumps({"key": 1})).digest() + other,
        lambda _: sha256(b"{").digest() + b"{",
        lambda _: sha256(b"").digest(),
        lambda _: b"{",
    ],
)
def test_a_damaged_file_of_articles_is_not_believed(kept: Path, damage: Callable[[bytes], bytes]) -> None:
    data = (kept / ARTICLES).read_bytes()
    assert read_articles(kept / ARTICLES)[digest(BODY)] == article(BODY)
    (kept / ARTICLES).write_bytes(damage(data))
    assert damage(data) != data
    assert read_articles(kept / ARTICLES) == {}


@pytest.mark.parametrize(
    "blocks",
    [
        [
            "1. one\n{: .a }",
            "- two\n{: .a }",
            "> three\n{: .a }",
            "# four\n{: .a }",
            "    five\n{: .a }",
            "***\n{: .a }",
        ],
        ["[there]: b.md\n{: .a }", "[here][there]", "[there]\n{: .a }", "`x`\n{: .a }", "a | b\n{: .a }"],
        ["*x* _y_ \\* ` <https://e.org>\n{: .a }", "a *x* _y_ \\* `z` <https://e.org> ![p](p.svg)  \n{: .a }"],
        ["<table><tbody>", "<tr><td>", "words\n{: .a }", "</td></tr>", "</tbody></table>", "words\n{: .a }"],
        ["<div>\n<div></div>", "words\n{: .a }", "</div>", "<p>more</p>", "<div></div>\n<div></div>", "<p>last</p>"],
        ["<section>a</section>\n<div>b</div>", "<div><p>c</div>\n<p>d</p>", "<p>e</p></div>", "<div>\n\tf\n</div>"],
        ["```", "words\n{: .a }", "<p>raw</p>", "```", "| a |\n| --- |\n| <b>c</b> |", "words\n{: .a }"],
        ['<details markdown="1"><summary>a</summary>', "words\n{: #b }", '<h2 class="c">d</h2>', "</details>", "## d"],
        ["words\n{: #d }", "## d"],
        ["٣. a\n{: .a }", "٣. b\n{: .a }"],
        ["[TOC]\n{: .a }", "## d"],
        ["\ue0020\ue002", "words\n{: .a }", "more \ue0021\ue002 words\n{: .a }", "<h2>raw</h2>", "### raw"],
    ],
)
def test_an_article_made_of_its_blocks_is_what_markdown_makes_of_the_whole(blocks: list[str]) -> None:
    body = "\n\n".join(blocks)
    assert said(article(body)) == plain(body)


def test_the_article_of_every_page_made_or_kept_is_what_markdown_makes_of_it(built: Built, tmp_path: Path) -> None:
    pages = bodies(built)
    made = {path: said(article(body)) for path, body in pages.items()}
    write_articles(tmp_path / "articles")
    kept = read_articles(tmp_path / "articles")
    assert {path: said(kept[digest(body)]) for path, body in pages.items()} == made
    assert [path for path, body in pages.items() if made[path] != plain(body)] == []
