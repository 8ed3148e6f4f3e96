"""Signs that would be syntax are written by one table, in Python and in the script of a page."""

from playwright.sync_api import Browser
from pure_scripts import DAY, alone, told_by

from record.citations.forms import WRITINGS
from record.edition import Edition

VOICE = 'A & B <i> "C" \\d{e} 5% $1 #2 a_b `c` *d* [e]'
PLACE = {"first": 27, "last": 27, "prefix": "", "part": "para_27__speech_1"}


def test_signs_of_every_kind_of_text_are_written_by_one_table(browser: Browser, edition: Edition) -> None:
    told = told_by(edition)["zh"] | {"speeches": {"zh": {"para_27": [VOICE]}}}
    with alone(browser) as page:
        found = page.evaluate("args => Citation.forms(...args)", [told, PLACE, "zh", DAY])
    named = {form["id"]: form for form in found if form["kind"] != "rich" and "pinpoint:zh" in str(form["pieces"])}
    assert {*WRITINGS} == {"rich", *(form["kind"] for form in named.values())}
    wrong = [id for id, form in named.items() if WRITINGS[form["kind"]].written(VOICE) not in form["text"]]
    assert wrong == []
