"""Building the site: the old one stays whole until a proven one takes its place, and every build is the same bytes."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import opening_in, serve
from links import Links
from lxml import etree, html
from opened import visit
from playwright.sync_api import Browser, expect
from project import PARTS, ROOT, Project, environment, tree, wait_until

ADDRESS = "https://example.org/records/habitat/"
LATER = "https://example.net/final"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site that has been built once, without an address."""
    project = Project(tmp_path_factory.mktemp("first"))
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def project(first: Project, tmp_path: Path) -> Project:
    """A copy of that, to be broken."""
    return Project(tmp_path / "copy", first.folder, (*PARTS, "site"))


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site that knows its address, with an address that moved and a later text elsewhere."""
    project = Project(tmp_path_factory.mktemp("addressed"))
    project.edit("docs/source/record.toml", '# superseded_by = "https://…"', f'superseded_by = "{LATER}"')
    facts = (project.folder / "docs/source/record.toml").read_text(encoding="utf-8")
    moved = '[[redirects]]\nold = "record/old.html"\nnew = "record/dialogue-2.html#para_27"\n'
    project.write("docs/source/record.toml", f"{facts}\n{moved}")
    done = project.build(SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    return project


def test_two_builds_of_one_tree_are_the_same_bytes(first: Project, tmp_path: Path) -> None:
    other = Project(tmp_path / "elsewhere")
    assert other.build(TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="7").returncode == 0
    one, two = tree(first.site), tree(other.site)
    assert one.keys() == two.keys()
    assert [path for path in one if one[path] != two[path]] == []


@pytest.mark.parametrize("path", ["docs/source/record.txt", "docs/source/record.toml", "docs/source/record.en.txt"])
def test_a_source_that_cannot_be_read_leaves_the_old_site_whole(project: Project, path: str) -> None:
    before = tree(project.site)
    (project.folder / path).write_bytes(b"\xff\xfe")
    done = project.build()
    assert done.returncode != 0
    assert f"{path}:1: not UTF-8 but UTF-16; save the file as UTF-8" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(project.site) == before


def test_a_broken_template_leaves_the_old_site_whole(project: Project) -> None:
    before = tree(project.site)
    project.edit("overrides/main.html", "{% endblock %}", "{% endblok %}")
    assert project.build().returncode != 0
    assert tree(project.site) == before


def test_a_broken_link_leaves_the_old_site_whole(project: Project) -> None:
    before = tree(project.site)
    project.edit("docs/about.zh.md", "# 说明\n", "# 说明\n\n[第99段](record/dialogue-2.md#para_99)\n")
    done = project.build()
    assert done.returncode != 0
    assert "para_99" in done.stderr
    assert tree(project.site) == before


def test_a_page_that_loses_one_character_leaves_the_old_site_whole(project: Project) -> None:
    before = tree(project.site)
    project.edit("scripts/hooks.py", "return html\n", 'return html.replace("盛情款待", "盛情款", 1)\n')
    done = project.build()
    assert done.returncode == 1
    assert "record/debate.html#para_2: differs at code point " in done.stderr
    assert tree(project.site) == before


def test_a_killed_build_leaves_the_old_site_whole_and_the_next_one_works(project: Project) -> None:
    before = tree(project.site)
    project.edit("docs/source/record.toml", 'place.zh = "内罗毕"', 'place.zh = "内罗毕市"')
    command = [sys.executable, "scripts/build_site.py"]
    running = subprocess.Popen(command, cwd=project.folder, env=environment(), start_new_session=True)
    beside = project.folder / ".site.next"
    wait_until(lambda: beside.exists() and any(beside.iterdir()))
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    assert tree(project.site) == before
    assert project.build().returncode == 0
    assert "内罗毕市" in project.read("index.html")
    assert not beside.exists()


def test_a_build_killed_between_its_last_two_steps_is_mended_by_the_next(project: Project) -> None:
    before = tree(project.site)
    project.site.rename(project.folder / ".site.before")
    (project.folder / "docs/source/record.txt").write_bytes(b"\xff\xfe")
    assert project.build().returncode != 0
    assert tree(project.site) == before


def test_a_page_that_is_no_longer_made_is_gone_from_the_new_site(project: Project) -> None:
    project.edit("docs/source/record.toml", 'slug = "dialogue-4"', 'slug = "closing"')
    assert project.build().returncode == 0
    assert (project.site / "record/closing.html").is_file()
    assert not (project.site / "record/dialogue-4.html").exists()


def test_make_site_ends_at_once_when_nothing_changed(project: Project) -> None:
    for name in ("Makefile", "requirements.txt"):
        (project.folder / name).write_bytes((ROOT / name).read_bytes())
        os.utime(project.folder / name, (0, 0))
    (project.folder / ".venv").symlink_to(ROOT / ".venv")
    project.edit("docs/about.zh.md", "# 说明\n", "# 说明乙\n")
    assert "every character proven" in make(project)
    assert "every character proven" not in make(project)


def test_without_an_address_nothing_is_said_of_one(first: Project) -> None:
    for name in ("sitemap.xml", "sitemap.xml.gz", "robots.txt"):
        assert not (first.site / name).exists()
    for path in first.site.rglob("*.html"):
        assert 'rel="canonical" href="http' not in path.read_text(encoding="utf-8"), path


def test_with_an_address_the_site_map_lists_every_page_by_it(addressed: Project) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = etree.parse(addressed.site / "sitemap.xml").findall("s:url/s:loc", names)
    assert {str(place.text) for place in listed} == {
        ADDRESS + path.relative_to(addressed.site).as_posix()
        for path in addressed.site.rglob("*.html")
        if path.name not in {"404.html", "session-record.html"}
        and "-parallel" not in path.name
        and 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
    }
    assert f"Sitemap: {ADDRESS}sitemap.xml\n" in addressed.read("robots.txt")


def test_with_an_address_the_site_map_ties_every_page_to_the_same_in_other_languages(addressed: Project) -> None:
    sitemap = etree.parse(addressed.site / "sitemap.xml")
    for place in sitemap.iterfind("{http://www.sitemaps.org/schemas/sitemap/0.9}url"):
        own = str(place[0].text).removeprefix(ADDRESS).removeprefix("en/")
        links = {link.get("hreflang"): link.get("href") for link in place.iterfind(f"{XHTML}link")}
        assert links == {"zh-Hans": ADDRESS + own, "en": f"{ADDRESS}en/{own}"}


def test_a_page_with_two_languages_says_the_address_of_the_page_with_one(addressed: Project) -> None:
    for root in ("", "en/"):
        page = html.document_fromstring(addressed.read(f"{root}record/dialogue-2-parallel.html"))
        links = [link.get("href") for link in page.iterfind(".//link[@rel='canonical']")]
        assert links == [f"{ADDRESS}{root}record/dialogue-2.html"]


def test_with_an_address_every_link_leads_somewhere(addressed: Project) -> None:
    assert Links(addressed.site).broken(ADDRESS) == []


def test_with_an_address_every_page_says_its_own(addressed: Project) -> None:
    for path in ("index.html", "record/dialogue-2.html", "en/index.html", "en/record/all.html"):
        page = html.document_fromstring(addressed.read(path))
        assert [link.get("href") for link in page.iterfind(".//link[@rel='canonical']")] == [ADDRESS + path]


def test_the_page_for_missing_addresses_works_under_any_of_them(first: Project, addressed: Project) -> None:
    plain, full = first.read("404.html"), addressed.read("404.html")
    loaded = re.findall(r'<(?:link|script|img)[^>]*(?:href|src)="([^"]*)"', plain)
    assert loaded == ["data:,"]  # an icon of nothing, or the browser asks for one
    links = re.findall(r'(?:href|src)="([^"#][^"]*)"', full)
    assert "/records/habitat/en/index.html" in links
    assert [link for link in links if not link.startswith(("/records/habitat/", ADDRESS, LATER))] == []
    for page in (plain, full):
        assert "找不到这一页" in page
        assert "This page does not exist" in page


def test_the_page_for_missing_addresses_has_the_way_to_a_paragraph(
    addressed: Project, browser: Browser, tmp_path: Path
) -> None:
    shutil.copytree(addressed.site, tmp_path / "records" / "habitat")
    with serve(tmp_path) as address, opening_in(browser, [address]) as page:
        visit(page, f"{address}records/habitat/404.html")
        page.keyboard.press("/")
        expect(page.locator(".md-search__input")).to_be_focused()
        page.keyboard.type("第27段")
        expect(page.locator(".goto-place")).to_have_attribute("href", re.compile(r"record/dialogue-2.html#para_27$"))


def test_the_page_for_missing_addresses_begins_in_the_language_of_the_reader(
    addressed: Project, browser: Browser, tmp_path: Path
) -> None:
    shutil.copytree(addressed.site, tmp_path / "records" / "habitat")
    with serve(tmp_path) as address, opening_in(browser, [address], locale="en-GB") as page:
        page.goto(f"{address}records/habitat/404.html")
        expect(page.get_by_role("heading", level=1)).to_have_text(["This page does not exist", "找不到这一页"])
        page.locator("form.away input").first.fill("27")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}records/habitat/en/record/dialogue-2.html#para_27")


def test_without_a_script_the_page_for_missing_addresses_leads_home_and_to_the_numbers(
    addressed: Project, browser: Browser, tmp_path: Path
) -> None:
    shutil.copytree(addressed.site, tmp_path / "records" / "habitat")
    without: dict[str, Any] = {"java_script_enabled": False, "color_scheme": "dark"}
    with serve(tmp_path) as address, opening_in(browser, [address], **without) as page:
        page.goto(f"{address}records/habitat/404.html")
        expect(page.locator("body")).to_have_css("background-color", "rgb(20, 23, 26)")
        page.locator("form.away input").first.fill("27")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}records/habitat/p/index.html?find=27")
        page.go_back()
        page.get_by_role("main").get_by_role("link", name="Home", exact=True).click()
        page.wait_for_url(f"{address}records/habitat/en/index.html")


def test_an_address_that_moved_leads_on_without_a_script(addressed: Project) -> None:
    for root in ("", "en/"):
        stub = html.document_fromstring(addressed.read(f"{root}record/old.html"))
        [refresh] = stub.iterfind(".//meta[@http-equiv='refresh']")
        assert refresh.get("content") == "0; url=dialogue-2.html#para_27"
        assert [link.get("href") for link in stub.iterfind(".//a")] == ["dialogue-2.html#para_27"]
        assert list(stub.iter("script")) == []


def test_every_page_says_that_there_is_a_later_text(first: Project, addressed: Project) -> None:
    for path in ("index.html", "record/dialogue-2.html", "en/record/all.html", "en/search.html"):
        banner = html.document_fromstring(addressed.read(path)).iterfind(".//aside[@class='md-banner']//a")
        assert [link.get("href") for link in banner] == [LATER]
        assert "md-banner" not in first.read(path)


def make(project: Project) -> str:
    done = subprocess.run(
        [str(shutil.which("make")), "site"],
        cwd=project.folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
