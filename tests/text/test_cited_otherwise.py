"""How a record is cited whose paragraphs have numbers in part, whose title names another, or that took some days."""

import datetime as dt
import json
from pathlib import Path

import pytest

from record.build import build
from record.citations.cited import AMERICAN, AMERICAN_DAYS
from record.languages import GRAMMARS
from record.printed import days

WITHOUT = "水位下降了。\n" * 3
TEXTS = {
    "all": "1. 水位下降了。\n2. 船只停航。\n",
    "some": f"{WITHOUT}100. 船只停航。\n",
    "none": WITHOUT,
}
CITED = {"all": "第1-2段", "some": "第100段；无编号段落1-3", "none": "无编号段落1-3"}
HOW = {"all": "按段号引用", "some": "没有段号的按次序引用", "none": "这份文本的段落没有段号"}


@pytest.mark.parametrize("numbers", TEXTS)
def test_a_record_is_cited_by_the_numbers_that_it_has(numbers: str, tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text(f"湖泊的状况报告\n一、导言\n{TEXTS[numbers]}", encoding="utf-8")
    site = json.loads(build(tmp_path / "record.txt").files["record/.site.json"])["zh"]
    assert f"，{CITED[numbers]}（" in site["cited"]
    assert HOW[numbers] in site["cite_by"]


def test_a_title_that_names_another_keeps_the_marks_of_that_one_inside_its_own(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text("《湖泊公约》执行情况报告\n一、导言\n1. 水位下降了。\n", encoding="utf-8")
    site = json.loads(build(tmp_path / "record.txt").files["record/.site.json"])["zh"]
    assert site["cited"].startswith("《〈湖泊公约〉执行情况报告》，第1段")


DAYS = {"one day": "2019-05-27", "one month": "2019-05-31", "one year": "2019-06-01", "two years": "2020-01-02"}
WRITTEN = {
    "zh": ["2019年5月27日", "2019年5月27日至31日", "2019年5月27日至6月1日", "2019年5月27日至2020年1月2日"],
    "en": ["27 May 2019", "27–31 May 2019", "27 May–1 June 2019", "27 May 2019–2 January 2020"],
    "American": ["May 27, 2019", "May 27–31, 2019", "May 27–June 1, 2019", "May 27, 2019–January 2, 2020"],
}


@pytest.mark.parametrize("style", WRITTEN)
def test_the_days_of_a_session_are_written_as_this_software_says_and_not_as_the_newest_locale_data(style: str) -> None:
    forms = {code: (grammar.locale, grammar.days) for code, grammar in GRAMMARS.items()}
    how = (forms | {"American": (AMERICAN, AMERICAN_DAYS)})[style]
    start, ends = dt.date(2019, 5, 27), map(dt.date.fromisoformat, DAYS.values())
    assert [days(start, end, *how) for end in ends] == WRITTEN[style]
    assert (days(start, None, *how), days(None, None, *how)) == (WRITTEN[style][0], "")
