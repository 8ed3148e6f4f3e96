"""The twins of the pages, as text and as Markdown, say what the pages say; every paragraph stands alone as well."""

import json
import re
from collections.abc import Mapping, Sequence
from html import unescape
from posixpath import dirname, join, normpath

import jsonschema
import markdown
import pytest
from form_samples import faults
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from record import urls
from record.citations.forms import printed
from record.edition import Edition
from record.formats.twin_lines import in_markdown
from record.page_kinds import page_kinds
from verifying.check import Check
from verifying.quoting_twins import DUE

LINK = re.compile(r'<link rel="alternate" type="([^"]*)" href="([^"]*)">')
TYPES = {"text/plain": ".txt", "text/markdown": ".md", "application/json": ".json"}
LINE = re.compile(r"^\[(\w+)\] (.*)$", re.MULTILINE)
MARKED = (
    *("*a*", "**b**", "_c_", "`d`", "\\*", "\\_", "&amp;", "&#42;", "<i>", "</i>", "<!--", "-->", "[e](f)", "![g](h)"),
    *("<http://i.j>", "[k]", ": ", "# ", "1. ", "- ", "+ ", "> ", "~~l~~", "|", "$", "{", "}", "^", " ", "\\"),
)
"""What a reader of Markdown takes for something else than words, alone or together."""
Rows = list[tuple[str, str]]
QUOTING = tuple(kind.address.removesuffix(".html") for kind in page_kinds() if kind.quoted)
"""The pages that quote the record, as their kinds declare it."""
ENOUGH = 15
"""Signs of a sentence that stands on a page only if the page quotes it."""


