"""What holds for every text: nothing is lost, nothing comes alive, no id stands twice, no other file is touched."""

import hashlib
import tempfile
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load
from paths import ROOT
from project import tree

from record import ids, urls
from record.attribute import attribute
from record.built.readback import verify
from record.check import check
from record.clean import clean
from record.edition import Edition
from record.facts import Facts
from record.formats.single_file import single_file
from record.judge import read_labels
from record.languages import GRAMMARS
from record.model import Record, Source
from record.pages.every_page import pages
from record.parse import parse
from record.proof import rebuild
from record.source import BYTE_ORDER_MARK, FORBIDDEN
from record.write import MANIFEST, OutputError, write

settings.register_profile("record", deadline=None, derandomize=True, max_examples=300)
settings.load_profile("record")

SHAPES = [
    "附件[]",
    "附件一",
    "Annex I",
    "一、关于",
    "I. Dialogue on",
    "1.",
    "2. ",
    "10.",
    "3.0”",
    "5G",
    "2030 年",
    "-",
    "——",
]
MARKUP = [
    *"*_`#|\\[](){}<>&!~^=+$:;'\"-.%@/",
    "**",
    "***",
    "&lt;",
    "&#42;",
    "](x)",
    "{: #x}",
    "{ .y }",
    "--8<--",
    "```",
]
MARKUP += [
    "<b>",
    "</p>",
    "<!--",
    "[[x]]",
    "[^1]",
    "!!! ",
    "=== ",
    "    ",
    "  ",
    "1) ",
    "http://x.y",
    "[TOC]",
    ":+1:",
    "wzxhzdk:1",
]
VOICES = [
    "他说，",
    "主持人",
    "许多代表",
    "Goelen 女士",
    "肯尼亚代表",
    "他",
    "。",
    "；",
    "“",
    "”",
    "Ms. Olsson said ",
    "He said ",
    "主席：",
    "The President: ",
    "Mr. Oren (Norway): ",
    "目录",
    "Contents",
    "出席议员：",
    "上午10时开会。",
    "就这样决定。",
    "目标6.",
    "8\\. ",
    "19",
    "(a) ",
]
SPACES = [" ", "\t", "\u3000", "\u00a0", "\u200b", "\u2009", "\r", "\f", "\0", "\ufffe", "\u202e"]

signs = st.characters(exclude_categories=["Cs"]).filter(lambda sign: sign != "\n" and not FORBIDDEN.search("x" + sign))
words = st.one_of(st.sampled_from([*SHAPES, *MARKUP, *VOICES, *SPACES]), st.text(signs, max_size=8))
lines = st.lists(words, max_size=6).map("".join)
texts = st.tuples(st.sampled_from(["", BYTE_ORDER_MARK]), st.lists(lines, max_size=14).map("\n".join)).map("".join)
records = st.builds(
    "{}\n附件[]\n{}\n1. {}\n一、{}\n2. {}\n{}".format,
    lines,
    lines,
    lines,
    lines,
    lines,
    texts.map(lambda t: t.lstrip(BYTE_ORDER_MARK)),
)
languages = st.sampled_from(sorted(GRAMMARS))
files = st.dictionaries(
    st.sampled_from(["a.md", "b.md", "record/a.md", "record/b.json", "record/c/d.md", "p/1.html"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
)


def record_of(text: str, language: str) -> Record:
    data = text.encode()
    source = Source(name="record.txt", data=data, text=text, sha256=hashlib.sha256(data).hexdigest())
    grammar = GRAMMARS[language]
    record, _ = attribute(parse(source, *clean(source), grammar), grammar, Facts(language=language))
    check(record, grammar)
    return record


@given(texts, languages)
def test_no_code_point_of_any_text_is_lost(text: str, language: str) -> None:
    assert rebuild(record_of(text, language)) == text.encode()


@given(records, languages)
def test_no_id_stands_for_two_things(text: str, language: str) -> None:
    record = record_of(text, language)
    found = [section.id for section in record.sections]
    found += [ids.label_id(section.id) for section in record.sections]
    found += [ids.masthead_id(ordinal) for ordinal in range(len(record.masthead))]
    for paragraph in record.paragraphs:
        found += [paragraph.id, *(speech.id for speech in paragraph.speeches)]
    assert len(found) == len(set(found))


@given(records, languages)
def test_speeches_cover_their_paragraph_exactly_and_in_order(text: str, language: str) -> None:
    for paragraph in record_of(text, language).paragraphs:
        first, last = paragraph.speeches[0], paragraph.speeches[-1]
        assert (first.start, last.end) == (0, len(paragraph.text))
        assert all(before.end == after.start for before, after in pairwise(paragraph.speeches))


@given(records)
def test_every_text_survives_markdown_as_it_is(text: str) -> None:
    facts = Facts()
    edition = Edition(record=record_of(text, "zh"), facts=facts, labels=read_labels(), translations={})
    built = {}
    for path, content in pages(edition):
        _, _, body = content.partition("\n---\n")
        built[path.replace(".md", ".html")] = f"<html><body>{renderer().reset().convert(body)}</body></html>"
    built[urls.SINGLE] = single_file(edition, "")
    assert verify(edition, built) == []


@given(files, files, files)
def test_writing_makes_its_own_files_exactly_and_touches_no_other(
    own: Mapping[str, str], later: Mapping[str, str], foreign: Mapping[str, str]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in foreign.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(text.encode())
        mine = {path: text.encode() for path, text in foreign.items()}
        for wanted in (own, later):
            before = tree(folder)
            try:
                write(folder, wanted)
            except OutputError:
                assert wanted.keys() & foreign.keys()
                assert tree(folder) == before
                return
            found = tree(folder)
            del found[MANIFEST]
            assert found == mine | {path: text.encode() for path, text in wanted.items()}
            assert write(folder, wanted).changed == 0


@cache
def renderer() -> markdown.Markdown:
    """Return Markdown as the site reads it."""
    config = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    extensions = ["toc", "tables", "fenced_code"]
    settings: dict[str, dict[str, object]] = {}
    for entry in config["markdown_extensions"]:
        own = entry if isinstance(entry, dict) else {entry: {}}
        extensions += own
        settings |= own
    return markdown.Markdown(extensions=extensions, extension_configs=settings)
