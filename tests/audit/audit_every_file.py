"""Every published file, whatever its kind: it asks nobody, holds the rules of WCAG, and breaks its lines well."""

import re

import pytest
from accessibility import prepare, violations
from kinds import ALONE, ENGLISH, FILES, KINDS, STUBS
from line_breaks import BROKEN_WORDS, CLOSING, ILL_BROKEN, OPENING
from opened import PAINTED, stay, visit
from playwright.sync_api import Page

WIDTHS = (1280, 390)
MATRIX = {path.partition("?")[0] for path in (*KINDS, *ENGLISH, *ALONE)}
"""What goes through the rules in every look of it (test_accessible.py, audit_accessible.py)."""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("kind", FILES)
def test_a_file_asks_nobody_holds_the_rules_and_breaks_its_lines_well(page: Page, server: str, kind: str) -> None:
    if set(FILES[kind]) & set(STUBS):
        page.route(re.compile(r"/p/"), stay)
    page.emulate_media(reduced_motion="reduce")
    wrong = {}
    for path in FILES[kind]:
        visit(page, server + path)
        prepare(page)
        found = [] if path in MATRIX else violations(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(PAINTED)
            found += page.evaluate(ILL_BROKEN, [CLOSING, OPENING]) + page.evaluate(BROKEN_WORDS)
            found += ["scrolls sideways"] if page.evaluate(SIDEWAYS) > 0 else []
        if found:
            wrong[path] = found
    assert wrong == {}
