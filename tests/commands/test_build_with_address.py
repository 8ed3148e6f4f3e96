"""A site that knows its address: what its pages, its site map and its page for missing addresses say of it."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from browsing import opening_in
from feeds import faults
from links import Links
from lxml import etree, html
from opened import visit
from playwright.sync_api import Browser, expect
from project import Project
from serving import serve

ADDRESS = "https://example.org/records/habitat/"
LATER, SYMBOL = "https://example.net/final", "NOT/A/SYMBOL"
LICENCE = "https://example.net/licence"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site that knows its address, with an address that moved and a later text elsewhere."""
    project = Project(tmp_path_factory.mktemp("addressed"))
    later = f'superseded_by = {{ symbol = "{SYMBOL}", address = "{LATER}" }}'
    project.edit("docs/source/record.toml", '# superseded_by = { symbol = "…", address = "https://…" }', later)
    facts = (project.folder / "docs/source/record.toml").read_text(encoding="utf-8")
    stated = (
        f'[publication]\nlicence = {{ name = "A licence", address = "{LICENCE}" }}\nsignals = {{ ai_train = false }}\n'
    )
    moved = '[[redirects]]\nold = "record/old.html"\nnew = "record/dialogue-2.html#para_27"\n'
    project.write("docs/source/record.toml", f"{facts}\n{stated}\n{moved}")
    done = project.build(SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    return project


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
    rows = ["User-agent: *", "Content-Signal: ai-train=no", "Allow: /", f"Sitemap: {ADDRESS}sitemap.xml"]
    assert addressed.read("robots.txt").split("\n") == [*rows, ""]


def test_a_licence_that_is_stated_stands_in_the_head_of_pages_that_are_cited(addressed: Project) -> None:
    for path in ("index.html", "record/dialogue-2.html", "en/record/all.html"):
        assert f'<link rel="license" href="{LICENCE}">' in addressed.read(path)
    assert LICENCE not in addressed.read("notes.html")


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


def test_the_page_for_missing_addresses_works_under_any_of_them(site: Path, addressed: Project) -> None:
    plain, full = (site / "404.html").read_text(encoding="utf-8"), addressed.read("404.html")
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


def test_every_page_says_that_there_is_a_later_text(site: Path, addressed: Project) -> None:
    for path in ("index.html", "record/dialogue-2.html", "en/record/all.html", "en/search.html"):
        banner = html.document_fromstring(addressed.read(path)).iterfind(".//aside[@class='md-banner']//a")
        assert [(link.get("href"), link.text) for link in banner] == [(LATER, SYMBOL)]
        assert "md-banner" not in (site / path).read_text(encoding="utf-8")


def test_with_an_address_programs_can_follow_the_revisions(addressed: Project, site: Path) -> None:
    feed = (addressed.site / "changes.atom").read_bytes()
    assert [*faults(feed)] == []
    for root in ("", "en/"):
        assert f'href="{ADDRESS}{root}changes.html"'.encode() in feed
    for path, way in (("index.html", ""), ("record/dialogue-2.html", "../"), ("en/record/all.html", "../../")):
        link = f'<link rel="alternate" type="application/atom+xml" href="{way}changes.atom">'
        assert link in addressed.read(path)
        assert "atom+xml" not in (site / path).read_text(encoding="utf-8")
    assert not (site / "changes.atom").exists()


def test_every_page_says_what_took_the_place_of_the_record(addressed: Project) -> None:
    for path in addressed.site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert SYMBOL in page or 'http-equiv="refresh"' in page, path
