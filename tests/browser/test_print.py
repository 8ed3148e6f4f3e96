"""On paper a page has a head and a foot on every sheet, its notes and how to cite it at the end, and no navigation."""

import io
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import jinja2
import pytest
from browsing import Opening, opening_in
from opened import visit
from paths import ROOT
from playwright.sync_api import Browser, Page, expect
from pypdf import PageObject, PdfReader
from reading import PAGE

from record.edition import Edition
from record.exports.site import site_json

TOOLS = ("上一页", "下一页", "搜索", "对照", "术语提示", "隐藏校注", "复制链接", "摘录本", "快捷键(?)", "本页")
PAPERS = ("A4", "Letter", "A5")
SAME = str.maketrans("⻚\u2012", "页–")
"""Signs with one glyph in a face, of which a printed sheet may name either."""
WITHOUT = """condition => {
  for (const sheet of document.styleSheets)
    for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1)
      if (sheet.cssRules[at].conditionText?.includes(condition)) sheet.deleteRule(at);
}"""
"""Make of this browser one that lacks what a condition of the style sheet asks for."""
STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
MARGIN_BOXES, PADDING_ON_EACH_SHEET = "at-rule(@top-left)", "box-decoration-break"


@pytest.fixture(scope="module")
def printer(browser: Browser, own: Sequence[str]) -> Iterator[Page]:
    with opening_in(browser, own, viewport={"width": 1280, "height": 900}) as page:
        yield page


def sheets(page: Page, paper: str = "A4") -> list[list[str]]:
    """Print a page; return the lines of every sheet, without the spaces that a printer leaves between signs."""
    return [_lines(sheet) for sheet in printed_by(page, paper)]


def last_sheet(page: Page, paper: str = "A4") -> list[str]:
    """Print a page; return the lines of its last sheet alone: to read a sheet takes longer than to print it."""
    return _lines(printed_by(page, paper)[-1])


def printed_by(page: Page, paper: str) -> Sequence[PageObject]:
    return PdfReader(io.BytesIO(page.pdf(format=paper))).pages


def _lines(sheet: PageObject) -> list[str]:
    text = unicodedata.normalize("NFKC", sheet.extract_text()).translate(SAME)
    return [squeezed(line) for line in text.splitlines() if line.strip()]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("root", ["", "en/"])
def test_every_sheet_says_which_record_which_part_and_which_status_it_is(
    printer: Page, server: str, edition: Edition, root: str, paper: str
) -> None:
    visit(printer, f"{server}{root}record/dialogue-2.html")
    view = edition.view("en" if root else "zh")
    printed = sheets(printer, paper)
    assert len(printed) > 2
    section = next(section for section in view.record.sections if section.id == "dbsect_2")
    for number, lines in enumerate(printed, 1):
        assert lines[0] == squeezed(view.name + view.short(section))
        assert lines[1] == squeezed(f"{number}/{len(printed)}{view.status}")


@pytest.mark.parametrize("root", ["", "en/"])
def test_without_boxes_in_the_margins_every_sheet_says_it_all_the_same(
    printer: Page, server: str, edition: Edition, root: str
) -> None:
    visit(printer, f"{server}{root}record/dialogue-2.html")
    printer.evaluate(WITHOUT, MARGIN_BOXES)
    view = edition.view("en" if root else "zh")
    section = next(section for section in view.record.sections if section.id == "dbsect_2")
    head, foot = squeezed(f"{view.name} · {view.short(section)}"), squeezed(view.status)
    printed = sheets(printer)
    assert len(printed) > 2
    assert [(head in lines, foot in lines) for lines in printed] == [(True, True)] * len(printed)


def test_and_where_no_line_can_stand_on_every_sheet_the_first_says_it(
    printer: Page, server: str, edition: Edition
) -> None:
    visit(printer, f"{server}{PAGE}")
    for condition in (MARGIN_BOXES, PADDING_ON_EACH_SHEET):
        printer.evaluate(WITHOUT, condition)
    view = edition.view("zh")
    section = next(section for section in view.record.sections if section.id == "dbsect_2")
    first, *others = sheets(printer)
    assert first[0] == squeezed(f"{view.name} · {view.short(section)} · {view.status}")
    assert not any(first[0] in lines for lines in others)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("root", ["", "en/"])
def test_no_sheet_has_nothing_but_how_to_cite_the_page(
    printer: Page, server: str, edition: Edition, root: str, paper: str
) -> None:
    for section in edition.record.sections:
        visit(printer, f"{server}{root}{edition.page(section)}")
        cited = squeezed(unicodedata.normalize("NFKC", str(printer.locator(".printed").text_content())))
        _, _, *words = last_sheet(printer, paper)
        assert "".join(words).index(cited[:20]) > 0, section.id


def test_nor_where_a_browser_keeps_no_two_boxes_together(printer: Page, server: str) -> None:
    visit(printer, f"{server}en/{PAGE}")
    printer.evaluate(STYLE, ".md-typeset .printed { break-before: auto !important }")
    _, _, *words = last_sheet(printer)
    assert not words[0].startswith("DraftproceedingsoftheUnited")


@pytest.mark.parametrize("path", ["record/dialogue-2.html", "record/all.html", "record/speakers.html", "about.html"])
def test_nothing_to_press_or_to_go_on_with_is_printed(printer: Page, server: str, path: str) -> None:
    visit(printer, f"{server}{path}")
    lines = {line for sheet in sheets(printer) for line in sheet}
    assert not lines & set(TOOLS)
    assert not any(line.startswith(("校注12条", "⋯")) for line in lines)
    printer.emulate_media(media="print")
    expect(printer.locator("button, input, select, nav").filter(visible=True)).to_have_count(0)
    printer.emulate_media(media="null")


