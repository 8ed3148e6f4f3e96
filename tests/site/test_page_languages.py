"""Every run of text on every page says which language it is in, so that it is read out and drawn as it should be."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html

HAN = re.compile(r"[\u3400-\u9fff]")
PROSE = re.compile(r"\b[a-z]{2,}(?:[ ,]+[a-z]{2,}){2,}\b")
"""Three words in small letters on end are a language and no name."""
CODE = {"script", "style"}
TAGS = {"", "zh-Hans", "en"}
DIGEST = re.compile(r"[0-9a-f]{64}")
"""A hash is in no language (`zxx` of BCP 47); by its letters a program may take it for Occitan."""


def runs(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield every run of text that a reader sees, with the language that stands on it."""
    for element in page.iter(etree.Element):
        if element.tag not in CODE:
            yield language(element), element.text or ""
        parent = element.getparent()
        if parent is not None:
            yield language(parent), element.tail or ""


def language(element: html.HtmlElement) -> str:
    """Return the language of the nearest element that states one; nothing for names, which are no language."""
    for holder in (element, *element.iterancestors()):
        if holder.get("lang"):
            return str(holder.get("lang"))
        if holder.get("translate") == "no":
            return ""
    return "?"


def test_no_chinese_sign_stands_under_another_language_and_no_english_sentence_under_chinese(site: Path) -> None:
    wrong = []
    for path in sorted(site.rglob("*.html")):
        for tag, text in runs(html.document_fromstring(path.read_text(encoding="utf-8"))):
            if text.strip() and not fits(tag, text):
                wrong.append(f"{path.relative_to(site)} [{tag}] {text.strip()[:60]}")
    assert wrong == []


def fits(tag: str, text: str) -> bool:
    if tag == "zxx":
        return DIGEST.fullmatch(text) is not None
    if HAN.search(text):
        return tag in {"", "zh-Hans"}
    return tag in TAGS and not (tag == "zh-Hans" and PROSE.search(text))


def test_words_that_only_a_screen_reader_says_are_in_the_language_of_the_page(site: Path) -> None:
    wrong = []
    for path in sorted(site.rglob("*.html")):
        for element in html.document_fromstring(path.read_text(encoding="utf-8")).iter(etree.Element):
            words = " ".join(str(element.get(name) or "") for name in ("title", "aria-label", "alt", "placeholder"))
            if words.strip() and not fits(language(element), words):
                wrong.append(f"{path.relative_to(site)} [{language(element)}] {words[:60]}")
    assert wrong == []


@pytest.mark.parametrize(("root", "other"), [("", "en"), ("en/", "zh-Hans")])
@pytest.mark.parametrize("name", ["terms.html", "mentions.html"])
def test_every_word_in_a_column_of_another_language_says_so(site: Path, root: str, other: str, name: str) -> None:
    page = html.document_fromstring((site / root / name).read_text(encoding="utf-8"))
    seen = 0
    for table in page.iter("table"):
        heads = list(next(table.iter("tr")))
        columns = [place for place, head in enumerate(heads) if any(span.get("lang") for span in head.iter("span"))]
        for row in table.iter("tr"):
            for cell in (row[place] for place in columns):
                assert {tag for tag, text in runs(cell) if text.strip()} == {other}, cell.xpath("string()")
                seen += 1
    assert seen > 50


def test_names_in_another_script_are_left_alone_by_translators(site: Path) -> None:
    page = html.document_fromstring((site / "en/record/speakers/kenyatta.html").read_text(encoding="utf-8"))
    [name] = [span for span in page.iter("span") if span.xpath("string()") == "乌胡鲁·肯雅塔"]
    assert (name.get("lang"), name.get("translate")) == ("zh-Hans", "no")


def test_the_switch_of_languages_names_each_language_in_itself(site: Path) -> None:
    for path in ("record/dialogue-2.html", "en/record/dialogue-2.html"):
        page = html.document_fromstring((site / path).read_text(encoding="utf-8"))
        links = [link for link in page.iter("a") if link.get("class") == "md-select__link"]
        assert [(link.get("hreflang"), link.get("lang"), (link.text or "").strip()) for link in links] == [
            ("zh-Hans", "zh-Hans", "中文"),
            ("en", "en", "English"),
        ]
