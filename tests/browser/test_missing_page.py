"""The page for missing addresses finds the site it belongs to, under any address, and offers the way to a paragraph."""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from http import HTTPStatus
from pathlib import Path
from typing import ClassVar

import pytest
from browsing import opening_in, put_back, watched
from opened import PAINTED
from paths import record_cases
from playwright.sync_api import Browser, Page, expect
from serving import Quiet, serve

CHINESE, ENGLISH = "找不到这一页", "This page does not exist"
CASES = record_cases("arrivals.toml")
ADDRESSES = ["", "a/b/"]
"""Where the site begins on a server."""


class Hosted(Quiet):
    """A server that answers a missing address with the site's own page for it."""

    page: ClassVar[bytes]

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(self.page)
        return None


class Fallback(Hosted):
    """A server that has that page for every address, and says that all is well."""

    def send_response(self, code: int, message: str | None = None) -> None:
        super().send_response(HTTPStatus.OK if code == HTTPStatus.NOT_FOUND else code, message)


def hosted(kind: type[Hosted], folder: Path, site: Path) -> AbstractContextManager[str]:
    """Serve a folder with the page that the site has for missing addresses."""
    return serve(folder, type("Handler", (kind,), {"page": (site / "404.html").read_bytes()}))


@pytest.fixture(scope="module", params=[Hosted, Fallback])
def host(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that holds the site at its root and in a folder."""
    folder = tmp_path_factory.mktemp("host")
    for path in site.iterdir():
        (folder / path.name).symlink_to(path)
    (folder / "a").mkdir()
    (folder / "a" / "b").symlink_to(site)
    with hosted(request.param, folder, site) as address:
        yield address


@pytest.fixture
def visitor(request: pytest.FixtureRequest, browser: Browser, kept: Page, host: str) -> Iterator[Page]:
    """A page that may ask nobody but its server, in a browser that speaks Chinese unless it is told otherwise."""
    locale = getattr(request, "param", "zh-CN")
    if locale == "zh-CN":
        with put_back(kept), watched(kept, [host], missing=True) as page:
            yield page
    else:
        with opening_in(browser, [host], missing=True, locale=locale) as page:
            yield page


@pytest.mark.parametrize("root", ADDRESSES)
@pytest.mark.parametrize("missing", ["lost.html", "record/dialogue-9.html", "p/x/y/999.html", "lost/"])
def test_from_any_depth_the_box_leads_to_a_paragraph(host: str, visitor: Page, root: str, missing: str) -> None:
    visitor.goto(f"{host}{root}{missing}")
    expect(visitor.get_by_role("link", name="首页")).to_have_attribute("href", f"{host}{root}index.html")
    expect(visitor.locator(".unfound")).to_have_count(0)
    visitor.get_by_role("textbox").first.fill("第27段")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url(f"{host}{root}record/dialogue-2.html#para_27")


@pytest.mark.parametrize("missing", CASES["missing"])
def test_what_can_be_read_of_a_missing_address_leads_on(host: str, visitor: Page, missing: str) -> None:
    visitor.goto(f"{host}a/b/{missing}")
    expect(visitor).to_have_url(f"{host}a/b/{CASES['missing'][missing]}")


def test_a_number_beyond_the_record_in_a_missing_address_is_said(host: str, visitor: Page) -> None:
    visitor.goto(f"{host}record/dialogue-2#para_99")
    expect(visitor.get_by_role("alert")).to_have_text([re.compile("没有第99段"), re.compile("no para. 99")])


def test_the_way_back_is_not_barred(host: str, visitor: Page) -> None:
    visitor.goto(f"{host}lost.html")
    visitor.get_by_role("textbox").first.fill("27")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/record/dialogue-2.html#para_27")
    visitor.go_back()
    expect(visitor).to_have_url(f"{host}lost.html")


def test_words_are_searched_for_and_a_number_too_high_is_answered(host: str, visitor: Page) -> None:
    visitor.goto(f"{host}a/b/lost.html")
    visitor.get_by_role("textbox").first.fill("循环经济")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url(f"{host}a/b/search.html?find=*")
    visitor.goto(f"{host}a/b/en/lost.html")
    visitor.get_by_role("textbox").first.fill("999")
    visitor.keyboard.press("Enter")
    expect(visitor.locator(".goto .why")).to_contain_text("This record has no para. 999")


@pytest.mark.parametrize(
    ("visitor", "missing", "first"),
    [
        ("zh-CN", "lost.html", CHINESE),
        ("zh-TW", "record/lost.html", CHINESE),
        ("en-GB", "record/lost.html", ENGLISH),
        ("en-GB", "lost.html", ENGLISH),
        ("fr-FR", "lost.html", CHINESE),
        ("zh-CN", "en/lost.html", ENGLISH),
        ("zh-CN", "a/b/en/p/999.html", ENGLISH),
    ],
    indirect=["visitor"],
)
def test_the_language_of_the_address_or_else_of_the_browser_comes_first(
    host: str, visitor: Page, missing: str, first: str
) -> None:
    visitor.goto(host + missing)
    expect(visitor.get_by_role("heading")).to_have_text([first, ENGLISH if first == CHINESE else CHINESE])
    expect(visitor).to_have_title(re.compile(f"^{first} - "))
    expect(visitor.locator("html")).to_have_attribute("lang", "zh-Hans" if first == CHINESE else "en")


@pytest.mark.parametrize("scripts", [True, False])
def test_where_the_site_is_not_found_words_say_where_its_home_page_is(
    browser: Browser, site: Path, tmp_path: Path, *, scripts: bool
) -> None:
    """No script runs, or there is nothing of the site; and an address that looks like another server's is not asked."""
    choices = {"java_script_enabled": scripts, "locale": "zh-CN"}
    with hosted(Hosted, tmp_path, site) as address, opening_in(browser, [address], missing=True, **choices) as page:
        lost = f"{address}/example.org/lost.html"
        if scripts:
            with page.expect_response(f"{address}record/record.json"):  # the last place where it looks
                page.goto(lost)
            page.evaluate(PAINTED)
        else:
            page.goto(lost)
        expect(page.locator(".unfound").first).to_contain_text("index.html")
        expect(page.locator("form, a:not(.climb a)").filter(visible=True)).to_have_count(0)


@pytest.mark.parametrize("root", ADDRESSES)
@pytest.mark.parametrize(
    "missing", ["lost.html", "record/lost.html", "en/p/999.html", "en/record/speakers/nobody.html"]
)
def test_without_a_script_one_of_the_links_up_leads_home(browser: Browser, host: str, root: str, missing: str) -> None:
    home = f"{host}{root}{'en/' if missing.startswith('en/') else ''}index.html"
    with opening_in(browser, [host], missing=True, java_script_enabled=False) as page:
        page.goto(f"{host}{root}{missing}")
        links = page.locator(".climb a")
        assert home in links.evaluate_all("all => all.map(link => link.href)")
        page.locator(f'.climb a[href$="{"en/" if "/en/" in home else ""}index.html"]').nth(missing.count("/")).click()
        expect(page).to_have_url(home)
        expect(page.locator("form.goto")).to_be_visible()


def test_opened_from_disk_it_leads_into_the_same_folder(page: Page, site: Path) -> None:
    page.goto((site / "404.html").as_uri())
    page.get_by_role("textbox").first.fill("27")
    page.keyboard.press("Enter")
    page.wait_for_url((site / "record/dialogue-2.html").as_uri() + "#para_27")
