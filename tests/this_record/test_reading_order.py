"""What a screen reader makes of the page of a dialogue: its parts, names and states, in their order, read by eye."""

import pytest
from opened import visit
from paths import GOLDEN_FILES
from playwright.sync_api import Page

GOLDEN = GOLDEN_FILES / "reading"


@pytest.mark.parametrize("path", ["record/dialogue-2.html", "en/record/dialogue-2.html"])
def test_a_dialogue_is_read_out_in_its_order(page: Page, server: str, path: str, *, golden: bool) -> None:
    visit(page, server + path)
    tree = f"{page.locator('html').aria_snapshot()}\n".replace(server, "")
    file = GOLDEN / path.replace("record/", "").replace("html", "yml")
    if golden:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(tree, encoding="utf-8")
    assert tree == file.read_text(encoding="utf-8")
