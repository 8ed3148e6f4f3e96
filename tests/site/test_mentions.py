"""What the record speaks of, and where: terms, instruments, bodies, places, countries and documents."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from paths import record_cases

from record.build import build
from record.edition import Edition
from record.languages import GRAMMARS
from record.source import InputError
from record.terms.forms import pattern_of
from record.terms.listed import Terms, terms_of
from record.terms.mentions import Finder, name_of

CASES = record_cases("mentions.toml")
HAN = re.compile(r"[\u3400-\u9fff]")
KINDS = [(kind, id, numbers) for kind, entries in CASES.items() for id, numbers in entries.items()]


def found(text: str, language: str = "zh", terms: Terms | None = None) -> list[str]:
    finder = Finder(terms or Terms(), GRAMMARS[language])
    return [text[mention.start : mention.end] for mention in finder.find(text)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_paragraphs_that_mention_something_are_exactly_those_listed(edition: Edition, language: str) -> None:
    record = edition.record if language == "zh" else edition.translations[language]
    places = Finder(edition.terms, GRAMMARS[language]).places(record)
    numbers = {
        f"{kind} {id}": [paragraph.number for paragraph in paragraphs] for (kind, id), paragraphs in places.items()
    }
    for kind, id, expected in KINDS:
        assert numbers.get(f"{kind} {id}") == expected, f"{kind} {id}"


def first_of(forms: frozenset[str], text: str) -> str | None:
    """Return the longest form at the first place where one stands as a whole word, sign by sign."""

    def whole(form: str, place: int) -> bool:
        letters = text[place : place + len(form)]
        inside = [(text[place - 1 : place], form[0]), (text[place + len(form) :][:1], form[-1])]
        fits = letters == form or (form[0].islower() and letters == form[0].upper() + form[1:])
        return fits and not any(re.match(r"\w\w", a + b) and not HAN.search(a + b) for a, b in inside)

    ordered = sorted(forms, key=lambda form: (-len(form), form))
    finds = (text[place : place + len(form)] for place in range(len(text)) for form in ordered if whole(form, place))
    return next(finds, None)


FORMS = st.frozensets(st.text("aA中.", min_size=1, max_size=3), max_size=8)


@given(forms=FORMS, words=st.lists(st.text("aA中. ", max_size=3)))
def test_the_first_find_is_the_longest_form_that_is_a_whole_word(forms: frozenset[str], words: list[str]) -> None:
    text = "".join((*words, *forms))
    match = pattern_of(forms).search(text)
    assert (match and match[0]) == first_of(forms, text)


def test_a_country_is_not_found_inside_what_means_something_else() -> None:
    assert found("南苏丹、印度尼西亚、赤道几内亚") == ["南苏丹", "印度尼西亚", "赤道几内亚"]
    assert found("Mr. Kenyatta, Ms. Malick and the formalities", "en") == []
    assert found("发展中国家", terms=terms_of({"hidden": {"zh": ["中国家"]}})) == []
    assert found("Kenya’s South Sudan", "en") == ["Kenya", "South Sudan"]


def test_a_form_in_small_letters_is_found_where_a_sentence_begins_with_it() -> None:
    terms = terms_of({"terms": {"stakeholders": {"en": ["stakeholders"]}, "annex": {"en": ["Annex"]}}})
    assert found("Stakeholders, stakeholders, annex", "en", terms) == ["Stakeholders", "stakeholders"]


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        (
            '[bodies]\nfund = { zh = ["基金"] }\nbank = { zh = ["银行", "基金"] }\n',
            "terms.toml:3: bodies.bank.zh: “基金” is a form of fund already",
        ),
    ],
)
def test_terms_that_leave_open_what_is_meant_are_named(tmp_path: Path, terms: str, message: str) -> None:
    for name, text in (("record.txt", "附件[]\n总结\n1. 水。\n"), ("record.toml", ""), ("terms.toml", terms)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(message)):
        build(tmp_path / "record.txt", tmp_path / "record.toml")


def test_no_form_matches_an_empty_list() -> None:
    assert pattern_of(frozenset()).search("text") is None


def test_every_entry_has_a_name_in_both_languages_and_stands_in_the_record(edition: Edition) -> None:
    record = edition.record
    headings = [entry.passage.text for entry in record.masthead]
    headings += [f"{section.label.text} {section.title.text}" for section in record.sections]
    finder = Finder(edition.terms, GRAMMARS["zh"])
    there = {
        (mention.kind, mention.id)
        for text in (*headings, *(p.text for p in record.paragraphs))
        for mention in finder.find(text)
    }
    for kind, id, _ in edition.terms.listed:
        assert (kind, id) in there, f"{kind} {id} is nowhere in the record"
        for language in ("zh", "en"):
            assert name_of(edition.terms, kind, id, GRAMMARS[language]), f"{kind} {id} has no name in {language}"


def test_a_form_belongs_to_one_entry_of_its_kind(edition: Edition) -> None:
    for kind, id, forms in edition.terms.listed:
        for language, words in forms.items():
            owners = Finder(edition.terms, GRAMMARS[language]).owners[kind]
            assert [owners[form] for form in words] == [id] * len(words), f"{kind} {id}"


def test_a_file_of_terms_that_does_not_fit_is_refused_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text("附件[]\n总结\n1. 很好。\n", encoding="utf-8")
    (tmp_path / "record.toml").write_text('language = "zh"\n', encoding="utf-8")
    (tmp_path / "terms.toml").write_text('[terms]\ncities = { zh = ["城市"] }\n\n[term]\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"terms\.toml:4: term: unknown key"):
        build(tmp_path / "record.txt", tmp_path / "record.toml")


def test_without_terms_there_are_no_pages_of_terms(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text("附件[]\n总结\n1. 肯尼亚很好。\n", encoding="utf-8")
    files = build(tmp_path / "record.txt").files
    assert not {"terms.md", "mentions.md", "record/terms.js"} & files.keys()
    assert "terms" not in files["record/.site.json"].split('"navigation"')[1].split('"sections"')[0]


@pytest.mark.parametrize(("root", "title"), [("", "第8段"), ("en/", "paragraph 8")])
def test_the_page_of_mentions_leads_to_every_paragraph(site: Path, root: str, title: str) -> None:
    links = [link for link in row(site / root / "mentions.html", "country_KE").iter("a") if link.get("class") == "at"]
    assert [int(link.text or "") for link in links] == CASES["country"]["KE"]
    assert (links[0].get("href"), links[0].get("title")) == ("record/debate.html#para_8", title)


@pytest.mark.parametrize(("root", "code"), [("", "zh"), ("en/", "en")])
def test_a_document_leads_to_the_document_site_in_the_language_of_the_page(site: Path, root: str, code: str) -> None:
    link = next(row(site / root / "mentions.html", "document_HSP_HA_1_6").iter("a"))
    assert link.get("href") == f"https://docs.un.org/{code}/HSP/HA/1/6"


@pytest.mark.parametrize(
    ("root", "words", "tag"),
    [("", ["循环经济", "circular economy"], "en"), ("en/", ["circular economy", "循环经济"], "zh-Hans")],
)
def test_the_page_of_terms_gives_each_term_in_both_languages(site: Path, root: str, words: list[str], tag: str) -> None:
    cells = list(row(site / root / "terms.html", "term_circular-economy").iter("td"))
    assert ["".join(cell.itertext()).strip() for cell in cells] == [*words, "4 28"]
    assert [span.get("lang") for span in cells[1].iter("span")] == [tag]


def row(path: Path, id: str) -> html.HtmlElement:
    """Return the row of a table that holds an id."""
    page = html.document_fromstring(path.read_text(encoding="utf-8"))
    return next(row for row in page.iter("tr") if any(element.get("id") == id for element in row.iter("span")))
