"""A citation of a record whose place another document took names that document, and still leads to its own place."""

from pathlib import Path

from playwright.sync_api import Browser
from pure_scripts import BASE, DAY, alone

from record.build import build
from record.exports.script_words import script_data

FACTS = """\
language = "en"
languages = ["en"]
superseded_by = { symbol = "A/9999/1", address = "https://example.org/record/3874690" }
"""


def test_a_citation_that_names_what_took_the_place_of_the_record_leads_to_its_own_place(
    browser: Browser, tmp_path: Path
) -> None:
    rows = ("1. Water is wet.", "2. Ice is cold.", "3. Fog is wet.")
    (tmp_path / "record.txt").write_text("Minutes\nOf the north\n" + "\n".join(rows) + "\n", encoding="utf-8")
    (tmp_path / "record.toml").write_text(FACTS, encoding="utf-8")
    edition = build(tmp_path / "record.txt", tmp_path / "record.toml").edition
    told = script_data(edition, edition.view("en")) | {"base": BASE}
    with alone(browser) as page:
        for base in (BASE, ""):
            args = [told | {"base": base}, {"first": 3, "last": 3, "prefix": ""}, "en", DAY]
            for form in page.evaluate("args => Citation.forms(...args)", args):
                assert "A/9999/1" in form["text"], form["id"]
                found = page.evaluate("args => Reader.read(...args)", [told, form["text"]])
                assert found.get("place", {}).get("first") == 3, (form["id"], found)
        of_the_other = page.evaluate("args => Reader.read(...args)", [told, "A/9999/1, para. 3"])
    assert of_the_other == {"reason": "document", "symbol": "A/9999/1"}
