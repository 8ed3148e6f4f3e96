"""The site as one archive: the same bytes for the same site, and, unpacked anywhere, a site like it."""

import os
import re
import stat
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from browsing import opening_in
from opened import visit
from paths import SOURCE
from playwright.sync_api import Browser, Page, expect
from project import tree
from reading import change_sides, choose
from search_box import ask, open_box

from record import urls
from record.built.offline_copy import archive, copied, folder, with_files
from verify_site import verify
from verifying.everything import opened

EPOCH = 315532800
OFFERS = {f"{root}{name}.html" for root in ("", "en/") for name in ("index", "about", "downloads")}
SEALED = {"proof.html", "en/proof.html", urls.MANIFEST}
"""What states the manifest, which is another one in the archive."""
LABELS = {"take_archive": "The site <ZIP>", "take_size": " ({size})"}
OPEN = '<p><span data-archive="../session-record.zip">Offline copy</span></p>'


def without_signposts(path: str, data: bytes) -> bytes:
    """A file of the site as the copy has it: without what leads programs to forms that are not in it."""
    lines = data.splitlines(keepends=True)
    kinds = (b"alternate", b"cite-as", b"describedby", b"item", b"type")
    signs = [b'<link rel="%s"' % kind for kind in kinds] if path.endswith(".html") else []
    return b"".join(line for line in lines if not line.startswith((*signs,)))


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the site, unpacked where a reader keeps downloads."""
    downloads = tmp_path_factory.mktemp("downloads") / "下载 #1 (50%)"
    with zipfile.ZipFile(site / urls.ARCHIVE) as packed:
        packed.extractall(downloads)
    [folder] = downloads.iterdir()
    return folder


@pytest.fixture
def offline(browser: Browser, unpacked: Path) -> Iterator[Page]:
    """A page that may ask nobody but that folder, and on which nothing may fail."""
    allowed = ["clipboard-read", "clipboard-write"]
    with opening_in(browser, [unpacked.as_uri()], locale="zh-CN", permissions=allowed) as page:
        yield page


def test_an_archive_is_the_same_bytes_for_the_same_files(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"b/c.html": b"<p>" * 900, "a.txt": b"a", "b.txt": b""}
    once = archive(files, EPOCH)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert archive(dict(reversed(files.items())), EPOCH) == once
    with zipfile.ZipFile(BytesIO(once)) as packed:
        assert packed.namelist() == ["a.txt", "b.txt", "b/c.html"]
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in packed.infolist()} == {stat.S_IFREG | 0o644}
        assert {path: packed.read(path) for path in files} == files


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["记录草案", "Assembly, first session: draft"], "Assembly-first-session-draft-6ce3543d"),
        (["记录草案"], "session-record-6ce3543d"),
        (["A" * 41, "Short"], f"{'A' * 40}-6ce3543d"),
        (
            ['Records / of: the \\ <Third> "Committee" * on | Everything? Else'],
            "Records-of-the-Third-Committee-on-6ce3543d",
        ),
    ],
)
def test_the_folder_is_named_by_the_record_in_signs_that_every_system_takes(names: list[str], expected: str) -> None:
    assert folder(names, "6ce3543d") == expected
    assert re.fullmatch(r"[A-Za-z0-9-]{1,50}", expected)


def test_it_unpacks_into_one_folder_with_the_name_of_the_record(unpacked: Path) -> None:
    assert unpacked.name == "UN-Habitat-Assembly-first-session-draft-6ce3543d"
    assert [path.name for path in unpacked.parent.iterdir()] == [unpacked.name]


def test_only_a_page_of_the_copy_says_how_to_use_it() -> None:
    page = "<p>One</p>\n<template data-copy><p>Copy</p></template>\n<p>Two</p>"
    assert copied(page.encode()) == b"<p>One</p>\n<p>Copy</p><p>Two</p>"
    assert with_files(page, LABELS, {}) == page
    assert with_files(page, LABELS, {urls.ARCHIVE: b"z"}) == "<p>One</p>\n<p>Two</p>"


@pytest.mark.parametrize(
    ("home", "words"),
    [
        ("index.html", ("这是离线副本", "整个网站", "6ce3543d", "搜索：", "浏览器的查找", "引用：", "⋯", "README.txt")),
        (
            "en/index.html",
            ("This is an offline copy", "whole site", "6ce3543d", "Search: ", "Cite: ", "⋯", "README.txt"),
        ),
    ],
)
def test_its_home_page_says_what_it_is_and_how_to_search_and_cite_from_it(
    browser: Browser, unpacked: Path, site: Path, home: str, words: tuple[str, ...]
) -> None:
    with opening_in(browser, [unpacked.as_uri()], java_script_enabled=False) as page:
        page.goto((unpacked / home).as_uri())
        for part in words:
            expect(page.locator(".copy")).to_contain_text(part)
        for link in page.locator(".copy a").evaluate_all("all => all.map(link => link.href)"):
            assert Path(unquote(urlsplit(link).path)).is_file()
    assert "data-copy" not in (site / home).read_text(encoding="utf-8")
    assert 'class="copy ' not in (site / home).read_text(encoding="utf-8")


def test_a_page_offers_an_archive_only_once_it_is_there() -> None:
    assert with_files(OPEN, LABELS, {}) == OPEN
    offered = with_files(OPEN, LABELS, {urls.ARCHIVE: bytes(1_449_999)})
    assert offered == '<p><a href="../session-record.zip" download>The site &lt;ZIP&gt;</a> (1.4 MB)</p>'
    assert with_files(offered, LABELS, {urls.ARCHIVE: bytes(5)}) == offered


def test_a_link_is_followed_by_its_size_where_that_is_known() -> None:
    link = '<a class="x" data-size-of="a.html" href="a.html">A</a>'
    assert with_files(link, LABELS, {"b.html": bytes(7)}) == link
    assert with_files(link, LABELS, {"a.html": bytes(265_900)}) == '<a class="x" href="a.html">A</a> (266 kB)'


def test_a_file_is_followed_by_its_hash_where_that_is_known_and_by_none_in_the_copy() -> None:
    page = '<p><code class="x" data-sha256-of="a.html"></code></p>'
    assert with_files(page, LABELS, {"b.html": b""}) == page
    assert with_files(page, LABELS, {"a.html": b"A"}) == f'<p><code class="x">{sha256(b"A").hexdigest()}</code></p>'
    assert copied(page.encode()) == b"<p></p>"


def test_what_is_not_in_the_archive_is_a_link_on_the_site_alone() -> None:
    page = '<p><span data-apart="../a.epub" data-path="a.epub">Book<em> (on the website only)</em></span></p>'
    files = {"a.epub": bytes(73_000)}
    assert with_files(page, LABELS, files) == page
    offered = with_files(page, LABELS, files | {urls.ARCHIVE: b"z"})
    assert offered == '<p><a href="../a.epub" download>Book</a> (73 kB)</p>'


def test_it_holds_the_whole_site_but_not_itself_and_no_form_for_programs(site: Path, unpacked: Path) -> None:
    whole, copy = tree(site), tree(unpacked)
    apart = {path for path in whole if urls.APART.fullmatch(path)}
    assert whole.keys() - copy.keys() == {urls.ARCHIVE, *apart}
    assert {urls.BOOK, urls.TEI, urls.PARAGRAPHS} <= apart
    assert copy.keys() <= whole.keys()
    assert {path for path in copy if copy[path] != without_signposts(path, whole[path])} == OFFERS | SEALED


def test_the_site_offers_it_with_its_size_where_the_copy_says_that_it_is_one(site: Path, unpacked: Path) -> None:
    size = f"{(site / urls.ARCHIVE).stat().st_size / 1e6:.1f} MB"
    for path in OFFERS:
        offered, copy = ((folder / path).read_text(encoding="utf-8") for folder in (site, unpacked))
        [address] = re.findall(r'<a href="([^"]*)" download>[^<]*</a>\s?[（(]' + re.escape(size), offered)
        assert os.path.normpath(site / Path(path).parent / address) == str(site / urls.ARCHIVE)
        assert ".zip" not in re.sub(r'data-archive="[^"]*"', "", copy)
        assert ("Offline copy" if path.startswith("en/") else "离线副本") in copy
        single = f"{(site / urls.SINGLE).stat().st_size / 1e3:.0f} kB"
        assert offered.count(single) == copy.count(single) == 1


def test_the_copy_holds_against_the_source(unpacked: Path) -> None:
    assert verify(opened(unpacked), SOURCE.read_bytes()).differences == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_in_the_copy_words_are_found(offline: Page, unpacked: Path, language: str) -> None:
    open_box(offline, unpacked.as_uri() + "/", language)
    assert ask(offline, "2030").paragraphs
    offline.locator(".md-search-result__link[href*='#para_']").first.click()
    expect(offline.locator(".paragraph:target mark").first).to_be_visible()


def test_in_the_copy_a_reader_gets_from_the_home_page_to_a_citation(offline: Page, unpacked: Path) -> None:
    visit(offline, (unpacked / "index.html").as_uri())
    expect(offline.locator(".offline")).to_contain_text("离线副本")
    offline.fill("form.goto input", "第27段")
    offline.keyboard.press("Enter")
    offline.wait_for_url("**/record/dialogue-2.html#para_27")
    offline.hover("#para_27")
    offline.click("[data-paragraph=para_27] .more")
    offline.get_by_role("button", name="引用", exact=True).click()
    offline.locator("dialog .form button").first.click()
    expect(offline.locator(".announcement").last).not_to_be_empty()
    assert "第27段" in str(offline.evaluate("navigator.clipboard.readText()"))
    offline.keyboard.press("Escape")
    offline.locator("#para_27 .note-mark").click()
    expect(offline.locator("#para_27 ~ .note-open, #para_27 .note-open").first).to_be_visible()


def test_in_the_copy_both_texts_stand_side_by_side_with_hints(offline: Page, unpacked: Path) -> None:
    offline.goto((unpacked / "p/28.html").as_uri())
    offline.wait_for_url("**/record/dialogue-2.html#para_28")
    change_sides(offline)
    offline.wait_for_url("**/record/dialogue-2-parallel.html#para_28")
    expect(offline.locator("#en_para_28")).to_contain_text("Ms. Goelen")
    choose(offline, "hints")
    expect(offline.locator("#en_para_28 a.term").first).to_be_visible()