def linked(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """By page, the files that it leads programs to."""
    found: dict[str, list[str]] = {}
    for path, data in files.items():
        for type, address in LINK.findall(data.decode()) if path.endswith(".html") else ():
            assert address.endswith(TYPES[type])
            found.setdefault(path, []).append(normpath(join(dirname(path), address)))
    return found


def said(edition: Edition, language: str) -> Rows:
    """Every paragraph of a text with its number."""
    record = edition.translations.get(language, edition.record)
    return [(paragraph.id, f"{paragraph.label.text} {paragraph.text}".strip()) for paragraph in record.paragraphs]


def in_text(data: bytes) -> Rows:
    return LINE.findall(data.decode())


def in_marked(data: bytes) -> Rows:
    """The lines of a file in Markdown, as a library reads them: each begins with a link to its place."""
    body = html.fragment_fromstring(markdown.markdown(data.decode()), create_parent="div")
    rows = []
    for block in body:
        for link in block.iterchildren("a"):
            rest = (link.tail or "").removeprefix(" ")
            number = link.text if link.text != "¶" else ""
            rows.append((link.get("href").partition("#")[2], f"{number} {rest}".strip()))
    return rows


def test_a_page_leads_to_its_twins_and_all_of_them_are_there(edition: Edition, files: Mapping[str, bytes]) -> None:
    pages = linked(files)
    sections = {
        edition.root(code) + edition.page(section) for code in edition.languages for section in edition.record.sections
    }
    assert sections <= pages.keys()
    for path in sections:
        assert pages[path] == [path.removesuffix("html") + kind for kind in ("txt", "md")]
    assert {path for own in pages.values() for path in own} <= files.keys()


def test_the_twins_of_sections_have_every_paragraph_once_and_in_order(
    edition: Edition, files: Mapping[str, bytes]
) -> None:
    for language in edition.languages:
        pages = [
            edition.root(language) + edition.page(section).removesuffix("html") for section in edition.record.sections
        ]
        for kind, read in (("txt", in_text), ("md", in_marked)):
            rows = [row for page in pages for row in read(files[page + kind])]
            assert [row for row in rows if urls.PARAGRAPH.fullmatch(row[0])] == said(edition, language), kind


def test_the_twins_of_the_whole_record_have_every_line_of_the_text(
    edition: Edition, files: Mapping[str, bytes]
) -> None:
    for language in edition.languages:
        record = edition.translations.get(language, edition.record)
        own = re.sub(r"\s|\*\*", "", record.source.text).removesuffix("-")
        for kind, read in (("txt", in_text), ("md", in_marked)):
            rows = read(files[f"{edition.root(language)}record/all.{kind}"])
            assert re.sub(r"\s|\*\*", "", "".join(words for _, words in rows)) == own, kind


def test_every_paragraph_stands_alone_as_text_and_as_data(edition: Edition, files: Mapping[str, bytes]) -> None:
    schema = json.loads(files[urls.SCHEMA])
    whole = {paragraph["id"]: paragraph for paragraph in json.loads(files[urls.DATA])["paragraphs"]}
    validator = jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/ParagraphData"})
    for language in edition.languages:
        for id, words in said(edition, language):
            path = urls.short(id).removesuffix("html")
            assert in_text(files[f"{edition.root(language)}{path}txt"]) == [(id, words)]
            data = json.loads(files[f"{path}json"])
            shared = {data.pop("edition"), data.pop("status")}
            if language == edition.record.language:
                validator.validate(data)
            assert data == whole[id]
            assert words.endswith(data["text"][language])
            assert shared == {edition.record.source.edition, edition.facts.status_kind}


def test_a_twin_says_what_it_is_and_how_it_is_cited(edition: Edition, files: Mapping[str, bytes]) -> None:
    for language in edition.languages:
        view = edition.view(language)
        for path in (f"{edition.root(language)}record/all.txt", f"{edition.root(language)}record/all.md"):
            head = unescape(files[path].decode().partition("masthead_1")[0])
            assert view.status in head
            assert printed(edition, view, [*view.record.paragraphs]) in head
            assert "{" not in head


def test_a_page_that_quotes_the_record_has_a_twin_which_its_kind_and_the_checker_know(
    edition: Edition, files: Mapping[str, bytes]
) -> None:
    rows = [words for paragraph in edition.record.paragraphs for words in re.split("[。；]", paragraph.text)]
    sentences = [words for words in rows if len(words) >= ENOUGH]
    assert sentences
    # The page of the source has the source file.
    for page in {kind.address for kind in page_kinds()} & {*files} - {urls.SOURCE_LINES}:
        shown = str(html.document_fromstring(files[page].decode()).xpath("string(//article)"))
        if any(words in shown for words in sentences):
            assert page.replace(".html", ".txt") in files, f"{page} quotes the record: declare `quoted` for its kind"
    assert {*QUOTING} == {*DUE}, "what a twin must quote stands in verifying/quoting_twins.py"


def test_a_page_that_quotes_the_record_has_twins_that_quote_the_same(
    edition: Edition, files: Mapping[str, bytes]
) -> None:
    pages = linked(files)
    for language in edition.languages:
        for page in (f"{edition.root(language)}{name}" for name in QUOTING):
            assert pages[f"{page}.html"] == [f"{page}.txt", f"{page}.md"]
            assert in_text(files[f"{page}.txt"]) == in_marked(files[f"{page}.md"])
        rows = in_text(files[f"{edition.root(language)}concerns.txt"])
        assert rows == [row for row in said(edition, language) if row in rows]


@pytest.mark.parametrize("kind", ["txt", "md"])
@pytest.mark.parametrize("name", QUOTING)
def test_a_twin_that_quotes_other_words_is_refused(
    check: Check, files: Mapping[str, bytes], name: str, kind: str
) -> None:
    for path in (f"{name}.{kind}", f"en/{name}.{kind}"):
        lines = [row for row in files[path].decode().splitlines() if re.match(r"\[(?:¶|\w+|\d+\.)\]", row)]
        assert faults(check, path, files[path]) == []
        for changed in (lines[2][:-3] + lines[2][-2:], lines[2].replace("_", "_9", 1), ""):
            assert faults(check, path, files[path].replace(lines[2].encode(), changed.encode(), 1)), changed


@given(
    st.lists(st.sampled_from(MARKED) | st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), min_size=1)
)
def test_words_in_markdown_are_read_as_they_are(parts: Sequence[str]) -> None:
    words = " ".join("".join(parts).split()) or "1"
    [row] = in_marked(f"[¶](a.html#x) {in_markdown(words)}\n".encode())
    assert row == ("x", words)
