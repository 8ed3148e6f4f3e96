"""Every kind of page holds the rules of WCAG 2.2 AA that a program can check; `make audit` tries every other look."""

import pytest
from accessibility import FARTHEST, looks, prepare, violations
from kinds import ALONE, KINDS
from opened import visit
from playwright.sync_api import Page


@pytest.mark.parametrize("path", [*KINDS, *ALONE])
def test_a_page_breaks_no_rule_wide_and_light_or_narrow_and_dark(tab: Page, server: str, path: str) -> None:
    visit(tab, server + path)
    prepare(tab)
    assert {look: found for look in looks(tab, FARTHEST) if (found := violations(tab))} == {}
