"""Every kind of page holds the rules of WCAG 2.2 AA that a program can check: light and dark, in every width."""

import pytest
from accessibility import looks, prepare, violations
from kinds import PAGES
from opened import visit
from playwright.sync_api import Page


@pytest.mark.parametrize("path", PAGES)
def test_a_page_breaks_no_rule(page: Page, server: str, path: str) -> None:
    visit(page, server + path)
    prepare(page)
    assert {look: found for look in looks(page) if (found := violations(page))} == {}
