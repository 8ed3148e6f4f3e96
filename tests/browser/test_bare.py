"""A page that its style sheet does not reach is still a page: nothing on it is larger than what it stands for."""

import pytest
from browsing import Opening
from kinds import KINDS

SIZES = "svgs => svgs.map(svg => [svg.closest('[class]').className, svg.getBoundingClientRect().height])"


@pytest.mark.parametrize("path", [*KINDS, "404.html"])
def test_icons_of_a_page_without_its_styles_are_as_large_as_words(opening: Opening, server: str, path: str) -> None:
    page = opening()
    page.route("**/*.css", lambda route: route.fulfill(status=200, body=""))
    page.goto(server + path)
    sizes = page.locator("svg:not(.sketch)").evaluate_all(SIZES)
    assert [(name, size) for name, size in sizes if size > 24] == []
