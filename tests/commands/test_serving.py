"""The server remakes no more than an edit touches, and what a page lists stays short in a long record."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from navigation import listed, near
from serving_edits import Served, keep_rendered, remade
from shared_parts import SHARED, keep_parts

SCRIPT, STYLE, INSIDE = "docs/assets/js/a.js", "docs/assets/css/a.css", "docs/assets/js/inside.js"


class Site:
    """A project of a few files that is served, and how often it was built."""

    def __init__(self, root: Path) -> None:
        self.root, self.builds = root, 0
        for path in ("mkdocs.yml", SCRIPT, STYLE, INSIDE, "docs/index.md", "overrides/main.html"):
            self.write(path, "1")
        config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
        config.load_dict({"docs_dir": str(root / "docs"), "site_dir": str(root / "site")})
        config.extra["parts"] = {"assets/js/joined.js": ["assets/js/a.js"]}
        (root / "site/assets/js").mkdir(parents=True)
        self.build = remade(self.built, Served(config=config, inside={"assets/js/inside.js"}))

    def built(self) -> None:
        self.builds += 1
        if (self.root / "docs/index.md").read_text(encoding="utf-8") == "broken":
            raise ValueError("broken")

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def test_a_style_sheet_or_a_script_is_copied_and_joined_and_nothing_is_built(site: Site) -> None:
    site.write(SCRIPT, "2")
    (site.root / STYLE).unlink()
    site.build()
    assert site.builds == 0
    assert (site.root / "site/assets/js/a.js").read_text(encoding="utf-8") == "2"
    assert (site.root / "site/assets/js/joined.js").read_text(encoding="utf-8") == "2"


@pytest.mark.parametrize("path", ["docs/index.md", "overrides/main.html", "mkdocs.yml", INSIDE])
def test_whatever_stands_in_a_page_is_built(site: Site, path: str) -> None:
    site.write(path, "2")
    site.write(SCRIPT, "2")
    site.build()
    assert site.builds == 1


def test_nothing_is_built_for_a_file_that_is_written_with_the_same_content(site: Site) -> None:
    site.write("docs/index.md", "1")
    site.build()
    assert site.builds == 0


def test_after_a_build_that_failed_everything_is_built_though_the_edit_was_taken_back(site: Site) -> None:
    site.write("docs/index.md", "broken")
    with pytest.raises(ValueError, match="broken"):
        site.build()
    site.write("docs/index.md", "1")
    site.build()
    assert site.builds == 2


def test_a_page_keeps_what_was_made_of_its_markdown_until_that_or_the_list_of_files_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []

    def render(page: Page, *_: object) -> None:
        made.append(str(page.markdown))
        page.content = f"<p>{page.markdown}</p>"
        page.links_to_anchors = {page.file: {"a": "b"}}

    monkeypatch.setattr(Page, "render", render)
    keep_rendered()

    def build(words: str, *more: str) -> Page:
        config = MkDocsConfig()
        config.load_dict({"site_name": "-"})
        config.validate()
        files = Files([File(path, "docs", "site", use_directory_urls=False) for path in ("a.md", *more)])
        page = Page(None, next(iter(files)), config)
        page.markdown = words
        page.render(config, files)
        assert page.links_to_anchors == {page.file: {"a": "b"}}
        return page

    assert [build(words).content for words in ("one", "one", "two")] == ["<p>one</p>", "<p>one</p>", "<p>two</p>"]
    build("two", "b.md")
    assert made == ["one", "two", "two"]


def test_a_page_of_a_long_record_lists_its_neighbours_and_one_link_for_each_other_group() -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "-"})
    config.validate()
    names = [f"{name}.md" for name in "abcdef"]
    pages = [Page(None, File(name, "docs", "site", use_directory_urls=False), config) for name in names]
    groups: list[Any] = [{"title": "1–2", "pages": names[:2]}, {"title": "3–4", "pages": names[2:4]}, *names[4:]]
    part = {"title": "Record", "pages": groups}
    assert listed(part) == {"Record": names}
    nav = Navigation([Section("Record", [*pages])], pages)

    def menu(page: Page) -> list[str]:
        (section,) = near(nav, page, [part]).items
        return [child.title if isinstance(child, Link) else child.file.src_uri for child in section.children or ()]

    assert menu(pages[2]) == ["1–2", "c.md", "d.md", "e.md", "f.md"]
    assert menu(pages[5]) == ["1–2", "3–4", "e.md", "f.md"]
    section = nav.items[0]
    assert section.children == pages, "what leads from page to page stays whole"


def test_pages_of_a_folder_share_a_menu_unless_the_navigation_leads_to_them() -> None:
    env = Environment(loader=DictLoader(dict.fromkeys(SHARED, "{{ page.url }}")), autoescape=True)
    keep_parts(env)
    urls = ("record/a.html", "record/b.html", "record/c.html", "record/speakers/d.html")
    inside, *others = (SimpleNamespace(url=url) for url in urls)
    nav = SimpleNamespace(pages=[inside])
    menu = env.get_template("partials/nav.html")
    shown = [menu.render(page=page, nav=nav) for page in (*others, inside)]
    assert shown == ["record/b.html", "record/b.html", "record/speakers/d.html", "record/a.html"]
