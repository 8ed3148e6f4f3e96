"""A page of each kind, and what reads otherwise in English, breaks no rule of WCAG 2.2 AA in any look of it."""

import pytest
from accessibility import FARTHEST, LOOKS, looks, prepare, violations
from kinds import ENGLISH, PAGES
from opened import visit
from playwright.sync_api import Page

OTHERS = [look for look in LOOKS if look not in FARTHEST]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_breaks_no_rule_in_the_looks_that_the_suite_leaves(page: Page, server: str, path: str) -> None:
    visit(page, server + path)
    prepare(page)
    assert {
        look: found for look in looks(page, LOOKS if path in ENGLISH else OTHERS) if (found := violations(page))
    } == {}
