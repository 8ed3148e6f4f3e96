"""What was done to the text of this record, declared on the page of the proof: each operation at its place."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lossless import parse
from lxml import html

from verifying.names import PROVENANCE


@pytest.fixture(scope="module")
def data(files: Mapping[str, bytes]) -> dict[str, Any]:
    """What the site says of where its words come from."""
    return dict(json.loads(files[PROVENANCE]))


def test_the_operations_are_the_declared_ones_at_their_places(data: dict[str, Any]) -> None:
    kinds = {operation["operation"] for operation in data["operations"]}
    found = {kind: [operation for operation in data["operations"] if operation["operation"] == kind] for kind in kinds}
    assert set(found) == {"join", "number", "space", "emphasis", "closing", "blank"}
    assert [(operation["id"], operation["place"][0], operation["inserted"]) for operation in found["join"]] == [
        ("para_4", 24, ""),
        ("para_27", 80, ""),
        ("para_31", 90, ""),
        ("para_39", 110, ""),
        ("para_58", 152, ""),
        ("para_65", 168, ""),
    ]
    assert [operation["text"] for operation in found["number"]] == [f"{number}." for number in range(1, 82)]
    assert [operation["place"][0] for operation in found["emphasis"]] == [82, 82, 84, 84, 86, 86, 88, 88]
    assert [operation["place"] for operation in found["closing"]] == [[193, 0, 1]]
    assert [operation["place"][0] for operation in found["blank"]][:6] == [1, 2, 3, 4, 8, 10]


def test_the_proof_lists_every_operation_with_its_lines(site: Path, data: dict[str, Any]) -> None:
    page = parse(site / "proof.html")
    items = page.xpath("//*[@id='operations']/following-sibling::ul[1]/li")
    assert isinstance(items, list)
    words = [str(item.text_content()) for item in items if isinstance(item, html.HtmlElement)]
    assert [row.partition("：")[0] for row in words] == [
        "换页隔断处接排，接合处不加任何字符",
        "段号移到段首的链接里",
        "空白不显示（段号之后、行首、行末）",
        "转换残留的粗体标记“**”不显示",
        "文末的短横线不显示",
        "空行不显示",
    ]
    assert "第1–4, 8, 10, 12, 14, 16, 18, 23" in words[-1]
    assert sum(int(row.partition("：")[2].split()[0]) for row in words) == len(data["operations"])
