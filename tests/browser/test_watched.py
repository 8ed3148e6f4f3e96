"""The pages of the other tests are watched: what they may not do fails a test, wherever it happens on them."""

from collections.abc import Sequence

import pytest
from browsing import opening_in
from opened import PAINTED
from playwright.sync_api import Browser

WRONG = {
    "leaves the site": "fetch('index.html')",
    "a script failed": "setTimeout(() => { throw new Error('broken'); })",
    "said as an error": "console.error('broken')",
    "a dialog": "alert('open')",
}


@pytest.mark.parametrize(("told", "script"), WRONG.items(), ids=WRONG)
def test_what_a_page_may_not_do_is_reported(browser: Browser, server: str, told: str, script: str) -> None:
    own = [f"{server}{part}" for part in ("about.html", "assets/", "record/", "search/")]
    with pytest.raises(AssertionError, match=told):
        run(browser, own, f"{server}about.html", script)


def test_a_page_that_does_nothing_of_it_is_not_reported(browser: Browser, server: str) -> None:
    run(browser, [server], f"{server}about.html", "fetch('index.html')")


def test_an_address_that_is_missing_is_reported_unless_it_may_be(browser: Browser, server: str) -> None:
    run(browser, [server], f"{server}lost.html", "", missing=True)
    with pytest.raises(AssertionError, match="404"):
        run(browser, [server], f"{server}lost.html", "")


def run(browser: Browser, own: Sequence[str], address: str, script: str, *, missing: bool = False) -> None:
    """Open a page that is watched, and let it run a script of ours."""
    with opening_in(browser, own, missing=missing) as page:
        page.goto(address)
        page.evaluate(PAINTED)
        page.evaluate(f"() => {{ {script}; }}")
        page.evaluate(PAINTED)
