"""How a record is cited whose paragraphs have numbers in part, or whose title names another."""

import json
from pathlib import Path

import pytest

from record.build import build

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