@pytest.mark.parametrize(("root", "paragraphs"), [("", "第26-35段"), ("en/", "paras.26–35")])
def test_the_end_says_how_to_cite_the_page_and_how_to_find_it(
    printer: Page, server: str, edition: Edition, root: str, paragraphs: str
) -> None:
    visit(printer, f"{server}{root}record/dialogue-2.html")
    end = "".join(last_sheet(printer))
    view = edition.view("en" if root else "zh")
    find = unicodedata.normalize(
        "NFKC",
        view.labels["printed_section"].format(
            words=view.span([view.record.paragraph_by_id[f"para_{number}"] for number in (26, 35)])
        ),
    )
    assert paragraphs in end[-500:]
    assert end.index(paragraphs) < end.rindex(squeezed(find))
    assert ".html" not in end
    assert re.search("草案;源文本未载文号|draft;thesourcetextbearsnosymbol", end)


@pytest.mark.parametrize("address", ["", "https://example.org/a/record/dialogue-2.html"])
def test_an_address_is_printed_only_where_there_is_one(edition: Edition, address: str) -> None:
    record = json.loads(site_json(edition))["zh"]
    section = next(section for section in record["sections"] if section["id"] == "dbsect_2")
    page = {"meta": {"section": "dbsect_2"}, "canonical_url": address, "url": "record/dialogue-2.html"}
    config = {"extra": {"record": record | {"section_of": {"dbsect_2": section}}}}
    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"), autoescape=False)  # noqa: S701 — as MkDocs
    printed = templates.get_template("partials/printed.html").render(config=config, page=page)
    assert re.findall(r"\S+\.html", printed) == ([f"<p>网址：{address}"] if address else [])
    assert ("在首页输入“第26-35段”" in printed) is (not address)


def test_the_citation_is_the_one_that_the_page_copies(printer: Page, server: str) -> None:
    for path in ("record/dialogue-2.html", "en/record/debate.html"):
        printer.goto(server + path)
        printed = printer.locator(".printed p").first.text_content()
        copied = printer.evaluate(
            """() => {
              const numbers = Page.paragraphs.map((one) => Page.place(one).first);
              const place = { first: Math.min(...numbers), last: Math.max(...numbers), prefix: "" };
              return Citation.un(Page.facts, place, Page.facts.language, "2026-09-01").text;
            }"""
        )
        assert printed == copied


def test_notes_stand_at_the_end_with_their_numbers(printer: Page, server: str, edition: Edition) -> None:
    visit(printer, f"{server}record/dialogue-2.html")
    printed = sheets(printer)
    own = {paragraph.id for paragraph in edition.record.section_by_id["dbsect_2"].paragraphs}
    expected = [anchored.number for anchored in edition.notes if anchored.note.paragraph in own]
    [notes] = [at for at, sheet in enumerate(printed) if "校注" in sheet]
    marks = [line for sheet in printed[notes:] for line in sheet if re.match(r"\d+第\d+段", line)]
    assert [int(mark.split("第")[0]) for mark in marks] == expected
    assert not any(re.fullmatch(r"[23]\d\..*", line) for sheet in printed[notes + 1 :] for line in sheet)


@pytest.mark.parametrize("paper", PAPERS)
def test_no_sheet_ends_with_a_heading(printer: Page, server: str, edition: Edition, paper: str) -> None:
    visit(printer, f"{server}record/all.html")
    view = edition.view("zh")
    headings = {squeezed(view.heading(section)) for section in view.record.sections} | {"附件[]", "校注"}
    printed = sheets(printer, paper)
    assert len(printed) > 10
    for sheet in printed:
        assert not any(heading.endswith(sheet[-1]) for heading in headings)


def test_a_paragraph_leaves_no_two_lines_alone(opening: Opening, server: str) -> None:
    page = opening()
    page.goto(f"{server}record/dialogue-2.html")
    page.emulate_media(media="print")
    style = "e => [getComputedStyle(e).orphans, getComputedStyle(e).widows]"
    assert page.locator("#para_27").evaluate(style) == ["3", "3"]


def test_a_page_that_is_read_in_the_dark_is_printed_in_black(opening: Opening, server: str) -> None:
    page = opening(color_scheme="dark")
    page.goto(f"{server}record/dialogue-2.html")
    page.emulate_media(media="print")
    assert page.locator("#para_27").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"


def test_the_roster_is_printed_although_it_is_folded_without_a_script(opening: Opening, server: str) -> None:
    page = opening(java_script_enabled=False)
    page.goto(f"{server}record/dialogue-2.html")
    assert "瑞典国务秘书" in {line.removeprefix("ElinOlsson") for sheet in sheets(page) for line in sheet}


def test_the_address_of_a_link_to_another_site_is_printed(printer: Page, server: str, site: Path) -> None:
    assert "https://documents.un.org/" in (site / "about.html").read_text(encoding="utf-8")
    visit(printer, f"{server}about.html")
    assert "<https://documents.un.org/>" in "".join(line for sheet in sheets(printer) for line in sheet)


def test_a_dark_page_is_printed_on_white_up_to_its_edges(page: Page, server: str) -> None:
    page.emulate_media(color_scheme="dark")
    visit(page, f"{server}{PAGE}")
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
