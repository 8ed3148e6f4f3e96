"""Paragraphs without numbers are tied to those they translate, by their place, figures and length."""

from pathlib import Path

import pytest

from record.build import build
from record.translations import paired as module
from record.translations.alike import BAND
from record.translations.paired import paired

ZH = ("水很多，有3个湖。", "冰很冷。", "1998年下了雪，雪有5米深。", "雨是湿的。")
EN = ("There is much water in 3 lakes.", "Ice is cold.", "Snow fell in 1998 and was 5 metres deep.", "Rain is wet.")


def ids(zh: tuple[str, ...], en: tuple[str, ...], folder: Path) -> list[str]:
    """The ids of the paragraphs of the translation."""
    (folder / "record.txt").write_text("\n".join(("记录", "湖泊的状况", *zh, "5. 完。")) + "\n", encoding="utf-8")
    (folder / "record.en.txt").write_text(
        "\n".join(("Record", "State of the lakes", *en, "5. End.")) + "\n", encoding="utf-8"
    )
    (folder / "record.toml").write_text('languages = ["zh", "en"]\n', encoding="utf-8")
    edition = build(folder / "record.txt", folder / "record.toml").edition
    return [paragraph.id for paragraph in edition.translations["en"].paragraphs]


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        (ZH, EN, ["p_1", "p_2", "p_3", "p_4", "para_5"]),
        (ZH, (EN[0], *EN[2:]), ["p_1", "p_3", "p_4", "para_5"]),
        (ZH, EN[2:], ["p_3", "p_4", "para_5"]),
        ((ZH[0], *ZH[2:]), EN, ["p_1", "p_4", "p_2", "p_3", "para_5"]),
        (ZH, EN[::-1], ["p_1", "p_2", "p_3", "p_4", "para_5"]),
    ],
    ids=["as many", "one is missing", "the first are missing", "one is too many", "as many in another order"],
)
def test_one_more_or_less_shifts_none_after_it(
    zh: tuple[str, ...], en: tuple[str, ...], expected: list[str], tmp_path: Path
) -> None:
    assert ids(zh, en, tmp_path) == expected


@pytest.mark.parametrize("times", [1, 4])
def test_no_paragraph_is_held_against_more_than_its_neighbours(
    times: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0

    def count(*_: object) -> float:
        nonlocal asked
        asked += 1
        return 1.0

    monkeypatch.setattr(module, "alike", lambda *_: count)
    many = 100 * times
    assert len(ids(ZH[:1] * many, EN[:1] * (many + 1), tmp_path)) == many + 2
    assert asked <= (many + 1) * (2 * BAND + 1)


def test_a_translation_that_lacks_nothing_is_left_as_it_is(tmp_path: Path) -> None:
    ids(ZH, EN, tmp_path)
    edition = build(tmp_path / "record.txt", tmp_path / "record.toml").edition
    translation = edition.translations["en"]
    assert paired(translation, edition.record, (), 0) == (translation, [])
