"""The articles that a build makes once: MkDocs takes them as its own, and no damaged one is believed."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from made_articles import use_articles
from record.markup.article import ARTICLES, EXTENSIONS, article, digest, read_articles, write_articles

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
        lambda text: text.replace("raw", "row"),
        lambda text: text[:-20],
        lambda text: f"{'0' * 64}{text[64:]}",
        lambda _: f"{sha256(b'[1]').hexdigest()}\n[1]",
        lambda _: "{",
    ],
)
def test_a_damaged_file_of_articles_is_not_believed(kept: Path, damage: Callable[[str], str]) -> None:
    text = (kept / ARTICLES).read_text(encoding="utf-8")
    assert read_articles(kept / ARTICLES)[digest(BODY)] == article(BODY)
    (kept / ARTICLES).write_text(damage(text), encoding="utf-8")
    assert read_articles(kept / ARTICLES) == {}
    assert json.loads(text.partition("\n")[2])
