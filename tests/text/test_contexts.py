"""Every place of a term in all texts, side by side; and the term base that translation programs read."""

from pathlib import Path

from lxml import etree
from paths import CASE_FILES

from record.build import build, contents
from record.edition import Edition
from record.exports.termbase import termbase
from record.languages import GRAMMARS
from record.terms.contexts import window
from record.terms.mentions import Finder

TERMS = '[terms]\nyouth = { zh = ["青年", "年轻人"], en = ["youth", "young people"] }\n'
TBX = "{urn:iso:std:iso:30042:ed-2}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def small(folder: Path, zh: str, en: str) -> Edition:
    """A record of one paragraph in two languages."""
    (folder / "record.txt").write_text(f"附件[]\n总结\n1. {zh}\n", encoding="utf-8")
    (folder / "record.en.txt").write_text(f"Annex []\nSummary\n1. {en}\n", encoding="utf-8")
    (folder / "record.toml").write_text('languages = ["zh", "en"]\n', encoding="utf-8")
    (folder / "terms.toml").write_text(TERMS, encoding="utf-8")
    return build(folder / "record.txt", folder / "record.toml").edition


def beside(edition: Edition) -> list[str]:
    """The words of each place in both texts, those of the original first."""
    texts = {"zh": edition.record, "en": edition.translations["en"]}
    [found] = edition.contexts().values()
    words = (
        [
            texts[code].paragraph_by_id[context.paragraph].text[slice(*context.spans[code])]
            if code in context.spans
            else "-"
            for code in texts
        ]
        for context in found.places
    )
    return [" ".join(pair) for pair in words]


def test_places_stand_side_by_side_in_their_order(tmp_path: Path) -> None:
    edition = small(tmp_path, "青年帮助年轻人。", "Young people help youth.")
    assert beside(edition) == ["青年 Young people", "年轻人 youth"]
    [found] = edition.contexts().values()
    assert found.forms == {"zh": {"青年": 1, "年轻人": 1}, "en": {"young people": 1, "youth": 1}}


def test_where_one_text_has_more_places_those_near_each_other_are_tied_and_the_others_stand_alone(
    tmp_path: Path,
) -> None:
    edition = small(
        tmp_path, "青年甲乙丙丁戊己庚辛，年轻人和年轻人。", "They, a, b, c, d and e, are youth and young people."
    )
    assert beside(edition) == ["青年 -", "年轻人 youth", "年轻人 young people"]
    edition = small(tmp_path, "甲乙丙丁戊己庚青年。", "Youth a, b, c and d are the youth.")
    assert beside(edition) == ["- Youth", "青年 youth"]


def test_the_words_around_a_term_are_of_its_sentence_and_no_word_is_cut(edition: Edition) -> None:
    texts = {"zh": edition.record, "en": edition.translations["en"]}
    for found in edition.contexts().values():
        for context in found.places:
            for code, (start, end) in context.spans.items():
                paragraph = texts[code].paragraph_by_id[context.paragraph]
                shown, text = window(paragraph, code, (start, end)), paragraph.text
                assert shown.start <= start < end <= shown.end
                for at in (shown.start, shown.end):
                    edge = text[max(0, at - 1) : at + 1]
                    assert not (len(edge) == 2 and edge.isascii() and edge.isalnum()), (
                        edge,
                        text[shown.start : shown.end],
                    )


def test_every_place_of_a_listed_term_is_there_once(edition: Edition) -> None:
    found = edition.contexts()
    for code, text in {"zh": edition.record, **edition.translations}.items():
        wanted = sorted(
            (mention.kind, mention.id, paragraph.id, mention.start, mention.end)
            for paragraph in text.paragraphs
            for mention in Finder(edition.terms, GRAMMARS[code]).find(paragraph.text)
            if mention.kind == "term"
        )
        own = (
            (*key, context.paragraph, *context.spans[code])
            for key, two in found.items()
            for context in two.places
            if code in context.spans
        )
        assert sorted(own) == wanted


def test_the_term_base_is_valid_and_holds_every_listed_form_with_a_sentence_that_has_it(edition: Edition) -> None:
    base = etree.fromstring(termbase(edition).encode())
    etree.RelaxNG(etree.parse(CASE_FILES / "tbx_basic.rng")).assertValid(base)
    tags = {"zh": "zh-Hans", "en": "en"}
    wanted = [
        (f"{kind}_{id}", tags[code], form)
        for kind, id, own in edition.terms.listed
        for code in own
        for form in own[code]
    ]
    found = [
        (concept.get("id"), section.get(LANGUAGE), form.findtext(f"{TBX}term"))
        for concept in base.iter(f"{TBX}conceptEntry")
        for section in concept.iter(f"{TBX}langSec")
        for form in section.iter(f"{TBX}termSec")
    ]
    assert found == wanted
    for form in base.iter(f"{TBX}termSec"):
        term, context = form.findtext(f"{TBX}term", ""), form.findtext(f".//{TBX}descrip")
        assert context is None or term.lower() in context.lower()
    assert sum(form.find(f".//{TBX}descrip") is not None for form in base.iter(f"{TBX}termSec")) > len(wanted) // 2


def test_signs_of_the_markup_stay_text_in_the_term_base(tmp_path: Path) -> None:
    edition = small(tmp_path, "青年 <b>&甲</b>。", "Youth <b>& A</b>.")
    base = etree.fromstring(contents(edition)["record/terms.tbx"].encode())
    assert [element.text for element in base.iter(f"{TBX}descrip") if element.get("type") == "context"] == [
        "青年 <b>&甲</b>。",
        "Youth <b>& A</b>.",
    ]
