"""Sixty quotations planted in a Word file and in a page are judged right, from a server and from disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import opening_in
from paths import record_cases
from planted import ROWS, giving, judged_wrong, rows_of, web_page, with_earlier_edition, word_file
from playwright.sync_api import Browser, Page
from serving import serve

CASES = record_cases("quoted.toml")
PLANTED = CASES["quotation"]
VERDICTS = CASES["verdicts"]
FILES = {"document.docx": word_file(PLANTED), "document.html": web_page(PLANTED)}


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is once it has an earlier edition."""
    folder = tmp_path_factory.mktemp("revised") / "site"
    with_earlier_edition(site, folder, CASES["earlier"])
    return folder


@pytest.fixture(scope="module", params=["http", "file"])
def tab(request: pytest.FixtureRequest, browser: Browser, copy: Path) -> Iterator[Page]:
    with serve(copy) as address:
        base = address if request.param == "http" else f"{copy.as_uri()}/"
        with opening_in(browser, [address, copy.as_uri()], locale="zh-CN") as page:
            page.goto(f"{base}check.html")
            yield page


@pytest.mark.parametrize("name", FILES)
def test_all_sixty_are_judged_right(tab: Page, name: str) -> None:
    assert len(PLANTED) == 60
    tab.evaluate("document.querySelector('.quoted-result').replaceChildren()")
    tab.evaluate(giving(name, FILES[name]))
    tab.wait_for_selector(".quoted-summary")
    rows = tab.evaluate(ROWS)
    assert [wrong for case in PLANTED if (wrong := judged_wrong(case, rows_of(case, rows), VERDICTS))] == []
    assert tab.title() != "run"
