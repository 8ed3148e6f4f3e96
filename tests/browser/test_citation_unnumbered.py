"""How the scripts of the pages cite a paragraph without a number: by its place, after the number before it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pure_scripts import BASE, DAY, alone

from record.build import build
from record.exports.script_words import script_data

MINUTES = ("1. Water is wet.", "2. Ice is cold.", "2.1 Snow is cold.", "2.2 Rain is wet.", "3. Fog is wet.")


def told_of(rows: tuple[str, ...], folder: Path) -> dict[str, object]:
    """Return what the scripts are told of a record with these paragraphs."""
    (folder / "record.txt").write_text("Minutes\nOf the north\n" + "\n".join(rows) + "\n", encoding="utf-8")
    (folder / "record.toml").write_text('language = "en"\nlanguages = ["en"]\n', encoding="utf-8")
    edition = build(folder / "record.txt", folder / "record.toml").edition
    return script_data(edition, edition.view("en")) | {"base": BASE}


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (1, 1, "unnumbered paragraph 1"),
        (2, 2, "unnumbered paragraph 2, after para. 3"),
        (4, 4, "unnumbered paragraph 4, after para. 4"),
        (2, 4, "unnumbered paragraphs 2–4"),
    ],
)
def test_a_paragraph_without_a_number_is_cited_by_its_place(
    first: int, last: int, words: str, browser: Browser, tmp_path: Path
) -> None:
    rows = ("Water is wet.", "3. Ice is cold.", "Snow is cold.", "Rain is wet.", "4. Fog is wet.", "Dew is wet.")
    told = told_of(rows, tmp_path)
    place = {"first": first, "last": last, "prefix": "p_"}
    with alone(browser) as page:
        cited = [form["text"] for form in page.evaluate("args => Citation.forms(...args)", [told, place, "en", DAY])]
    assert any(words in text for text in cited), cited


@pytest.mark.parametrize(("first", "last", "words"), [(2, 2, "para. 2.2"), (1, 2, "unnumbered paragraphs 1–2")])
def test_one_that_bears_a_number_such_as_2_1_is_cited_by_it(
    first: int, last: int, words: str, browser: Browser, tmp_path: Path
) -> None:
    told = told_of(MINUTES, tmp_path)
    place = {"first": first, "last": last, "prefix": "p_"}
    with alone(browser) as page:
        cited = [form["text"] for form in page.evaluate("args => Citation.forms(...args)", [told, place, "en", DAY])]
    assert any(words in text for text in cited), cited


def test_the_box_knows_a_number_that_is_printed_under_that_of_an_item(browser: Browser, tmp_path: Path) -> None:
    told = told_of(MINUTES, tmp_path)
    with alone(browser) as page:
        for asked, place in (("2.2", 2), ("para. 2.1", 1), ("第2.1段", 1)):
            found = page.evaluate("args => Reader.read(...args).place", [told, asked])
            assert (found["prefix"], found["first"]) == ("p_", place), asked
        assert page.evaluate("args => Reader.read(...args).place", [told, "2."])["first"] == 2
