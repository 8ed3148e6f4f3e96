"""The search as a function: how it folds, reads a query, widens names, and orders what it finds."""

import random
from collections.abc import Iterator

import opencc
import pytest
from playwright.sync_api import Browser, Page
from search_core import FIND, PEOPLE, SUGGEST, find, folded, index, load

from record.edition import Edition
from record.search.names import name_groups, voices_of
from record.search.variants import variants

SPELLED = {"klemensewicz": ("Marina Klemensewicz",)}


@pytest.fixture(scope="module")
def core(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    load(page)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("\uff2f\uff4c\uff53\uff53\uff4f\uff4e　女士", "olsson女士"),
        ("Gómez", "gomez"),
        ("Franc\u0327ois", "françois"),
        ("500 000 美元", "500000美元"),
        ("2030 年议程", "2030年议程"),
        ("2020–2025", "2020-2025"),
        ("2020—2025", "2020-2025"),
        ("《新城市议程》", "新城市议程"),
        ("“创新”", "「创新」"),
        ("气\u200b候\ufeff变\u00ad化", "气候变化"),
        ("乌胡鲁·肯雅塔", "乌胡鲁肯雅塔"),
        ("Straße", "strasse"),
        ("㎡", "m2"),
        ("a \n\t b", "a b"),
    ],
)
def test_what_readers_take_for_the_same_is_compared_as_the_same(core: Page, words: str, other: str) -> None:
    assert folded(core, words) == folded(core, other)


@pytest.mark.parametrize(
    ("words", "other"), [("car tells", "cartells"), ("2019 500", "2019500"), ("5 00", "500"), ("a-b", "ab")]
)
def test_what_means_something_else_stays_different(core: Page, words: str, other: str) -> None:
    assert folded(core, words) != folded(core, other)


@pytest.mark.parametrize("standard", ["s2t", "s2tw", "s2hk"])
def test_the_whole_record_in_traditional_characters_folds_to_itself(
    core: Page, edition: Edition, standard: str
) -> None:
    text = "\n".join(paragraph.text for paragraph in edition.record.paragraphs)
    table = "".join(variant + own for variant, own in variants(text).items())
    assert folded(core, opencc.OpenCC(standard).convert(text), table) == folded(core, text, table)


def test_the_table_of_characters_holds_only_those_that_the_text_needs() -> None:
    assert variants("气候") == {"氣": "气"}


def test_folding_text_by_text_and_all_at_once_gives_the_same_and_knows_where_it_came_from(core: Page) -> None:
    chance = random.Random(7)  # noqa: S311 -- the same every time
    signs = "aZé　 1\uff10,-–《》·“”氣气ß㎡\u0301\u200b😀…。女ﬁ"
    texts = ["".join(chance.choices(signs, k=chance.randrange(30))) for _ in range(200)]
    broken = core.evaluate(
        """texts => {
          const fold = recordFold("氣气"), { all, starts } = fold.many(texts);
          return texts.filter((text, at) => {
            const { folded, source } = fold.map(text);
            if (all.slice(starts[at], starts[at + 1] - 1) !== folded || fold.text(text) !== folded) return true;
            for (let from = 0; from < folded.length; from++) {
              const [low, high] = source(from, folded.length);
              if (!(low >= 0 && high <= text.length && low < high)) return true;
            }
            return folded && fold.text(text.slice(...source(0, folded.length))) !== folded;
          });
        }""",
        texts,
    )
    assert broken == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("甲 乙", [3, 4]),
        ("乙 甲", [3, 4]),
        ("“甲乙”", [3]),
        ('"甲 乙"', [3]),
        ("甲 -乙", [1]),
        ("甲 -“乙丙”", [1, 4]),
        ("-甲", []),
        ("", []),
        ("“”", []),
        ("1", [1]),
        ("第3段", [3]),
        ("3-1", []),
    ],
)
def test_the_query_language(core: Page, typed: str, found: list[int]) -> None:
    assert find(core, index("甲", "乙", "甲乙丙", "乙丁甲"), typed) == found


def test_a_minus_sign_with_nothing_else_is_a_sign_like_others(core: Page) -> None:
    assert find(core, index("2020-2025 年", "创新"), "-2025") == [1]


def test_a_range_leads_to_its_first_paragraph(core: Page) -> None:
    assert find(core, index("甲", "乙", "丙"), "2-3") == [2]


def test_the_exact_run_stands_before_scattered_words_and_both_before_nothing(core: Page) -> None:
    assert find(core, index("b and a", "a", "x a b"), "a b") == [3, 1]


def test_only_the_language_of_the_page_is_searched(core: Page) -> None:
    made = index("climate", "en:climate")
    assert (find(core, made, "climate"), find(core, made, "climate", "en")) == ([1], [2])


@pytest.mark.parametrize(
    ("typed", "language", "found"),
    [
        ("Kenyatta", "zh", [1]),
        ("kenyatta", "zh", [1]),
        ("Uhuru", "zh", [1]),
        ("Uhuru Kenyatta", "zh", [1]),
        ("肯雅塔", "en", [3]),
        ("乌胡鲁·肯雅塔", "en", [3]),
        ("肯雅塔先生", "en", [3]),
        ("Klemensewicz", "en", [4]),
        ("Klemensiewicz", "zh", [2]),
        ("Marina", "zh", []),
        ("先生", "en", []),
    ],
)
def test_a_name_in_one_language_finds_it_in_the_other(core: Page, typed: str, language: str, found: list[int]) -> None:
    texts = ("肯雅塔先生说", "Klemensewicz 女士说", "en:Mr. Kenyatta said", "en:Ms. Klemensiewicz said")
    made = index(*texts, names=name_groups(voices_of(PEOPLE, SPELLED)))
    assert find(core, made, typed, language) == found


