"""The whole record in one file: every text of it, proven like the pages, with nothing beside it and no script."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from browsing import opening_in
from lossless import paragraphs_of, parse, read_by_browser, read_by_build
from lxml import html
from paths import SOURCE
from playwright.sync_api import Browser, Page, expect

from record import urls
from record.built.readback import verify
from record.edition import Edition
from record.formats.single_file import single_file


@pytest.fixture(scope="module")
def file(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file alone, as it comes out of a mail."""
    return Path(shutil.copy(site / urls.SINGLE, tmp_path_factory.mktemp("mail")))


@pytest.fixture(scope="module")
def tree(file: Path) -> html.HtmlElement:
    return parse(file)


@pytest.fixture(scope="module")
def expected() -> dict[str, str]:
    """Every paragraph of both texts by the id it has in the file, from the sources and by plain rules."""
    english = paragraphs_of(SOURCE.with_suffix(".en.txt"), " ")
    return paragraphs_of(SOURCE, "") | {f"en_{id}": text for id, text in english.items()}


def test_it_holds_every_paragraph_of_both_texts_once(tree: html.HtmlElement, expected: dict[str, str]) -> None:
    ids = Counter(str(id) for id in tree.xpath("//@id"))
    assert set(ids.values()) == {1}
    assert {id for id in ids if re.fullmatch(r"(en_)?para_\d+", id)} == set(expected)


def test_the_build_and_a_browser_read_the_sources_back_from_it(
    page: Page, site: Path, expected: dict[str, str]
) -> None:
    path = site / urls.SINGLE
    for found in (read_by_build(path), read_by_browser(page, path.as_uri())):
        assert {id: found[id] for id in expected} == expected


def test_the_build_notices_a_character_too_few_in_it(site: Path, edition: Edition) -> None:
    built = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    for old, id in (
        ("四个前沿问题", "para_27"),
        ("made statements in which", "en_para_1"),
        ("增编</span><a aria-label=", "masthead_6"),
    ):
        assert old in built[urls.SINGLE]
        tampered = built | {urls.SINGLE: built[urls.SINGLE].replace(old, old[1:], 1)}
        assert [row.partition(": ")[0] for row in verify(edition, tampered)] == [f"{urls.SINGLE}#{id}"]
    del built[urls.SINGLE]
    assert verify(edition, built) == [f"{urls.SINGLE}: missing from the built site"]


def test_every_link_in_it_leads_to_a_place_in_it_or_says_that_it_leads_out(tree: html.HtmlElement) -> None:
    ids = {f"#{id}" for id in tree.xpath("//@id")}
    links = [str(link) for link in tree.xpath("//a[not(@rel='external')]/@href")]
    assert all(str(link).startswith("https://") for link in tree.xpath("//a[@rel='external']/@href"))
    assert set(links) <= ids
    for part in (
        "#para_27",
        "#en_para_27",
        "#dbsect_2",
        "#en_att_1",
        "#note_residue_and_28",
        "#en_note_residue_and_28",
    ):
        assert part in links


def test_each_paragraph_leads_to_the_same_one_of_the_other_text(edition: Edition, tmp_path: Path) -> None:
    (tmp_path / "record.html").write_text(single_file(edition, ""), encoding="utf-8")
    found = parse(tmp_path / "record.html").find_class("other")
    links = {link.getparent().getnext().get("id"): link.get("href") for link in found}
    ids = [paragraph.id for paragraph in edition.record.paragraphs]
    assert links == {id: f"#en_{id}" for id in ids} | {f"en_{id}": f"#{id}" for id in ids}


def test_it_needs_no_script_no_network_and_no_neighbour(browser: Browser, file: Path) -> None:
    page = browser.new_page(java_script_enabled=False)
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: errors.append(message.text))
    page.goto(file.as_uri())
    assert asked == [file.as_uri()]
    assert errors == []
    assert page.locator("script").count() == 0
    page.get_by_role("link", name="28", exact=True).first.click()
    expect(page.locator("#para_28")).to_be_in_viewport()
    page.locator(".other[href='#en_para_28']").click()
    expect(page.locator("#en_para_28")).to_be_in_viewport()
    page.locator("#en_para_28 .note-mark").first.click()
    expect(page.locator("#en_note_residue_and_28")).to_be_in_viewport()
    page.close()


def test_the_browsers_own_search_finds_words_of_both_texts(page: Page, base: str) -> None:
    page.goto(base + urls.SINGLE)
    for words in ("海洋漂浮城市", "Ms. Goelen said that innovation"):
        assert page.evaluate("words => window.find(words)", words)


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(251, 250, 247)"), ("dark", "rgb(20, 23, 26)")])
def test_it_is_read_on_a_phone_in_the_light_and_in_the_dark(
    browser: Browser, file: Path, scheme: str, paper: str
) -> None:
    with opening_in(browser, [file.as_uri()], color_scheme=scheme, viewport={"width": 320, "height": 640}) as page:
        page.goto(file.as_uri())
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_it_says_what_it_is(tree: html.HtmlElement) -> None:
    [header] = tree.xpath("//header")
    words = str(header.text_content())
    for part in ("草案·增编", "Draft", "不是正式出版物", "not an official publication", "6ce3543d"):
        assert part in words
    [notice] = tree.find_class("notice")
    assert notice.text == "Unofficial translation; the Chinese text is the source."
    assert "非逐字记录" in str(tree.get_element_by_id("text_zh").text_content())
