"""A page that its style sheet does not reach is still a page: nothing on it is larger than what it stands for."""

import pytest
from kinds import KINDS
from playwright.sync_api import Page

SIZES = "svgs => svgs.map(svg => [svg.closest('[class]').className, svg.getBoundingClientRect().height])"


@pytest.mark.parametrize("path", [*KINDS, "404.html"])
def test_icons_of_a_page_without_its_styles_are_as_large_as_words(tab: Page, server: str, path: str) -> None:
    tab.route("**/*.css", lambda route: route.fulfill(status=200, body=""))
    tab.goto(server + path)
    sizes = tab.locator("svg:not(.sketch)").evaluate_all(SIZES)
    assert [(name, size) for name, size in sizes if size > 24] == []