def test_a_name_in_another_way_of_writing_is_found_as_a_word_only(core: Page) -> None:
    made = index("肯尼亚", "en:Kenya", "en:Kenyatta", names=[[["肯尼亚"], ["Kenya"]]])
    assert [find(core, made, "肯尼亚", "en"), find(core, made, "Kenya", "en")] == [[2], [2, 3]]


def test_the_facts_other_spellings_of_a_name_are_forms_of_it() -> None:
    people = {
        "speakers": [
            {"id": "sait", "name": {"zh": "Siraj Sait", "en": "Siraj Sait"}, "aliases": ["Sait 先生"], "roles": []},
            {
                "id": "goelen",
                "name": {"zh": "Wallis Goelen", "en": "Wallis Goelen"},
                "aliases": ["Wallis 女士"],
                "roles": [],
            },
            {"id": "roslan", "name": {"zh": "Noraini binti Roslan"}, "aliases": ["Roslan 女士"], "roles": []},
        ]
    }
    spelled = {"sait": ("Siraj Sit",), "goelen": ("Wallis",), "roslan": ("Noraini Binti Roslan",)}
    assert name_groups(voices_of(people, spelled)) == [
        [["Siraj Sait", "Sait", "Sait 先生"], ["Siraj Sit", "Sit"]],
        [["Wallis Goelen", "Goelen"], ["Wallis", "Wallis 女士"]],
    ]


def test_synonyms_find_each_other_even_when_one_is_of_two_words(core: Page) -> None:
    made = index("资源 CityPlay", "包括 City Play", "city 和 play", synonyms=[["CityPlay", "City Play"]])
    assert [find(core, made, typed) for typed in ("cityplay", "City Play")] == [[1, 2], [2, 1, 3]]


def test_a_search_by_speaker_looks_only_into_what_this_speaker_says(core: Page) -> None:
    speakers = [{"id": "a", "name": {"zh": "甲一"}, "forms": ["甲一", "Alpha One"]}]
    made = index("甲一说水。乙说火。", "甲一说火。", speakers=speakers)
    made["zh"]["docs"][1]["speeches"] = [[0, 0, 5], [-1, 0]]
    made["zh"]["docs"][2]["speeches"] = [[0, 0]]
    queries = ("speaker:alpha", "发言人：甲一 火", "speaker:甲 水", "speaker:“Alpha One” 火", "speaker:乙")
    assert [find(core, made, typed) for typed in queries] == [[1, 2], [2], [1], [2], []]


def test_a_name_of_several_words_needs_no_quotation_marks(core: Page) -> None:
    speakers = [{"id": "chen", "name": {"zh": "Marc Collins Chen"}, "forms": []}]
    made = index("他说水。", "他说火。", speakers=speakers)
    made["zh"]["docs"][1]["speeches"], made["zh"]["docs"][2]["speeches"] = [[0, 0]], [[0, 0]]
    queries = ("speaker:Marc Collins Chen", "speaker:collins chen 火", "speaker:Chen Marc", "speaker: Chen")
    assert [find(core, made, typed) for typed in queries] == [[1, 2], [2], [], [1, 2]]


def test_a_title_stands_before_the_text(core: Page) -> None:
    made = index("one", "a page")
    assert core.evaluate(FIND, [made, "zh", "page"]) == ["p.html", "p.html#para_2"]


def test_a_whole_word_of_a_name_means_no_name_that_it_is_a_part_of(core: Page) -> None:
    forms = {"kenya": "Kenya", "kenyatta": "Uhuru Kenyatta"}
    speakers = [{"id": id, "name": {"zh": name}, "forms": []} for id, name in forms.items()]
    made = index("甲", "乙", speakers=speakers)
    made["zh"]["docs"][1]["speeches"], made["zh"]["docs"][2]["speeches"] = [[0, 0]], [[1, 0]]
    assert [find(core, made, f"speaker:{name}") for name in ("kenya", "kenyat", "ken")] == [[1], [2], [1, 2]]


@pytest.mark.parametrize(
    ("typed", "better"),
    [("肯亚塔", "肯雅塔"), ("Klemenzewicz", "Klemensewicz"), ("Olson", "Olsson"), ("量子力学", None), ("x", None)],
)
def test_the_closest_spelling_is_offered_only_where_it_is_close(core: Page, typed: str, better: str | None) -> None:
    words = ["肯雅塔", "Klemensewicz", "Olsson"]
    assert core.evaluate(SUGGEST, [index(*words, words=words), "zh", typed]) == better


def test_a_spelling_that_the_text_has_is_offered_before_one_that_only_the_names_have(core: Page) -> None:
    names = [[["Klemensiewicz"], ["Klemensewicz"]]]
    made = index("en:Klemensiewicz", "Klemensewicz", names=names, words=["Klemensewicz", "Klemensiewicz"])
    offered = [core.evaluate(SUGGEST, [made, language, "Klemensewitz"]) for language in ("en", "zh")]
    assert offered == ["Klemensiewicz", "Klemensewicz"]


def test_a_snippet_marks_every_match_and_lets_no_markup_through(core: Page) -> None:
    html = core.evaluate(
        """() => {
          const text = "<b>氣候</b> & 气候 <script>", fold = recordFold("氣气");
          const marks = recordShow.intervals(fold, text, [{ form: fold.text("气候") }]);
          return recordShow.snippet(text, marks, { before: 9, length: 90, limit: 90 });
        }"""
    )
    assert html == "&lt;b&gt;<mark>氣候</mark>&lt;/b&gt; &amp; <mark>气候</mark> &lt;script&gt;"
