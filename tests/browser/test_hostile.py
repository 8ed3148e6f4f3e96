"""Text that tries to be markup, a template or a script is shown as typed, wherever the site shows it."""

import json
from collections.abc import Iterator

import pytest
from browsing import opening_in
from built_site import index_of
from lxml import html
from opened import visit
from paths import CASE_FILES
from playwright.sync_api import Browser, Page, expect
from project import Project
from search_box import ask

from record.build import build
from record.built.readback import verify
from record.edition import Edition
from record.proof import rebuild
from record.view import View

HOSTILE = "//*[@*[starts-with(name(), 'on')]] | //*[@href[contains(., 'javascript:alert')]] | //*[@src='x']"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The site of a record that is nothing but hostile text."""
    project = Project(tmp_path_factory.mktemp("hostile"))
    text, facts = (CASE_FILES / f"hostile.{kind}" for kind in ("txt", "toml"))
    project.replace_record(text.read_text(encoding="utf-8"), facts.read_text(encoding="utf-8"))
    done = project.mkdocs(strict=False)
    assert done.returncode == 0, done.stderr[-1000:]
    return project


@pytest.fixture(scope="module")
def edition(project: Project) -> Edition:
    source = project.folder / "docs" / "source"
    return build(source / "record.txt", source / "record.toml").edition


@pytest.fixture(scope="module", params=["zh", "en"])
def view(edition: Edition, request: pytest.FixtureRequest) -> View:
    return edition.view(request.param)


def pages_of(project: Project, edition: Edition, view: View) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield every section's short heading, with its page."""
    root = "" if view.language == "zh" else "en/"
    for section in view.record.sections:
        yield view.short(section), html.document_fromstring(project.read(root + edition.page(section)))


def test_every_character_is_shown_and_every_byte_accounted_for(project: Project, edition: Edition) -> None:
    built = {
        path.relative_to(project.site).as_posix(): path.read_text("utf-8") for path in project.site.rglob("*.html")
    }
    assert verify(edition, built) == []
    assert rebuild(edition.record) == (CASE_FILES / "hostile.txt").read_bytes()


def test_a_heading_stands_in_the_title_of_its_page_as_typed(project: Project, edition: Edition, view: View) -> None:
    for heading, page in pages_of(project, edition, view):
        assert page.findtext("head/title") == f"{heading} - {view.name}"


def test_the_meta_description_is_text(project: Project, edition: Edition, view: View) -> None:
    for section, (_, page) in zip(view.record.sections, pages_of(project, edition, view), strict=True):
        [description] = page.xpath("//meta[@name='description']/@content")
        assert description.startswith(f"{view.title}")
        assert view.heading(section) in description


def test_headings_stand_in_the_navigation_as_typed(project: Project, edition: Edition, view: View) -> None:
    for _, page in pages_of(project, edition, view):
        links = [words(link) for link in page.xpath("//nav//a[contains(@class, 'md-nav__link')]")]
        for section in view.record.sections:
            assert any(link.startswith(" ".join(view.short(section).split())) for link in links)


def test_nothing_of_it_became_an_element_or_an_attribute(project: Project) -> None:
    for path in project.site.rglob("*.html"):
        page = html.document_fromstring(path.read_text("utf-8"))
        assert page.xpath(HOSTILE) == [], path
        for script in page.iter("script"):
            if "json" in script.get("type", ""):
                json.loads(script.text or "")
            else:
                assert "alert(" not in (script.text or ""), path


def test_the_search_index_holds_the_text_as_typed(project: Project, edition: Edition) -> None:
    entries = {entry["location"]: entry for entry in index_of(project.site, "zh")["docs"]}
    for section in edition.record.sections:
        address = edition.page(section)
        assert entries[address]["title"] == edition.view("zh").short(section)
        for paragraph in section.paragraphs:
            assert entries[f"{address}#{paragraph.id}"]["text"] == paragraph.text


@pytest.fixture
def page(project: Project, browser: Browser) -> Iterator[Page]:
    """A page of that site, on which nothing of it may run."""
    with opening_in(browser, [project.site.as_uri()]) as page:
        yield page


def test_no_script_of_it_runs_in_a_browser(project: Project, edition: Edition, page: Page) -> None:
    for path in ["index.html", "en/index.html", "record/all.html", *map(edition.page, edition.record.sections)]:
        visit(page, (project.site / path).as_uri())
        page.keyboard.press("/")
        ask(page, "脚注")


def test_search_results_show_headings_as_typed_and_run_nothing(project: Project, edition: Edition, page: Page) -> None:
    view = edition.view("zh")
    dialogues = [section for section in view.record.sections if section.kind == "dialogue"]
    for word, section in zip(("脚注", "列表"), dialogues[:2], strict=True):
        page.goto((project.site / "index.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.type(word)
        expect(page.locator(".md-search-result__list")).to_contain_text(view.short(section))


def words(element: html.HtmlElement) -> str:
    """Return the text of an element with its white space made plain."""
    return " ".join(str(element.text_content()).split())
