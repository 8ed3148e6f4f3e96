"""What three engines show on every page of the record is what the record says."""

from collections.abc import Iterator

import pytest
from engines import ENGINES, Engine, Window
from shown import SHOWN, differences, pages, source_lines, speeches

from record.edition import Edition


@pytest.fixture(scope="module", params=["Firefox", "WebKit"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An engine; what Chromium shows is held by `test_shown.py`."""
    with ENGINES[request.param]({}) as running:
        yield running


@pytest.fixture(scope="module")
def window(engine: Engine, server: str) -> Iterator[Window]:
    """One window for all pages."""
    with engine.window(1280, [server]) as opened:
        yield opened


def test_every_page_of_the_record_shows_its_words_in_their_order(window: Window, server: str, edition: Edition) -> None:
    wrong = {}
    for path, lines in pages(edition).items():
        window.open(server + path)
        if found := differences(window.evaluate(SHOWN), lines):
            wrong[path] = found
    assert wrong == {}


def test_every_speech_and_every_line_of_the_source_is_shown_as_it_is(
    window: Window, server: str, edition: Edition
) -> None:
    for path, said in speeches(edition):
        window.open(server + path)
        assert dict(window.evaluate(SHOWN)["speeches"]) == said, path
    for path, lines in source_lines(edition):
        window.open(server + path)
        assert window.evaluate(SHOWN)["rows"] == [line.strip() for line in lines], path
